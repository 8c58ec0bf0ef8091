import { uploadEvidence, type Evidence } from "@thuocdo/contract/evidence";
import { readProblem, UnreachableError } from "@thuocdo/contract/problem-error";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";

export interface FileToSend {
  readonly submissionId: string;
  readonly sha256: string;
  readonly name: string;
  readonly file: Blob;
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Uploads one file. Not by `fetch`, which does not tell how far it is. Sending the same file again is harmless. */
export function sendFile({
  submissionId,
  sha256,
  name,
  file,
  onProgress,
  signal,
}: FileToSend): Promise<Evidence> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(
      uploadEvidence.method,
      apiPrefix +
        urlOf(uploadEvidence.url, { submissionId, sha256 }, { name, holdsNoSecrets: "yes" }),
    );
    request.setRequestHeader("content-type", "application/octet-stream");
    request.responseType = "json";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 1 : loaded / total);
    request.onload = () => {
      if (request.status === 200) resolve(request.response as Evidence); // checked by the service against its schema
      else reject(readProblem(request.status, request.response));
    };
    request.onerror = () => reject(new UnreachableError("The service does not answer."));
    request.onabort = () => reject(new DOMException("Upload aborted", "AbortError"));
    signal.addEventListener("abort", () => request.abort());
    request.send(file);
  });
}
