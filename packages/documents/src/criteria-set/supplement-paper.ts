import type { Indicator } from "@thuocdo/criteria/indicator";
import { additionsAlone } from "@thuocdo/criteria/supplement/additions-alone";
import { reachWords } from "@thuocdo/criteria/reach-words";
import { supplementParts, type RaisedMinimum } from "@thuocdo/criteria/supplement/supplement-parts";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { contentsSection } from "#criteria-set/contents-section.ts";
import { supplementWords as words, words as setWords } from "#criteria-set/messages.ts";
import type { PaperVersion } from "#criteria-set/paper-version.ts";
import { scoringSheet } from "#criteria-set/scoring-sheet.ts";
import { attachedTo, versionFrame } from "#criteria-set/version-frame.ts";
import { cell, type Block, type OfficialDocument } from "#official-document.ts";

/**
 * A city's supplement on paper: what it is laid over, the minimums it raises beside the core's, and the indicators it adds
 * with their own points. The core itself has its own paper.
 */
export function supplementPaper(version: PaperVersion, core: CriteriaSetVersion): OfficialDocument {
  const { document } = version;
  const { raised, additions } = supplementParts(core, document);
  const alone = { ...version, document: additionsAlone(core, document) };
  return {
    ...versionFrame(version),
    sections: [
      {
        orientation: "portrait",
        blocks: [
          {
            kind: "letterhead",
            superiorBody: version.superiorBody.toLocaleUpperCase("vi"),
            issuingBody: version.draftingBody.toLocaleUpperCase("vi"),
            number: null,
            symbol: "",
            place: "",
            date: null,
          },
          { kind: "title", type: document.title, subject: "", attachedTo: attachedTo(version) },
          ...overviewBlocks(version, core, {
            added: additions.length,
            raised: raised.length,
            hundredths: alone.document.groups.reduce((sum, group) => sum + group.maxHundredths, 0),
          }),
          { kind: "heading", level: "section", number: "II.", text: words.minimums },
          raised.length === 0
            ? { kind: "paragraph", text: words.noMinimums }
            : minimumTable(raised),
        ],
      },
      ...(additions.length === 0
        ? []
        : [contentsSection(alone, { title: words.contents, isOfCity: true })]),
    ],
  };
}

/** Phiếu tự chấm of what the city adds, to be filled in beside that of the core. */
export function supplementSheet(version: PaperVersion, core: CriteriaSetVersion): OfficialDocument {
  return scoringSheet({ ...version, document: additionsAlone(core, version.document) });
}

function overviewBlocks(
  { document, state, stateReason, issuance }: PaperVersion,
  core: CriteriaSetVersion,
  counts: { readonly added: number; readonly raised: number; readonly hundredths: number },
): readonly Block[] {
  const facts = [
    setWords.label(document.label),
    words.laidOver(core.label, core.title),
    ...(issuance === null
      ? []
      : [setWords.signer(issuance.signerTitle), setWords.effective(issuance.effectiveOn)]),
    ...(document.validFrom === null
      ? []
      : [setWords.validFrom(document.validFrom, document.validTo)]),
    ...(state === "superseded" && stateReason !== null ? [setWords.superseded(stateReason)] : []),
    ...(state === "withdrawn" && stateReason !== null ? [setWords.withdrawn(stateReason)] : []),
    words.counts(counts.added, counts.raised),
    words.apart(counts.hundredths),
    ...(document.note === "" || document.note === core.note ? [] : [document.note]),
  ];
  return [
    { kind: "heading", level: "section", number: "I.", text: setWords.overview },
    ...facts.map((text) => ({ kind: "paragraph", text }) as const),
  ];
}

function minimumTable(raised: readonly RaisedMinimum[]): Block {
  const { code, indicator, core, own } = words.columns;
  return {
    kind: "table",
    caption: "",
    widths: [10, 38, 26, 26],
    header: [[code, indicator, core, own].map((text) => cell(text))],
    rows: raised.map((each) => [
      cell(each.indicator.code, { align: "center" }),
      cell(each.indicator.title),
      cell(minimumOf(each.core)),
      cell(minimumOf(each.indicator)),
    ]),
    notes: [],
  };
}

function minimumOf(indicator: Indicator): string {
  const { minimum } = indicator.terms;
  if (minimum === null) return words.none;
  return words.minimumOf(minimum.text, reachWords(indicator, minimum.reach));
}
