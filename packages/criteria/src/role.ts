import Type from "typebox";

/** In what role a person acts for a unit; the database binds the same list. */
export const roles = [
  "administrator",
  "drafter",
  "issuer",
  "commenter",
  "ward-officer",
  "appraiser",
  "analyst",
  "leader",
] as const;
export type Role = (typeof roles)[number];
export const Role = Type.Unsafe<Role>(Type.Enum([...roles]));
