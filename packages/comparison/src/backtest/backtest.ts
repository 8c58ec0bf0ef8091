import { NodeId, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { closed, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";

/** Item figures of one criterion (methods §7); null: undefined. */
const ItemSide = Type.Object(
  { difficulty: orNull(Type.Number()), discrimination: orNull(Type.Number()) },
  closed,
);

/** A criterion under both versions. */
export const TestedCriterion = Type.Object(
  {
    criterionId: NodeId,
    code: Type.String(),
    title: Title,
    /** ended: the draft lacks it. rescored: an indicator is asked or scored in another way. */
    change: Type.Union([
      Type.Literal("same"),
      Type.Literal("reweighted"),
      Type.Literal("rescored"),
      Type.Literal("new"),
      Type.Literal("ended"),
    ]),
    /** Of its indicators' figures. inferred: some from the results of those they came from. partial and none carry no score. */
    figures: Type.Union([
      Type.Literal("full"),
      Type.Literal("inferred"),
      Type.Literal("partial"),
      Type.Literal("none"),
    ]),
    /** Indicators that nobody was asked for yet. */
    withoutFigures: Type.Array(Type.Object({ indicatorId: NodeId, code: Type.String() }, closed)),
    /** Share of the whole, 0–1; null where the version lacks it. */
    before: orNull(Type.Number()),
    after: orNull(Type.Number()),
    itemBefore: orNull(ItemSide),
    itemAfter: orNull(ItemSide),
    /** What it adds to the index on average over the units, in points of 100; null where nothing is known of it. */
    meanContribution: orNull(Type.Number()),
  },
  closed,
);
export type TestedCriterion = Type.Static<typeof TestedCriterion>;

/** A unit that moves, and the criteria that move it most, in hundredths of the index. */
export const Mover = Type.Object(
  {
    unitId: Type.String(),
    name: Title,
    cityName: Title,
    beforeHundredths: Type.Integer(),
    afterHundredths: Type.Integer(),
    /** Null where no places are told. */
    rankBefore: orNull(Type.Integer()),
    rankAfter: orNull(Type.Integer()),
    causes: Type.Array(Type.Object({ criterionId: NodeId, points: Type.Number() }, closed)),
  },
  closed,
);
export type Mover = Type.Static<typeof Mover>;

/** How much a version asks of a unit. */
export const CollectionCost = Type.Object(
  {
    indicators: Type.Integer(),
    /** Fields to fill in. */
    inputs: Type.Integer(),
    /** Papers and pictures required. */
    evidence: Type.Integer(),
  },
  closed,
);
export type CollectionCost = Type.Static<typeof CollectionCost>;

/** What a draft would have given over the answers of a frozen round (methods §11). */
export const Backtest = Type.Object(
  {
    formatVersion: Type.Literal(1),
    /** Of the round whose answers were taken. */
    basis: Basis,
    draftLabel: Title,
    /** Units approved with no answer missing: all that is told of units is of these. */
    units: Type.Integer(),
    expected: Type.Integer(),
    /** Share of the draft's weight that has figures, 0–1; below 0.8 no places are told. */
    coverage: Type.Number(),
    /** Null with no unit, or too little coverage. */
    shift: orNull(
      Type.Object(
        {
          spearman: orNull(Type.Number()),
          meanShift: Type.Number(),
          top: Type.Integer(),
          entering: Type.Array(Title),
          leaving: Type.Array(Title),
        },
        closed,
      ),
    ),
    /** Index at which each band but the lowest begins; the table has a row for each band before, a column for each after, from the lowest. */
    bandCuts: Type.Array(Type.Integer()),
    bands: Type.Array(Type.Array(Type.Integer())),
    alphaBefore: orNull(Type.Number()),
    alphaAfter: orNull(Type.Number()),
    /** In the order of the draft; ended ones last. */
    criteria: Type.Array(TestedCriterion),
    /** Largest change first. */
    movers: Type.Array(Mover),
    costBefore: CollectionCost,
    costAfter: CollectionCost,
    /** Of `costAfter`, what is asked for the first time or in another way. */
    inputsWithoutFigures: Type.Integer(),
  },
  closed,
);
export type Backtest = Type.Static<typeof Backtest>;
