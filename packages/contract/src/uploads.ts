import Type from "typebox";
import { Evidence } from "#evidence.ts";
import { Sha256, Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const params = strict({ submissionId: Id, sha256: Sha256 });
const tags = ["evidence"] as const;
const access = ["ward-officer"] as const;

/** Days that an unfinished upload is kept, from its beginning. */
export const uploadKeptDays = 14;

/** Uploads of one submission that may be unfinished at a time. */
export const mostUnfinishedUploads = 30;

/** The media type of a piece of an upload (tus 1.0). */
export const uploadPieceType = "application/offset+octet-stream";

/** Where an upload stands. */
export const Upload = strict({
  /** Where the bytes are here already, for this unit: it is attached, and nothing need be sent. */
  evidence: orNull(Evidence),
  receivedBytes: Type.Integer(),
});
export type Upload = Type.Static<typeof Upload>;

/**
 * Begins to upload a file in pieces, or says where it stands: an upload is named by the submission and the SHA-256 of the
 * content, so nobody need remember it. Content that the unit has sent before, for any round, is attached at once.
 */
export const beginUpload = {
  method: "PUT",
  url: "/submissions/:submissionId/uploads/:sha256",
  config: { access },
  schema: {
    operationId: "beginUpload",
    summary: "Begin a resumable upload, or find out how far it is",
    tags,
    params,
    body: strict({
      name: Type.String({ minLength: 1, maxLength: 600 }),
      byteLength: Type.Integer({ minimum: 0 }),
      /** Said by a person for this file: it holds no state secret, and personal data in it is masked. */
      holdsNoSecrets: Type.Literal(true),
    }),
    response: { 200: Upload, ...refusals(400, 401, 403, 404, 409, 413, 422) },
  },
} as const satisfies Route;

/** By tus 1.0: `Upload-Offset` says how many bytes are here. */
export const findUploadOffset = {
  method: "HEAD",
  url: "/submissions/:submissionId/uploads/:sha256",
  config: { access },
  schema: {
    operationId: "findUploadOffset",
    summary: "How far an upload is (tus 1.0)",
    tags,
    params,
    produces: ["application/octet-stream"],
    response: { 200: Type.Any(), ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;

/** By tus 1.0: bytes from `Upload-Offset` on. What came before the line broke stays. */
export const sendUploadPiece = {
  method: "PATCH",
  url: "/submissions/:submissionId/uploads/:sha256",
  config: { access },
  schema: {
    operationId: "sendUploadPiece",
    summary: "Bytes from an offset on (tus 1.0)",
    tags,
    params,
    consumes: [uploadPieceType],
    produces: ["application/octet-stream"],
    response: { 204: Type.Any(), ...refusals(401, 403, 404, 409, 413, 415) },
  },
} as const satisfies Route;

/** Checks the whole file and attaches it, or refuses it and forgets its bytes. Done before, it is the same evidence. */
export const finishUpload = {
  method: "POST",
  url: "/submissions/:submissionId/uploads/:sha256/finish",
  config: { access },
  schema: {
    operationId: "finishUpload",
    summary: "Check a whole upload and attach it",
    tags,
    params,
    response: { 200: Evidence, ...refusals(400, 401, 403, 404, 409, 413, 415, 422) },
  },
} as const satisfies Route;

export const abandonUpload = {
  method: "DELETE",
  url: "/submissions/:submissionId/uploads/:sha256",
  config: { access },
  schema: {
    operationId: "abandonUpload",
    summary: "Forget an unfinished upload; forgotten before, it stays so",
    tags,
    params,
    response: { 200: strict({}), ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;
