import { createHash, randomUUID } from "node:crypto";
import type { Edit } from "@thuocdo/criteria/edit";
import { sql, type Transaction } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inActingTransaction, type Actor } from "#acting.ts";
import { connect } from "#connect.ts";
import { addActor, at, buildTwoCities, document, type TwoCities } from "#fixtures/two-cities.ts";
import { storeIssuance, supersedeVersionInForce } from "#queries/issue-version.ts";
import { assignRole } from "#queries/people.ts";
import { listDocuments, createDraft, listSupplements, listVersions } from "#queries/versions.ts";
import { storeEdits } from "#queries/version-edits.ts";
import type { Database } from "#schema.ts";
import { createTestDatabase, type TestDatabase } from "#testing/test-database.ts";

let database: TestDatabase;
let owner: ReturnType<typeof connect>;
let api: ReturnType<typeof connect>;
let world: TwoCities;
let criteriaSetId: string;
let northDrafter: Actor;
let southDrafter: Actor;
let draftId: string;
let issuedId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = connect({ url: database.url, role: "owner", max: 1 });
  api = connect({ url: database.url, role: "api", max: 2 });
  world = await buildTwoCities(owner);
  const core = await owner
    .selectFrom("criteria_set_version")
    .select("criteria_set_id as criteriaSetId")
    .where("id", "=", world.versionId)
    .executeTakeFirstOrThrow();
  criteriaSetId = core.criteriaSetId;
  const both = async (trx: Transaction<Database>, name: string, unitId: string) => {
    const actor = await addActor(trx, { name, unitId, role: "drafter" });
    await assignRole(trx, {
      personId: actor.personId,
      unitId,
      role: "issuer",
      validFrom: "2021-01-01",
    });
    return actor;
  };
  [northDrafter, southDrafter] = await owner
    .transaction()
    .execute(async (trx) => [
      await both(trx, "bac", world.north.cityId),
      await both(trx, "nam", world.south.cityId),
    ]);
  issuedId = await inActingTransaction(api, northDrafter, async (trx) => {
    const id = await begin(trx, world.north.cityId);
    await issue(trx, id);
    return id;
  });
  draftId = await inActingTransaction(
    api,
    northDrafter,
    async (trx) => await begin(trx, world.north.cityId),
  );
});

afterAll(async () => {
  await Promise.all([owner.destroy(), api.destroy()]);
  await database.drop();
});

async function begin(
  trx: Transaction<Database>,
  unitId: string,
  over: { readonly coreVersionId?: string } = {},
): Promise<string> {
  const id = randomUUID();
  await createDraft(trx, {
    id,
    criteriaSetId,
    label: `Bổ sung ${id.slice(0, 8)}`,
    previousVersionId: null,
    document,
    simulated: true,
    createdBy: null,
    at,
    supplement: { coreVersionId: over.coreVersionId ?? world.versionId, unitId },
  });
  return id;
}

async function issue(trx: Transaction<Database>, versionId: string): Promise<void> {
  const canonical = JSON.stringify(document);
  await storeIssuance(trx, {
    versionId,
    canonical,
    sha256: createHash("sha256").update(canonical).digest("hex"),
    decisionNumber: "02/QĐ",
    decidedOn: "2021-09-20",
    signerTitle: "Giám đốc",
    effectiveOn: "2021-10-01",
    issuedBy: null,
    at,
  });
}

const rename = (title: string): Edit => ({
  kind: "set-field",
  nodeId: "version",
  path: ["title"],
  value: title,
});

