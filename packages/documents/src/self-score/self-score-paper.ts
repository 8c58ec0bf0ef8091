import type { ScoringContext } from "@thuocdo/criteria/answer";
import type { Criterion } from "@thuocdo/criteria/criterion";
import { formatDate } from "@thuocdo/criteria/formats/dates";
import { formatDecimal } from "@thuocdo/criteria/formats/decimals";
import { formatPoints } from "@thuocdo/criteria/formats/points";
import type { Indicator } from "@thuocdo/criteria/indicator";
import type { Score } from "@thuocdo/criteria/score";
import type { CriteriaSetVersion, CriterionGroup } from "@thuocdo/criteria/version";
import { answerLines, valueWords, type AnswerLine } from "@thuocdo/submissions/answer-lines";
import type { Answer, Answers } from "@thuocdo/submissions/answers";
import { checkOfReason } from "@thuocdo/submissions/cross-checks";
import { fieldOfWarning } from "@thuocdo/submissions/warnings";
import { groupHeading } from "#criteria-set/contents-section.ts";
import { marks, words } from "#criteria-set/messages.ts";
import { maximumText } from "#criteria-set/rule-paragraphs.ts";
import { selfScoreSignatures } from "#criteria-set/self-score-signatures.ts";
import {
  cell,
  type Block,
  type OfficialDocument,
  type Row,
  type Words,
} from "#official-document.ts";
import { messages } from "#self-score/messages.ts";

/** One ward's answers in one round, with all that its paper says of them. Instants are ISO 8601, UTC. */
export interface PaperSubmission {
  readonly unitName: string;
  readonly superiorName: string;
  readonly cityName: string | null;
  readonly roundTitle: string;
  readonly periodFrom: string;
  readonly periodTo: string;
  readonly simulated: boolean;
  readonly version: CriteriaSetVersion;
  readonly context: ScoringContext;
  readonly answers: Answers;
  readonly score: Score;
  /** What the city adds, as a version by itself, and the points it gives; null without a supplement. */
  readonly additions?: { readonly version: CriteriaSetVersion; readonly score: Score } | null;
  /** The revision that was sent; null for a draft. */
  readonly sent: { readonly number: number; readonly at: string } | null;
  readonly savedAt: string | null;
  /** When its content was last changed. */
  readonly madeAt: string;
}

/** A submission with what each indicator asks, by indicator id. */
interface FilledSheet extends PaperSubmission {
  readonly lines: ReadonlyMap<string, readonly AnswerLine[]>;
}

/** Phiếu tự chấm: what a ward answers, the points of each indicator, verdicts and total, to be checked, printed and signed. */
export function selfScorePaper(submission: PaperSubmission): OfficialDocument {
  const { version, sent, unitName, superiorName } = submission;
  const lines = Map.groupBy(
    answerLines(version, submission.context),
    ({ indicatorId }) => indicatorId,
  );
  const filled = { ...submission, lines };
  return {
    title: `${words.sheet} · ${unitName}`,
    author: unitName,
    madeAt: submission.madeAt,
    marks: [
      ...(sent === null ? [messages.notSent] : []),
      ...(version.illustrative ? [marks.illustrative] : []),
      ...(submission.simulated ? [marks.simulated] : []),
    ],
    foot:
      sent === null
        ? messages.foot.draft(submission.savedAt)
        : messages.foot.sent(sent.number, sent.at),
    sections: [
      {
        orientation: "landscape",
        blocks: [
          {
            kind: "letterhead",
            superiorBody: superiorName,
            issuingBody: unitName,
            number: null,
            symbol: "",
            place: "",
            date: null,
          },
          { kind: "title", type: words.sheet, subject: version.title },
          ...summary(submission),
          ...version.groups.flatMap((group) => groupBlocks(group, filled)),
          sumBlock(submission),
          ...additionBlocks(submission),
          selfScoreSignatures,
        ],
      },
    ],
  };
}

function summary(submission: PaperSubmission): readonly Block[] {
  const { version, score } = submission;
  const level = version.classification.levels.find(({ key }) => key === score.level);
  return [
    messages.unit(submission.unitName, submission.cityName),
    messages.round(submission.roundTitle),
    messages.period(submission.periodFrom, submission.periodTo),
    messages.criteriaSet(version.title, version.label),
    messages.total(score.totalHundredths, score.criteriaMet, score.criteriaApplicable),
    ...(score.bonusHundredths > 0 ? [messages.bonus(score.bonusHundredths)] : []),
    ...(score.missing > 0 ? [messages.missing(score.missing)] : []),
    ...(level === undefined ? [] : [messages.level(level.label)]),
  ].map((text) => ({ kind: "paragraph", text, align: "left" }) as const);
}

/** The city's indicators stand behind the sum: their points are not in it. */
function additionBlocks(submission: PaperSubmission): readonly Block[] {
  if (submission.additions === undefined || submission.additions === null) return [];
  const { version, score } = submission.additions;
  if (version.groups.length === 0) return [];
  const lines = Map.groupBy(
    answerLines(version, submission.context),
    ({ indicatorId }) => indicatorId,
  );
  const said = messages.additions(score.totalHundredths);
  return [
    { kind: "paragraph", text: said, align: "left" },
    ...version.groups.flatMap((group) =>
      groupBlocks(group, { ...submission, version, score, lines }),
    ),
  ];
}

