import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Backtest } from "@thuocdo/comparison/backtest";
import type { CriteriaSetVersion } from "@thuocdo/criteria/version";
import { backtestKey, findBacktest } from "@thuocdo/database/queries/backtests";
import { findJob, listJobs } from "@thuocdo/database/queries/jobs";
import { enqueueJob } from "@thuocdo/database/queue";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backtestDraftJob } from "#backtest/backtest-draft-job.ts";
import type { Workshop } from "#queue/run-job.ts";
import { good, type StoredHouse, version } from "#testing/stored-round.ts";
import { type OpenWorkshop, openWorkshop } from "#testing/open-workshop.ts";

let open: OpenWorkshop;
let house: StoredHouse;
let folder: string;
let workshop: Workshop;
let snapshotId: string;

beforeAll(async () => {
  open = await openWorkshop();
  ({ house, folder, workshop } = open);
  ({ snapshotId } = await house.addRound({
    title: "Quý I",
    from: "2022-01-01",
    to: "2022-03-31",
    wards: [
      { name: "Phường A", city: "Hà Nội", answers: good },
      {
        name: "Phường B",
        city: "Hà Nội",
        answers: good,
        findings: { "indicator-1-1": { values: { part: "75" }, reason: "Đối chiếu sổ" } },
      },
      { name: "Phường C", city: "Cần Thơ", answers: null },
    ],
  }));
});

afterAll(async () => await open.close());

async function ask(
  versionId: string,
): Promise<{ snapshotId: string; versionId: string; jobId: string }> {
  const of = { snapshotId, versionId };
  const jobId = await house.owner
    .transaction()
    .execute(
      async (trx) => await enqueueJob(trx, "backtest-draft", of, { jobKey: backtestKey(of) }),
    );
  return { ...of, jobId };
}

/** The first indicator counts from 90 % on instead of from 50 %. */
function stricter(): CriteriaSetVersion {
  const draft = structuredClone(version);
  const rule = draft.groups[0]?.criteria[0]?.indicators[0]?.rule;
  if (rule?.kind === "linear") rule.zeroAt = "90";
  return { ...draft, label: "Dự thảo 2" };
}

test("a draft is scored over what the appraisers found, unit by unit, and the job ends with what it found", async () => {
  const asked = await ask(await house.addDraft(stricter()));
  await backtestDraftJob(workshop, asked);
  expect((await findJob(workshop.results, asked.jobId))?.state).toBe("done");
  const found = (await findBacktest(workshop.results, asked))?.result as Backtest;
  expect(found).toMatchObject({ units: 2, expected: 3, coverage: 1, draftLabel: "Dự thảo 2" });
  expect(found.criteria[0]).toMatchObject({ change: "rescored", figures: "full" });
  // Criterion 1 is 10 of 10 points of group I, I 10 of 15 of the whole. A: 95 % was 4.50 of 5, is 2.50; B: 75 % was 2.50, is 0.
  const [first, second] = found.movers;
  expect([first?.name, second?.name]).toEqual(["Phường B", "Phường A"]);
  const lost = (mover: typeof first) =>
    (mover?.afterHundredths ?? 0) - (mover?.beforeHundredths ?? 0);
  expect(lost(first)).toBeLessThan(lost(second));
  expect(lost(second)).toBeLessThan(0);
  expect(await listJobs(workshop.results, snapshotId)).toEqual([]);
  expect(await readdir(join(folder, "backtests"))).toEqual([]);
});

test("called off, nothing of it is kept", async () => {
  const asked = await ask(await house.addDraft({ ...stricter(), label: "Dự thảo 3" }));
  await workshop.results
    .updateTable("analytics.job_progress")
    .set({ cancel_asked_at: "2022-04-01T00:00:00Z" })
    .where("job_id", "=", asked.jobId)
    .execute();
  await backtestDraftJob(workshop, asked);
  expect((await findJob(workshop.results, asked.jobId))?.state).toBe("cancelled");
  expect(await findBacktest(workshop.results, asked)).toBeUndefined();
});

test("a draft that can't be scored ends the job with the reason", async () => {
  const draft = structuredClone(version);
  const [indicator] = draft.groups[0]?.criteria[0]?.indicators ?? [];
  if (indicator) indicator.measure = { kind: "input", input: "khong-co" };
  const asked = await ask(await house.addDraft({ ...draft, label: "Dự thảo 4" }));
  await backtestDraftJob(workshop, asked);
  const job = await findJob(workshop.results, asked.jobId);
  expect(job).toMatchObject({ state: "failed" });
  expect(job?.failure).toMatch(/can't be scored yet/);
});
