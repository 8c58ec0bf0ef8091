import type { Criterion } from "@thuocdo/criteria/criterion";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { Indicator } from "@thuocdo/criteria/indicator";
import { evidenceSentence, inputSentence, verdictSentence } from "@thuocdo/criteria/part-words";
import type { CriterionGroup } from "@thuocdo/criteria/version";
import { words } from "#criteria-set/messages.ts";
import type { PaperVersion } from "#criteria-set/paper-version.ts";
import { maximumText, ruleParagraphs } from "#criteria-set/rule-paragraphs.ts";
import { attachedTo } from "#criteria-set/version-frame.ts";
import { cell, type Block, type Row, type Section, type Words } from "#official-document.ts";

/**
 * Every criterion and indicator in a table of their group, lying across. Under a city's additions there is nothing about
 * when a criterion is đạt: that is the core's to say.
 */
export function contentsSection(
  version: PaperVersion,
  { title, isOfCity }: { readonly title: string; readonly isOfCity: boolean } = ofSet,
): Section {
  return {
    orientation: "landscape",
    blocks: [
      {
        kind: "annex-title",
        number: "",
        title,
        attachedTo: attachedTo(version),
      },
      ...version.document.groups.flatMap((group) => groupBlocks(group, isOfCity)),
    ],
  };
}

const ofSet = { title: words.contents, isOfCity: false };

/** The group with its code, its nội hàm and points. */
export function groupHeading({ code, title, maxHundredths }: CriterionGroup): Block {
  return {
    kind: "heading",
    level: "clause",
    number: "",
    text:
      code === ""
        ? words.groupWithoutCode(title, maxHundredths)
        : words.group(code, title, maxHundredths),
  };
}

function groupBlocks(group: CriterionGroup, isOfCity: boolean): readonly Block[] {
  const { code, indicator, howScored, maximum, evidence } = words.columns;
  return [
    groupHeading(group),
    ...(group.meaning === "" ? [] : [{ kind: "paragraph", text: group.meaning } as const]),
    group.criteria.length === 0
      ? { kind: "paragraph", text: words.noCriteria }
      : {
          kind: "table",
          caption: "",
          widths: [7, 33, 33, 9, 18],
          header: [[code, indicator, howScored, maximum, evidence].map((text) => cell(text))],
          rows: group.criteria.flatMap((criterion) => criterionRows(criterion, isOfCity)),
          notes: [],
        },
  ];
}

function criterionRows(criterion: Criterion, isOfCity: boolean): readonly Row[] {
  const { code, title, meaning, maxHundredths, verdict, openToSupplement, indicators } = criterion;
  const said: readonly Words[] = [
    [{ text: title, bold: true }],
    ...(meaning === "" ? [] : [labelled(words.meaning, meaning)]),
    ...(isOfCity ? [] : [[{ text: verdictSentence(verdict), italic: true }]]),
    ...(openToSupplement && !isOfCity ? [[{ text: words.openToSupplement, italic: true }]] : []),
  ];
  return [
    [
      cell(code, { align: "center", bold: true, withNext: true }),
      { paragraphs: said, columns: 2 },
      cell(formatPoints(maxHundredths, { fixed: true }), { align: "right", bold: true }),
      cell(""),
    ],
    ...indicators.map(indicatorRow),
  ];
}

function indicatorRow(indicator: Indicator): Row {
  const { code, title, guidance, inputs, terms } = indicator;
  return [
    cell(code, { align: "center" }),
    {
      paragraphs: [
        title,
        ...(guidance === "" ? [] : [[{ text: guidance, italic: true }]]),
        ...inputs.map((input) => labelled(words.inputs, inputSentence(input))),
      ],
    },
    { paragraphs: ruleParagraphs(indicator) },
    cell(maximumText(indicator), { align: "right" }),
    { paragraphs: terms.evidence.map((evidence) => `- ${evidenceSentence(evidence)}`) },
  ];
}

function labelled(label: string, text: string): Words {
  return [{ text: label, italic: true }, { text }];
}
