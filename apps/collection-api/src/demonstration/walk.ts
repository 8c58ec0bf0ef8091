import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import type { NewAppraisal } from "@thuocdo/database/queries/appraisals";
import type { Act } from "@thuocdo/database/queries/audit";
import type { NewRevision } from "@thuocdo/database/queries/revisions";
import type { StoredSubmissionState } from "@thuocdo/database/schema";
import type { Answers } from "@thuocdo/submissions/answers";
import type { DemonstrationRound } from "#demonstration/demonstration-round.ts";
import type { Fate } from "#demonstration/fate.ts";
import type { OverstatedAnswers } from "#demonstration/overstate.ts";
import type { CalledWard } from "#demonstration/simulated-ward.ts";

/** A submission with all that happened to it, ready to be stored. */
export interface WalkedSubmission {
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly state: StoredSubmissionState;
  readonly draftAnswers: Answers;
  readonly startedAt: string;
  readonly savedAt: string;
  readonly savedBy: string | null;
  readonly extendedTo: string | null;
  readonly revisions: readonly NewRevision[];
  readonly appraisals: readonly NewAppraisal[];
  readonly acts: readonly Act[];
}

/** Who acts in a ward's submission; null where nobody has an account. */
export interface WardPeople {
  readonly officerId: string | null;
  readonly returningUnitId: string;
  readonly returnedBy: string | null;
  readonly approvingUnitId: string;
  readonly approvedBy: string | null;
}

export interface Walk {
  readonly version: CriteriaSetVersion;
  readonly round: DemonstrationRound;
  readonly ward: CalledWard;
  readonly people: WardPeople;
  readonly ministryId: string;
  readonly figures: OverstatedAnswers;
  readonly fate: Fate;
  /** When the draft was begun; a few hours before it was sent, unless given. */
  readonly startedAt?: string;
}
