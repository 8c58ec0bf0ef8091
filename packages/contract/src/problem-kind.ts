import type { TObject } from "typebox";

/** One kind of refusal: its HTTP status, what it means, and the facts that travel with it. */
export interface ProblemKind {
  readonly status: number;
  /** For developers: when it is said, and what to do. */
  readonly about: string;
  readonly details: TObject;
}
