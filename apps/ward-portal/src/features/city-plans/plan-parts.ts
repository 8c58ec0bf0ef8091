export const planParts = [
  "overview",
  "tasks",
  "funds",
  "milestones",
  "documents",
  "history",
] as const;
export type PlanPart = (typeof planParts)[number];
