import { fieldChanges } from "#diff/field-changes.ts";
import type { Change } from "#diff/version-diff.ts";
import type { Indicator } from "#indicator.ts";
import { renumber } from "#numbering.ts";
import type { FieldPath } from "#schema-problem.ts";
import { minimumRule } from "#supplement/minimum-rule.ts";
import type { SupplementBreach, SupplementRule } from "#supplement/supplement-breach.ts";
import { listIndicators, walkNodes, type NodeKind, type PlacedNode } from "#tree.ts";
import type { CriteriaSetVersion } from "#version.ts";

/**
 * Everything in which the document is not the core it is laid over, other than what a city may do: add indicators behind
 * the core's in a criterion that the core opens, raise a minimum, or put one where the core has none; name, date and
 * annotate its own document, and keep samples of its own. Empty for a supplement within the rules (tiêu chí mở).
 */
export function supplementBreaches(
  issued: CriteriaSetVersion,
  document: CriteriaSetVersion,
): readonly SupplementBreach[] {
  const core = renumber(issued);
  const both: Both = { core: byId(core), document: byId(document) };
  const breaches = [
    ...documentBreaches(core, document),
    ...childBreaches(
      { kind: "version", node: core, at: [] },
      { kind: "version", node: document, at: [] },
      both,
    ),
    ...sampleBreaches(core, document),
  ];
  // Codes follow from places: where something else is amiss, that is why they differ.
  const others = breaches.filter(({ path }) => path[0] !== "code");
  return others.length > 0 ? others : breaches;
}

/** All nodes of either side by id. */
interface Both {
  readonly core: ReadonlyMap<string, PlacedNode>;
  readonly document: ReadonlyMap<string, PlacedNode>;
}

function byId(version: CriteriaSetVersion): ReadonlyMap<string, PlacedNode> {
  return new Map([...walkNodes(version)].map((placed) => [placed.node.id, placed]));
}

/** What the document says of the whole set. */
function documentBreaches(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): readonly SupplementBreach[] {
  const about = { kind: "version", code: "", title: core.title } as const;
  const own: ReadonlySet<string | number | undefined> = new Set([
    "label",
    "title",
    "note",
    "validFrom",
    "validTo",
  ]);
  const fields = fieldChanges(
    { kind: "version", node: core, at: [] },
    { kind: "version", node: document, at: [] },
  ).filter((change) => !own.has(pathOf(change)[0]) && pathOf(change)[0] !== "carryOver");
  const whole: readonly (readonly [string, boolean])[] = [
    ["criteriaSetId", document.criteriaSetId !== core.criteriaSetId],
    ["formatVersion", document.formatVersion !== core.formatVersion],
    ["carryOver", document.carryOver !== undefined],
  ];
  return [
    ...fields.map((change) => ({
      rule: ruleOf("version", change),
      nodeId: document.id,
      path: pathOf(change),
      about,
    })),
    ...whole
      .filter(([, differs]) => differs)
      .map(([field]) => ({
        rule: "set-changed" as const,
        nodeId: document.id,
        path: [field],
        about,
      })),
  ];
}

/** What stands below a node of the core: its own children first, in their order, then what the city adds. */
function childBreaches(core: PlacedNode, now: PlacedNode, both: Both): readonly SupplementBreach[] {
  const before = placedChildren(core);
  const after = placedChildren(now);
  const here = new Map(after.map((child) => [child.node.id, child]));
  const breaches: SupplementBreach[] = [];
  for (const child of before) {
    const found = here.get(child.node.id);
    if (found !== undefined) breaches.push(...nodeBreaches(child, found, both));
    else if (!both.document.has(child.node.id)) breaches.push(breach("core-removed", child, []));
  }
  const ids = new Set(before.map(({ node }) => node.id));
  const kept = before.filter(({ node }) => here.has(node.id));
  let seen = 0;
  for (const child of after) {
    const { id } = child.node;
    if (ids.has(id)) {
      if (kept[seen]?.node.id !== id)
        breaches.push(breach("core-moved", both.core.get(id) ?? child, []));
      seen += 1;
    } else {
      breaches.push(...additionBreaches(core, child, { both, isBehind: seen >= kept.length }));
    }
  }
  return breaches;
}

function additionBreaches(
  parent: PlacedNode,
  added: PlacedNode,
  { both, isBehind }: { readonly both: Both; readonly isBehind: boolean },
): readonly SupplementBreach[] {
  const elsewhere = both.core.get(added.node.id);
  if (elsewhere !== undefined) return [breach("core-moved", elsewhere, [])];
  if (parent.kind !== "criterion") return [breach("heading-added", added, [])];
  const place = { nodeId: added.node.id, path: [], about: aboutOf(parent) };
  if (!parent.node.openToSupplement) return [{ rule: "criterion-not-open", ...place }];
  return isBehind ? [] : [{ rule: "addition-before-core", ...place }];
}

