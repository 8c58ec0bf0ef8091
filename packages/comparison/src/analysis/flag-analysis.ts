import { Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { closed, orNull } from "#analysis/fields.ts";
import { Basis } from "#basis.ts";

/** Why something wants a second look; a flag opens a question and never changes a score (methods §10). */
export const FlagRule = Type.Union([
  Type.Literal("same-answers"),
  Type.Literal("evidence-reuse"),
  Type.Literal("digit-heaping"),
  Type.Literal("equal-run"),
  Type.Literal("flat-group"),
  Type.Literal("all-at-maximum"),
  Type.Literal("jump"),
  Type.Literal("late-bulk-edit"),
]);
export type FlagRule = Type.Static<typeof FlagRule>;

const FlaggedUnit = Type.Object({ unitId: Type.String(), name: Title, cityName: Title }, closed);
export type FlaggedUnit = Type.Static<typeof FlaggedUnit>;

/** One thing to be looked at again, with the figures that it rests on. */
export const Flag = Type.Object(
  {
    /** The same finding has the same key, however often it is computed. */
    key: Type.String(),
    rule: FlagRule,
    /** The units concerned, by name of city and unit; for heaping the city's name stands alone. */
    units: Type.Array(FlaggedUnit),
    cityName: orNull(Title),
    /** By name: shares 0–1, counts, points of 100. What each rule gives is in its words on the screen. */
    figures: Type.Record(Type.String(), Type.Number()),
  },
  closed,
);
export type Flag = Type.Static<typeof Flag>;

/** How often a rule was tried, and how many flags chance alone would give. */
export const TriedRule = Type.Object(
  {
    rule: FlagRule,
    /** Pairs, units, files, changes or cities, as the rule has it. */
    tested: Type.Integer(),
    flagged: Type.Integer(),
    /** Null where chance says nothing, as of a file that is the same to the last bit. */
    byChance: orNull(Type.Number()),
  },
  closed,
);
export type TriedRule = Type.Static<typeof TriedRule>;

/** For reviewers alone: never in a report, never shown to the units themselves. */
export const FlagAnalysis = Type.Object(
  {
    formatVersion: Type.Literal(1),
    basis: Basis,
    rules: Type.Array(TriedRule),
    flags: Type.Array(Flag),
  },
  closed,
);
export type FlagAnalysis = Type.Static<typeof FlagAnalysis>;
