import { levelSentence } from "@thuocdo/criteria/part-words";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import { listCriteria, listIndicators } from "@thuocdo/criteria/tree";
import { contentsSection } from "#criteria-set/contents-section.ts";
import { count, words } from "#criteria-set/messages.ts";
import type { PaperVersion } from "#criteria-set/paper-version.ts";
import { attachedTo, versionFrame } from "#criteria-set/version-frame.ts";
import { cell, type Block, type OfficialDocument, type TableBlock } from "#official-document.ts";

/**
 * The whole set on paper: what it is, its groups, how points, minimums and levels work, then every criterion and indicator with
 * nội hàm, cách chấm and minh chứng. A draft says on every page that it is one; an issued version carries its hash.
 */
export function criteriaSetPaper(version: PaperVersion): OfficialDocument {
  const { document } = version;
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
          ...overviewBlocks(version),
          ...scoringBlocks(version),
          ...levelBlocks(version),
        ],
      },
      contentsSection(version),
    ],
  };
}

function overviewBlocks({
  document,
  state,
  stateReason,
  issuance,
}: PaperVersion): readonly Block[] {
  const maximum = document.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  const criteria = listCriteria(document).length;
  const indicators = listIndicators(document).length;
  const facts = [
    words.label(document.label),
    ...(issuance === null
      ? []
      : [words.signer(issuance.signerTitle), words.effective(issuance.effectiveOn)]),
    ...(document.validFrom === null ? [] : [words.validFrom(document.validFrom, document.validTo)]),
    ...(state === "superseded" && stateReason !== null ? [words.superseded(stateReason)] : []),
    ...(state === "withdrawn" && stateReason !== null ? [words.withdrawn(stateReason)] : []),
    words.counts(document.groups.length, criteria, indicators, maximum),
    words.totalCap(document.totalCapHundredths),
    ...(document.note === "" ? [] : [document.note]),
  ];
  return [
    { kind: "heading", level: "section", number: "I.", text: words.overview },
    ...facts.map((text) => ({ kind: "paragraph", text }) as const),
    groupTable(document.groups, maximum),
  ];
}

function groupTable(
  groups: PaperVersion["document"]["groups"],
  maximumHundredths: number,
): TableBlock {
  const { code, title, criteria, indicators, maximum } = words.groupColumns;
  const indicatorsOf = (group: (typeof groups)[number]) =>
    group.criteria.reduce((sum, criterion) => sum + criterion.indicators.length, 0);
  const sum = (of: (group: (typeof groups)[number]) => number) =>
    count(groups.reduce((total, group) => total + of(group), 0));
  return {
    kind: "table",
    caption: words.groupTable,
    widths: [8, 52, 13, 13, 14],
    header: [[code, title, criteria, indicators, maximum].map((text) => cell(text))],
    rows: [
      ...groups.map((group) => [
        cell(group.code, { align: "center" }),
        cell(group.title),
        cell(count(group.criteria.length), { align: "center" }),
        cell(count(indicatorsOf(group)), { align: "center" }),
        cell(formatPoints(group.maxHundredths, { fixed: true }), { align: "right" }),
      ]),
      [
        cell(words.sum, { columns: 2, align: "center", bold: true }),
        cell(
          sum((group) => group.criteria.length),
          { align: "center", bold: true },
        ),
        cell(sum(indicatorsOf), { align: "center", bold: true }),
        cell(formatPoints(maximumHundredths, { fixed: true }), { align: "right", bold: true }),
      ],
    ],
    notes: [],
  };
}

function scoringBlocks({ document }: PaperVersion): readonly Block[] {
  return [
    { kind: "heading", level: "section", number: "II.", text: words.scoring },
    ...[
      words.rounding,
      words.missing,
      words.minimums,
      words.leaveOut[document.leaveOutRescales],
    ].map((text, index) => ({ kind: "paragraph", text: `${index + 1}. ${text}` }) as const),
  ];
}

function levelBlocks({ document }: PaperVersion): readonly Block[] {
  const { levels } = document.classification;
  return [
    { kind: "heading", level: "section", number: "III.", text: words.levels },
    { kind: "paragraph", text: levels.length === 0 ? words.noLevels : words.levelsRule },
    ...levels.map((level, index) => {
      return { kind: "paragraph", text: `${index + 1}. ${levelSentence(level)}` } as const;
    }),
  ];
}
