import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "@thuocdo/database/connect";
import { verifyAudit } from "@thuocdo/database/queries/verify-audit";
import { createTestDatabase } from "@thuocdo/database/testing";
import { countTasks, standTasks } from "@thuocdo/submissions/city-plan/plan-standing";
import type { Answers } from "@thuocdo/submissions/answers";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { roundIdOf } from "#demonstration/demonstration-round.ts";
import { loadDemonstration, type LoadedDemonstration } from "#demonstration/load-demonstration.ts";
import { checkSupplement } from "@thuocdo/criteria/supplement/check-supplement";
import { supplementBreaches } from "@thuocdo/criteria/supplement/supplement-breaches";
import { findVersion, listSupplements, listVersions } from "@thuocdo/database/queries/versions";
import { type DemonstrationAccount, readAccounts } from "#demonstration/accounts.ts";
import { passwords } from "#sign-in/passwords.ts";
import { pilotQuarters } from "#demonstration/pilot-quarters.ts";
import { findDemonstrationWards } from "#demonstration/pilot-wards.ts";
import {
  drawAnomalies,
  type PlantedAnomaly,
  readPlantedAnomalies,
} from "#demonstration/planted-anomalies.ts";

const database = await createTestDatabase();
const db = connect({ url: database.url, role: "owner", max: 2 });
const dataFolder = await mkdtemp(join(tmpdir(), "thuoc-do-demonstration-"));
const clock = () => new Date("2026-11-24T02:00:00.000Z");
let loaded: LoadedDemonstration;
let cutOff: unknown;

beforeAll(async () => {
  const first = loadDemonstration({
    db,
    clock,
    dataFolder,
    onProgress: ({ stage, done }) => {
      if (stage === "all-wards" && done > 500) throw new Error("cut off");
    },
  });
  cutOff = await first.catch((error: unknown) => String(error));
  loaded = await loadDemonstration({ db, clock, dataFolder });
}, 180_000);

afterAll(async () => {
  await db.destroy();
  await database.drop();
  await rm(dataFolder, { recursive: true });
});

test("a load that was cut off goes on, and one more changes nothing", async () => {
  expect(cutOff).toBe("Error: cut off");
  expect(loaded.loaded).toBe(true);
  const count = async () => {
    const { rows } = await sql<object>`
      select (select count(*) from revision) as revisions, (select count(*) from audit_log) as acts`.execute(
      db,
    );
    return rows;
  };
  const before = await count();
  expect(await loadDemonstration({ db, clock, dataFolder })).toEqual({ ...loaded, loaded: false });
  expect(await count()).toEqual(before);
});

test("the audit chain of all simulated acts holds", async () => {
  expect((await verifyAudit(db)).firstBroken).toBeNull();
});

test("eight rounds are frozen into snapshots and one is open, all labelled as simulated", async () => {
  const rounds = await db
    .selectFrom("assessment_round as r")
    .leftJoin("snapshot as s", "s.round_id", "r.id")
    .select(["r.state", "r.simulated", "s.number"])
    .orderBy("s.number")
    .execute();
  expect(rounds.filter(({ simulated }) => !simulated)).toEqual([]);
  expect(rounds.filter(({ state }) => state === "frozen").map(({ number }) => number)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8,
  ]);
  expect(rounds.filter(({ state }) => state === "open")).toHaveLength(1);
});

test("the rounds of the pilot, and the last of all wards, wait for the worker to compare them", async () => {
  const jobs = await db.selectFrom("analytics.job_progress").select(["task", "state"]).execute();
  expect(jobs).toEqual(
    Array.from({ length: 5 }, () => ({ task: "compare-round", state: "waiting" })),
  );
});

test("in the round of the first report three pilot wards meet 22 of 22, those of Hà Nội and Đà Nẵng lack the premises", async () => {
  const rows = await db
    .selectFrom("appraisal as a")
    .innerJoin("submission as s", "s.id", "a.submission_id")
    .innerJoin("unit_name as n", "n.unit_id", "s.unit_id")
    .select(["n.code", "a.appraised_score as score"])
    .where("s.round_id", "=", loaded.pilotRoundId)
    .where("a.decision", "=", "approved")
    .orderBy("n.code")
    .execute();
  expect(
    rows.map(({ code, score }) => ({
      code,
      met: score.criteriaMet,
      lacks: score.criteria
        .filter(({ verdict }) => verdict !== "met")
        .map(({ criterionId }) => criterionId),
    })),
  ).toEqual([
    { code: "00019", met: 21, lacks: ["premises"] },
    { code: "11296", met: 22, lacks: [] },
    { code: "20236", met: 21, lacks: ["premises"] },
    { code: "26776", met: 22, lacks: [] },
    { code: "31120", met: 22, lacks: [] },
  ]);
});

test("in every round of the pilot a submission is returned and corrected as revision 2", async () => {
  const rows = await db
    .selectFrom("revision as v")
    .innerJoin("submission as s", "s.id", "v.submission_id")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .select(["r.title", "s.state"])
    .where("v.number", "=", 2)
    .where("r.title", "like", "Thí điểm%")
    .execute();
  expect(new Set(rows.map(({ title }) => title)).size).toBe(4);
  expect(rows.every(({ state }) => state === "approved")).toBe(true);
});