describe("a city's supplement", () => {
  test.each([
    { who: "its city's drafter", draft: true, issued: true, actor: () => northDrafter },
    { who: "the ministry's drafter", draft: true, issued: true, actor: () => world.drafter },
    { who: "its ward", draft: false, issued: true, actor: () => world.north.officer },
    { who: "its city's appraiser", draft: false, issued: true, actor: () => world.north.appraiser },
    { who: "another city's drafter", draft: false, issued: false, actor: () => southDrafter },
    { who: "another city's ward", draft: false, issued: false, actor: () => world.south.officer },
    {
      who: "the ministry's administrator",
      draft: false,
      issued: true,
      actor: () => world.administrator,
    },
  ])("is seen by $who: draft $draft, issued $issued", async ({ actor, draft, issued }) => {
    const seen = await inActingTransaction(api, actor(), async (trx) => ({
      supplements: (await listSupplements(trx)).map(({ id }) => id),
      documents: (await listDocuments(trx)).map(({ id }) => id),
    }));
    for (const ids of [seen.supplements, seen.documents]) {
      expect(ids.includes(draftId)).toBe(draft);
      expect(ids.includes(issuedId)).toBe(issued);
    }
  });

  test("is no version of the core, for whoever lists those", async () => {
    for (const actor of [northDrafter, world.drafter, world.administrator]) {
      const ids = await inActingTransaction(api, actor, async (trx) =>
        (await listVersions(trx)).map(({ id }) => id),
      );
      expect(ids).toContain(world.versionId);
      expect(ids).not.toContain(issuedId);
      expect(ids).not.toContain(draftId);
    }
  });

  test.each([
    { who: "the ministry's drafter", actor: () => world.drafter },
    { who: "another city's drafter", actor: () => southDrafter },
    { who: "its ward", actor: () => world.north.officer },
  ])("is edited by nobody else: $who", async ({ actor }) => {
    const edited = inActingTransaction(api, actor(), async (trx) => {
      await storeEdits(trx, {
        versionId: draftId,
        base: 0,
        edits: [{ id: randomUUID(), edit: rename("x"), inverse: rename("y") }],
        document,
        personId: actor().personId,
        at,
      });
    });
    await expect(edited).rejects.toThrow(/row-level security/);
  });

  test("is begun by its city alone", async () => {
    for (const actor of [world.drafter, southDrafter, world.north.appraiser]) {
      const begun = inActingTransaction(
        api,
        actor,
        async (trx) => await begin(trx, world.north.cityId),
      );
      await expect(begun).rejects.toThrow(/row-level security/);
    }
  });

  test("gives its city no hold on the core", async () => {
    const edited = inActingTransaction(api, northDrafter, async (trx) => {
      await trx
        .updateTable("criteria_set_version")
        .set({ label: "của thành phố" })
        .where("id", "=", world.draftId)
        .returning("id")
        .executeTakeFirstOrThrow();
    });
    await expect(edited).rejects.toThrow(/no result/);
    const drafted = inActingTransaction(api, northDrafter, async (trx) => {
      await createDraft(trx, {
        id: randomUUID(),
        criteriaSetId,
        label: "3",
        previousVersionId: null,
        document,
        simulated: true,
        createdBy: null,
        at,
      });
    });
    await expect(drafted).rejects.toThrow(/row-level security/);
  });

  test("issued, is in force for its city beside the core, and superseded by the city's next alone", async () => {
    const superseded = await inActingTransaction(
      api,
      northDrafter,
      async (trx) =>
        await supersedeVersionInForce(trx, {
          criteriaSetId,
          unitId: world.south.cityId,
          reason: "02/QĐ",
          at,
        }),
    );
    expect(superseded).toBeUndefined();
    const states = await owner
      .selectFrom("criteria_set_version")
      .select(["id", "state"])
      .where("id", "in", [world.versionId, issuedId])
      .orderBy("unit_id", (order) => order.asc().nullsFirst())
      .execute();
    expect(states).toEqual([
      { id: world.versionId, state: "issued" },
      { id: issuedId, state: "issued" },
    ]);
    const twice = inActingTransaction(api, northDrafter, async (trx) => await issue(trx, draftId));
    await expect(twice).rejects.toThrow(/supplement_one_in_force/);
  });

  test("of which a city has one draft to a version", async () => {
    const second = inActingTransaction(
      api,
      northDrafter,
      async (trx) => await begin(trx, world.north.cityId),
    );
    await expect(second).rejects.toThrow(/supplement_one_draft/);
  });

  test("issued, is frozen as any version is, past all policies too", async () => {
    const changed = sql`update criteria_set_version set label = 'khác' where id = ${issuedId}`;
    await expect(changed.execute(owner)).rejects.toThrow(/frozen/);
  });
});

describe("what may not be, for the owner neither", () => {
  test.each([
    {
      what: "laid over a draft",
      act: async (trx: Transaction<Database>) =>
        void (await begin(trx, world.south.cityId, { coreVersionId: world.draftId })),
      says: /no issued version of the core/,
    },
    {
      what: "laid over a supplement",
      act: async (trx: Transaction<Database>) =>
        void (await begin(trx, world.south.cityId, { coreVersionId: issuedId })),
      says: /no issued version of the core/,
    },
    {
      what: "a ward's",
      act: async (trx: Transaction<Database>) => void (await begin(trx, world.north.wardId)),
      says: /is no city/,
    },
    {
      what: "made a version of the core",
      act: async (trx: Transaction<Database>) => {
        await sql`
          update criteria_set_version set supplements_version_id = null, unit_id = null, scope_unit_ids = null
          where id = ${draftId}`.execute(trx);
      },
      says: /stays with its set/,
    },
    {
      what: "in consultation",
      act: async (trx: Transaction<Database>) => {
        await sql`update criteria_set_version set state = 'in-consultation' where id = ${draftId}`.execute(
          trx,
        );
      },
      says: /criteria_set_version_supplement_state_check/,
    },
    {
      what: "what a round assesses against",
      act: async (trx: Transaction<Database>) => {
        await sql`update assessment_round set criteria_set_version_id = ${issuedId} where id = ${world.roundId}`.execute(
          trx,
        );
      },
      says: /is a supplement of a city/,
    },
    {
      what: "what a version of the core follows",
      act: async (trx: Transaction<Database>) => {
        await sql`update criteria_set_version set previous_version_id = ${issuedId} where id = ${world.draftId}`.execute(
          trx,
        );
      },
      says: /is a supplement of a city/,
    },
  ])("a supplement is not $what", async ({ act, says }) => {
    await expect(owner.transaction().execute(act)).rejects.toThrow(says);
  });

  test("a supplement to a version that is no longer in force is not issued", async () => {
    const issued = owner.transaction().execute(async (trx) => {
      const id = await begin(trx, world.south.cityId);
      await supersedeVersionInForce(trx, { criteriaSetId, unitId: null, reason: "03/QĐ", at });
      await issue(trx, id);
    });
    await expect(issued).rejects.toThrow(/issued to the version in force/);
  });
});
