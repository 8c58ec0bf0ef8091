import { maximumHundredths } from "#rule.ts";
import { points } from "#how-scored/reach-words.ts";
import {
  appliesToSentence,
  crossCheckSentence,
  evidenceSentence,
  inputSentence,
  verdictSentence,
  wholeMeasureSentence,
  wholeMinimumSentence,
  wholeNotApplicableSentence,
  wholeRuleSentence,
} from "#how-scored/part-messages.ts";
import type { PlacedNode } from "#tree.ts";

/** All that a node says, a paragraph each, its children apart: for what is new and what ended. */
export function nodeParagraphs(placed: PlacedNode): readonly string[] {
  const paragraphs = sayAll(placed);
  return paragraphs.filter((paragraph) => paragraph !== "");
}

function sayAll(placed: PlacedNode): readonly string[] {
  switch (placed.kind) {
    case "version":
      return [placed.node.title, placed.node.note];
    case "group": {
      const { title, meaning, maxHundredths } = placed.node;
      return [title, meaning, `Tối đa ${points(maxHundredths)}.`];
    }
    case "criterion": {
      const { title, meaning, maxHundredths, verdict } = placed.node;
      return [title, meaning, `Tối đa ${points(maxHundredths)}.`, verdictSentence(verdict)];
    }
    case "indicator": {
      const { node } = placed;
      const { minimum, notApplicable, appliesTo, evidence, crossChecks = [] } = node.terms;
      return [
        node.title,
        node.guidance,
        `Tối đa ${points(maximumHundredths(node.rule))}.`,
        ...node.inputs.map(inputSentence),
        wholeMeasureSentence(node),
        wholeRuleSentence(node),
        minimum === null ? "" : wholeMinimumSentence(node, minimum),
        notApplicable.kind === "not-allowed" ? "" : wholeNotApplicableSentence(notApplicable),
        appliesTo.types.length + appliesTo.classes.length === 0 ? "" : appliesToSentence(appliesTo),
        ...crossChecks.map((each) => `Kiểm tra chéo: ${crossCheckSentence(each)}`),
        ...evidence.map((each) => `Minh chứng: ${evidenceSentence(each)}`),
      ];
    }
  }
}
