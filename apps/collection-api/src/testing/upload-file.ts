import type { Evidence } from "@thuocdo/contract/evidence";
import { beginUpload, finishUpload, uploadPieceType } from "@thuocdo/contract/uploads";
import type { Service } from "#testing/start-service.ts";
import { sha256Of } from "#testing/sample-files.ts";

/** Sends a file as a screen does, in one piece; refused as the service refuses it. */
export async function uploadFile(
  service: Service,
  file: {
    /** User name of the officer. */
    readonly by: string;
    readonly submissionId: string;
    readonly name: string;
    readonly content: Buffer;
    /** Another than the content's, to be refused. */
    readonly sha256?: string;
  },
): Promise<Evidence> {
  const { by, submissionId, name, content, sha256 = sha256Of(content) } = file;
  const officer = await service.signIn(by);
  const params = { submissionId, sha256 };
  const body = { name, byteLength: content.length, holdsNoSecrets: true as const };
  const begun = await officer(beginUpload, { params, body });
  if (begun.evidence !== null) return begun.evidence;
  const { statusCode } = await service.app.inject({
    method: "PATCH",
    url: `/api/submissions/${submissionId}/uploads/${sha256}`,
    headers: {
      cookie: await service.cookieOf(by),
      "content-type": uploadPieceType,
      "upload-offset": "0",
    },
    payload: content,
  });
  if (statusCode !== 204) throw new Error(`A piece was answered ${statusCode}.`);
  return await officer(finishUpload, { params });
}
