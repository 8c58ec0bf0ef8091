import { numberCell, textCell, type Cell } from "@thuocdo/criteria/cell";
import { contentsOf } from "@thuocdo/submissions/city-plan/plan-item";
import { ownerWords, servedWords, taskWords } from "@thuocdo/submissions/city-plan/plan-labels";
import { standFunds, standTasks } from "@thuocdo/submissions/city-plan/plan-standing";
import { messages } from "#city-plan/messages.ts";
import { headLines, type PaperPlan } from "#city-plan/plan-paper.ts";
import { headedSheet, type HeadedColumn } from "#workbook/headed-sheet.ts";
import { writeWorkbook } from "#workbook/write-workbook.ts";

const { columns } = messages;

const taskColumns: readonly HeadedColumn[] = [
  { header: columns.id, width: 36, look: "words", hidden: true },
  { header: columns.number, width: 8, look: "words" },
  { header: columns.task, width: 50, look: "words" },
  { header: columns.owner, width: 30, look: "words" },
  { header: columns.due, width: 14, look: "words" },
  { header: columns.criteria, width: 20, look: "words" },
  { header: columns.percent, width: 12, look: "figure" },
  { header: columns.done, width: 14, look: "words" },
  { header: columns.note, width: 40, look: "words" },
  { header: columns.state, width: 28, look: "words" },
];

const fundColumns: readonly HeadedColumn[] = [
  { header: columns.year, width: 10, look: "figure" },
  { header: columns.source, width: 28, look: "words" },
  { header: columns.purpose, width: 40, look: "words" },
  { header: columns.planned, width: 22, look: "figure" },
  { header: columns.spent, width: 22, look: "figure" },
];

const milestoneColumns: readonly HeadedColumn[] = [
  { header: columns.milestone, width: 50, look: "words" },
  { header: columns.due, width: 14, look: "words" },
  { header: columns.reached, width: 14, look: "words" },
  { header: columns.note, width: 40, look: "words" },
];

const documentColumns: readonly HeadedColumn[] = [
  { header: columns.document, width: 60, look: "words" },
  { header: columns.documentNumber, width: 24, look: "words" },
  { header: columns.issuedOn, width: 14, look: "words" },
];

/** The plan as a workbook. Its first sheet, changed and filled on, is read back as tasks. */
export async function planWorkbook(plan: PaperPlan): Promise<Uint8Array> {
  const above = [
    messages.plan(plan.head.title),
    ...(plan.simulated ? [messages.simulated] : []),
    ...headLines(plan),
  ];
  const sheet = (
    name: string,
    sheetColumns: readonly HeadedColumn[],
    rows: readonly (readonly (Cell | undefined)[])[],
    more: readonly string[] = [],
  ) => headedSheet({ name, above: [...above, ...more], columns: sheetColumns, rows });
  const { sheets } = messages;
  return await writeWorkbook(
    [
      sheet(sheets.tasks, taskColumns, taskRows(plan), [messages.fillIn]),
      ...(plan.whole
        ? [
            sheet(sheets.funds, fundColumns, fundRows(plan)),
            sheet(sheets.milestones, milestoneColumns, milestoneRows(plan)),
          ]
        : []),
      sheet(sheets.documents, documentColumns, documentRows(plan)),
    ],
    { title: messages.plan(plan.head.title), creator: plan.cityName, madeAt: plan.madeAt },
  );
}

function taskRows({ items, asOf, unitNames, groups }: PaperPlan) {
  return standTasks(items, asOf).map((standing) => {
    const { id, task, progress } = standing;
    return [
      textCell(id),
      textCell(task.number),
      textCell(task.title),
      textCell(ownerWords(task, unitNames)),
      dayCell(task.dueOn),
      textCell(servedWords(task.nodeIds, groups)),
      numberCell(progress.percent),
      dayCell(progress.doneOn),
      textCell(progress.note),
      textCell(taskWords(standing)),
    ];
  });
}

function fundRows({ items, head }: PaperPlan) {
  const { total } = standFunds(items);
  const names = new Map(head.fundSources.map(({ key, name }) => [key, name]));
  const lines = [...contentsOf(items, "fund").values()].toSorted(
    (one, other) => one.year - other.year || (one.sourceKey < other.sourceKey ? -1 : 1),
  );
  return [
    ...lines.map((line) => [
      numberCell(line.year),
      textCell(names.get(line.sourceKey) ?? ""),
      textCell(line.purpose),
      numberCell(line.plannedDong),
      numberCell(line.spentDong),
    ]),
    [
      undefined,
      textCell(messages.total),
      undefined,
      numberCell(total.plannedDong),
      numberCell(total.spentDong),
    ],
  ];
}

function milestoneRows({ items }: PaperPlan) {
  return [...contentsOf(items, "milestone").values()]
    .toSorted((one, other) => (one.dueOn < other.dueOn ? -1 : 1))
    .map((of) => [textCell(of.title), dayCell(of.dueOn), dayCell(of.reachedOn), textCell(of.note)]);
}

function documentRows({ items }: PaperPlan) {
  return [...contentsOf(items, "document").values()]
    .toSorted((one, other) => ((one.issuedOn ?? "") < (other.issuedOn ?? "") ? -1 : 1))
    .map((of) => [textCell(of.title), textCell(of.number), dayCell(of.issuedOn)]);
}

function dayCell(date: string | null): Cell | undefined {
  return date === null ? undefined : { kind: "date", date };
}