test("every point that an appraiser changed has its reason", async () => {
  const { rows } = await sql<{ changed: number; silent: number }>`
    select count(*)::integer as changed, count(*) filter (where f.finding ->> 'reason' = '')::integer as silent
    from appraisal a, jsonb_each(a.findings) f (indicator_id, finding)
    where f.finding ? 'values' or f.finding ? 'awardedHundredths'`.execute(db);
  expect(rows[0]?.changed).toBeGreaterThan(1000);
  expect(rows[0]?.silent).toBe(0);
});

test("of 577 wards some send nothing, some are late, some stay returned, and most are approved", async () => {
  for (const quarter of pilotQuarters) {
    const { rows } = await sql<Record<string, number>>`
      select count(*)::integer as called,
        count(*) filter (where s.id is null or s.current_revision = 0)::integer as unsent,
        count(*) filter (where u.extended_to is not null)::integer as extended,
        (select count(*)::integer from round_extension e where e.round_id = u.round_id) as explained,
        count(*) filter (where s.state = 'returned')::integer as returned,
        count(*) filter (where s.state = 'approved')::integer as approved
      from round_unit u left join submission s on s.round_id = u.round_id and s.unit_id = u.unit_id
      where u.round_id = ${roundIdOf("all", quarter)}
      group by u.round_id`.execute(db);
    const counts = rows[0] ?? {};
    expect(counts["called"]).toBe(577);
    expect(counts["unsent"]).toBeGreaterThan(5);
    expect(counts["extended"]).toBeGreaterThan(20);
    expect(counts["explained"]).toBe(counts["extended"]);
    expect(counts["returned"]).toBeGreaterThan(3);
    expect(counts["approved"]).toBeGreaterThan(520);
  }
});

test("cities differ, wards differ more, and both rise from quarter to quarter", async () => {
  const { rows } = await sql<{ mean: number; deviation: number }>`
    select avg((a.appraised_score ->> 'totalHundredths')::integer)::integer as mean,
      stddev((a.appraised_score ->> 'totalHundredths')::integer)::integer as deviation
    from appraisal a join submission s on s.id = a.submission_id join assessment_round r on r.id = s.round_id
    where r.title like 'Toàn bộ%' and a.decision = 'approved'
    group by r.id order by r.period_from`.execute(db);
  const means = rows.map(({ mean }) => mean);
  expect(means).toEqual(means.toSorted((a, b) => a - b));
  expect(rows.every(({ deviation }) => deviation > 800 && deviation < 1500)).toBe(true);
});

test("the list of planted anomalies is what the seed draws", async () => {
  const { all, pilot } = await findDemonstrationWards(db);
  const pilotCodes = new Set(pilot.map(({ ward }) => ward.code));
  const drawn = drawAnomalies(all.filter(({ code }) => !pilotCodes.has(code)));
  expect(await readPlantedAnomalies()).toEqual(drawn);
});

test("what is planted is in the data", async () => {
  const hidden: PlantedAnomaly[] = [];
  for (const anomaly of await readPlantedAnomalies()) {
    if (!(await isVisible(anomaly))) hidden.push(anomaly);
  }
  expect(hidden).toEqual([]);
});

test("the ward officer of An Hòa has sent, and its appraisers have it in their queue", async () => {
  const rows = await db
    .selectFrom("submission as s")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("unit_name as n", "n.unit_id", "s.unit_id")
    .select(["n.code", "s.state"])
    .where("r.state", "=", "open")
    .orderBy("n.code")
    .execute();
  expect(rows).toEqual([
    { code: "00019", state: "in-progress" },
    { code: "31120", state: "submitted" },
  ]);
});

test("a city's supplement is there as a draft of that city, within the rules, and no version of the set", async () => {
  const [supplement, ...others] = await listSupplements(db);
  expect(others).toEqual([]);
  expect(supplement).toMatchObject({
    state: "draft",
    simulated: true,
    unitName: "Thành phố Hà Nội",
  });
  const core = await findVersion(db, supplement?.coreVersionId ?? "");
  if (core === undefined || supplement === undefined) throw new Error("It has a core.");
  expect(supplementBreaches(core.document, supplement.document)).toEqual([]);
  const errors = checkSupplement(core.document, supplement.document).filter(
    ({ severity }) => severity === "error",
  );
  expect(errors).toEqual([]);
  expect((await listVersions(db)).map(({ id }) => id)).not.toContain(supplement.id);
});

