/** Why nodes can't go to another level; `nodeId` is the one that stands in the way. */
export type LevelRefusal =
  | { readonly code: "nothing-chosen" }
  /** A group has nothing above it but the version. */
  | { readonly code: "level-highest"; readonly nodeId: string }
  /** An indicator is the smallest thing there is. */
  | { readonly code: "level-deepest"; readonly nodeId: string }
  /** The first group, or the first criterion of its group: no sibling before it takes it. */
  | {
      readonly code: "nothing-above";
      readonly nodeId: string;
      readonly kind: "group" | "criterion" | "indicator";
    }
  /** Its indicators would go below indicators. */
  | {
      readonly code: "has-indicators";
      readonly nodeId: string;
      readonly kind: "group" | "criterion";
    }
  /** An indicator has no such field, so what the criterion says there would be lost. */
  | {
      readonly code: "would-lose";
      readonly nodeId: string;
      readonly field: "openToSupplement" | "verdict";
    };
