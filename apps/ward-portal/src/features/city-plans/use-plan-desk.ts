import { useMutation, useQueryClient } from "@tanstack/react-query";
import { call } from "@thuocdo/contract/call";
import { editCityPlan, type CityPlan } from "@thuocdo/contract/city-plans";
import type { PlanEdit, PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import { newId } from "@thuocdo/ui/new-id";
import { readFailure } from "@thuocdo/ui/read-failure";
import { useMemo, useState } from "react";
import { changesQuery, planQuery, plansQuery } from "#features/city-plans/queries.ts";

/** An edit without the revision that it is made upon. */
export type Unbased = PlanEdit extends infer Edit
  ? Edit extends PlanEdit
    ? Omit<Edit, "baseRevision">
    : never
  : never;

type EditsOf = (items: readonly PlanItem[]) => readonly Unbased[];

export interface PlanDesk {
  readonly plan: CityPlan;
  readonly items: readonly PlanItem[];
  /**
   * Puts contents as one act; true once the server has them. Edits given as such are made upon what is shown. Those made by what
   * the plan holds are made anew where somebody was faster.
   */
  readonly put: (edits: readonly Unbased[] | EditsOf) => Promise<boolean>;
  readonly undo: () => Promise<boolean>;
  readonly undoable: boolean;
  readonly isSaving: boolean;
  readonly wasSaved: boolean;
  readonly error: unknown;
}

/** So often edits are made anew when others are faster. */
const attempts = 3;

/** A plan at work: acts go out one after another as they are made, and each is taken back by its opposite. */
export function usePlanDesk(plan: CityPlan): PlanDesk {
  const queryClient = useQueryClient();
  const [taken, setTaken] = useState<readonly (readonly PlanEdit[])[]>([]);
  const items = useMemo(() => plan.items.map(({ item }) => item), [plan]);
  const { queryKey } = planQuery(plan.id);
  const scope = { id: `city-plan ${plan.id}` };
  const itemsNow = () => (queryClient.getQueryData(queryKey) ?? plan).items.map(({ item }) => item);

  async function send(edits: readonly PlanEdit[]): Promise<void> {
    const body = { id: newId(), edits: [...edits] };
    const stored = await call(editCityPlan, { params: { planId: plan.id }, body });
    queryClient.setQueryData(queryKey, stored);
    await queryClient.invalidateQueries({ queryKey: changesQuery(plan.id).queryKey });
    await queryClient.invalidateQueries({ queryKey: plansQuery().queryKey, exact: true });
  }

  const putting = useMutation({
    scope,
    async mutationFn(edits: readonly PlanEdit[] | EditsOf) {
      for (let left = attempts - 1; ; left -= 1) {
        const now = itemsNow();
        const based = typeof edits === "function" ? baseUpon(edits(now), now) : edits;
        if (based.length === 0) return;
        try {
          await send(based);
          setTaken((before) => [...before, oppositeOf(based, now)]);
          return;
        } catch (error) {
          await queryClient.refetchQueries({ queryKey, exact: true });
          if (left === 0 || typeof edits !== "function" || !isOvertaken(error)) throw error;
        }
      }
    },
  });
  const undoing = useMutation({
    scope,
    async mutationFn() {
      const last = taken.at(-1);
      if (last === undefined) return;
      setTaken(taken.slice(0, -1));
      try {
        await send(last);
      } catch (error) {
        // What somebody changed since is not taken back; anything else may be tried again.
        if (!isOvertaken(error)) setTaken(taken);
        await queryClient.refetchQueries({ queryKey, exact: true });
        throw error;
      }
    },
  });
  const latest = undoing.submittedAt > putting.submittedAt ? undoing : putting;

  return {
    plan,
    items,
    put: async (edits) =>
      await succeeds(
        putting.mutateAsync(typeof edits === "function" ? edits : baseUpon(edits, items)),
      ),
    undo: async () => await succeeds(undoing.mutateAsync()),
    undoable: taken.length > 0,
    isSaving: putting.isPending || undoing.isPending,
    wasSaved: latest.isSuccess,
    error: latest.error,
  };
}

async function succeeds(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch {
    return false; // It is told by `error`.
  }
}

function isOvertaken(error: unknown): boolean {
  const failure = readFailure(error);
  return failure.kind === "refused" && failure.problem.code === "plan-item-changed";
}

function baseUpon(edits: readonly Unbased[], items: readonly PlanItem[]): readonly PlanEdit[] {
  return edits.map(
    // Kind and content stay together.
    (edit) => ({ ...edit, baseRevision: find(edit, items)?.revision ?? 0 }) as PlanEdit,
  );
}

/** What takes edits back: what was there before, from the last to the first. */
function oppositeOf(edits: readonly PlanEdit[], items: readonly PlanItem[]): readonly PlanEdit[] {
  return edits
    .map(
      (edit) =>
        // Kind and content stay together.
        ({
          kind: edit.kind,
          id: edit.id,
          baseRevision: edit.baseRevision + 1,
          content: find(edit, items)?.content ?? null,
        }) as PlanEdit,
    )
    .toReversed();
}

function find({ kind, id }: Unbased, items: readonly PlanItem[]): PlanItem | undefined {
  return items.find((item) => item.kind === kind && item.id === id);
}
