import { CarryOver, type CarryOverStatement } from "#carry-over/carry-over.ts";
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
  const statements = new Map<string, CarryOverStatement>(Object.entries(carryOver));
  const before = statements.get(indicatorId) ?? null;
  if (statement === null) statements.delete(indicatorId);
  else statements.set(indicatorId, statement);
  const next = Object.fromEntries(statements);
  const problems = statement === null ? [] : schemaProblems(CarryOver, next);
  if (problems.length > 0) return refuse({ code: "value-invalid", nodeId: indicatorId, problems });
  return accept({
    version: statements.size === 0 ? rest : { ...rest, carryOver: next },
    inverse: { kind, indicatorId, statement: before },
  });
}
