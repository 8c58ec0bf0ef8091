import { randomUUID } from "node:crypto";
import type { Edit } from "@thuocdo/criteria/edit";
import type { Kysely } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Actor, inActingTransaction } from "#acting.ts";
import { connect } from "#connect.ts";
import { at, buildTwoCities, document, sha256, type TwoCities } from "#fixtures/two-cities.ts";
import { storeIssuance, supersedeVersionInForce } from "#queries/issue-version.ts";
import { listEdits, listEditsById, storeEdits } from "#queries/version-edits.ts";
import { findVersion, listCriteriaSets, listVersions, lockVersion } from "#queries/versions.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let api: Kysely<Database>;
let world: TwoCities;

beforeAll(async () => {
  database = await createTestDatabase();
  api = connect({ url: database.url, role: "api", max: 2 });
  const owner = connect({ url: database.url, role: "owner", max: 1 });
  world = await buildTwoCities(owner);
  await owner.destroy();
});

afterAll(async () => {
  await api.destroy();
  await database.drop();
});

const as = async <T>(actor: Actor, act: Parameters<typeof inActingTransaction<T>>[2]) =>
  await inActingTransaction(api, actor, act);

test("a version is listed with the number of its groups, criteria and indicators", async () => {
  const [set] = await as(world.administrator, async (trx) => await listCriteriaSets(trx));
  expect(set).toMatchObject({ title: document.title, draftingUnitName: "Bộ Công an" });
  const versions = await as(world.administrator, async (trx) => await listVersions(trx));
  expect(versions).toMatchObject([
    { label: "1", state: "issued", groups: 1, criteria: 1, indicators: 2, decidedOn: "2021-09-01" },
  ]);
});

const renamed = { ...document, title: "Bộ tiêu chí đã sửa" };
const edit: Edit = {
  kind: "set-field",
  nodeId: document.id,
  path: ["title"],
  value: renamed.title,
};
const inverse: Edit = { ...edit, value: document.title };

test("edits are kept in their order with who made them, and the document is what they give", async () => {
  const { drafter, draftId } = world;
  const id = randomUUID();
  const seen = await as(drafter, async (trx) => {
    const draft = await lockVersion(trx, draftId);
    await storeEdits(trx, {
      versionId: draftId,
      base: draft?.editSequence ?? -1,
      edits: [{ id, edit, inverse }],
      document: renamed,
      personId: drafter.personId,
      at,
    });
    return {
      draft: await findVersion(trx, draftId),
      edits: await listEdits(trx, draftId),
      known: await listEditsById(trx, draftId, [id, randomUUID()]),
    };
  });
  expect(seen.draft).toMatchObject({ editSequence: 1, title: renamed.title, document: renamed });
  expect(seen.edits).toMatchObject([
    { sequence: 1, id, edit, inverse, personName: "Cán bộ soan-thao" },
  ]);
  expect(seen.known).toHaveLength(1);
});

test("edits to a state that has gone are refused whole", async () => {
  const { drafter, draftId } = world;
  const stale = as(
    drafter,
    async (trx) =>
      await storeEdits(trx, {
        versionId: draftId,
        base: 0,
        edits: [{ id: randomUUID(), edit, inverse }],
        document,
        personId: drafter.personId,
        at,
      }),
  );
  await expect(stale).rejects.toThrow(/version_edit_pkey/);
});

test("an officer of a ward edits nothing", async () => {
  const { officer } = world.north;
  const edited = as(
    officer,
    async (trx) =>
      await storeEdits(trx, {
        versionId: world.draftId,
        base: 1,
        edits: [{ id: randomUUID(), edit, inverse }],
        document,
        personId: officer.personId,
        at,
      }),
  );
  await expect(edited).rejects.toThrow(/row-level security/);
});

test("issuing supersedes the version in force, since at most one of a set is issued", async () => {
  const { drafter, draftId, versionId } = world;
  const canonical = JSON.stringify(renamed);
  const issuance = {
    versionId: draftId,
    canonical,
    sha256: sha256(canonical),
    decisionNumber: "02/QĐ",
    decidedOn: "2022-01-05",
    signerTitle: "Cục trưởng",
    effectiveOn: "2022-02-01",
    issuedBy: drafter.personId,
    at,
  };
  const alone = as(drafter, async (trx) => await storeIssuance(trx, issuance));
  await expect(alone).rejects.toThrow(/criteria_set_version_one_in_force/);
  const superseded = await as(drafter, async (trx) => {
    const { criteriaSetId } = (await findVersion(trx, draftId)) ?? { criteriaSetId: "" };
    const earlier = await supersedeVersionInForce(trx, {
      criteriaSetId,
      unitId: null,
      reason: "Thay thế",
      at,
    });
    await storeIssuance(trx, issuance);
    return earlier;
  });
  expect(superseded).toBe(versionId);
  const versions = await as(world.north.officer, async (trx) => await listVersions(trx));
  expect(versions.map(({ label, state }) => ({ label, state }))).toEqual(
    expect.arrayContaining([
      { label: "1", state: "superseded" },
      { label: "2", state: "issued" },
    ]),
  );
});
