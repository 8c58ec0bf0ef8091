import type { CarryOverStatement } from "#carry-over/carry-over.ts";
import type { Indicator } from "#indicator.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * The indicators of a draft in which none of the version before lives on, if each becomes what is stated: they are asked
 * for the first time.
 * @param statements of each indicator of the version before (`statementsInEffect`)
 */
export function newIndicators(
  draft: CriteriaSetVersion,
  statements: ReadonlyMap<string, CarryOverStatement>,
): readonly Indicator[] {
  const inherited = new Set([...statements].flatMap(([id, statement]) => heirsOf(id, statement)));
  return listIndicators(draft).filter(({ id }) => !inherited.has(id));
}

function heirsOf(id: string, statement: CarryOverStatement): readonly string[] {
  switch (statement.kind) {
    case "kept":
    case "reworded":
    case "rescored":
      return [id];
    case "merged":
      return [statement.into];
    case "split":
      return statement.into;
    case "ended":
      return [];
  }
}
