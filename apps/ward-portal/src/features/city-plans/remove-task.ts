import type { PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import type { Unbased } from "#features/city-plans/use-plan-desk.ts";

/** A task leaves with how far it is; its documents stay with the plan. */
export function removeTask(items: readonly PlanItem[], taskId: string): readonly Unbased[] {
  return [
    { kind: "task", id: taskId, content: null },
    ...items.flatMap((item): readonly Unbased[] => {
      if (item.content === null) return [];
      if (item.kind === "progress" && item.id === taskId)
        return [{ kind: "progress", id: taskId, content: null }];
      return item.kind === "document" && item.content.taskId === taskId
        ? [{ kind: "document", id: item.id, content: { ...item.content, taskId: null } }]
        : [];
    }),
  ];
}
