import type { Criterion } from "#criterion.ts";
import { diffWords } from "#diff/diff-words.ts";
import { pairItems, sharedOrder } from "#diff/pair-items.ts";
import { same } from "#same.ts";
import type { Change, FieldChange, FieldName, FieldValues, WordField } from "#diff/version-diff.ts";
import type { Indicator } from "#indicator.ts";
import type { FieldPath } from "#schema-problem.ts";
import type { Terms } from "#terms.ts";
import type { PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion, CriterionGroup } from "#version.ts";

/** Compares one field of a node on both sides. */
type Compare<Node> = (before: Node, after: Node) => readonly Change[];

/** A table of this type has every field of the node but its identity, code and children: a new one does not compile. */
type Fields<Node, Left extends keyof Node> = {
  readonly [Field in Exclude<keyof Node, Left>]-?: Compare<Node>;
};

/** What differs in a node's own fields; its place and its children are no fields. */
export function fieldChanges(before: PlacedNode, after: PlacedNode): readonly Change[] {
  if (before.node === after.node) return [];
  if (before.kind === "version" && after.kind === "version") {
    return compareAll(versionFields, before.node, after.node);
  }
  if (before.kind === "group" && after.kind === "group") {
    return compareAll(groupFields, before.node, after.node);
  }
  if (before.kind === "criterion" && after.kind === "criterion") {
    return compareAll(criterionFields, before.node, after.node);
  }
  if (before.kind === "indicator" && after.kind === "indicator") {
    return compareAll(indicatorFields, before.node, after.node);
  }
  return [];
}

function compareAll<Node>(
  fields: Readonly<Record<string, Compare<Node>>>,
  before: Node,
  after: Node,
): readonly Change[] {
  return Object.values(fields).flatMap((compare) => compare(before, after));
}

/** Samples are the drafters' tests: nobody is assessed by them. */
const versionFields: Fields<
  CriteriaSetVersion,
  "formatVersion" | "id" | "criteriaSetId" | "groups" | "samples"
> = {
  // Two versions are told apart by their labels; only in one and the same is another label a change.
  label: (before, after) => (before.id === after.id ? words("label")(before, after) : []),
  title: words("title"),
  note: words("note"),
  illustrative: whole("illustrative"),
  validFrom: whole("validFrom"),
  validTo: whole("validTo"),
  numbering: whole("numbering"),
  totalCapHundredths: whole("totalCapHundredths"),
  leaveOutRescales: whole("leaveOutRescales"),
  classification: (before, after) =>
    items(
      "level",
      ["classification", "levels"],
      ({ key }) => key,
      "levels",
    )(before.classification.levels, after.classification.levels),
  // Between two versions it is told at the indicators it is about; only in one and the same is a statement a change.
  carryOver: (before, after) => (before.id === after.id ? statements(before, after) : []),
};

const groupFields: Fields<CriterionGroup, "id" | "code" | "criteria"> = {
  title: words("title"),
  meaning: words("meaning"),
  maxHundredths: whole("maxHundredths"),
};

const criterionFields: Fields<Criterion, "id" | "code" | "indicators"> = {
  title: words("title"),
  meaning: words("meaning"),
  maxHundredths: whole("maxHundredths"),
  verdict: whole("verdict"),
  openToSupplement: whole("openToSupplement"),
};

const termsFields: Fields<Terms, never> = {
  minimum: whole("minimum", ["terms"]),
  notApplicable: whole("notApplicable", ["terms"]),
  appliesTo: whole("appliesTo", ["terms"]),
  evidence: (before, after) =>
    items(
      "evidence",
      ["terms", "evidence"],
      ({ id }) => id,
      "evidence",
    )(before.evidence, after.evidence),
  crossChecks: ({ crossChecks: before = [] }, { crossChecks: after = [] }) =>
    items("crossCheck", ["terms", "crossChecks"], ({ key }) => key, "crossChecks")(before, after),
  period: whole("period", ["terms"]),
  sensitivity: whole("sensitivity", ["terms"]),
};

const indicatorFields: Fields<Indicator, "id" | "code"> = {
  title: words("title"),
  guidance: words("guidance"),
  inputs: (before, after) =>
    items("input", ["inputs"], ({ key }) => key, "inputs")(before.inputs, after.inputs),
  measure: whole("measure"),
  rule: whole("rule"),
  terms: (before, after) => compareAll(termsFields, before.terms, after.terms),
};

function statements(
  { carryOver: before = {} }: CriteriaSetVersion,
  { carryOver: after = {} }: CriteriaSetVersion,
): readonly Change[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((indicatorId) => !same(old.get(indicatorId), now.get(indicatorId)))
    .map((indicatorId) =>
      changed(
        "carryOver",
        ["carryOver", indicatorId],
        old.get(indicatorId) ?? null,
        now.get(indicatorId) ?? null,
      ),
    );
}

function words<Field extends WordField>(field: Field): Compare<{ readonly [F in Field]: string }> {
  return (one, other) => {
    const before: string = one[field];
    const after: string = other[field];
    if (before === after) return [];
    const hunks = diffWords(before, after);
    return [{ kind: "reworded", field, path: [field], before, after, hunks }];
  };
}

function whole<Field extends FieldName>(
  field: Field,
  above: FieldPath = [],
): Compare<{ readonly [F in Field]: FieldValues[F] | null }> {
  return ({ [field]: before }, { [field]: after }) =>
    same(before, after) ? [] : [changed(field, [...above, field], before, after)];
}

function items<Field extends "input" | "evidence" | "crossCheck" | "level">(
  field: Field,
  path: FieldPath,
  keyOf: (item: FieldValues[Field]) => string,
  list: "inputs" | "evidence" | "crossChecks" | "levels",
): Compare<readonly FieldValues[Field][]> {
  return (before, after) => {
    if (same(before, after)) return [];
    const changes = pairItems(before, after, keyOf)
      .filter((pair) => !same(pair.before, pair.after))
      .map((pair): Change => changed(field, [...path, pair.index], pair.before, pair.after));
    const order = sharedOrder(before, after, keyOf);
    return same(order.before, order.after)
      ? changes
      : [...changes, { kind: "reordered", field: list, path, ...order }];
  };
}

function changed<Field extends FieldName>(
  field: Field,
  path: FieldPath,
  before: FieldValues[Field] | null,
  after: FieldValues[Field] | null,
): FieldChange {
  // Each field with the values of that field: the union's member of this name.
  return { kind: "changed", field, path, before, after } as unknown as FieldChange;
}
