import type { AppraisalWork } from "@thuocdo/contract/appraisal";
import type { Revision } from "@thuocdo/contract/submissions";
import type { FindingsKeeper } from "#features/appraisal/findings-keeper.ts";
import type { AskedVersion } from "#lib/submissions/asked-version.tsx";

/** What the form of an appraisal is given, and its parts with it. */
export interface AppraisalFormProps {
  readonly work: AppraisalWork;
  readonly revision: Revision;
  readonly asked: AskedVersion;
  readonly keeper: FindingsKeeper;
  readonly onDone: () => void;
}
