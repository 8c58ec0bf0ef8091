import { getGroupShares, shareGroup } from "@thuocdo/contract/group-shares";
import { startSubmission, submitRevision } from "@thuocdo/contract/submissions";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openRoundOfBothWards, twoIndicators } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";
import { password } from "#testing/two-cities.ts";
import { addPerson } from "#use-cases/add-person.ts";

let service: Service;
let submissionId: string;
const groupId = twoIndicators.groups[0]?.id ?? "";
beforeAll(async () => {
  service = await startService();
  const { north } = service.units;
  await service.owner.transaction().execute(async (trx) => {
    await addPerson(trx, {
      userName: "second.officer",
      fullName: "Ánh",
      password,
      roles: [{ unitId: north.ward, role: "ward-officer", validFrom: "2021-01-01" }],
    });
  });
  const { roundId } = await openRoundOfBothWards(service);
  const officer = await service.signIn("north.officer");
  ({ id: submissionId } = await officer(startSubmission, {
    params: { roundId, unitId: north.ward },
  }));
});
afterAll(async () => await service.stop());

async function idOf(userName: string): Promise<string> {
  const { id } = await service.owner
    .selectFrom("person")
    .select("id")
    .where("user_name", "=", userName)
    .executeTakeFirstOrThrow();
  return id;
}

async function share(by: string, to: string | null, done = false, group = groupId) {
  const call = await service.signIn(by);
  const personId = to === null ? null : await idOf(to);
  return await call(shareGroup, {
    params: { submissionId, groupId: group },
    body: { personId, done },
  });
}

test("a group is given to an officer of the unit, said to be ready by any of them, and given back; each act is recorded", async () => {
  const shared = await share("north.officer", "second.officer");
  expect(shared.officers.map(({ fullName }) => fullName)).toEqual([
    "Ánh",
    "north-both",
    "north.officer",
  ]);
  const personId = await idOf("second.officer");
  expect(shared.items).toEqual([{ groupId, personId, fullName: "Ánh", done: false }]);
  expect((await share("second.officer", "second.officer", true)).items).toMatchObject([
    { done: true },
  ]);
  expect((await share("north-both", null)).items).toEqual([]);
  const acts = await service.owner
    .selectFrom("audit_log")
    .select("detail")
    .where("act", "=", "share-group")
    .orderBy("recorded_at")
    .execute();
  expect(acts.map(({ detail }) => detail)).toEqual([
    { groupId, personId, done: false },
    { groupId, personId, done: true },
    { groupId, personId: null, done: false },
  ]);
});

test("nobody of another unit takes care of a group, and no group that the version has not is given", async () => {
  expect(await refusalOf(share("north.officer", "south.officer"))).toMatchObject({
    code: "officer-not-of-unit",
  });
  expect(await refusalOf(share("north.officer", "north.officer", false, "khac"))).toMatchObject({
    code: "group-unknown",
  });
  expect(await refusalOf(share("south.officer", "south.officer"))).toMatchObject({
    code: "not-found",
  });
});

test("the database gives a group to nobody of another unit, past all rules above it", async () => {
  const stored = service.owner
    .insertInto("group_share")
    .values({
      submission_id: submissionId,
      group_id: groupId,
      person_id: await idOf("south.officer"),
      shared_at: new Date(),
      shared_by: await idOf("north.officer"),
      done_at: null,
      done_by: null,
    })
    .execute();
  await expect(stored).rejects.toMatchObject({ code: "23001" });
});

test("two officers who give one group at once leave it with one of them", async () => {
  await Promise.all([
    share("north.officer", "north.officer"),
    share("second.officer", "second.officer"),
  ]);
  const officer = await service.signIn("north.officer");
  const { items } = await officer(getGroupShares, { params: { submissionId } });
  expect(items).toHaveLength(1);
});

test("sending is one act, whoever says what of their groups; what is sent is shared no more", async () => {
  const officer = await service.signIn("north.officer");
  await share("north.officer", "second.officer");
  const answers = {
    formatVersion: 1 as const,
    byIndicator: {
      "indicator-1-1": { values: { part: "18", whole: "20" }, note: "Theo sổ" },
      "indicator-1-2": { values: { done: true }, note: "Có biên bản" },
    },
  };
  await officer(submitRevision, {
    params: { submissionId },
    body: { id: randomUUID(), answers, note: null },
  });
  expect(await refusalOf(share("north.officer", "north.officer"))).toMatchObject({
    code: "act-not-possible",
  });
});
