import { downloadEvidence } from "@thuocdo/contract/evidence";
import { apiPrefix } from "@thuocdo/contract/route";
import { urlOf } from "@thuocdo/contract/url";

/** Where a file of a submission is; each look there is written down by the service. */
export function addressOf(submissionId: string, sha256: string): string {
  return apiPrefix + urlOf(downloadEvidence.url, { submissionId, sha256 });
}
