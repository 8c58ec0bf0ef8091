import type {
  BacktestTable,
  ComparisonResultTable,
  DatasetTable,
  JobProgressTable,
  LiveChangeTable,
  LiveOverviewTable,
  LiveRoundTable,
  LiveUnitTable,
  NarrativeEditTable,
  ReportFileTable,
  ReportTable,
  FlagOutcomeTable,
  SnapshotNoteTable,
  SnapshotTable,
  UnitResultTable,
} from "#schema/analytics.ts";
import type { AuditChainTable, AuditLogTable } from "#schema/audit.ts";
import type {
  CityPlanChangeTable,
  CityPlanItemTable,
  CityPlanTable,
  SnapshotCityPlanTable,
} from "#schema/city-plans.ts";
import type {
  CommentSetAsideTable,
  CommentSourceTable,
  CommentTable,
  ConsultationAgencyTable,
  ConsultationReplyTable,
  ConsultationTable,
  DispositionTable,
} from "#schema/consultations.ts";
import type {
  CriteriaSetTable,
  CriteriaSetVersionTable,
  VersionCheckpointTable,
  VersionEditTable,
  VersionPresenceTable,
} from "#schema/criteria-sets.ts";
import type { EvidenceLinkTable, EvidenceTable } from "#schema/evidence.ts";
import type { MailTable } from "#schema/mail.ts";
import type {
  HandOverTable,
  PersonTable,
  RoleAssignmentTable,
  SecondFactorRuleTable,
} from "#schema/people.ts";
import type {
  AssessmentRoundTable,
  EndedStepTable,
  ReminderTable,
  RoundExtensionTable,
  RoundSupplementTable,
  RoundUnitTable,
} from "#schema/rounds.ts";
import type {
  AnswerValueView,
  AppealAnswerTable,
  AppealTable,
  AppraisalDraftTable,
  AppraisalSampleTable,
  AppraisalTable,
  FindingValueView,
  GroupShareTable,
  RevisionTable,
  SecondAppraisalTable,
  SecondFindingTable,
  SecondSettlementTable,
  SubmissionTable,
} from "#schema/submissions.ts";
import type {
  OrganisationalUnitTable,
  UnitChangeTable,
  UnitNameTable,
  UnitPlacementTable,
  UnitSuccessionTable,
} from "#schema/units.ts";

/** All tables that queries may name. Better-auth's and the queue's own are not among them. */
export interface Database {
  organisational_unit: OrganisationalUnitTable;
  unit_name: UnitNameTable;
  unit_placement: UnitPlacementTable;
  unit_succession: UnitSuccessionTable;
  unit_change: UnitChangeTable;
  person: PersonTable;
  role_assignment: RoleAssignmentTable;
  hand_over: HandOverTable;
  second_factor_rule: SecondFactorRuleTable;
  criteria_set: CriteriaSetTable;
  criteria_set_version: CriteriaSetVersionTable;
  version_edit: VersionEditTable;
  version_checkpoint: VersionCheckpointTable;
  version_presence: VersionPresenceTable;
  consultation: ConsultationTable;
  consultation_agency: ConsultationAgencyTable;
  consultation_reply: ConsultationReplyTable;
  comment: CommentTable;
  comment_set_aside: CommentSetAsideTable;
  comment_source: CommentSourceTable;
  disposition: DispositionTable;
  assessment_round: AssessmentRoundTable;
  round_unit: RoundUnitTable;
  round_extension: RoundExtensionTable;
  ended_step: EndedStepTable;
  round_supplement: RoundSupplementTable;
  reminder: ReminderTable;
  mail: MailTable;
  submission: SubmissionTable;
  group_share: GroupShareTable;
  revision: RevisionTable;
  appraisal: AppraisalTable;
  appeal: AppealTable;
  appeal_answer: AppealAnswerTable;
  appraisal_draft: AppraisalDraftTable;
  appraisal_sample: AppraisalSampleTable;
  second_appraisal: SecondAppraisalTable;
  second_finding: SecondFindingTable;
  second_settlement: SecondSettlementTable;
  answer_value: AnswerValueView;
  finding_value: FindingValueView;
  evidence: EvidenceTable;
  evidence_link: EvidenceLinkTable;
  audit_chain: AuditChainTable;
  audit_log: AuditLogTable;
  city_plan: CityPlanTable;
  city_plan_item: CityPlanItemTable;
  city_plan_change: CityPlanChangeTable;
  snapshot: SnapshotTable;
  flag_outcome: FlagOutcomeTable;
  snapshot_note: SnapshotNoteTable;
  snapshot_city_plan: SnapshotCityPlanTable;
  "analytics.dataset": DatasetTable;
  "analytics.unit_result": UnitResultTable;
  "analytics.comparison_result": ComparisonResultTable;
  "analytics.narrative_edit": NarrativeEditTable;
  "analytics.report": ReportTable;
  "analytics.report_file": ReportFileTable;
  "analytics.job_progress": JobProgressTable;
  "analytics.backtest": BacktestTable;
  "analytics.live_change": LiveChangeTable;
  "analytics.live_round": LiveRoundTable;
  "analytics.live_overview": LiveOverviewTable;
  "analytics.live_unit": LiveUnitTable;
}

export type { StoredSubmissionState } from "#schema/submissions.ts";
export type { SuccessionKind, UnitClass, UnitLevel, UnitType } from "#schema/units.ts";