const widths = [6, 34, 26, 8, 9, 17];

function groupBlocks(group: CriterionGroup, submission: FilledSheet): readonly Block[] {
  const columns = words.sheetColumns;
  const scored = submission.score.groups.find(({ groupId }) => groupId === group.id);
  return [
    groupHeading(group),
    {
      kind: "table",
      caption: "",
      widths,
      header: [
        [
          cell(columns.code),
          cell(columns.indicator),
          cell(columns.answer),
          cell(columns.maximum),
          cell(columns.selfScore),
          cell(messages.evidence),
        ],
      ],
      rows: [
        ...group.criteria.flatMap((criterion) => criterionRows(criterion, submission)),
        [
          cell(words.groupSum(group.code), { columns: 3, align: "center", bold: true }),
          cell(points(group.maxHundredths), { align: "right", bold: true }),
          cell(points(scored?.hundredths ?? null), { align: "right", bold: true }),
          cell(""),
        ],
      ],
      notes: [],
    },
  ];
}

function criterionRows(criterion: Criterion, submission: FilledSheet): readonly Row[] {
  const { id, code, title, maxHundredths, indicators } = criterion;
  const scored = submission.score.criteria.find(({ criterionId }) => criterionId === id);
  const verdict = messages.verdicts[scored?.verdict ?? "missing"];
  return [
    [
      cell(code, { align: "center", bold: true, withNext: true }),
      cell(title, { bold: true, columns: 2 }),
      cell(points(maxHundredths), { align: "right", bold: true }),
      cell(points(scored?.hundredths ?? null), { align: "right", bold: true }),
      cell(verdict, { align: "center", bold: true }),
    ],
    ...indicators.map((indicator) => indicatorRow(indicator, submission)),
  ];
}

function indicatorRow(indicator: Indicator, submission: FilledSheet): Row {
  const answer = submission.answers.byIndicator[indicator.id];
  return [
    cell(indicator.code, { align: "center" }),
    cell(indicator.title),
    { paragraphs: answerWords(indicator, submission, answer) },
    cell(maximumText(indicator), { align: "right" }),
    { paragraphs: scoreWords(indicator, submission), align: "right" },
    { paragraphs: evidenceWords(indicator, answer, submission) },
  ];
}

function answerWords(
  { id }: Indicator,
  { lines }: FilledSheet,
  answer: Answer | undefined,
): readonly Words[] {
  if (answer?.notApplicable !== undefined) return [messages.claim(answer.notApplicable.reason)];
  return (lines.get(id) ?? []).map((line) => messages.answer(line.asked, shown(line, answer)));
}

function shown(line: AnswerLine, answer: Answer | undefined): string {
  const value = answer?.values[line.fieldKey];
  if (value === undefined) return messages.unanswered;
  const words = valueWords(line, value);
  switch (line.field.kind) {
    case "figure":
      return line.unit === "" ? formatDecimal(words) : `${formatDecimal(words)} ${line.unit}`;
    case "day":
      return formatDate(words);
    case "yes-no":
    case "choice":
    case "text":
      return words;
  }
}

function scoreWords({ id }: Indicator, { score }: PaperSubmission): readonly Words[] {
  const scored = score.indicators.find(({ indicatorId }) => indicatorId === id);
  const state = scored?.state ?? "missing";
  if (state !== "scored") return [messages.noPoints[state]];
  const given = points(scored?.hundredths ?? null);
  return scored?.minimumReached === false ? [given, messages.belowMinimum] : [given];
}

function evidenceWords(
  indicator: Indicator,
  answer: Answer | undefined,
  { lines }: FilledSheet,
): readonly Words[] {
  const words = [
    ...(answer?.evidence ?? []).map(({ name, documentNumber, documentDate }) =>
      messages.document(name, documentNumber, documentDate),
    ),
    ...Object.entries(answer?.reasons ?? {}).map(([key, reason]) => {
      const check = checkOfReason(indicator.terms.crossChecks, key);
      if (check !== undefined) return messages.checkReason(check.sentence, reason);
      const fieldKey = fieldOfWarning(key);
      const line = lines.get(indicator.id)?.find((one) => one.fieldKey === fieldKey);
      return messages.farFromBefore(line?.asked ?? fieldKey, reason);
    }),
    ...(answer?.note === undefined ? [] : [messages.note(answer.note)]),
  ];
  return words.length === 0 ? [""] : words;
}

function sumBlock({ version, score }: PaperSubmission): Block {
  const maximum = version.groups.reduce((sum, { maxHundredths }) => sum + maxHundredths, 0);
  return {
    kind: "table",
    caption: "",
    widths,
    header: [],
    rows: [
      [
        cell(words.total, { columns: 3, align: "center", bold: true }),
        cell(points(maximum), { align: "right", bold: true }),
        cell(points(score.totalHundredths), { align: "right", bold: true }),
        cell(""),
      ],
    ],
    notes: [],
  };
}

/** Points; what was not scored is blank, and is not 0. */
function points(hundredths: number | null): string {
  return hundredths === null ? "" : formatPoints(hundredths, { fixed: true });
}
