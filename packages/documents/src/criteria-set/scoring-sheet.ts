import type { Criterion } from "@thuocdo/criteria/criterion";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { minimumSentence, ruleSentence } from "@thuocdo/criteria/how-scored";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { CriterionGroup } from "@thuocdo/criteria/version";
import { answerLines } from "#criteria-set/answer-lines.ts";
import { groupHeading } from "#criteria-set/contents-section.ts";
import { words } from "#criteria-set/messages.ts";
import type { PaperVersion } from "#criteria-set/paper-version.ts";
import { maximumText } from "#criteria-set/rule-paragraphs.ts";
import { selfScoreSignatures } from "#criteria-set/self-score-signatures.ts";
import { attachedTo, versionFrame } from "#criteria-set/version-frame.ts";
import { cell, type Block, type OfficialDocument, type Row } from "#official-document.ts";

/** Phiếu tự chấm trống: the questions of a version with room for figures, points and evidence, to be filled in by hand. */
export function scoringSheet(version: PaperVersion): OfficialDocument {
  const { document } = version;
  const maximum = document.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  return {
    ...versionFrame(version),
    title: `${words.sheet} · ${document.label}`,
    sections: [
      {
        orientation: "landscape",
        blocks: [
          {
            kind: "letterhead",
            superiorBody: words.blankBody,
            issuingBody: words.blankBody,
            number: null,
            symbol: words.blankSymbol,
            place: words.blankPlace,
            date: null,
          },
          {
            kind: "title",
            type: words.sheet,
            subject: document.title,
            attachedTo: attachedTo(version),
          },
          { kind: "fill-in", label: words.unit, lines: 1 },
          { kind: "fill-in", label: words.period, lines: 1 },
          { kind: "fill-in", label: words.contact, lines: 1 },
          { kind: "paragraph", text: [{ text: words.noSecrets, italic: true }] },
          ...document.groups.flatMap(groupBlocks),
          {
            kind: "table",
            caption: "",
            widths: [53, 8, 19, 8, 12],
            header: [],
            rows: [totalRow(maximum)],
            notes: [],
          },
          { kind: "fill-in", label: words.remarks, lines: 4 },
          selfScoreSignatures,
        ],
      },
    ],
  };
}

function groupBlocks(group: CriterionGroup): readonly Block[] {
  const columns = words.sheetColumns;
  return [
    groupHeading(group),
    {
      kind: "table",
      caption: "",
      widths: [6, 26, 21, 8, 19, 8, 12],
      header: [
        [
          cell(columns.code),
          cell(columns.indicator),
          cell(columns.howScored),
          cell(columns.maximum),
          cell(columns.answer),
          cell(columns.selfScore),
          cell(columns.evidence),
        ],
      ],
      rows: [...group.criteria.flatMap(criterionRows), groupSum(group)],
      notes: [],
    },
  ];
}

function criterionRows({ code, title, maxHundredths, indicators }: Criterion): readonly Row[] {
  return [
    [
      cell(code, { align: "center", bold: true, withNext: true }),
      cell(title, { bold: true, columns: 2 }),
      cell(formatPoints(maxHundredths, { fixed: true }), { align: "right", bold: true }),
      cell(""),
      cell(""),
      cell(""),
    ],
    ...indicators.map(indicatorRow),
  ];
}

function indicatorRow(indicator: Indicator): Row {
  const { minimum } = indicator.terms;
  return [
    cell(indicator.code, { align: "center" }),
    cell(indicator.title),
    {
      paragraphs: [
        ruleSentence(indicator),
        ...(minimum === null ? [] : [[{ text: minimumSentence(minimum), bold: true }]]),
      ],
    },
    cell(maximumText(indicator), { align: "right" }),
    { paragraphs: answerLines(indicator) },
    cell(""),
    cell(""),
  ];
}

function groupSum({ code, maxHundredths }: CriterionGroup): Row {
  return [
    cell(words.groupSum(code), { columns: 3, align: "center", bold: true }),
    ...sumCells(maxHundredths),
  ];
}

function totalRow(hundredths: number): Row {
  return [cell(words.total, { align: "center", bold: true }), ...sumCells(hundredths)];
}

function sumCells(hundredths: number): Row {
  const most = cell(formatPoints(hundredths, { fixed: true }), { align: "right", bold: true });
  return [most, cell(""), cell(""), cell("")];
}
