import { randomUUID } from "node:crypto";
import { flattenAnswers } from "@thuocdo/criteria/answer";
import type { Answers } from "@thuocdo/submissions/answers";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "#connect.ts";
import { selfScore, sendRevision } from "#fixtures/sent-revision.ts";
import { at, buildTwoCities } from "#fixtures/two-cities.ts";
import { storeRevision } from "#queries/revisions.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let owner: Kysely<Database>;
let submissionId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
  const api = connect({ url: database.url, role: "api", max: 1 });
  const world = await buildTwoCities(owner);
  ({ submissionId } = await sendRevision(api, world.roundId, world.north));
  await api.destroy();
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

const long = `${"9".repeat(30)}.${"1".repeat(20)}`;

const awkward: Answers["byIndicator"] = {
  plain: { values: { count: "0", share: "12.5", day: "2021-06-07" } },
  "yes-no": { values: { done: true, kept: false } },
  text: { values: { account: 'dấu "nháy", gạch \\ và\nxuống dòng', "survey.sample": "" } },
  largest: { values: { amount: long, negative: "-0.05" } },
  empty: { values: {} },
  claimed: { values: {}, notApplicable: { reason: "Không có cơ sở", decision: "claimed" } },
  awarded: { values: { level: "full" }, awardedHundredths: 0, note: "ghi chú", evidence: [] },
};

test("answers laid flat by the database are those that core lays flat", async () => {
  const id = randomUUID();
  await owner.transaction().execute(
    async (trx) =>
      await storeRevision(trx, {
        id,
        submissionId,
        number: 2,
        answers: { formatVersion: 1, byIndicator: awkward },
        selfScore,
        contentSha256: "2".repeat(64),
        submittedBy: null,
        note: null,
        at,
      }),
  );
  const rows = await owner
    .selectFrom("answer_value")
    .select(["indicator_id as indicatorId", "field_key as fieldKey", "value"])
    .where("revision_id", "=", id)
    .execute();
  const flat = flattenAnswers(awkward);
  expect(rows).toHaveLength(flat.length);
  expect(rows).toEqual(expect.arrayContaining([...flat]));
});
