import { CalendarDate, NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { ChangeAnalysis } from "#analysis/change-analysis.ts";
import { closed } from "#analysis/fields.ts";
import { RoundAnalysis } from "#analysis/round-analysis.ts";
import { SelfScoreAnalysis } from "#analysis/self-score-analysis.ts";
import { SensitivityAnalysis } from "#analysis/sensitivity-analysis.ts";
import { StandingAnalysis } from "#analysis/standing-analysis.ts";
import { Source } from "#basis.ts";
import { Overview } from "#overview/overview.ts";
import { Comparison } from "#rounds/comparison.ts";
import { ComparedWard } from "#wards/compared-ward.ts";

const NamedFile = Type.Object(
  { path: Type.String(), bytes: Type.Integer(), sha256: Type.String() },
  closed,
);

/** What one period of a folder gave; as the service keeps it of a snapshot. */
export const PeriodResults = Type.Object(
  {
    /** As the folder names it. */
    period: Type.String(),
    periodFrom: CalendarDate,
    periodTo: CalendarDate,
    comparison: Comparison,
    wards: Type.Array(ComparedWard),
    overview: Overview,
    analysis: RoundAnalysis,
    standings: StandingAnalysis,
    changes: ChangeAnalysis,
    selfScores: SelfScoreAnalysis,
    sensitivity: SensitivityAnalysis,
  },
  closed,
);
export type PeriodResults = Type.Static<typeof PeriodResults>;

/** `results.json` of a compared folder: the same folder gives the same bytes. */
export const ResultsFile = Type.Object(
  {
    formatVersion: Type.Literal(1),
    /** Whose points units are placed by; `self` only where it was asked for. */
    source: Source,
    simulated: Type.Boolean(),
    version: Type.Object({ id: NodeId, label: Title, title: Title, sha256: Type.String() }, closed),
    /** The files read. */
    inputs: Type.Array(NamedFile),
    /** From the earliest. */
    periods: Type.Array(PeriodResults),
    /** One CSV and one Parquet file each; a table without rows has none. */
    tables: Type.Array(
      Type.Object(
        { name: Type.String(), rows: Type.Integer(), files: Type.Array(NamedFile) },
        closed,
      ),
    ),
  },
  closed,
);
export type ResultsFile = Type.Static<typeof ResultsFile>;
