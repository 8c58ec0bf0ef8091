import { formatDate } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import type { ServedGroup, StandingTask, TaskState } from "#city-plan/plan-standing.ts";

export const taskStateLabels: Readonly<Record<TaskState, string>> = {
  "not-started": "Chưa thực hiện",
  "in-progress": "Đang thực hiện",
  done: "Hoàn thành",
  stopped: "Dừng thực hiện",
};

/** Where a task stands, in a few words: "Hoàn thành 05/01/2022, sau hạn", "Đang thực hiện 40%, quá hạn". */
export function taskWords({ state, timing, doneLate, progress }: StandingTask): string {
  const label = taskStateLabels[state];
  const lateness =
    timing === "overdue" ? ", quá hạn" : timing === "due-soon" ? ", sắp đến hạn" : "";
  switch (state) {
    case "done":
      return `${label} ${formatDate(progress.doneOn ?? "")}${doneLate ? ", sau hạn" : ""}`;
    case "in-progress":
      return `${label} ${progress.percent}%${lateness}`;
    case "not-started":
      return `${label}${lateness}`;
    case "stopped":
      return label;
  }
}

/** Who answers for a task: a unit, somebody else, or both. */
export function ownerWords(
  { ownerUnitId, ownerName }: { readonly ownerUnitId: string | null; readonly ownerName: string },
  unitNames: ReadonlyMap<string, string>,
): string {
  const unit = ownerUnitId === null ? "" : (unitNames.get(ownerUnitId) ?? "");
  return [unit, ownerName].filter((name) => name !== "").join(", ");
}

/** Codes of what a task serves, in the order of the set; "nhóm V" for a group. What the version lacks is told as such. */
export function servedWords(nodeIds: readonly string[], groups: readonly ServedGroup[]): string {
  const known = groups.flatMap((group) => [
    { id: group.id, words: `nhóm ${group.code}` },
    ...group.criteria.map(({ id, code }) => ({ id, words: code })),
  ]);
  const named = known.filter(({ id }) => nodeIds.includes(id)).map(({ words }) => words);
  const unknown = nodeIds.filter((nodeId) => !known.some(({ id }) => id === nodeId)).length;
  return [...named, ...(unknown > 0 ? [`${unknown} tiêu chí ngoài phiên bản này`] : [])].join("; ");
}

/** Hundredths of a percent: 4444 is "44,44%"; nothing planned is "–". */
export function usedWords(usedHundredths: number | null): string {
  if (usedHundredths === null) return "–";
  const whole = Math.floor(usedHundredths / 100);
  const rest = String(usedHundredths % 100)
    .padStart(2, "0")
    .replace(/0+$/, "");
  return `${formatDecimal(rest === "" ? String(whole) : `${whole}.${rest}`)}%`;
}
