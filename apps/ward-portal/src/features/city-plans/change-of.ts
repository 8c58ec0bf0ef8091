import {
  contentsOf,
  type PlanContents,
  type PlanItem,
} from "@thuocdo/submissions/city-plan/plan-item";
import type { Unbased } from "#features/city-plans/use-plan-desk.ts";

/** What changes one thing of a plan, by what it holds when it is put; nothing where it is gone or stays as it is. */
export function changeOf<Kind extends "milestone" | "fund" | "document">(
  kind: Kind,
  id: string,
  change: (content: PlanContents[Kind]) => PlanContents[Kind] | undefined,
) {
  return (items: readonly PlanItem[]): readonly Unbased[] => {
    const before = contentsOf(items, kind).get(id);
    const content = before === undefined ? undefined : change(before);
    // Kind and content stay together.
    return content === undefined || content === before ? [] : [{ kind, id, content } as Unbased];
  };
}
