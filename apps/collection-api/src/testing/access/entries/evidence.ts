import { following } from "@thuocdo/contract/access";
import { downloadEvidence, listEvidence, listEvidenceViews } from "@thuocdo/contract/evidence";
import {
  abandonUpload,
  beginUpload,
  findUploadOffset,
  finishUpload,
  sendUploadPiece,
  uploadPieceType,
} from "@thuocdo/contract/uploads";
import { as, at, entry, type Answers } from "#testing/access/entry.ts";
import type { AccessWorld } from "#testing/access/world.ts";

const answering = (world: AccessWorld) => ({ submissionId: world.answering });
const file = (world: AccessWorld) => ({ ...answering(world), sha256: world.evidence.sha256 });
const upload = (world: AccessWorld) => ({ ...answering(world), sha256: world.upload.sha256 });

const ofTheWard = as(404, following, "north.ward", "north.city", "ministry");
/** Those above a ward see its evidence, and bring none for it. */
const wardActs: Answers = { ...at(404, "north.ward"), seenFrom: ["north.city", "ministry"] };

export const evidenceEntries = [
  entry(beginUpload)(
    (world) => ({
      params: upload(world),
      body: { name: "a.pdf", byteLength: world.upload.bytes.length, holdsNoSecrets: true },
    }),
    wardActs,
  ),
  entry(findUploadOffset)((world) => ({ params: upload(world) }), wardActs),
  entry(sendUploadPiece)(
    (world) => ({ params: upload(world), body: new Blob([new Uint8Array(world.upload.bytes)]) }),
    wardActs,
    { headers: { "content-type": uploadPieceType, "upload-offset": "0" } },
  ),
  entry(finishUpload)((world) => ({ params: upload(world) }), wardActs),
  entry(abandonUpload)((world) => ({ params: upload(world) }), wardActs),
  entry(listEvidence)((world) => ({ params: answering(world) }), ofTheWard),
  entry(downloadEvidence)((world) => ({ params: file(world) }), ofTheWard),
  entry(listEvidenceViews)((world) => ({ params: file(world) }), ofTheWard),
];
