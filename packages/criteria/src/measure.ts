import Type from "typebox";
import { ChangeMeasure } from "#measures/change.ts";
import { DaysFromDueMeasure } from "#measures/days-from-due.ts";
import { FormulaMeasure } from "#measures/formula.ts";
import { InputMeasure } from "#measures/input-itself.ts";
import { PercentMeasure } from "#measures/percent.ts";
import { RateMeasure } from "#measures/rate.ts";
import { TallyMeasure } from "#measures/tally.ts";

/** The one quantity scored: one of seven kinds. */
export const Measure = Type.Union([
  InputMeasure,
  PercentMeasure,
  RateMeasure,
  ChangeMeasure,
  DaysFromDueMeasure,
  FormulaMeasure,
  TallyMeasure,
]);
export type Measure = Type.Static<typeof Measure>;
export type MeasureKind = Measure["kind"];