test("each city has a simulated plan, frozen with every round, further on from quarter to quarter", async () => {
  const frozen = await db
    .selectFrom("snapshot_city_plan as p")
    .innerJoin("snapshot as s", "s.id", "p.snapshot_id")
    .select(["s.number", "p.city_name", "p.simulated", "p.as_of", "p.items"])
    .orderBy("s.number")
    .orderBy("p.city_name")
    .execute();
  expect(frozen).toHaveLength(5 * 8);
  expect(frozen.every(({ simulated }) => simulated)).toBe(true);
  const ofHanoi = frozen.filter(({ city_name }) => city_name.includes("Hà Nội"));
  const done = ofHanoi.map(({ items, as_of }) => countTasks(standTasks(items, as_of)).done);
  expect(done.slice(0, 4)).toEqual(done.slice(0, 4).toSorted((one, other) => one - other));
  expect(done[0]).toBeLessThan(done[3] ?? 0);
  // Premises are not finished in Hà Nội and Đà Nẵng, whose wards lack that criterion.
  const last = frozen.filter(({ number }) => number === 4);
  const late = last.filter(({ items, as_of }) =>
    standTasks(items, as_of).some(
      ({ task, timing }) => task.title.includes("trụ sở") && timing === "overdue",
    ),
  );
  expect(late.map(({ city_name }) => city_name)).toEqual(["Thành phố Hà Nội", "Thành phố Đà Nẵng"]);
});

test("the accounts stand in a file that only its owner reads, one for each role and pilot ward", async () => {
  const accounts = (await readAccounts(loaded.accountsFile)) ?? [];
  expect((await stat(loaded.accountsFile)).mode & 0o777).toBe(0o600);
  expect(new Set(accounts.map(({ role }) => role)).size).toBe(8);
  expect(accounts).toHaveLength(35);
  expect(accounts.map(({ password }) => password)).toEqual(
    accounts.map(() => expect.stringMatching(/^[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}$/)),
  );
  expect(await opensAll(accounts)).toBe(true);
});

test("where the file of accounts was lost, all get a new password", async () => {
  const before = (await readAccounts(loaded.accountsFile)) ?? [];
  await rm(loaded.accountsFile);
  await loadDemonstration({ db, clock, dataFolder });
  const after = (await readAccounts(loaded.accountsFile)) ?? [];
  expect(after.map(({ userName }) => userName)).toEqual(before.map(({ userName }) => userName));
  expect(after[0]?.password).not.toBe(before[0]?.password);
  expect(await opensAll(after)).toBe(true);
});

/** Whether the stored hash of every account is that of its password. */
async function opensAll(accounts: readonly DemonstrationAccount[]): Promise<boolean> {
  const { rows } = await sql<{ userName: string; hash: string }>`
    select u.username as "userName", a.password as hash
    from auth."user" u join auth."account" a on a."userId" = u.id`.execute(db);
  const hashes = new Map(rows.map(({ userName, hash }) => [userName, hash]));
  const verified = await Promise.all(
    accounts.map(async ({ userName, password }) =>
      passwords.verify({ hash: hashes.get(userName) ?? "", password }),
    ),
  );
  return verified.every(Boolean);
}

async function isVisible(anomaly: PlantedAnomaly): Promise<boolean> {
  const own = await listSent(anomaly.unitCode);
  switch (anomaly.kind) {
    case "copied-answers": {
      const other = await listSent(anomaly.fromUnitCode);
      const at = anomaly.quarter - 1;
      // 95 % of 44 indicators are 41.8: 42 are copied, 0.9545.
      return shareOfEqual(own[at]?.answers, other[at]?.answers) >= anomaly.share;
    }
    case "heaped-digits":
      return own.every(({ answers }) =>
        ["files-on-time", "residents-updated"].every((id) =>
          String(answers.byIndicator[id]?.values["denominator"]).endsWith("0"),
        ),
      );
    case "implausible-jump": {
      const rise = (own[anomaly.quarter - 1]?.self ?? 0) - (own[anomaly.quarter - 2]?.self ?? 0);
      return (anomaly.direction === "up" ? rise : -rise) > 2000;
    }
    case "overstated-self-score": {
      const gap = own.reduce((sum, { self, appraised }) => sum + self - appraised, 0) / own.length;
      return gap > 400;
    }
  }
}

interface Sent {
  readonly answers: Answers;
  readonly self: number;
  readonly appraised: number;
}

/** Approved revisions of a ward in the rounds of all wards, by quarter. */
async function listSent(unitCode: string): Promise<readonly Sent[]> {
  const rows = await db
    .selectFrom("appraisal as a")
    .innerJoin("revision as v", "v.id", "a.revision_id")
    .innerJoin("submission as s", "s.id", "v.submission_id")
    .innerJoin("assessment_round as r", "r.id", "s.round_id")
    .innerJoin("unit_name as n", "n.unit_id", "s.unit_id")
    .select(["v.answers", "v.self_score as self", "a.appraised_score as appraised"])
    .where("n.code", "=", unitCode)
    .where("r.title", "like", "Toàn bộ%")
    .where("a.decision", "=", "approved")
    .orderBy("r.period_from")
    .execute();
  return rows.map(({ answers, self, appraised }) => ({
    answers,
    self: self.totalHundredths,
    appraised: appraised.totalHundredths,
  }));
}

function shareOfEqual(one: Answers | undefined, other: Answers | undefined): number {
  const ids = Object.keys(one?.byIndicator ?? {});
  const values = (answers: Answers | undefined, id: string) =>
    JSON.stringify(answers?.byIndicator[id]?.values);
  return ids.filter((id) => values(one, id) === values(other, id)).length / ids.length;
}
