import { reportLines } from "@thuocdo/comparison/report-lines";
import type { ReportModel } from "@thuocdo/comparison/report-model";
import { findComparison } from "@thuocdo/database/queries/results";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compareRoundJob } from "#queue/compare-round.ts";
import type { Workshop } from "#queue/run-job.ts";
import { type OpenWorkshop, openWorkshop, variedWards as wards } from "#testing/open-workshop.ts";
import { good, type StoredHouse } from "#testing/stored-round.ts";

let open: OpenWorkshop;
let house: StoredHouse;
let workshop: Workshop;

beforeAll(async () => {
  open = await openWorkshop();
  ({ house, workshop } = open);
  const first = { title: "Quý I", from: "2022-01-01", to: "2022-03-31", wards };
  const { roundId } = await house.addRound(first);
  await compareRoundJob(workshop, { roundId });
});

afterAll(async () => await open.close());

test("a later round is set beside the one before it", async () => {
  const later = await house.addRound({
    title: "Quý II",
    from: "2022-04-01",
    to: "2022-06-30",
    wards: wards.map(({ name, city }) => ({ name, city, answers: good })),
  });
  await compareRoundJob(workshop, { roundId: later.roundId });
  const report = await workshop.results
    .selectFrom("analytics.report")
    .select("figures")
    .where("snapshot_id", "=", later.snapshotId)
    .executeTakeFirstOrThrow();
  const text = JSON.stringify(report.figures).replaceAll(/"figure":\{[^}]*\}/g, "");
  // Phường B: 12.50 → 14.50
  expect(text).toContain("+2,00");
  const changes = await findComparison(workshop.results, {
    snapshotId: later.snapshotId,
    name: "changes",
  });
  expect(changes?.rows).toMatchObject([
    {
      from: [
        {
          parts: ["first", "previous"],
          comparable: true,
          summaries: [{ n: 3, mean: null }],
          // Phường C of Cần Thơ, then A and B of Hà Nội.
          units: [{ baseHundredths: 1200 }, { baseHundredths: 1450 }, { baseHundredths: 1250 }],
        },
      ],
    },
  ]);
});

test("wards merged since then start, as it is now, from those that went into them", async () => {
  const merged = ["Phường A", "Phường B"];
  const later = await house.addRound({
    title: "Quý III",
    from: "2022-07-01",
    to: "2022-09-30",
    wards: [
      { name: "Phường AB", city: "Hà Nội", answers: good },
      { name: "Phường C", city: "Cần Thơ", answers: good },
    ],
  });
  await house.owner
    .insertInto("unit_succession")
    .columns(["from_unit_id", "to_unit_id", "effective_on", "kind"])
    .expression((build) =>
      build
        .selectFrom("unit_name as before")
        .innerJoin("unit_name as after", (join) => join.on("after.name", "=", "Phường AB"))
        .where("before.name", "in", merged)
        .select((eb) => [
          "before.unit_id",
          "after.unit_id",
          eb.val("2022-07-01").as("effective_on"),
          eb.val("merge").as("kind"),
        ]),
    )
    .execute();
  await compareRoundJob(workshop, { roundId: later.roundId });
  const changes = await findComparison(workshop.results, {
    snapshotId: later.snapshotId,
    name: "changes",
  });
  // Of the first quarter: A 14.50 and B 12.50 together 13.50.
  expect(changes?.rows).toMatchObject([
    {
      from: [
        {
          parts: ["first"],
          units: [
            { inheritedFrom: [] },
            { inheritedFrom: ["Phường A", "Phường B"], baseHundredths: 1350, endHundredths: 1450 },
          ],
        },
        { parts: ["previous"] },
      ],
    },
  ]);
});

test("the report tells a city's plan as it stood when the round was frozen, with the names of its wards", async () => {
  const { snapshotId } = await house.addRound({
    title: "Quý III",
    from: "2022-07-01",
    to: "2022-09-30",
    wards: wards.slice(0, 1),
    plan: { city: "Hà Nội", ward: "Phường A" },
  });
  await compareRoundJob(workshop, { snapshotId });
  const { figures } = await workshop.results
    .selectFrom("analytics.report")
    .select("figures")
    .where("snapshot_id", "=", snapshotId)
    .executeTakeFirstOrThrow();
  const lines = reportLines(figures as ReportModel);
  expect(lines).toContain("Hà Nội | Phường A | 1 | 0 | 0 | 0 | 0 | chưa có số liệu");
  expect(lines).toContain(
    "1 | Cải tạo trụ sở | Phường A | 30/09/2022 | Chưa thực hiện, sắp đến hạn | ",
  );
});

test("units that the round did not call are told by what they sent elsewhere before it was frozen", async () => {
  const alone = await house.addRound({
    title: "Riêng Phường A",
    from: "2022-01-01",
    to: "2022-03-31",
    wards: wards.slice(0, 1),
  });
  await compareRoundJob(workshop, { roundId: alone.roundId });
  const stored = await findComparison(workshop.results, {
    snapshotId: alone.snapshotId,
    name: "readiness",
  });
  // B and C answered everything, D one indicator of four, Đ nothing; AB, in the register all along, sent nothing then.
  expect(stored?.rows).toMatchObject([
    {
      kinds: [{ type: "ward", units: 5, ready: 2, partly: 1, nothing: 2 }, { units: 0 }],
      cities: [
        { cityName: "Cần Thơ", units: 3, ready: 1 },
        { cityName: "Hà Nội", units: 2, ready: 1 },
      ],
      // D answered 1.2 alone: it lacks 1.1, and all of the others.
      lacks: [{ units: 1 }, { units: 1 }, { units: 1 }],
      national: null,
    },
  ]);
});
