import type { Criterion } from "#criterion.ts";
import type { NewNode } from "#edits/replace-node.ts";
import type { Indicator } from "#indicator.ts";
import { messages } from "#outline/messages.ts";
import { same } from "#same.ts";
import type { PlacedNode } from "#tree.ts";
import type { CriterionGroup } from "#version.ts";

/** What a node of any level has: so much can change its level. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  /** Nội hàm; an indicator's guidance. */
  readonly text: string;
  /** Points of the node: a group's and a criterion's maximum, the points of an indicator for "yes". */
  readonly hundredths: number;
}

/** Points that an indicator gives while nobody has said how many: one. */
export const pointsOfNew = 100;

/** Codes follow from places: `applyEdit` fills them in. */
const code = "";

export function newGroup({ id, title, text, hundredths }: Heading): CriterionGroup {
  return { id, code, title, meaning: text, maxHundredths: hundredths, criteria: [] };
}

export function newCriterion({ id, title, text, hundredths }: Heading): Criterion {
  return {
    id,
    code,
    title,
    meaning: text,
    openToSupplement: false,
    maxHundredths: hundredths,
    verdict: { kind: "all-indicators" },
    indicators: [],
  };
}

/** The simplest indicator there is: one question, yes or no, no evidence, for everybody. */
export function newIndicator({ id, title, text, hundredths }: Heading): Indicator {
  return {
    id,
    code,
    title,
    guidance: text,
    inputs: [{ kind: "yes-no", key: "dat", label: messages.newQuestion, source: "" }],
    measure: { kind: "input", input: "dat" },
    rule: { kind: "pass-fail", hundredths },
    terms: {
      appliesTo: { types: [], classes: [] },
      minimum: null,
      notApplicable: { kind: "not-allowed" },
      evidence: [],
      period: "assessment-period",
      sensitivity: "ordinary",
    },
  };
}

export function newNode(kind: NewNode["kind"], heading: Heading): NewNode {
  switch (kind) {
    case "group":
      return { kind, node: newGroup(heading) };
    case "criterion":
      return { kind, node: newCriterion(heading) };
    case "indicator":
      return { kind, node: newIndicator(heading) };
  }
}

/**
 * The heading of a node that has, children aside, nothing else: a group; a criterion with the usual verdict, closed to
 * supplements; an indicator whose question, scoring and terms are still those it was made with. Undefined for others.
 */
export function bareHeading(placed: NewNode | PlacedNode): Heading | undefined {
  switch (placed.kind) {
    case "version":
      return undefined;
    case "group": {
      const { id, title, meaning, maxHundredths } = placed.node;
      return { id, title, text: meaning, hundredths: maxHundredths };
    }
    case "criterion": {
      const { id, title, meaning, maxHundredths, openToSupplement, verdict } = placed.node;
      if (openToSupplement || verdict.kind !== "all-indicators") return undefined;
      return { id, title, text: meaning, hundredths: maxHundredths };
    }
    case "indicator": {
      const { id, title, guidance, rule } = placed.node;
      if (rule.kind !== "pass-fail") return undefined;
      const heading = { id, title, text: guidance, hundredths: rule.hundredths };
      const made = { ...newIndicator(heading), code: placed.node.code };
      return same(made, placed.node) ? heading : undefined;
    }
  }
}
