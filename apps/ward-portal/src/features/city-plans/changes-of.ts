import {
  contentsOf,
  type PlanContents,
  type PlanItem,
} from "@thuocdo/submissions/city-plan/plan-item";
import type { RowChange } from "#features/city-plans/item-grid.tsx";
import type { Unbased } from "#features/city-plans/use-plan-desk.ts";

/** What changes things of a plan, by what they hold when they are put; nothing where they are gone or stay as they are. */
export function changesOf<Kind extends "milestone" | "fund" | "document">(
  kind: Kind,
  changes: readonly RowChange<PlanContents[Kind]>[],
) {
  return (items: readonly PlanItem[]): readonly Unbased[] => {
    const contents = contentsOf(items, kind);
    return changes.flatMap(({ id, change }) => {
      const before = contents.get(id);
      const content = before === undefined ? undefined : change(before);
      // Kind and content stay together.
      return content === undefined || content === before ? [] : [{ kind, id, content } as Unbased];
    });
  };
}
