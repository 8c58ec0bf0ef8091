import Type from "typebox";
import { Decimal } from "#decimal.ts";
import { Key } from "#key.ts";
import { Band } from "#rules/bands.ts";

/**
 * The change against the same period before, in percent of it, counted so that better is positive:
 * 100 × (baseline − current) ÷ baseline where lower is better, the other way round where higher is.
 * A baseline of at most `smallBaseline.atMost` is too small for a percentage (1 → 2 vụ is not "tăng 100 %"): the
 * current figure is then scored by its own bands.
 */
export const ChangeMeasure = Type.Object(
  {
    kind: Type.Literal("change"),
    current: Key,
    baseline: Key,
    better: Type.Union([Type.Literal("lower"), Type.Literal("higher")]),
    smallBaseline: Type.Union([
      Type.Object(
        { atMost: Decimal, bands: Type.Array(Band, { minItems: 1 }) },
        { additionalProperties: false },
      ),
      Type.Null(),
    ]),
  },
  { additionalProperties: false },
);
export type ChangeMeasure = Type.Static<typeof ChangeMeasure>;
