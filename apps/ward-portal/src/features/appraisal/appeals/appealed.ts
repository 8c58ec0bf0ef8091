import type { Submission } from "@thuocdo/contract/submissions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";

/** An approved submission, and everything it was asked. */
export interface Appealed {
  readonly submission: Submission;
  readonly version: CriteriaSetVersion;
}
