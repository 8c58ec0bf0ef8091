import { ComparedWard } from "@thuocdo/comparison/compared-ward";
import { Comparison } from "@thuocdo/comparison/comparison";
import { AccountList } from "@thuocdo/contract/account-lists";
import { Account } from "@thuocdo/contract/accounts";
import { Backtest } from "@thuocdo/comparison/backtest";
import { TestedSnapshot } from "@thuocdo/contract/backtests";
import { ChangeAnalysis } from "@thuocdo/comparison/change-analysis";
import { FlagAnalysis } from "@thuocdo/comparison/flag-analysis";
import { Overview } from "@thuocdo/comparison/overview";
import { RoundAnalysis } from "@thuocdo/comparison/round-analysis";
import { SelfScoreAnalysis } from "@thuocdo/comparison/self-score-analysis";
import { StandingAnalysis } from "@thuocdo/comparison/standing-analysis";
import { Appeal, Appeals, OpenAppeal } from "@thuocdo/contract/appeals";
import { AppraisalWork, FindingsDraft } from "@thuocdo/contract/appraisal";
import { AnswerSheet } from "@thuocdo/contract/answer-sheet";
import {
  Agency,
  Consultation,
  ConsultationFigures,
  Disposition,
  OwnComment,
  SentComment,
} from "@thuocdo/contract/consultation-parts";
import { ConsultationBoard, Letter } from "@thuocdo/contract/consultations";
import {
  CityPlan,
  CityPlanChange,
  CityPlanItem,
  CityPlanSummary,
} from "@thuocdo/contract/city-plans";
import { CriteriaSet, VersionSummary } from "@thuocdo/contract/criteria-sets";
import { Draft, DraftChange } from "@thuocdo/contract/draft";
import { StoredEdit } from "@thuocdo/contract/edit";
import { EndedStep } from "@thuocdo/contract/ended-steps";
import { Evidence } from "@thuocdo/contract/evidence";
import { GroupShares } from "@thuocdo/contract/group-shares";
import { FlagOutcome } from "@thuocdo/contract/flags";
import { HandOver, OpenWork, RoleWork } from "@thuocdo/contract/hand-overs";
import { Job } from "@thuocdo/contract/jobs";
import { LiveUnit } from "@thuocdo/comparison/live-unit";
import { PresentPage } from "@thuocdo/contract/live-drafting";
import { LiveRound } from "@thuocdo/contract/live-results";
import { Peers } from "@thuocdo/contract/peers";
import { Problem } from "@thuocdo/contract/problem";
import { PreviousAnswers } from "@thuocdo/contract/previous-answers";
import { Invitation, ReplyPage } from "@thuocdo/contract/replies";
import { Report, ReportFile, WrittenNarrative } from "@thuocdo/contract/reports";
import { ReportModel } from "@thuocdo/comparison/report-model";
import { RoundExtension } from "@thuocdo/contract/round-deadlines";
import { RoundPlan, UnitList } from "@thuocdo/contract/round-planning";
import { AssessmentRound, BoardRow } from "@thuocdo/contract/rounds";
import { Differences } from "@thuocdo/contract/differences";
import {
  DrawnSample,
  SecondAppraisal,
  SecondAppraisals,
} from "@thuocdo/contract/second-appraisals";
import { SnapshotNote } from "@thuocdo/contract/snapshot-notes";
import { Snapshot } from "@thuocdo/contract/snapshots";
import { Appraisal, Revision, Submission, SupplementBeside } from "@thuocdo/contract/submissions";
import { Supplement } from "@thuocdo/contract/supplements";
import { NewUnit, RecordedUnitChange, UnitChange } from "@thuocdo/contract/unit-changes";
import { OrganisationalUnit } from "@thuocdo/contract/units";
import { Criterion } from "@thuocdo/criteria/criterion";
import { Edit } from "@thuocdo/criteria/edit";
import { Indicator } from "@thuocdo/criteria/indicator";
import { Input } from "@thuocdo/criteria/input";
import { Measure } from "@thuocdo/criteria/measure";
import { ScoringRule } from "@thuocdo/criteria/rule";
import { Score } from "@thuocdo/criteria/score";
import { Terms } from "@thuocdo/criteria/terms";
import { CriteriaSetVersion, CriterionGroup } from "@thuocdo/criteria/version";
import { Answer, Answers } from "@thuocdo/submissions/answers";
import { PlanEdit, PlanHead } from "@thuocdo/submissions/city-plan/plan-item";
import { Finding, Findings } from "@thuocdo/submissions/finding";
import type { NamedSchemas } from "#openapi/describe-routes.ts";

/** What the document gives a name to: the words of the contract and of core. */
export const namedSchemas: NamedSchemas = {
  Account,
  AccountList,
  Agency,
  Answer,
  AnswerSheet,
  Answers,
  Appeal,
  Appeals,
  Appraisal,
  AppraisalWork,
  AssessmentRound,
  BoardRow,
  CityPlan,
  CityPlanChange,
  CityPlanItem,
  CityPlanSummary,
  ComparedWard,
  Comparison,
  FlagAnalysis,
  FlagOutcome,
  Overview,
  RoundAnalysis,
  ChangeAnalysis,
  SelfScoreAnalysis,
  StandingAnalysis,
  Consultation,
  ConsultationBoard,
  ConsultationFigures,
  CriteriaSet,
  CriteriaSetVersion,
  Criterion,
  CriterionGroup,
  Disposition,
  Draft,
  DraftChange,
  Edit,
  EndedStep,
  Evidence,
  Finding,
  Findings,
  FindingsDraft,
  GroupShares,
  HandOver,
  Indicator,
  Input,
  Invitation,
  Backtest,
  TestedSnapshot,
  Job,
  LiveRound,
  LiveUnit,
  Letter,
  Measure,
  NewUnit,
  OpenAppeal,
  OpenWork,
  RoleWork,
  OrganisationalUnit,
  RecordedUnitChange,
  UnitChange,
  OwnComment,
  Peers,
  PlanEdit,
  PlanHead,
  PresentPage,
  PreviousAnswers,
  Problem,
  ReplyPage,
  Report,
  ReportFile,
  ReportModel,
  WrittenNarrative,
  Revision,
  RoundExtension,
  RoundPlan,
  Score,
  ScoringRule,
  SecondAppraisal,
  SecondAppraisals,
  DrawnSample,
  Differences,
  SentComment,
  Snapshot,
  SnapshotNote,
  StoredEdit,
  Submission,
  Supplement,
  SupplementBeside,
  Terms,
  UnitList,
  VersionSummary,
};
