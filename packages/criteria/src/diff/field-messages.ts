import type { CarryOverKind } from "#carry-over/carry-over.ts";
import { carryOverKindLabels } from "#carry-over/kind-labels.ts";
import type { FieldChange } from "#diff/version-diff.ts";
import { points } from "#how-scored/reach-words.ts";
import {
  appliesToSentence,
  crossCheckSentence,
  dayOrNone,
  evidenceSentence,
  inputSentence,
  levelSentence,
  periodSentences,
  sensitivitySentences,
  verdictSentence,
  wholeMeasureSentence,
  wholeMinimumSentence,
  wholeNotApplicableSentence,
  wholeRuleSentence,
} from "#how-scored/part-messages.ts";
import type { Indicator } from "#indicator.ts";
import { findNode, type PlacedNode } from "#tree.ts";

/** What a field says on one side; null where that side has nothing there. The node is the one of that side. */
export function fieldText(
  placed: PlacedNode | null,
  change: FieldChange,
  side: "before" | "after",
): string | null {
  switch (change.field) {
    case "maxHundredths":
    case "totalCapHundredths":
      return orNull(change[side], (hundredths) => `${points(hundredths)}.`);
    case "verdict":
      return orNull(change[side], verdictSentence);
    case "openToSupplement":
      return orNull(change[side], (open) =>
        open ? "Địa phương được bổ sung chỉ số." : "Địa phương không bổ sung chỉ số.",
      );
    case "input":
      return orNull(change[side], inputSentence);
    case "measure":
      return ofIndicator(placed, wholeMeasureSentence);
    case "rule":
      return ofIndicator(placed, wholeRuleSentence);
    case "appliesTo":
      return orNull(change[side], appliesToSentence);
    case "minimum":
      return orNull(change[side], (minimum) =>
        ofIndicator(placed, (indicator) => wholeMinimumSentence(indicator, minimum)),
      );
    case "notApplicable":
      return orNull(change[side], wholeNotApplicableSentence);
    case "evidence":
      return orNull(change[side], evidenceSentence);
    case "crossCheck":
      return orNull(change[side], crossCheckSentence);
    case "period":
      return orNull(change[side], (period) => periodSentences[period]);
    case "sensitivity":
      return orNull(change[side], (sensitivity) => sensitivitySentences[sensitivity]);
    case "level":
      return orNull(change[side], levelSentence);
    case "illustrative":
      return orNull(change[side], (illustrative) =>
        illustrative ? "Bộ tiêu chí minh họa." : "Bộ tiêu chí chính thức.",
      );
    case "validFrom":
    case "validTo":
      return dayOrNone(change[side]);
    case "numbering":
      return orNull(
        change[side],
        ({ groups, criteria }) => `${groupNumberings[groups]}; ${criterionNumberings[criteria]}.`,
      );
    case "leaveOutRescales":
      return orNull(change[side], (scope) => rescaleSentences[scope]);
    case "carryOver":
      return orNull(
        change[side],
        (statement) => `${nameOf(placed, change.path.at(-1))}: ${lowerKind(statement.kind)}.`,
      );
  }
}

function orNull<Value>(value: Value | null, say: (value: Value) => string | null): string | null {
  return value === null ? null : say(value);
}

function ofIndicator(
  placed: PlacedNode | null,
  say: (indicator: Indicator) => string,
): string | null {
  return placed?.kind === "indicator" ? say(placed.node) : null;
}

/** An earlier indicator by its code and title where it is still in the version, else by its id. */
function nameOf(placed: PlacedNode | null, id: unknown): string {
  const node = placed?.kind === "version" ? findNode(placed.node, String(id)) : undefined;
  return node?.kind === "indicator" ? `${node.node.code} ${node.node.title}` : String(id);
}

function lowerKind(kind: CarryOverKind): string {
  return carryOverKindLabels[kind].toLocaleLowerCase("vi");
}

const groupNumberings = {
  roman: "Nhóm tiêu chí đánh số I, II, III",
  arabic: "Nhóm tiêu chí đánh số 1, 2, 3",
} as const;
const criterionNumberings = {
  continuous: "tiêu chí đánh số liên tục trong cả bộ",
  "within-group": "tiêu chí đánh số theo từng nhóm",
} as const;
const rescaleSentences = {
  criterion: "Điểm của chỉ số được miễn chia lại trong tiêu chí.",
  group: "Điểm của chỉ số được miễn chia lại trong nhóm tiêu chí.",
} as const;
