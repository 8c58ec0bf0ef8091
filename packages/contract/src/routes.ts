import * as accountLists from "#account-lists.ts";
import * as accounts from "#accounts.ts";
import * as answerSheet from "#answer-sheet.ts";
import * as appeals from "#appeals.ts";
import * as appraisal from "#appraisal.ts";
import * as cityPlans from "#city-plans.ts";
import * as consultations from "#consultations.ts";
import * as consultationPapers from "#consultation-papers.ts";
import * as backtests from "#backtests.ts";
import * as carryOver from "#carry-over.ts";
import * as criteriaSets from "#criteria-sets.ts";
import * as endedSteps from "#ended-steps.ts";
import * as evidence from "#evidence.ts";
import * as exchange from "#exchange.ts";
import * as groupShares from "#group-shares.ts";
import * as flags from "#flags.ts";
import * as handOvers from "#hand-overs.ts";
import * as health from "#health.ts";
import * as history from "#history.ts";
import * as issuedVersions from "#issued-versions.ts";
import * as jobs from "#jobs.ts";
import * as letters from "#letters.ts";
import * as liveDrafting from "#live-drafting.ts";
import * as liveResults from "#live-results.ts";
import * as me from "#me.ts";
import * as peers from "#peers.ts";
import * as myAccount from "#my-account.ts";
import * as previousAnswers from "#previous-answers.ts";
import * as reports from "#reports.ts";
import * as replies from "#replies.ts";
import type { Route } from "#route.ts";
import * as roundBoard from "#round-board.ts";
import * as roundDeadlines from "#round-deadlines.ts";
import * as roundPlanning from "#round-planning.ts";
import * as rounds from "#rounds.ts";
import * as differences from "#differences.ts";
import * as secondAppraisals from "#second-appraisals.ts";
import * as selfScorePaper from "#self-score-paper.ts";
import * as signInWays from "#sign-in-ways.ts";
import * as snapshotNotes from "#snapshot-notes.ts";
import * as snapshots from "#snapshots.ts";
import * as submissions from "#submissions.ts";
import * as supplements from "#supplements.ts";
import * as unitChanges from "#unit-changes.ts";
import * as unitImports from "#unit-imports.ts";
import * as units from "#units.ts";
import * as uploads from "#uploads.ts";
import * as versionComparison from "#version-comparison.ts";
import * as versionPapers from "#version-papers.ts";
import * as versions from "#versions.ts";

const topics = [
  flags,
  health,
  signInWays,
  me,
  myAccount,
  accounts,
  accountLists,
  handOvers,
  units,
  unitChanges,
  unitImports,
  criteriaSets,
  versions,
  liveDrafting,
  history,
  issuedVersions,
  versionPapers,
  exchange,
  consultations,
  consultationPapers,
  replies,
  versionComparison,
  carryOver,
  backtests,
  supplements,
  rounds,
  roundPlanning,
  roundDeadlines,
  endedSteps,
  roundBoard,
  letters,
  submissions,
  groupShares,
  previousAnswers,
  answerSheet,
  selfScorePaper,
  evidence,
  uploads,
  appraisal,
  appeals,
  secondAppraisals,
  differences,
  peers,
  cityPlans,
  snapshotNotes,
  liveResults,
  snapshots,
  reports,
  jobs,
];

/** Every route there is, for checks over all of them. Front-ends import the one they call. */
export const routes: readonly Route[] = topics.flatMap((topic) =>
  Object.values(topic).filter(isRoute),
);

function isRoute(value: unknown): value is Route {
  return typeof value === "object" && value !== null && "url" in value && "method" in value;
}