function nodeBreaches(core: PlacedNode, now: PlacedNode, both: Both): readonly SupplementBreach[] {
  if (core.kind === "indicator" && now.kind === "indicator") {
    const known = foundSame.get(now.node);
    if (known === core.node) return [];
    const found = ownBreaches(core, now);
    if (found.length === 0) foundSame.set(now.node, core.node);
    return found;
  }
  return [...ownBreaches(core, now), ...childBreaches(core, now, both)];
}

/** Indicators found to be within the rules, by the core's that they were laid beside: an edit leaves most as they are. */
const foundSame = new WeakMap<Indicator, Indicator>();

function ownBreaches(core: PlacedNode, now: PlacedNode): readonly SupplementBreach[] {
  const about = aboutOf(core);
  const nodeId = core.node.id;
  const breaches = fieldChanges(core, now)
    .filter((change) => !isMinimum(change))
    .map((change) => ({ rule: ruleOf(core.kind, change), nodeId, path: pathOf(change), about }));
  if (core.kind !== "version" && now.kind !== "version" && core.node.code !== now.node.code)
    breaches.push({ rule: "core-changed", nodeId, path: ["code"], about });
  if (core.kind === "indicator" && now.kind === "indicator") {
    const rule = minimumRule(core.node, now.node.terms.minimum);
    if (rule !== undefined) breaches.push({ rule, nodeId, path: ["terms", "minimum"], about });
  }
  return breaches;
}

/** Samples are the city's own; what the core's indicators come to is not for them to say. */
function sampleBreaches(
  core: CriteriaSetVersion,
  document: CriteriaSetVersion,
): readonly SupplementBreach[] {
  const ofCore = new Set(listIndicators(core).map(({ id }) => id));
  return Object.entries(document.samples ?? {}).flatMap(([sampleId, { name, expected }]) => {
    const parts = (["totalHundredths", "criteriaMet", "level"] as const).filter(
      (part) => expected[part] !== undefined,
    );
    const indicators = Object.keys(expected.indicators ?? {}).filter((id) => ofCore.has(id));
    if (parts.length + indicators.length === 0) return [];
    const path = ["expected", parts[0] ?? "indicators"];
    const about = { kind: "sample", code: "", title: name } as const;
    return [{ rule: "sample-expects-core" as const, nodeId: sampleId, path, about }];
  });
}

function ruleOf(kind: NodeKind, change: Change): SupplementRule {
  if (change.kind === "reworded") return "core-reworded";
  if (change.kind === "changed") {
    switch (change.field) {
      case "maxHundredths":
      case "totalCapHundredths":
      case "rule":
        return "points-changed";
      case "verdict":
      case "level":
      case "leaveOutRescales":
        return "assessment-changed";
      case "openToSupplement":
        return "openness-changed";
      case "input":
      case "measure":
      case "appliesTo":
      case "minimum":
      case "notApplicable":
      case "evidence":
      case "period":
      case "sensitivity":
      case "illustrative":
      case "validFrom":
      case "validTo":
      case "numbering":
      case "carryOver":
        break;
    }
  }
  if (change.kind === "reordered" && change.field === "levels") return "assessment-changed";
  return kind === "version" ? "set-changed" : "core-changed";
}

function isMinimum(change: Change): boolean {
  return change.kind === "changed" && change.field === "minimum";
}

function pathOf(change: Change): FieldPath {
  return "path" in change ? change.path : [];
}

function placedChildren(placed: PlacedNode): readonly PlacedNode[] {
  switch (placed.kind) {
    case "version":
      return placed.node.groups.map((node, g) => ({ kind: "group", node, at: [g] }));
    case "group":
      return placed.node.criteria.map((node, c) => ({
        kind: "criterion",
        node,
        at: [placed.at[0], c],
      }));
    case "criterion":
      return placed.node.indicators.map((node, i) => ({
        kind: "indicator",
        node,
        at: [...placed.at, i],
      }));
    case "indicator":
      return [];
  }
}

function breach(rule: SupplementRule, placed: PlacedNode, path: FieldPath): SupplementBreach {
  return { rule, nodeId: placed.node.id, path, about: aboutOf(placed) };
}

function aboutOf(placed: PlacedNode): SupplementBreach["about"] {
  const { kind, node } = placed;
  return { kind, code: kind === "version" ? "" : placed.node.code, title: node.title };
}
