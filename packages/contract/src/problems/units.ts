import type { BuiltUpon } from "@thuocdo/submissions/units/unit-change-refusal";
import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { strict } from "#strict.ts";

const name = Type.String();

/** What is refused of changes of units. */
export const unitProblems = {
  "unit-not-there": {
    status: 409,
    about: "The unit is not there on the day before the change. Choose a day on which it is.",
    details: strict({
      unitId: Type.String(),
      name: Type.Optional(Type.String()),
      on: Type.String(),
    }),
  },
  "unit-changed-later": {
    status: 409,
    about:
      "Something is known of the unit from this day on: a change stands at the end of what is known.",
    details: strict({ unitId: Type.String(), name, on: Type.String() }),
  },
  "unit-in-frozen-round": {
    status: 409,
    about:
      "A frozen round has read the unit until this day: what it read stays. Choose a later day.",
    details: strict({
      unitId: Type.String(),
      name,
      roundTitle: Type.String(),
      until: Type.String(),
    }),
  },
  "unit-into-itself": {
    status: 409,
    about: "A unit does not go into itself.",
    details: strict({ name }),
  },
  "unit-under-itself": {
    status: 409,
    about: "A unit does not stand under one that stands under it.",
    details: strict({ name, other: name }),
  },
  "unit-level-differs": {
    status: 409,
    about: "The levels of the two units do not allow it.",
    details: strict({ name, other: name }),
  },
  "unit-has-units-below": {
    status: 409,
    about: "The unit would end with units below it. Move them first.",
    details: strict({ name, count: Type.Integer() }),
  },
  "unit-unchanged": {
    status: 409,
    about: "The unit is so already.",
    details: strict({ name }),
  },
  "unit-code-taken": {
    status: 409,
    about: "Another unit of this level bears the code in that time.",
    details: strict({ unitCode: Type.String(), holder: name, from: Type.String() }),
  },
  "unit-change-built-upon": {
    status: 409,
    about: "Something rests on the change, so it is not taken back: make a new change instead.",
    details: strict({
      on: Type.Array(
        Type.Unsafe<BuiltUpon>({
          type: "string",
          enum: ["later-change", "round", "account", "supplement", "code"],
        }),
      ),
    }),
  },
  "unit-file-unknown": {
    status: 409,
    about: "No sheet has a heading row with the code, the name and the code of the unit above.",
    details: strict({}),
  },
  "unit-file-refused": {
    status: 409,
    about:
      "The file brings nothing new, or some of its rows are in conflict and the rest was not asked for.",
    details: strict({ conflicts: Type.Integer() }),
  },
  "unit-change-taken-back": {
    status: 409,
    about: "The change has been taken back already.",
    details: strict({ changeId: Type.String() }),
  },
} as const satisfies Record<string, ProblemKind>;
