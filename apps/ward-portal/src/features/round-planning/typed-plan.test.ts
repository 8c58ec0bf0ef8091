import { expect, test } from "vitest";
import { blankPlan, readTypedPlan, typePlan } from "#features/round-planning/typed-plan.ts";

const at = "2026-11-26T00:00:00Z";
const plan = {
  title: "Quý IV/2026",
  versionId: "0b0a5cf0-0000-4000-8000-000000000001",
  periodFrom: "2026-10-01",
  periodTo: "2026-12-31",
  opensAt: "2026-12-01T01:00:00.000Z",
  closesAt: "2027-01-15T10:00:00.000Z",
  appraisingLevels: ["city" as const],
  appealDays: 15,
  unitIds: ["0b0a5cf0-0000-4000-8000-000000000002"],
};

test("a plan is typed on Vietnam's clock and read back as it was", () => {
  const typed = typePlan(plan, "organiser");
  expect(typed).toMatchObject({
    periodTo: "31/12/2026",
    opens: { day: "01/12/2026", time: "08:00" },
    closes: { day: "15/01/2027", time: "17:00" },
  });
  expect(readTypedPlan(typed, at)).toEqual({ ok: true, plan });
});

test("a blank plan tells each field that it needs", () => {
  const reading = readTypedPlan(blankPlan("organiser"), at);
  expect(reading.ok ? [] : Object.keys(reading.errors).toSorted()).toEqual([
    "closesAt",
    "opensAt",
    "periodFrom",
    "periodTo",
    "title",
    "unitIds",
    "versionId",
  ]);
});

test.each(["", "91", "-1", "ba", "1,5"])("%o is no number of days to appeal", (appealDays) => {
  expect(readTypedPlan({ ...typePlan(plan, "organiser"), appealDays }, at)).toMatchObject({
    ok: false,
    errors: { appealDays: expect.stringContaining("0 đến 90") },
  });
});

test("a time that can't be read is told beside it, and not taken for another", () => {
  const typed = { ...typePlan(plan, "organiser"), closes: { day: "31/02/2027", time: "17:00" } };
  expect(readTypedPlan(typed, at)).toMatchObject({
    ok: false,
    errors: { closesAt: expect.stringContaining("chưa đọc được") },
  });
});
