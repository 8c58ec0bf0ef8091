import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inActingTransaction, type Actor } from "#acting.ts";
import { connect } from "#connect.ts";
import { addActor, addUnit, at, buildTwoCities, type TwoCities } from "#fixtures/two-cities.ts";
import {
  listSetAside,
  saveComment,
  saveReply,
  sendReply,
  setReplyAside,
  storeDispositions,
} from "#queries/comments.ts";
import { closeConsultation, inviteAgencies, openConsultation } from "#queries/consultations.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

const consultationId = randomUUID();
const comments = { city: randomUUID(), department: randomUUID(), drafting: randomUUID() };

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
let api: ReturnType<typeof connect>;
let world: TwoCities;
let departmentId: string;
let actors: { city: Actor; department: Actor; other: Actor; outsider: Actor; drafter: Actor };

const tables = [
  "consultation",
  "consultation_agency",
  "consultation_reply",
  "comment",
  "comment_set_aside",
  "comment_source",
  "disposition",
] as const;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
  api = connect({ url: database.url, role: "api", max: 2 });
  world = await buildTwoCities(owner);
  const { north, south } = world;
  actors = await owner.transaction().execute(async (trx) => {
    const unit = { type: "department", code: "01-PV05", name: "Phòng PV05" } as const;
    departmentId = await addUnit(trx, { ...unit, parentId: north.cityId });
    const commenter = async (name: string, unitId: string) =>
      await addActor(trx, { name, unitId, role: "commenter" });
    return {
      city: await commenter("gop-y-bac", north.cityId),
      department: await commenter("gop-y-phong", departmentId),
      other: await commenter("gop-y-nam", south.cityId),
      outsider: await commenter("gop-y-phuong", north.wardId),
      drafter: world.drafter,
    };
  });
  await inActingTransaction(api, actors.drafter, async (trx) => {
    await openConsultation(trx, {
      id: consultationId,
      versionId: world.draftId,
      message: "",
      dueOn: "2021-10-20",
      openedBy: actors.drafter.personId,
      at,
    });
    const unitIds = [north.cityId, south.cityId];
    await inviteAgencies(trx, { consultationId, unitIds, mergedByUnitId: null, dueOn: null, at });
  });
  await inActingTransaction(api, actors.city, async (trx) => {
    const asked = { consultationId, unitIds: [departmentId], mergedByUnitId: north.cityId };
    await inviteAgencies(trx, { ...asked, dueOn: null, at });
  });
  await reply(actors.department, departmentId, comments.department, []);
  await reply(actors.city, north.cityId, comments.city, [comments.department]);
  await inActingTransaction(api, actors.other, async (trx) => {
    const key = { consultationId, unitId: south.cityId, savedBy: actors.other.personId, at };
    await saveReply(trx, key);
    await saveComment(trx, { ...key, ...said, id: comments.drafting, revision: 1, sourceIds: [] });
  });
});

afterAll(async () => {
  await Promise.all([owner.destroy(), api.destroy()]);
  await database.drop();
});

const said = {
  nodeId: "criterion-1",
  field: "meaning",
  content: "Ý kiến thử",
  proposal: null,
} as const;

async function reply(
  actor: Actor,
  unitId: string,
  commentId: string,
  sourceIds: readonly string[],
): Promise<void> {
  await inActingTransaction(api, actor, async (trx) => {
    const key = { consultationId, unitId };
    const savedBy = actor.personId;
    await saveReply(trx, { ...key, savedBy, at });
    await saveComment(trx, { ...key, ...said, id: commentId, revision: 1, sourceIds, savedBy, at });
    const sending = { ...key, stance: "commented", note: "", sentBy: savedBy, at } as const;
    await sendReply(trx, { ...sending, id: randomUUID() });
  });
}

async function seenBy(actor: Actor) {
  return await inActingTransaction(api, actor, async (trx) => ({
    consultations: (await trx.selectFrom("consultation").select("id").execute()).length,
    comments: (await trx.selectFrom("comment").select("id").execute()).map(({ id }) => id),
    answers: (await trx.selectFrom("disposition").select("id").execute()).length,
    edits: (await trx.selectFrom("version_edit").select("id").execute()).length,
    drafts: (
      await trx
        .selectFrom("criteria_set_version")
        .select("id")
        .where("id", "=", world.draftId)
        .execute()
    ).length,
  }));
}

