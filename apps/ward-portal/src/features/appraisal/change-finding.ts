import type { FieldValue } from "@thuocdo/criteria/answer";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { maximumHundredths, minimumHundredths } from "@thuocdo/criteria/rule";
import type { FieldChange } from "@thuocdo/criteria-form/field-change";
import type { Finding } from "@thuocdo/submissions/finding";

const blank: Finding = { reason: "" };

/** The finding with some parts replaced; undefined removes a part. Nothing found and nothing said is no finding. */
export function changeFinding(
  finding: Finding | undefined,
  parts: { readonly [Part in keyof Finding]?: Finding[Part] | undefined },
): Finding | undefined {
  const entries = Object.entries({ ...blank, ...finding, ...parts }).filter(
    ([, value]) => value !== undefined && value !== false,
  );
  const next = Object.fromEntries(entries) as Finding; // `blank` has the one part that must be there
  return entries.length === 1 && next.reason === "" ? undefined : next;
}

/** Corrected values: what differs from the unit's own, and nothing else. A field emptied goes back to the unit's. */
export function correctValues(
  corrected: Readonly<Record<string, FieldValue>> | undefined,
  own: Readonly<Record<string, FieldValue>>,
  changes: readonly FieldChange[],
): Record<string, FieldValue> | undefined {
  const next = new Map(Object.entries(corrected ?? {}));
  for (const { fieldKey, value } of changes) {
    if (value === undefined || value === own[fieldKey]) next.delete(fieldKey);
    else next.set(fieldKey, value);
  }
  return next.size === 0 ? undefined : Object.fromEntries(next);
}

/** Whether a finding changes what the unit gave, and so must say why. */
export function needsReason({
  values,
  awardedHundredths,
  notApplicable,
  sentBack,
}: Finding): boolean {
  return (
    values !== undefined ||
    awardedHundredths !== undefined ||
    notApplicable === "refused" ||
    sentBack === true
  );
}

/** The points an appraiser may award for an indicator. */
export function awardRange({ rule }: Pick<Indicator, "rule">): {
  readonly least: number;
  readonly most: number;
  readonly step: number;
} {
  const most = rule.kind === "bonus" ? rule.capHundredths : maximumHundredths(rule);
  return {
    least: minimumHundredths(rule),
    most,
    step: rule.kind === "judged" ? rule.stepHundredths : 1,
  };
}
