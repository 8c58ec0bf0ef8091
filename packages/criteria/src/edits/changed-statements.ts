import type { EditOf } from "#edits/edit.ts";
import { same } from "#same.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** The edits that give a version the statements of another state of it about what becomes of earlier indicators. */
export function changedStatements(
  { carryOver: before = {} }: Pick<CriteriaSetVersion, "carryOver">,
  { carryOver: after = {} }: Pick<CriteriaSetVersion, "carryOver">,
): readonly EditOf<"set-carry-over">[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((indicatorId) => !same(old.get(indicatorId), now.get(indicatorId)))
    .map((indicatorId) => ({
      kind: "set-carry-over" as const,
      indicatorId,
      statement: now.get(indicatorId) ?? null,
    }));
}