test.each(tables)("nobody acting sees no row of %s", async (table) => {
  const rows = await api
    .selectFrom(table)
    .select(sql`1`.as("one"))
    .execute();
  expect(rows).toEqual([]);
});

describe("comments are seen", () => {
  test("by the drafting unit when sent to it, and not while being drafted or on their way to a city", async () => {
    expect((await seenBy(actors.drafter)).comments).toEqual([comments.city]);
  });

  test("by their city and its merging city, without the draft or its edits", async () => {
    const seen = await seenBy(actors.city);
    expect(seen.comments.toSorted()).toEqual([comments.city, comments.department].toSorted());
    expect(seen).toMatchObject({ consultations: 1, edits: 0, drafts: 0 });
  });

  test("by their own department alone, which does not see its city's", async () => {
    expect((await seenBy(actors.department)).comments).toEqual([comments.department]);
  });

  test("by no other city, and by nobody who was not asked", async () => {
    expect((await seenBy(actors.other)).comments).toEqual([comments.drafting]);
    expect(await seenBy(actors.outsider)).toMatchObject({ consultations: 0, comments: [] });
  });
});

describe("what is fixed stays fixed, for the owner too", () => {
  test.each([
    ["the fixed document", sql`update consultation set document = '{}'`],
    ["a sent reply", sql`update consultation_reply set note = 'x' where state = 'sent'`],
    ["a sent comment", sql`update comment set content = 'x' where id = ${comments.city}`],
    ["a sent comment's being", sql`delete from comment where id = ${comments.department}`],
  ])("%s", async (_, change) => {
    await expect(change.execute(owner)).rejects.toMatchObject({ code: "23001" });
  });
});

test("nobody comments in another agency's name", async () => {
  const forged = inActingTransaction(api, actors.city, async (trx) => {
    const key = { consultationId, unitId: world.south.cityId };
    const savedBy = actors.city.personId;
    await saveComment(trx, {
      ...key,
      ...said,
      id: randomUUID(),
      revision: 1,
      sourceIds: [],
      savedBy,
      at,
    });
  });
  await expect(forged).rejects.toThrow(/row-level security|is refused/);
});

test("a reply being drafted is set aside by the drafting unit alone, and then read by its agency alone", async () => {
  const unitId = world.south.cityId;
  const setAside = async (actor: Actor) =>
    await inActingTransaction(
      api,
      actor,
      async (trx) => await setReplyAside(trx, { consultationId, unitId }),
    );
  const kept = async (actor: Actor) =>
    await inActingTransaction(api, actor, async (trx) =>
      (await listSetAside(trx, { consultationId, unitId })).map(({ id }) => id),
    );
  await expect(setAside(actors.city)).rejects.toMatchObject({ code: "42501" });
  expect(await setAside(actors.drafter)).toBe(1);
  expect(await setAside(actors.drafter)).toBe(0);
  expect(await kept(actors.other)).toEqual([comments.drafting]);
  expect(await kept(actors.drafter)).toEqual([]);
  expect(await kept(actors.city)).toEqual([]);
});

test("an answer is given once, is seen after closing, and by the department it goes back to", async () => {
  const give = async (commentId: string, actor: Actor) =>
    await inActingTransaction(api, actor, async (trx) => {
      await storeDispositions(trx, [
        {
          id: randomUUID(),
          commentId,
          kind: "noted",
          reason: "Ghi nhận.",
          editId: null,
          decidedBy: actor.personId,
          at,
        },
      ]);
    });
  await expect(give(comments.city, actors.city)).rejects.toThrow(/row-level security/);
  await expect(give(comments.department, actors.drafter)).rejects.toMatchObject({ code: "23001" });
  await give(comments.city, actors.drafter);
  await expect(give(comments.city, actors.drafter)).rejects.toMatchObject({ code: "23001" });
  const change = sql`update disposition set reason = 'x'`.execute(owner);
  await expect(change).rejects.toMatchObject({ code: "23001" });

  expect((await seenBy(actors.city)).answers).toBe(0);
  await inActingTransaction(api, actors.drafter, async (trx) => {
    await closeConsultation(trx, { consultationId, closedBy: actors.drafter.personId, at });
  });
  expect((await seenBy(actors.city)).answers).toBe(1);
  expect((await seenBy(actors.department)).answers).toBe(1);
  expect((await seenBy(actors.other)).answers).toBe(0);
});
