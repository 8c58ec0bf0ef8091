import type { Migration } from "kysely/migration";

import * as createAccess from "#migrations/2026-11-24-0900-create-access.ts";
import * as createSignIn from "#migrations/2026-11-24-0901-create-sign-in.ts";
import * as createUnits from "#migrations/2026-11-24-0902-create-units.ts";
import * as createPeople from "#migrations/2026-11-24-0903-create-people.ts";
import * as createCriteriaSets from "#migrations/2026-11-24-0904-create-criteria-sets.ts";
import * as createRounds from "#migrations/2026-11-24-0905-create-rounds.ts";
import * as createSubmissions from "#migrations/2026-11-24-0906-create-submissions.ts";
import * as createEvidence from "#migrations/2026-11-24-0907-create-evidence.ts";
import * as createAuditLog from "#migrations/2026-11-24-0908-create-audit-log.ts";
import * as createSnapshots from "#migrations/2026-11-24-0909-create-snapshots.ts";
import * as createAnalytics from "#migrations/2026-11-24-0910-create-analytics.ts";
import * as createAnswerValues from "#migrations/2026-11-24-0911-create-answer-values.ts";
import * as createLiveDrafting from "#migrations/2026-11-26-0900-create-live-drafting.ts";
import * as addDepartmentsAndCommenters from "#migrations/2026-11-26-1000-add-departments-and-commenters.ts";
import * as createConsultations from "#migrations/2026-11-26-1001-create-consultations.ts";
import * as tellOfSimulatedData from "#migrations/2026-11-26-1130-tell-of-simulated-data.ts";
import * as planRounds from "#migrations/2026-11-26-1140-plan-rounds.ts";
import * as createReminders from "#migrations/2026-11-26-1200-create-reminders.ts";
import * as createSupplements from "#migrations/2026-11-26-1200-create-supplements.ts";
import * as setRepliesAside from "#migrations/2026-11-26-1240-set-replies-aside.ts";
import * as showJobsWithTheirSnapshot from "#migrations/2026-11-26-1330-show-jobs-with-their-snapshot.ts";
import * as changeUnits from "#migrations/2026-11-26-1605-change-units.ts";
import * as appraiseBySteps from "#migrations/2026-11-26-1610-appraise-by-steps.ts";
import * as tellPeerQuartiles from "#migrations/2026-11-26-1620-tell-peer-quartiles.ts";
import * as fixSupplementsOfRounds from "#migrations/2026-11-26-1635-fix-supplements-of-rounds.ts";
import * as guardAccounts from "#migrations/2026-11-26-1657-guard-accounts.ts";
import * as letUnitsOff from "#migrations/2026-11-26-1700-let-units-off.ts";
import * as findWhoIsSignedIn from "#migrations/2026-11-26-1706-find-who-is-signed-in.ts";
import * as hearAppeals from "#migrations/2026-11-26-1712-hear-appeals.ts";
import * as importUnits from "#migrations/2026-11-26-1715-import-units.ts";
import * as appraiseTwice from "#migrations/2026-11-26-1730-appraise-twice.ts";
import * as createMail from "#migrations/2026-11-26-1756-create-mail.ts";
import * as createCityPlans from "#migrations/2026-11-26-1800-create-city-plans.ts";
import * as annotateSnapshots from "#migrations/2026-11-26-2057-annotate-snapshots.ts";
import * as cancelJobs from "#migrations/2026-11-26-2100-cancel-jobs.ts";
import * as signInByProvider from "#migrations/2026-11-26-2108-sign-in-by-provider.ts";
import * as shareGroups from "#migrations/2026-11-26-2112-share-groups.ts";
import * as settleFlags from "#migrations/2026-11-26-2116-settle-flags.ts";
import * as editReports from "#migrations/2026-11-26-2120-edit-reports.ts";
import * as handOverWork from "#migrations/2026-11-26-2127-hand-over-work.ts";
import * as nameWhoHandedOver from "#migrations/2026-11-26-2151-name-who-handed-over.ts";
import * as nameUnitsOfFrozenPlans from "#migrations/2026-11-26-2330-name-units-of-frozen-plans.ts";
import * as settleDifferences from "#migrations/2026-11-27-0135-settle-differences.ts";
import * as drawByShare from "#migrations/2026-11-27-0154-draw-by-share.ts";
import * as letRolesFollowTheirUnits from "#migrations/2026-11-27-0200-let-roles-follow-their-units.ts";
import * as followRounds from "#migrations/2026-11-27-0215-follow-rounds.ts";
import * as writeOfHandOvers from "#migrations/2026-11-27-0231-write-of-hand-overs.ts";
import * as testDrafts from "#migrations/2026-11-27-0233-test-drafts.ts";
import * as tellWhyReopened from "#migrations/2026-11-27-0240-tell-why-reopened.ts";
import * as storeRevisionsWithTheirAct from "#migrations/2026-11-27-0256-store-revisions-with-their-act.ts";

