export const planItemKinds = ["plan", "task", "progress", "milestone", "fund", "document"] as const;
/** What a plan is made of. */
export type PlanItemKind = (typeof planItemKinds)[number];
