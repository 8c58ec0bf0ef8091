import Type from "typebox";
import { following } from "#access.ts";
import { Id, Instant, Sha256 } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ submissionId: Id, sha256: Sha256 });
const tags = ["evidence"] as const;

/** The largest file taken. */
export const maxEvidenceBytes = 25 * 1024 * 1024;

/** What is taken, judged by content: documents as PDF or Office, pictures. */
export const evidenceTypes = [
  "application/pdf",
  "image/jpeg",
  "image/png",
  "image/webp",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const;

/** Minh chứng: a file by its content. The same content is kept once. */
export const Evidence = strict({
  sha256: Sha256,
  name: Type.String(),
  contentType: Type.String(),
  byteLength: Type.Integer(),
  uploadedAt: Instant,
});
export type Evidence = Type.Static<typeof Evidence>;

export const listEvidence = {
  method: "GET",
  url: "/submissions/:submissionId/evidence",
  config: { access: following },
  schema: {
    operationId: "listEvidence",
    summary: "The files of a submission",
    tags,
    params: strict({ submissionId: Id }),
    response: { 200: strict({ items: Type.Array(Evidence) }), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** Each look is written down. */
export const downloadEvidence = {
  method: "GET",
  url: "/submissions/:submissionId/evidence/:sha256",
  config: { access: following },
  schema: {
    operationId: "downloadEvidence",
    summary: "The file itself",
    tags,
    params,
    produces: ["application/octet-stream"],
    response: { 200: Type.Any(), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** Who opened a file, and when. A name only where the reader may know the person; else their unit's. */
export const EvidenceView = strict({
  viewedAt: Instant,
  viewedBy: orNull(Type.String()),
  unitName: orNull(Type.String()),
});
export type EvidenceView = Type.Static<typeof EvidenceView>;

export const listEvidenceViews = {
  method: "GET",
  url: "/submissions/:submissionId/evidence/:sha256/views",
  config: { access: following },
  schema: {
    operationId: "listEvidenceViews",
    summary: "The last 200 looks at a file, newest first",
    tags,
    params,
    response: { 200: strict({ items: Type.Array(EvidenceView) }), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;
