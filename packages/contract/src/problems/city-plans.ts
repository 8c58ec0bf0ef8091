import type { PlanProblemKind } from "@thuocdo/submissions/city-plan/edit-plan";
import { planItemKinds } from "@thuocdo/submissions/city-plan/plan-item-kinds";
import Type from "typebox";
import type { ProblemKind } from "#problem-kind.ts";
import { oneOf, strict } from "#strict.ts";

const ref = { kind: oneOf(planItemKinds), id: Type.String() };

/** What is refused of the plans (Đề án) of cities. */
export const cityPlanProblems = {
  "plan-item-changed": {
    status: 409,
    about:
      "Somebody changed these things of the plan since they were shown. Load it, and decide which stands.",
    details: strict({ items: Type.Array(strict(ref)) }),
  },
  "plan-refused": {
    status: 409,
    about: "Something of the plan lacks a part or does not fit the rest. Nothing was stored.",
    details: strict({
      problems: Type.Array(
        strict({
          ...ref,
          field: Type.String(),
          what: Type.Unsafe<PlanProblemKind>({ type: "string" }),
        }),
      ),
    }),
  },
  "unit-not-of-city": {
    status: 409,
    about:
      "A plan names units of its own city, as they are in its time; wards are of the ward level.",
    details: strict({ unitIds: Type.Array(Type.String()) }),
  },
} as const satisfies Record<string, ProblemKind>;
