import { sampleHead, sampleTask } from "@thuocdo/submissions/city-plan/sample-plan";
import type { PlanItem } from "@thuocdo/submissions/city-plan/plan-item";
import { expect, test } from "vitest";
import type { FrozenPlan } from "#plans/frozen-plan.ts";
import { reportLines } from "#report/plain-text.ts";
import { reportOf } from "#report/report-of.ts";
import { compareRound } from "#rounds/compare-round.ts";
import { fivePilotWards, sampleRound } from "#testing/sample-round.ts";

const pilot = compareRound(sampleRound(fivePilotWards));
const groups = pilot.comparison.outline.groups;
const premises = groups.flatMap(({ criteria }) => criteria).find(({ code }) => code === "18");
const [, , , , fifth] = groups;

const task = (id: string, given: Partial<typeof sampleTask>): PlanItem => ({
  kind: "task",
  id,
  revision: 1,
  content: { ...sampleTask, number: id, title: `Việc ${id}`, ...given },
});

/** Four tasks as of 11/07/2022: one done in time, one done late, one late, one to come. */
const hanoi: FrozenPlan = {
  id: "plan-hanoi",
  cityUnitId: "city-Hà Nội",
  cityName: "Hà Nội",
  asOf: "2022-07-11",
  items: [
    {
      kind: "plan",
      id: "plan-hanoi",
      revision: 2,
      content: {
        ...sampleHead,
        decisionNumber: "12/QĐ-UBND",
        decidedOn: "2021-06-04",
        wardIds: ["unit-1"],
      },
    },
    task("1", { dueOn: "2022-06-30", nodeIds: [premises?.id ?? ""], ownerUnitId: "unit-1" }),
    task("2", { dueOn: "2021-12-31", nodeIds: [fifth?.id ?? ""] }),
    task("3", { dueOn: "2021-12-31", nodeIds: [fifth?.criteria[0]?.id ?? ""] }),
    task("4", { dueOn: "2022-12-31", ownerName: "Sở Tài chính" }),
    progress("2", "2021-12-31"),
    progress("3", "2022-01-01"),
    fund("a", "local", 3_000_000_000, 1_000_000_000),
    fund("b", "social", 1_500_000_000, 1_000_000_000),
  ],
  unitNames: { "unit-1": "Phường Điện Biên" },
};

function progress(id: string, doneOn: string): PlanItem {
  return {
    kind: "progress",
    id,
    revision: 1,
    content: { percent: 100, doneOn, stopped: false, note: "" },
  };
}

function fund(id: string, sourceKey: string, plannedDong: number, spentDong: number): PlanItem {
  const content = { year: 2022, sourceKey, purpose: "", plannedDong, spentDong };
  return { kind: "fund", id, revision: 1, content };
}

const report = reportOf("interim", pilot, {}, { cityPlans: [hanoi] });
const lines = reportLines(report);

test("tasks done and late, and money planned and spent, are told of all plans and of each city", () => {
  // 2 000 of 4 500 million: 44,44 %
  expect(lines).toContain(
    "Tính đến ngày 11/07/2022, có 1 thành phố lập Đề án với 4 nhiệm vụ; hoàn thành 2 nhiệm vụ, quá hạn 1 nhiệm vụ. " +
      "Kinh phí dự kiến 4.500.000.000 đồng; đã chi 2.000.000.000 đồng, tỷ lệ chi so với dự kiến: 44,44 %.",
  );
  expect(lines).toContain(
    "Hà Nội | Phường Điện Biên | 4 | 2 | 1 | 4.500.000.000 | 2.000.000.000 | 44,44 %",
  );
});

test("the annex says how each task is, and money by source", () => {
  expect(lines).toContain("Đề án được phê duyệt tại Quyết định số 12/QĐ-UBND ngày 04/06/2021.");
  expect(lines).toContain(
    "1 | Việc 1 | Phường Điện Biên | 30/06/2022 | Chưa thực hiện, quá hạn | 18",
  );
  expect(lines).toContain(
    `3 | Việc 3 |  | 31/12/2021 | Hoàn thành 01/01/2022, sau hạn | ${fifth?.criteria[0]?.code}`,
  );
  expect(lines).toContain("4 | Việc 4 | Sở Tài chính | 31/12/2022 | Chưa thực hiện | ");
  expect(lines).toContain("Ngân sách địa phương | 3.000.000.000 | 1.000.000.000 | 33,33 %");
  expect(lines).toContain("Nguồn khác | 0 | 0 | –");
});

test("tasks stand beside how the city's units meet the criteria that they serve, the fifth group first", () => {
  const from = lines.indexOf(
    "Nhóm, tiêu chí được phục vụ | Nhiệm vụ | Hoàn thành | Quá hạn | Đơn vị đạt",
  );
  // The one unit of Hà Nội meets the three criteria of group 5; two tasks serve the first of them, one the others.
  expect(lines.slice(from + 1, from + 5)).toEqual([
    `Nhóm ${fifth?.code}. ${fifth?.title} | 2 | 2 | 0 | 3/3`,
    `${fifth?.criteria[0]?.code}. ${fifth?.criteria[0]?.title} | 2 | 2 | 0 | 1/1`,
    `${fifth?.criteria[1]?.code}. ${fifth?.criteria[1]?.title} | 1 | 1 | 0 | 1/1`,
    `${fifth?.criteria[2]?.code}. ${fifth?.criteria[2]?.title} | 1 | 1 | 0 | 1/1`,
  ]);
  expect(lines).toContain("18. Tiêu chí thứ 18 | 1 | 0 | 1 | 0/1");
});

test("a plan of another time is none of this round's, and without plans people are asked to write", () => {
  const [head, ...others] = hanoi.items;
  const before = {
    ...head,
    content: { ...sampleHead, periodFrom: "2020-01-01", periodTo: "2022-03-31" },
  } as PlanItem;
  for (const cityPlans of [[{ ...hanoi, items: [before, ...others] }], []]) {
    const without = reportOf("interim", pilot, {}, { cityPlans });
    expect(without.annexes.map(({ title }) => title)).not.toContain(
      "Tình hình thực hiện Đề án của từng thành phố",
    );
    expect(reportLines(without)).toContain(
      "[kết quả thực hiện Đề án của các thành phố (hệ thống chưa có Đề án nào trong kỳ này)]",
    );
  }
});
