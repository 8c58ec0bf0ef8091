import type { CarryOverProblem } from "@thuocdo/criteria/carry-over-problems";
import type { Check } from "@thuocdo/criteria/check-version";
import type { EditRefusal } from "@thuocdo/criteria/edit-refusal";
import type { SupplementBreach } from "@thuocdo/criteria/supplement/supplement-breach";
import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { oneOf, strict } from "#strict.ts";

export const VersionState = oneOf([
  "draft",
  "in-consultation",
  "issued",
  "superseded",
  "withdrawn",
]);
export type VersionState = Type.Static<typeof VersionState>;

/** What is refused of criteria sets and their versions. */
export const criteriaSetProblems = {
  "version-not-draft": {
    status: 409,
    about: "Only a draft is edited or issued. A correction of an issued version is a new version.",
    details: strict({ state: VersionState }),
  },
  "version-not-issued": {
    status: 409,
    about: "A round assesses against an issued version.",
    details: strict({ state: VersionState }),
  },
  "version-not-in-force": {
    status: 409,
    about: "Only an issued version that is in force is withdrawn.",
    details: strict({ state: VersionState }),
  },
  "withdrawal-reason-missing": {
    status: 409,
    about: "A version is withdrawn with a reason.",
    details: strict({}),
  },
  "not-for-supplements": {
    status: 409,
    about:
      "A city's supplement is no version of the core: nothing is drafted from it, assessed against it or laid before agencies with it.",
    details: strict({ act: Type.String() }),
  },
  "supplement-already-begun": {
    status: 409,
    about: "The city has a draft of a supplement to this version. Go on with that one.",
    details: strict({ versionId: Type.String() }),
  },
  "unit-not-a-city": {
    status: 409,
    about: "A supplement is drafted and issued by a city.",
    details: strict({ unitId: Type.String() }),
  },
  "core-not-in-force": {
    status: 409,
    about:
      "A supplement is begun on and issued to the version in force. Carry it to the next version.",
    details: strict({ state: VersionState }),
  },
  "breaks-supplement-rule": {
    status: 409,
    about:
      "The supplement does what a city may not: `breach` names the rule. An edit that would is refused with this as its reason.",
    details: strict({ breach: Type.Unsafe<SupplementBreach>({ type: "object" }) }),
  },
  "edit-refused": {
    status: 409,
    about: "An edit does not apply to the draft as it now is. None of the batch was stored.",
    details: strict({
      editId: Type.String(),
      reason: Type.Unsafe<EditRefusal>({ type: "object" }),
    }),
  },
  "edit-id-reused": {
    status: 409,
    about: "An edit with this id was stored with other content. Give each edit an id of its own.",
    details: strict({ editId: Type.String() }),
  },
  "draft-changed": {
    status: 409,
    about: "The draft has been edited since the one that was shown to the signer. Load it again.",
    details: strict({ sequence: Type.Integer() }),
  },
  "checks-failed": {
    status: 409,
    about: "The draft has failing checks; it is issued when there are none.",
    details: strict({ checks: Type.Array(Type.Unsafe<Check>({ type: "object" })) }),
  },
  "comments-unresolved": {
    status: 409,
    about: "Comments on the draft have no disposition yet.",
    details: strict({ unresolvedComments: Type.Integer() }),
  },
  "carry-over-unsettled": {
    status: 409,
    about:
      "Of some indicators of the version before, nobody has confirmed what becomes of them, or not soundly. Confirm each.",
    details: strict({ problems: Type.Array(Type.Unsafe<CarryOverProblem>({ type: "object" })) }),
  },
  "decision-number-malformed": {
    status: 409,
    about: 'The decision number is written as printed, like "05/QĐ-V05" or "124/2021/TT-BCA".',
    details: strict({ decisionNumber: Type.String() }),
  },
  "decision-date-malformed": {
    status: 409,
    about: "The date of the decision is no calendar date.",
    details: strict({ decidedOn: Type.String() }),
  },
  "decision-date-in-future": {
    status: 409,
    about: "A decision is not dated later than today, by the calendar of Việt Nam.",
    details: strict({ decidedOn: Type.String(), today: Type.String() }),
  },
  "signer-title-missing": {
    status: 409,
    about: "The office of the signer is missing.",
    details: strict({}),
  },
  "effective-date-malformed": {
    status: 409,
    about: "The first day in force is no calendar date.",
    details: strict({ effectiveOn: Type.String() }),
  },
} as const satisfies Record<string, ProblemKind>;
