import type { CityPlan } from "@thuocdo/contract/city-plans";
import type { PlanEdit, PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import { useState } from "react";
import { useEditPlan } from "#features/city-plans/queries.ts";

export interface PlanDesk {
  readonly plan: CityPlan;
  readonly items: readonly PlanItem[];
  /** Puts contents as one act; true once the server has them. */
  readonly put: (edits: readonly Unbased[]) => Promise<boolean>;
  readonly undo: () => Promise<void>;
  readonly undoable: boolean;
  readonly isSaving: boolean;
  readonly wasSaved: boolean;
  readonly error: unknown;
}

/** An edit without the revision that it is made upon: that is what is shown. */
export type Unbased = PlanEdit extends infer Edit
  ? Edit extends PlanEdit
    ? Omit<Edit, "baseRevision">
    : never
  : never;

/** A plan at work: changes go out as they are made, and each is taken back by its opposite. */
export function usePlanDesk(plan: CityPlan): PlanDesk {
  const edit = useEditPlan(plan.id);
  const [taken, setTaken] = useState<readonly (readonly PlanEdit[])[]>([]);
  const items = plan.items.map(({ item }) => item);
  const stored = ({ kind, id }: Unbased) =>
    items.find((item) => item.kind === kind && item.id === id);

  async function send(edits: readonly PlanEdit[]): Promise<boolean> {
    try {
      await edit.mutateAsync(edits);
      return true;
    } catch {
      return false; // It is told by `error`.
    }
  }

  return {
    plan,
    items,
    async put(edits) {
      // Kind and content stay together.
      const based = edits.map(
        (one) => ({ ...one, baseRevision: stored(one)?.revision ?? 0 }) as PlanEdit,
      );
      const opposite = based
        .map(
          (one) =>
            ({
              kind: one.kind,
              id: one.id,
              baseRevision: one.baseRevision + 1,
              content: stored(one)?.content ?? null,
            }) as PlanEdit,
        )
        .toReversed();
      const isStored = await send(based);
      if (isStored) setTaken([...taken, opposite]);
      return isStored;
    },
    async undo() {
      const last = taken.at(-1);
      if (last === undefined) return;
      setTaken(taken.slice(0, -1));
      await send(last);
    },
    undoable: taken.length > 0,
    isSaving: edit.isPending,
    wasSaved: edit.isSuccess,
    error: edit.error,
  };
}
