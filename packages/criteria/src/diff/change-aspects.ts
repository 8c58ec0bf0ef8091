import { same } from "#same.ts";
import type { Change, ChangeAspect, FieldChange, FieldName } from "#diff/version-diff.ts";
import { maximumHundredths } from "#rule.ts";

/** What a change is about: what a reader who looks only for points, or only for wording, wants to see. */
export function aspectsOf(change: Change): readonly ChangeAspect[] {
  switch (change.kind) {
    case "added":
      return ["new"];
    case "ended":
      return ["ended"];
    case "joined":
      return ["place"];
    case "moved":
      return ["place"];
    case "reworded":
      return ["wording"];
    case "reordered":
      return [
        change.field === "levels" ? "scoring" : change.field === "inputs" ? "wording" : "terms",
      ];
    case "changed":
      return fieldAspects(change);
  }
}

const aspectOfField = {
  maxHundredths: "points",
  totalCapHundredths: "points",
  verdict: "scoring",
  measure: "scoring",
  rule: "scoring",
  minimum: "scoring",
  level: "scoring",
  leaveOutRescales: "scoring",
  input: "scoring",
  openToSupplement: "terms",
  appliesTo: "terms",
  notApplicable: "terms",
  evidence: "terms",
  crossCheck: "terms",
  period: "terms",
  sensitivity: "terms",
  illustrative: "terms",
  validFrom: "terms",
  validTo: "terms",
  numbering: "place",
  carryOver: "terms",
} as const satisfies Record<FieldName, ChangeAspect>;

function fieldAspects(change: FieldChange): readonly ChangeAspect[] {
  if (change.field === "rule" && change.before !== null && change.after !== null) {
    const changesMost = maximumHundredths(change.before) !== maximumHundredths(change.after);
    return changesMost ? ["points", "scoring"] : ["scoring"];
  }
  return isWordingOnly(change) ? ["wording"] : [aspectOfField[change.field]];
}

/** Labels and sources alone: another wording of the same question, condition or evidence. */
function isWordingOnly({ before, after }: FieldChange): boolean {
  if (typeof before !== "object" || typeof after !== "object" || before === null || after === null)
    return false;
  return same(withoutWords(before), withoutWords(after));
}

const wordsInParts: ReadonlySet<string> = new Set([
  "label",
  "source",
  "text",
  "condition",
  "title",
  "sentence",
  "guidance",
]);

function withoutWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutWords);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !wordsInParts.has(name))
      .map(([name, member]) => [name, withoutWords(member)]),
  );
}
