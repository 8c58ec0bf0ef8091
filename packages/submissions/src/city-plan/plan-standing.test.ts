import fc from "fast-check";
import { expect, test } from "vitest";
import type { PlanItem } from "#city-plan/plan-item.ts";
import {
  countTasks,
  leadingFirst,
  standByCriteria,
  standFunds,
  standTasks,
  timingOf,
} from "#city-plan/plan-standing.ts";
import { sampleHead, sampleTask } from "#city-plan/sample-plan.ts";

const head: PlanItem = { kind: "plan", id: "p", revision: 1, content: sampleHead };
const task = (id: string, given: Partial<typeof sampleTask>): PlanItem => ({
  kind: "task",
  id,
  revision: 1,
  content: { ...sampleTask, number: id, ...given },
});
const progress = (id: string, percent: number, doneOn: string | null = null): PlanItem => ({
  kind: "progress",
  id,
  revision: 1,
  content: { percent, doneOn, stopped: false, note: "" },
});

test.each([
  ["2022-01-14", "overdue", "the day after the due day is late"],
  ["2022-01-15", "due-soon", "the due day itself is not late yet"],
  ["2022-01-29", "due-soon", "14 days before"],
  ["2022-01-30", "on-time", "15 days before"],
])("what is due on %s is %s on 15/01/2022: %s", (dueOn, timing) => {
  expect(timingOf(dueOn, "2022-01-15")).toBe(timing);
});

const items = [
  head,
  task("10", { dueOn: "2021-12-31", nodeIds: ["c1"] }),
  task("2", { dueOn: "2021-12-31", nodeIds: ["g1", "c1"] }),
  task("3", { dueOn: "2021-12-31" }),
  progress("2", 100, "2022-01-02"),
  progress("10", 40),
];

test("tasks stand by number as people count, and are told late, done late or not begun as of the day", () => {
  const tasks = standTasks(items, "2022-01-15");
  expect(tasks.map(({ id, state, timing, doneLate }) => [id, state, timing, doneLate])).toEqual([
    ["2", "done", "on-time", true],
    ["3", "not-started", "overdue", false],
    ["10", "in-progress", "overdue", false],
  ]);
  expect(countTasks(tasks)).toEqual({
    total: 3,
    done: 1,
    doneLate: 1,
    inProgress: 1,
    notStarted: 1,
    stopped: 0,
    overdue: 2,
    dueSoon: 0,
  });
  expect(countTasks(standTasks(items, "2021-12-20"))).toMatchObject({ overdue: 0, dueSoon: 2 });
});

test("a group counts the tasks of its criteria and its own, each once", () => {
  const groups = [
    {
      id: "g1",
      code: "V",
      title: "Nhóm",
      criteria: [
        { id: "c1", code: "15", title: "Một" },
        { id: "c2", code: "16", title: "Hai" },
      ],
    },
  ];
  const [standing] = standByCriteria(standTasks(items, "2022-01-15"), groups);
  expect(standing?.tasks.map(({ id }) => id)).toEqual(["2", "10"]);
  expect(standing?.criteria.map(({ tasks }) => tasks.length)).toEqual([2, 0]);
});

const fund = (id: string, year: number, sourceKey: string, planned: number, spent: number) =>
  ({
    kind: "fund",
    id,
    revision: 1,
    content: { year, sourceKey, purpose: "", plannedDong: planned, spentDong: spent },
  }) satisfies PlanItem;

test("funding is summed by source and year, with what share of it is spent", () => {
  const funds = standFunds([
    head,
    fund("a", 2022, "local", 3_000_000_000, 1_000_000_000),
    fund("b", 2021, "local", 1_000_000_000, 1_000_000_000),
    fund("c", 2021, "social", 500_000_000, 0),
  ]);
  // 2 000 of 4 500 million: 44,444…%
  expect(funds.total).toEqual({
    plannedDong: 4_500_000_000,
    spentDong: 2_000_000_000,
    usedHundredths: 4444,
  });
  expect(funds.years).toEqual([2021, 2022]);
  expect(funds.byYear.map(({ plannedDong }) => plannedDong)).toEqual([
    1_500_000_000, 3_000_000_000,
  ]);
  expect(funds.sources.map(({ sum }) => sum.plannedDong)).toEqual([
    0, 4_000_000_000, 500_000_000, 0,
  ]);
  expect(funds.sources[0]?.sum.usedHundredths).toBeNull();
});

test("sums over sources and sums over years are the same to the đồng", () => {
  const line = fc.record({
    year: fc.integer({ min: 2021, max: 2022 }),
    source: fc.constantFrom("central", "local", "social", "other"),
    planned: fc.integer({ min: 0, max: 10 ** 13 }),
    spent: fc.integer({ min: 0, max: 10 ** 13 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { total, byYear, sources } = standFunds([
        head,
        ...lines.map(({ year, source, planned, spent }, at) =>
          fund(String(at), year, source, planned, spent),
        ),
      ]);
      const sum = (of: readonly { readonly plannedDong: number }[]) =>
        of.reduce((all, { plannedDong }) => all + BigInt(plannedDong), 0n);
      expect(sum(byYear)).toBe(BigInt(total.plannedDong));
      expect(sum(sources.map((source) => source.sum))).toBe(BigInt(total.plannedDong));
    }),
  );
});

test("the fifth group stands before the others; a set of four keeps its order", () => {
  expect(leadingFirst(["I", "II", "III", "IV", "V", "VI"])).toEqual([
    "V",
    "I",
    "II",
    "III",
    "IV",
    "VI",
  ]);
  expect(leadingFirst(["I", "II", "III", "IV"])).toEqual(["I", "II", "III", "IV"]);
});
