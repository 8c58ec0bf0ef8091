import { formatDecimal, type DecimalRefusal } from "@thuocdo/criteria/formats/decimals";
import { messages } from "#messages.ts";

type Sentences = {
  [C in DecimalRefusal["code"]]: (refusal: Extract<DecimalRefusal, { code: C }>) => string;
};

const sentences: Sentences = {
  blank: () => messages.decimal.blank,
  "not-a-number": () => messages.decimal.notANumber,
  "ambiguous-number": ({ readings: [thousand, fraction] }) =>
    messages.decimal.ambiguous(formatDecimal(thousand).replace(".", ""), formatDecimal(fraction)),
  "too-many-places": ({ places }) => messages.decimal.tooManyPlaces(places),
};

/** Why a typed number was refused, as a sentence to stand beside the field. */
export function explainDecimalRefusal(refusal: DecimalRefusal): string {
  const sentence = sentences[refusal.code] as (refusal: DecimalRefusal) => string; // the table pairs each code with its own shape
  return sentence(refusal);
}
