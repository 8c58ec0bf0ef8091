import type { CheckOf } from "#checks/check-of.ts";

/** Found by `checkSupplement` alone. */
export type SupplementCheck =
  /** Nothing is added and nothing raised. */
  | CheckOf<"supplement-empty">
  /** What is to be reached was raised, and the words still are the core's. */
  | CheckOf<"minimum-words-of-core", { readonly text: string }>;
