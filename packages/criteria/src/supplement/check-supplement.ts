import { checkVersion, isScorable, type Check } from "#check-version.ts";
import { checkSamples } from "#checks/samples.ts";
import { additionsAlone } from "#supplement/additions-alone.ts";
import { supplementParts, type SupplementParts } from "#supplement/supplement-parts.ts";
import { listIndicators } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * Everything found in what the city added or raised, and in what it says of its own document. The core was checked
 * before it was issued: its sums, verdicts and levels are not disturbed by what stands beside them.
 */
export function checkSupplement(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): readonly Check[] {
  const parts = supplementParts(core, document);
  const alone = additionsAlone(core, document);
  const { samples: _samples, ...withoutSamples } = document;
  return [
    ...(parts.additions.length + parts.raised.length === 0 ? [isEmpty(document.id)] : []),
    ...ofTheCity(document, parts, checkVersion(withoutSamples)),
    ...parts.raised.flatMap(checkWords),
    ...(isScorable(alone) ? checkSamples(alone) : []),
  ];
}

const ownFields: ReadonlySet<string | number | undefined> = new Set([
  "label",
  "title",
  "note",
  "validFrom",
  "validTo",
]);

function ofTheCity(
  document: CriteriaSetVersion,
  { additions, raised }: SupplementParts,
  checks: readonly Check[],
): readonly Check[] {
  const added = new Set(additions.map(({ indicator }) => indicator.id));
  const minimums = new Set(raised.map(({ core }) => core.id));
  const codes = new Map(listIndicators(document).map(({ id, code }) => [id, code]));
  return checks.flatMap((check): readonly Check[] => {
    const { nodeId, path } = check;
    if (nodeId === document.id) return ownFields.has(path[0]) ? [check] : [];
    if (added.has(nodeId)) return [check];
    // It stands at the later of the two, which may be the core's.
    if (check.code === "duplicate-meaning" && added.has(check.otherId)) {
      const otherCode = codes.get(nodeId) ?? "";
      return [{ ...check, nodeId: check.otherId, otherId: nodeId, otherCode }];
    }
    return minimums.has(nodeId) && path[0] === "terms" && path[1] === "minimum" ? [check] : [];
  });
}

function isEmpty(nodeId: string): Check {
  return { code: "supplement-empty", severity: "error", nodeId, path: ["groups"] };
}

function checkWords({ core, indicator }: SupplementParts["raised"][number]): readonly Check[] {
  const [before, now] = [core.terms.minimum, indicator.terms.minimum];
  if (before === null || now === null || before.text !== now.text) return [];
  const path = ["terms", "minimum", "text"];
  const facts = { nodeId: indicator.id, path, text: now.text };
  return [{ code: "minimum-words-of-core", severity: "error", ...facts }];
}
