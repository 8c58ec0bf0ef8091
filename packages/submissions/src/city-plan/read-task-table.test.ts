import type { Cell, Sheet } from "@thuocdo/criteria/cell";
import { expect, test } from "vitest";
import type { PlanItem } from "#city-plan/plan-item.ts";
import { readTaskTable, sheetOfText, taskEdits } from "#city-plan/read-task-table.ts";
import { sampleTask } from "#city-plan/sample-plan.ts";

const context = {
  items: [] as readonly PlanItem[],
  units: [
    { id: "u1", code: "00019", name: "Phường Điện Biên", above: ["Quận Ba Đình"] },
    { id: "u2", code: "00500", name: "Phường 1", above: ["Quận Một"] },
    { id: "u3", code: "00501", name: "Phường 1", above: ["Quận Hai"] },
  ],
  groups: [
    {
      id: "g5",
      code: "V",
      title: "Cải cách hành chính",
      criteria: [{ id: "c15", code: "15", title: "Thủ tục" }],
    },
  ],
};
const read = (text: string, items = context.items) =>
  readTaskTable([sheetOfText(text)], { ...context, items });

test("columns are known by their headers, in any order, under a title", () => {
  const { tasks, problems } = read(
    "DANH MỤC NHIỆM VỤ\n\nSTT\tThời hạn\tNội dung nhiệm vụ\tĐơn vị chủ trì\tTiêu chí\n" +
      "1\t31/12/2021\tCải tạo trụ sở\tCông an phường Điện Biên\tTiêu chí 15; nhóm V",
  );
  expect(problems).toEqual([]);
  expect(tasks).toEqual([
    {
      sheet: "",
      row: 4,
      taskId: null,
      progress: null,
      task: {
        number: "1",
        title: "Cải tạo trụ sở",
        ownerUnitId: "u1",
        ownerName: "",
        dueOn: "2021-12-31",
        nodeIds: ["c15", "g5"],
      },
    },
  ]);
});

test("rows without headers stand in the order of the screen", () => {
  expect(read("1\tLập hồ sơ\tSở Tài chính\t1/2/2022\t15").tasks).toMatchObject([
    {
      task: {
        title: "Lập hồ sơ",
        ownerUnitId: null,
        ownerName: "Sở Tài chính",
        dueOn: "2022-02-01",
      },
    },
  ]);
});

test("a name that several units bear, a day and a criterion that can't be read are told by cell, and the rest is taken", () => {
  const { tasks, problems } = read(
    "TT\tNhiệm vụ\tChủ trì\tHạn\tTiêu chí\n1\tViệc\tPhường 1\t31/2/2022\t99",
  );
  expect(problems.map(({ address, code }) => `${address} ${code}`)).toEqual([
    "C2 several-units",
    "D2 date-unreadable",
    "E2 unknown-criterion",
  ]);
  expect(tasks).toMatchObject([{ task: { title: "Việc", ownerUnitId: null, dueOn: null } }]);
});

test("a row with the words of an earlier task changes that task; what it leaves blank stays", () => {
  const items: readonly PlanItem[] = [
    {
      kind: "task",
      id: "t",
      revision: 2,
      content: { ...sampleTask, ownerName: "Sở Nội vụ", dueOn: "2022-01-01" },
    },
  ];
  const { tasks, same } = read(
    "TT\tNhiệm vụ\tChủ trì\tHạn\n1\tCẢI TẠO trụ sở\t\t01/03/2022",
    items,
  );
  expect(same).toBe(0);
  expect(tasks).toMatchObject([
    { taskId: "t", task: { ownerName: "Sở Nội vụ", dueOn: "2022-03-01" } },
  ]);
  expect(taskEdits(tasks, items, () => "new")).toMatchObject([
    { kind: "task", id: "t", baseRevision: 2 },
  ]);
});

test("progress is read as a share, a percentage or words; done wants the day", () => {
  const { tasks, problems } = read(
    "Nhiệm vụ\tTiến độ\tNgày hoàn thành\nA\t50%\t\nB\tHoàn thành\t05/01/2022\nC\tHoàn thành\t\nD\thơi chậm\t",
  );
  expect(tasks.map(({ progress }) => progress && [progress.percent, progress.doneOn])).toEqual([
    [50, null],
    [100, "2022-01-05"],
    null,
    null,
  ]);
  expect(problems.map(({ address, code }) => `${address} ${code}`)).toEqual([
    "B4 done-without-day",
    "B5 percent-unreadable",
  ]);
});

test("a percentage cell of a workbook is read as Excel shows it", () => {
  const text = (value: string): Cell => ({ kind: "text", text: value });
  const sheet: Sheet = {
    name: "Nhiệm vụ",
    hidden: false,
    merges: [],
    rows: [
      [text("Nhiệm vụ"), text("Tiến độ (%)")],
      [text("A"), { kind: "number", number: 0.29, percent: true }],
      [text("B"), { kind: "number", number: 29, percent: false }],
    ],
  };
  // 0.29 × 100 is 28.999999999999996 as a double.
  expect(readTaskTable([sheet], context).tasks.map(({ progress }) => progress?.percent)).toEqual([
    29, 29,
  ]);
});

test("the same task twice, and a row without words, are told and not taken", () => {
  const { tasks, problems } = read("TT\tNhiệm vụ\n1\tViệc\n2\tviệc\n3\t");
  expect(tasks).toHaveLength(1);
  expect(problems.map(({ address, code }) => `${address} ${code}`)).toEqual([
    "B3 named-twice",
    "B4 no-title",
  ]);
});

test("text that is no table of tasks gives nothing", () => {
  expect(read("Xin chào")).toMatchObject({ isTaskTable: false, tasks: [] });
});

test("cells with line feeds and quotes are pasted whole", () => {
  const { rows } = sheetOfText('1\t"Dòng một\nDòng ""hai"""\n2\tx\n');
  expect(rows.map((row) => row.map((cell) => (cell?.kind === "text" ? cell.text : "")))).toEqual([
    ["1", 'Dòng một\nDòng "hai"'],
    ["2", "x"],
    [""],
  ]);
});
