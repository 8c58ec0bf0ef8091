import type { AppraisalWork } from "@thuocdo/contract/appraisal";
import type { Revision } from "@thuocdo/contract/submissions";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { FindingsKeeper } from "#features/appraisal/findings-keeper.ts";

/** What the form of an appraisal is given, and its parts with it. */
export interface AppraisalFormProps {
  readonly work: AppraisalWork;
  readonly revision: Revision;
  readonly version: CriteriaSetVersion;
  readonly keeper: FindingsKeeper;
  readonly onDone: () => void;
}
