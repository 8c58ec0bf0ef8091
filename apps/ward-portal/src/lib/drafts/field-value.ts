import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Answers, EvidenceReference } from "@thuocdo/submissions/answers";
import { sameReference, type DraftChange } from "@thuocdo/submissions/merge-draft";

export type DraftValue = FieldValue | EvidenceReference | null;

/** What a draft holds in the field that a change is of; null when it is empty. */
export function valueIn({ byIndicator }: Answers, field: DraftChange): DraftValue {
  const answer = byIndicator[field.indicatorId];
  switch (field.part) {
    case "value":
      return answer?.values[field.fieldKey] ?? null;
    case "note":
      return answer?.note ?? null;
    case "reason":
      return answer?.reasons?.[field.warning] ?? null;
    case "not-applicable":
      return answer?.notApplicable?.reason ?? null;
    case "evidence":
      return answer?.evidence?.find(({ sha256 }) => sha256 === field.sha256) ?? null;
  }
}

export function sameValue(one: DraftValue, other: DraftValue): boolean {
  if (typeof one === "object" && typeof other === "object") return sameReference(one, other);
  return one === other;
}
