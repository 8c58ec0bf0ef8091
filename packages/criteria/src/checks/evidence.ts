import type { CheckOf } from "#checks/check-of.ts";
import type { Indicator } from "#indicator.ts";

/** Nothing says what backs the answer. */
export type EvidenceCheck = CheckOf<"no-evidence-named">;

export function checkEvidence({ id, terms }: Indicator): readonly EvidenceCheck[] {
  if (terms.evidence.length > 0) return [];
  const place = { nodeId: id, path: ["terms", "evidence"] };
  return [{ code: "no-evidence-named", severity: "warning", ...place }];
}
