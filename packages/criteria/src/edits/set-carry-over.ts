import { CarryOver } from "#carry-over/carry-over.ts";
import type { EditOf } from "#edits/edit.ts";
import type { EditRefusal } from "#edits/edit-refusal.ts";
import type { Edited } from "#edits/edited.ts";
import { accept, refuse, type Result } from "#result.ts";
import { schemaProblems } from "#schema-problem.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** Sets or takes back one statement. A version without statements has no such field, as it was before there were any. */
export function setCarryOver(
  version: CriteriaSetVersion,
  { kind, indicatorId, statement }: EditOf<"set-carry-over">,
): Result<Edited, EditRefusal> {
  const { carryOver = {}, ...rest } = version;
  // Of these alone: a thousand of them set together are not checked a million times.
  const own = statement === null ? [] : schemaProblems(CarryOver, { [indicatorId]: statement });
  if (own.length > 0) return refuse({ code: "value-invalid", nodeId: indicatorId, problems: own });
  const { [indicatorId]: stated = null, ...others } = carryOver;
  // An id may be a name that every object knows.
  const before = Object.hasOwn(carryOver, indicatorId) ? stated : null;
  const next = statement === null ? others : { ...carryOver, [indicatorId]: statement };
  return accept({
    version: Object.keys(next).length === 0 ? rest : { ...rest, carryOver: next },
    inverse: { kind, indicatorId, statement: before },
  });
}
