import Type from "typebox";
import { CalendarDate, Key } from "#key.ts";

/**
 * Days from a due date to the answered date; negative is before it. A due date is one day, or a day of the year:
 * then the first such day on or after the first day of the period assessed.
 */
export const DaysFromDueMeasure = Type.Object(
  {
    kind: Type.Literal("days-from-due"),
    input: Key,
    due: Type.Union([
      Type.Object({ on: CalendarDate }, { additionalProperties: false }),
      Type.Object(
        { monthDay: Type.String({ pattern: "^(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8]|29|3[01])$" }) },
        { additionalProperties: false },
      ),
    ]),
  },
  { additionalProperties: false },
);
export type DaysFromDueMeasure = Type.Static<typeof DaysFromDueMeasure>;