/** All migrations by name; listed by hand, so that a bundle carries them too. */
export const migrations: Readonly<Record<string, Migration>> = {
  "2026-11-24-0900-create-access": createAccess,
  "2026-11-24-0901-create-sign-in": createSignIn,
  "2026-11-24-0902-create-units": createUnits,
  "2026-11-24-0903-create-people": createPeople,
  "2026-11-24-0904-create-criteria-sets": createCriteriaSets,
  "2026-11-24-0905-create-rounds": createRounds,
  "2026-11-24-0906-create-submissions": createSubmissions,
  "2026-11-24-0907-create-evidence": createEvidence,
  "2026-11-24-0908-create-audit-log": createAuditLog,
  "2026-11-24-0909-create-snapshots": createSnapshots,
  "2026-11-24-0910-create-analytics": createAnalytics,
  "2026-11-24-0911-create-answer-values": createAnswerValues,
  "2026-11-26-0900-create-live-drafting": createLiveDrafting,
  "2026-11-26-1000-add-departments-and-commenters": addDepartmentsAndCommenters,
  "2026-11-26-1001-create-consultations": createConsultations,
  "2026-11-26-1130-tell-of-simulated-data": tellOfSimulatedData,
  "2026-11-26-1140-plan-rounds": planRounds,
  "2026-11-26-1200-create-reminders": createReminders,
  "2026-11-26-1200-create-supplements": createSupplements,
  "2026-11-26-1240-set-replies-aside": setRepliesAside,
  "2026-11-26-1330-show-jobs-with-their-snapshot": showJobsWithTheirSnapshot,
  "2026-11-26-1605-change-units": changeUnits,
  "2026-11-26-1610-appraise-by-steps": appraiseBySteps,
  "2026-11-26-1620-tell-peer-quartiles": tellPeerQuartiles,
  "2026-11-26-1635-fix-supplements-of-rounds": fixSupplementsOfRounds,
  "2026-11-26-1657-guard-accounts": guardAccounts,
  "2026-11-26-1700-let-units-off": letUnitsOff,
  "2026-11-26-1706-find-who-is-signed-in": findWhoIsSignedIn,
  "2026-11-26-1712-hear-appeals": hearAppeals,
  "2026-11-26-1715-import-units": importUnits,
  "2026-11-26-1730-appraise-twice": appraiseTwice,
  "2026-11-26-1756-create-mail": createMail,
  "2026-11-26-1800-create-city-plans": createCityPlans,
  "2026-11-26-2057-annotate-snapshots": annotateSnapshots,
  "2026-11-26-2100-cancel-jobs": cancelJobs,
  "2026-11-26-2108-sign-in-by-provider": signInByProvider,
  "2026-11-26-2112-share-groups": shareGroups,
  "2026-11-26-2116-settle-flags": settleFlags,
  "2026-11-26-2120-edit-reports": editReports,
  "2026-11-26-2127-hand-over-work": handOverWork,
  "2026-11-26-2151-name-who-handed-over": nameWhoHandedOver,
  "2026-11-26-2330-name-units-of-frozen-plans": nameUnitsOfFrozenPlans,
  "2026-11-27-0135-settle-differences": settleDifferences,
  "2026-11-27-0154-draw-by-share": drawByShare,
  "2026-11-27-0200-let-roles-follow-their-units": letRolesFollowTheirUnits,
  "2026-11-27-0215-follow-rounds": followRounds,
  "2026-11-27-0231-write-of-hand-overs": writeOfHandOvers,
  "2026-11-27-0233-test-drafts": testDrafts,
  "2026-11-27-0240-tell-why-reopened": tellWhyReopened,
  "2026-11-27-0256-store-revisions-with-their-act": storeRevisionsWithTheirAct,
};
