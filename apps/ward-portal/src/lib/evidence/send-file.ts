import { call } from "@thuocdo/contract/call";
import type { Evidence } from "@thuocdo/contract/evidence";
import { readProblem, UnreachableError } from "@thuocdo/contract/problem-error";
import { apiPrefix } from "@thuocdo/contract/route";
import {
  abandonUpload,
  beginUpload,
  finishUpload,
  sendUploadPiece,
} from "@thuocdo/contract/uploads";
import { urlOf } from "@thuocdo/contract/url";
import { DetailedError, Upload } from "tus-js-client";

export interface FileToSend {
  readonly submissionId: string;
  readonly sha256: string;
  readonly name: string;
  readonly file: Blob;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

const pieceBytes = 1_048_576;
const pausesMs = [1_000, 3_000];

/**
 * Uploads one file, from where it stands: after a broken line, a reload, on another day. What the unit has sent before is
 * not sent again.
 */
export async function sendFile(sent: FileToSend): Promise<Evidence> {
  const { submissionId, sha256, name, file, signal } = sent;
  const params = { submissionId, sha256 };
  const body = { name, byteLength: file.size, holdsNoSecrets: true as const };
  const { evidence } = await call(beginUpload, { params, body, signal });
  if (evidence !== null) return evidence;
  await sendPieces(sent);
  return await call(finishUpload, { params, signal });
}

/** Forgets what the server has of a file that is not to be sent after all. */
export async function abandonFile(params: {
  readonly submissionId: string;
  readonly sha256: string;
}): Promise<void> {
  await call(abandonUpload, { params });
}

function sendPieces({ submissionId, sha256, file, onProgress, signal }: FileToSend): Promise<void> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(file, {
      uploadUrl: apiPrefix + urlOf(sendUploadPiece.url, { submissionId, sha256 }),
      chunkSize: pieceBytes,
      retryDelays: pausesMs,
      // Its address follows from its content: nothing need be remembered.
      storeFingerprintForResuming: false,
      onProgress: (sentBytes, allBytes) => onProgress(allBytes === 0 ? 1 : sentBytes / allBytes),
      onSuccess: () => resolve(),
      onError: (error) => reject(failureOf(error)),
    });
    signal.addEventListener("abort", () => {
      void upload.abort();
      reject(new DOMException("Upload aborted", "AbortError"));
    });
    upload.start();
  });
}

function failureOf(error: Error | DetailedError): unknown {
  const response = error instanceof DetailedError ? error.originalResponse : null;
  if (response === null || response === undefined || response.getStatus() === 0)
    return new UnreachableError("The service does not answer.", { cause: error });
  return readProblem(response.getStatus(), parse(response.getBody()));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
