/** What a column holds. `title` is the name of whatever the row is, its level by its number. */
export const columnRoles = [
  "label",
  "title",
  "group",
  "criterion",
  "indicator",
  "meaning",
  "points",
  "scoring",
  "evidence",
  "ignored",
] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Why a column was taken for what it is. */
export type RoleReason =
  | { readonly kind: "header"; readonly header: string }
  | { readonly kind: "numbers" | "figures" | "longest" | "nothing" | "chosen" };
