import { ReportAct, ReportState } from "@thuocdo/comparison/report-lifecycle";
import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { strict } from "#strict.ts";

/** What is refused of reports. */
export const reportProblems = {
  "report-state": {
    status: 409,
    about: "The report's state does not allow the act. Read it anew; see the lifecycle of reports.",
    details: strict({ state: ReportState, act: ReportAct }),
  },
  "narrative-changed": {
    status: 409,
    about:
      "Somebody else wrote this part meanwhile. Both texts are kept: put them together and send on the number given.",
    details: strict({
      narrativeKey: Type.String(),
      number: Type.Integer(),
      text: Type.Union([Type.String(), Type.Null()]),
      editedByName: Type.String(),
    }),
  },
  "report-changed": {
    status: 409,
    about: "The narrative was edited after the state that the person saw. Read it anew.",
    details: strict({ edits: Type.Integer() }),
  },
  "report-figures-lost": {
    status: 409,
    about:
      "The narrative names figures that the snapshot does not have. Take them out or put others in.",
    details: strict({ narrativeKeys: Type.Array(Type.String()) }),
  },
  "report-unwritten": {
    status: 409,
    about:
      "Parts still ask to be written. Write them, take them out, or say that it is approved so.",
    details: strict({ parts: Type.Array(Type.String()) }),
  },
} as const satisfies Record<string, ProblemKind>;
