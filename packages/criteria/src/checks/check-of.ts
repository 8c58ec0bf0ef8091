import type { FieldPath } from "#schema-problem.ts";

/** An error stands in the way of issuing; a warning is for the drafter to weigh. */
type Severity = "error" | "warning";

/** One thing found by a check: where (a node and a path in its own fields), and the facts a sentence needs. */
export type CheckOf<Code extends string, Facts extends object = object> = Readonly<
  { code: Code; severity: Severity; nodeId: string; path: FieldPath } & Facts
>;
