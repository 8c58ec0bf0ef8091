import { NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { EarlierPart } from "#analysis/change-analysis.ts";
import { closed, Limits, orNull } from "#analysis/fields.ts";
import { Comparison } from "#rounds/comparison.ts";

/** An indicator that keeps a criterion from being met, and in how many units. */
const CauseCount = Type.Object({ indicatorId: NodeId, units: Type.Integer() }, closed);

/** A criterion that some unit does not meet: where, and why. Units appraised alone are counted. */
export const UnmetCriterion = Type.Object(
  {
    criterionId: NodeId,
    notMet: Type.Integer(),
    /** Units that were judged on it, met or not. */
    judged: Type.Integer(),
    /** By city, most first, then by name; cities where all meet it are left out. */
    cities: Type.Array(
      Type.Object(
        { cityId: Type.String(), cityName: Title, notMet: Type.Integer(), judged: Type.Integer() },
        closed,
      ),
    ),
    /** The first units by name of city and unit; `notMet` says how many there are. */
    units: Type.Array(Type.Object({ unitId: Type.String(), name: Title, cityName: Title }, closed)),
    /** Most frequent first. */
    causes: Type.Array(CauseCount),
    /** Units whose points do not reach what the criterion asks, and how much they lack on average, in hundredths; null where no unit does. */
    pointsShort: orNull(
      Type.Object({ units: Type.Integer(), meanHundredths: Type.Integer() }, closed),
    ),
  },
  closed,
);
export type UnmetCriterion = Type.Static<typeof UnmetCriterion>;

/** What changed since an earlier round, by city. In points. */
export const OverviewChange = Type.Object(
  {
    parts: Type.Array(EarlierPart),
    roundTitle: Title,
    n: Type.Integer(),
    /** Null below 5 units. */
    mean: orNull(Type.Number()),
    interval: orNull(Limits),
    cities: Type.Array(
      Type.Object(
        { cityId: Type.String(), n: Type.Integer(), mean: orNull(Type.Number()) },
        closed,
      ),
    ),
  },
  closed,
);
export type OverviewChange = Type.Static<typeof OverviewChange>;

/** The one page for who decides: criteria unmet, where and why; cities; levels; change; what waits for a decision. */
export const Overview = Type.Object(
  {
    formatVersion: Type.Literal(1),
    comparison: Comparison,
    /** Most often unmet first, then in the order of the version. */
    unmet: Type.Array(UnmetCriterion),
    /** Units that a failed knock-out (điểm liệt) bars from a level, and by which indicator. */
    barred: Type.Object({ units: Type.Integer(), indicators: Type.Array(CauseCount) }, closed),
    /** The longest change known; null without an earlier round. */
    change: orNull(OverviewChange),
    /** Criteria that the figures propose to revise or to drop; null where too few units carry advice. */
    advice: orNull(Type.Object({ revise: Type.Integer(), drop: Type.Integer() }, closed)),
  },
  closed,
);
export type Overview = Type.Static<typeof Overview>;
