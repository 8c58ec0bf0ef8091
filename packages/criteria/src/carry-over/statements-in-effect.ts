import type { CarryOverKind, CarryOverStatement } from "#carry-over/carry-over.ts";
import { possibleKinds } from "#carry-over/indicator-change.ts";
import type { CarryOverProposal } from "#carry-over/propose-carry-over.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** For each indicator of the version before what is stated of it, or where nothing is or the draft has overtaken it, what is proposed. */
export function statementsInEffect(
  proposals: readonly CarryOverProposal[],
  { carryOver = {} }: Pick<CriteriaSetVersion, "carryOver">,
): ReadonlyMap<string, CarryOverStatement> {
  const stated = new Map(Object.entries(carryOver));
  return new Map(
    proposals.map(({ indicator, change, statement }) => {
      const own = stated.get(indicator.id);
      const possible: readonly CarryOverKind[] = possibleKinds[change.kind];
      return [
        indicator.id,
        own !== undefined && possible.includes(own.kind) ? own : statement,
      ] as const;
    }),
  );
}
