import { formatDate } from "@thuocdo/criteria/formats/dates";
import { formatDong, sayDong } from "@thuocdo/criteria/formats/dong";
import { contentsOf, type PlanHead, type PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import {
  ownerWords,
  servedWords,
  taskWords,
  usedWords,
} from "@thuocdo/submissions/city-plan/plan-labels";
import {
  countTasks,
  standFunds,
  standTasks,
  type FundSum,
  type ServedGroup,
} from "@thuocdo/submissions/city-plan/plan-standing";
import { messages } from "#city-plan/messages.ts";
import { cell, type Block, type OfficialDocument, type Row } from "#official-document.ts";

/** A plan with all that its papers say of it, as of a day. */
export interface PaperPlan {
  readonly cityName: string;
  readonly superiorName: string;
  readonly head: PlanHead;
  readonly items: readonly PlanItem[];
  readonly groups: readonly ServedGroup[];
  /** Names of units by id. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly simulated: boolean;
  /** Whether it holds the whole plan; otherwise the tasks of one unit, without money. */
  readonly whole: boolean;
  readonly sequence: number;
  readonly asOf: string;
  /** When it was last changed. */
  readonly madeAt: string;
}

/** The plan and how far it is: for those who read paper. The same plan on the same day gives the same bytes. */
export function planPaper(plan: PaperPlan): OfficialDocument {
  const { head } = plan;
  return {
    title: messages.plan(head.title),
    author: plan.cityName,
    madeAt: plan.madeAt,
    marks: plan.simulated ? [messages.simulated] : [],
    foot: messages.foot(plan.asOf, plan.sequence),
    sections: [
      {
        orientation: "landscape",
        blocks: [
          {
            kind: "letterhead",
            superiorBody: plan.superiorName,
            issuingBody: plan.cityName,
            number: null,
            symbol: "",
            place: "",
            date: null,
          },
          { kind: "title", type: messages.paper, subject: head.title },
          heading("I.", messages.headings.overview),
          ...overview(plan),
          heading("II.", messages.headings.tasks),
          ...taskTable(plan),
          ...(plan.whole
            ? [
                heading("III.", messages.headings.funds),
                ...fundTable(plan),
                heading("IV.", messages.headings.milestones),
                ...milestoneTable(plan),
              ]
            : []),
          heading(plan.whole ? "V." : "III.", messages.headings.documents),
          ...documentList(plan),
        ],
      },
    ],
  };
}

/** Lines that say what the plan is, for papers and workbooks alike. */
export function headLines({ cityName, head, unitNames, asOf }: PaperPlan): readonly string[] {
  return [
    messages.city(cityName),
    messages.decision(head.decisionNumber, head.decidedOn, head.signerTitle),
    messages.period(head.periodFrom, head.periodTo),
    messages.wards(head.wardIds.map((id) => unitNames.get(id) ?? "")),
    messages.asOf(asOf),
  ];
}

function overview(plan: PaperPlan): readonly Block[] {
  const { total } = standFunds(plan.items);
  const used = usedWords(total.usedHundredths);
  return [
    ...headLines(plan),
    messages.counts(countTasks(standTasks(plan.items, plan.asOf))),
    ...(plan.whole
      ? [messages.funds(sayDong(total.plannedDong), sayDong(total.spentDong), used)]
      : []),
  ].map((text) => ({ kind: "paragraph", text, align: "left" }) as const);
}

function taskTable({ items, asOf, unitNames, groups }: PaperPlan): readonly Block[] {
  const { number, task, owner, due, criteria, state, note } = messages.columns;
  const rows = standTasks(items, asOf).map((standing): Row => [
    cell(standing.task.number, { align: "center" }),
    cell(standing.task.title),
    cell(ownerWords(standing.task, unitNames)),
    cell(day(standing.task.dueOn), { align: "center" }),
    cell(servedWords(standing.task.nodeIds, groups)),
    cell(taskWords(standing)),
    cell(standing.progress.note),
  ]);
  return table(
    [6, 30, 18, 10, 12, 14, 18],
    [number, task, owner, due, criteria, state, note],
    rows,
  );
}

function fundTable({ items }: PaperPlan): readonly Block[] {
  const { years, sources, byYear, total } = standFunds(items);
  if (years.length === 0) return [paragraph(messages.noFunds)];
  const { source, year, planned, spent, used } = messages.columns;
  const line = (first: string, second: string, sum: FundSum, bold: boolean): Row => [
    cell(first, { bold }),
    cell(second, { align: "center", bold }),
    cell(formatDong(sum.plannedDong), { align: "right", bold }),
    cell(formatDong(sum.spentDong), { align: "right", bold }),
    cell(usedWords(sum.usedHundredths), { align: "right", bold }),
  ];
  const rows = [
    ...sources.flatMap((of) => [
      ...years.map((one, at) => line(of.source.name, String(one), of.byYear[at] ?? of.sum, false)),
      line(of.source.name, messages.total, of.sum, true),
    ]),
    ...years.map((one, at) => line(messages.total, String(one), byYear[at] ?? total, true)),
    line(messages.total, "", total, true),
  ];
  return table([30, 12, 22, 22, 14], [source, year, planned, spent, used], rows);
}

function milestoneTable({ items }: PaperPlan): readonly Block[] {
  const { milestone, due, reached, note } = messages.columns;
  const rows = [...contentsOf(items, "milestone").values()]
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .map((of): Row => [
      cell(of.title),
      cell(day(of.dueOn), { align: "center" }),
      cell(day(of.reachedOn), { align: "center" }),
      cell(of.note),
    ]);
  return table([46, 14, 14, 26], [milestone, due, reached, note], rows);
}

function documentList({ items }: PaperPlan): readonly Block[] {
  const { document, documentNumber, issuedOn } = messages.columns;
  const rows = [...contentsOf(items, "document").values()]
    .toSorted((one, other) => ((one.issuedOn ?? "") < (other.issuedOn ?? "") ? -1 : 1))
    .map((of): Row => [
      cell(of.title),
      cell(of.number),
      cell(day(of.issuedOn), { align: "center" }),
    ]);
  return table([60, 22, 18], [document, documentNumber, issuedOn], rows);
}

function table(
  widths: readonly number[],
  titles: readonly string[],
  rows: readonly Row[],
): readonly Block[] {
  if (rows.length === 0) return [paragraph(messages.none)];
  return [
    {
      kind: "table",
      caption: "",
      widths,
      header: [titles.map((title) => cell(title, { align: "center", bold: true }))],
      rows,
      notes: [],
    },
  ];
}

function heading(number: string, text: string): Block {
  return { kind: "heading", level: "section", number, text };
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text, align: "left" };
}

function day(date: string | null): string {
  return date === null ? "" : formatDate(date);
}
