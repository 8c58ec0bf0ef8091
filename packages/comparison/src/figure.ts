import { CalendarDate, Title } from "@thuocdo/criteria/key";
import Type from "typebox";
import { type Basis, Source } from "#basis.ts";

/** `points` and `percent` are integer hundredths; the others are counts. */
export const FigureUnit = Type.Union([
  Type.Literal("points"),
  Type.Literal("percent"),
  Type.Literal("criteria"),
  Type.Literal("units"),
  Type.Literal("cities"),
  Type.Literal("count"),
]);
export type FigureUnit = Type.Static<typeof FigureUnit>;

/** Why there is no value; an undefined figure is never 0. */
export const FigureGap = Type.Union([
  Type.Literal("no-units"),
  Type.Literal("too-few-units"),
  Type.Literal("no-figures"),
  Type.Literal("not-comparable"),
]);
export type FigureGap = Type.Static<typeof FigureGap>;

/** One number that can be traced: what it counts, over how many units of how many, from whom, from which dataset. */
export const Figure = Type.Object(
  {
    value: Type.Union([Type.Integer(), Type.Null()]),
    unit: FigureUnit,
    gap: Type.Union([FigureGap, Type.Null()]),
    /** Units the value is made of. */
    n: Type.Integer({ minimum: 0 }),
    /** Units that were called. */
    expected: Type.Integer({ minimum: 0 }),
    /** Null where points play no part, as in counting what was submitted. */
    source: Type.Union([Source, Type.Null()]),
    versionLabel: Title,
    periodFrom: CalendarDate,
    periodTo: CalendarDate,
    snapshotNumber: Type.Union([Type.Integer(), Type.Null()]),
  },
  { additionalProperties: false },
);
export type Figure = Type.Static<typeof Figure>;

/** What a figure says of itself besides its value. */
export interface FigureOf {
  readonly unit: FigureUnit;
  readonly n: number;
  readonly expected: number;
  readonly source: Source | null;
}

/** A figure on a basis; a gap in place of the value says why there is none. */
export function figure(
  basis: Basis,
  value: number | { readonly gap: FigureGap },
  of: FigureOf,
): Figure {
  const known = typeof value === "number";
  return {
    value: known ? value : null,
    unit: of.unit,
    gap: known ? null : value.gap,
    n: of.n,
    expected: of.expected,
    source: of.source,
    versionLabel: basis.versionLabel,
    periodFrom: basis.periodFrom,
    periodTo: basis.periodTo,
    snapshotNumber: basis.snapshotNumber,
  };
}
