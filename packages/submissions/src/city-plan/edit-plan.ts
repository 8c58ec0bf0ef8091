import type { PlanItemKind } from "#city-plan/plan-item-kinds.ts";
import { accept, refuse, type Result } from "@thuocdo/criteria/result";
import { contentsOf, type PlanEdit, type PlanHead, type PlanItem } from "#city-plan/plan-item.ts";

export interface PlanItemRef {
  readonly kind: PlanItemKind;
  readonly id: string;
}

export type PlanProblemKind =
  | "missing"
  /** The day lies before the one it must follow. */
  | "too-early"
  /** What is said to have happened lies after today. */
  | "to-come"
  | "done-without-day"
  | "day-without-done"
  | "stopped-without-note"
  | "unknown-task"
  | "unknown-source"
  /** Lines of funding still name the source. */
  | "source-in-use"
  | "named-twice"
  | "outside-period"
  /** Every plan has a head. */
  | "not-removable";

export interface PlanProblem extends PlanItemRef {
  readonly field: string;
  readonly what: PlanProblemKind;
}

export type PlanRefusal =
  /** Somebody changed these meanwhile: nothing of the act is stored. */
  | { readonly code: "plan-item-changed"; readonly items: readonly PlanItemRef[] }
  | { readonly code: "plan-refused"; readonly problems: readonly PlanProblem[] };

/**
 * The plan after edits made together: all or none. What was changed since an edit was begun is not written over, and
 * what does not fit is refused with each fault by its field.
 * @param today `YYYY-MM-DD` in Việt Nam
 */
export function editPlan(
  items: readonly PlanItem[],
  edits: readonly PlanEdit[],
  today: string,
): Result<readonly PlanItem[], PlanRefusal> {
  const after = new Map(items.map((item) => [keyOf(item), item]));
  const changed: PlanItemRef[] = [];
  for (const edit of edits) {
    const { kind, id, baseRevision } = edit;
    const revision = after.get(keyOf(edit))?.revision ?? 0;
    if (revision !== baseRevision) changed.push({ kind, id });
    // Kind and content belong together by the schema of edits.
    after.set(keyOf(edit), {
      kind,
      id,
      revision: revision + 1,
      content: edit.content,
    } as PlanItem);
  }
  if (changed.length > 0) return refuse({ code: "plan-item-changed", items: changed });
  const result = [...after.values()];
  const problems = edits.flatMap((edit) => problemsOf(edit, result, today));
  return problems.length > 0 ? refuse({ code: "plan-refused", problems }) : accept(result);
}

function keyOf({ kind, id }: PlanItemRef): string {
  return `${kind} ${id}`;
}

function problemsOf(
  edit: PlanEdit,
  after: readonly PlanItem[],
  today: string,
): readonly PlanProblem[] {
  const { kind, id } = edit;
  const found: PlanProblem[] = [];
  const tell = (field: string, what: PlanProblemKind, when: boolean) => {
    if (when) found.push({ kind, id, field, what });
  };
  const blank = (text: string) => text.trim() === "";
  if (edit.content === null) {
    tell("content", "not-removable", kind === "plan");
    return found;
  }
  const head = [...contentsOf(after, "plan").values()][0];
  const hasTask = (taskId: string) => contentsOf(after, "task").has(taskId);
  switch (edit.kind) {
    case "plan":
      tell("title", "missing", blank(edit.content.title));
      tell("periodTo", "too-early", edit.content.periodTo < edit.content.periodFrom);
      tell(
        "fundSources",
        "missing",
        edit.content.fundSources.some(({ name }) => blank(name)),
      );
      tell("fundSources", "named-twice", hasTwins(edit.content.fundSources.map(({ key }) => key)));
      tell("fundSources", "source-in-use", isSourceGone(edit.content, after));
      break;
    case "task":
      tell("title", "missing", blank(edit.content.title));
      break;
    case "progress": {
      const { percent, doneOn, stopped, note } = edit.content;
      tell("percent", "unknown-task", !hasTask(id));
      tell("doneOn", "done-without-day", percent === 100 && doneOn === null);
      tell("percent", "day-without-done", percent < 100 && doneOn !== null);
      tell("doneOn", "to-come", doneOn !== null && doneOn > today);
      tell("note", "stopped-without-note", stopped && blank(note));
      break;
    }
    case "milestone": {
      const { title, reachedOn } = edit.content;
      tell("title", "missing", blank(title));
      tell("reachedOn", "to-come", reachedOn !== null && reachedOn > today);
      break;
    }
    case "fund": {
      const { sourceKey, year } = edit.content;
      const isKnown = head?.fundSources.some(({ key }) => key === sourceKey) ?? false;
      tell("sourceKey", "unknown-source", !isKnown);
      tell("year", "outside-period", head !== undefined && !isYearOf(head, year));
      break;
    }
    case "document": {
      const { title, taskId } = edit.content;
      tell("title", "missing", blank(title));
      tell("taskId", "unknown-task", taskId !== null && !hasTask(taskId));
      break;
    }
  }
  return found;
}

function hasTwins(keys: readonly string[]): boolean {
  return new Set(keys).size < keys.length;
}

function isSourceGone(head: PlanHead, after: readonly PlanItem[]): boolean {
  const keys = new Set(head.fundSources.map(({ key }) => key));
  return [...contentsOf(after, "fund").values()].some(({ sourceKey }) => !keys.has(sourceKey));
}

/** Years that the period touches. */
export function isYearOf({ periodFrom, periodTo }: PlanHead, year: number): boolean {
  return Number(periodFrom.slice(0, 4)) <= year && year <= Number(periodTo.slice(0, 4));
}
