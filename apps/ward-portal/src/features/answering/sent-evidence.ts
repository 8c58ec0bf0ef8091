import type { Answers, EvidenceReference } from "@thuocdo/submissions/answers";
import { foldText } from "@thuocdo/criteria/fold-text";

/** Files that other indicators of the submission have and this one has not, each once; by name, number or date. */
export function sentEvidence(
  { byIndicator }: Answers,
  indicatorId: string,
  sought = "",
): readonly EvidenceReference[] {
  const here = new Set((byIndicator[indicatorId]?.evidence ?? []).map(({ sha256 }) => sha256));
  const others = new Map<string, EvidenceReference>();
  for (const { evidence = [] } of Object.values(byIndicator)) {
    for (const reference of evidence)
      if (!here.has(reference.sha256) && !others.has(reference.sha256))
        others.set(reference.sha256, reference);
  }
  const words = foldText(sought).split(" ");
  return [...others.values()].filter(({ name, documentNumber = "", documentDate = "" }) => {
    const text = foldText(`${name} ${documentNumber} ${documentDate}`);
    return words.every((word) => text.includes(word));
  });
}
