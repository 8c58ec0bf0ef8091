import type { Comment } from "@thuocdo/criteria/consultation/comment";

/** A comment as a person holds it. */
export interface TypedComment extends Comment {
  readonly id: string;
  /** Number of the save that the service has; 0 while it has none. */
  readonly revision: number;
  readonly sourceIds: readonly string[];
}
