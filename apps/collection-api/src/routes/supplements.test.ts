import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { listConsultations, openConsultation } from "@thuocdo/contract/consultations";
import { createDraft, listCriteriaSets } from "@thuocdo/contract/criteria-sets";
import { searchLibrary } from "@thuocdo/contract/exchange";
import { listHistory, restoreState } from "@thuocdo/contract/history";
import { withdrawVersion } from "@thuocdo/contract/issued-versions";
import { createRound } from "@thuocdo/contract/round-planning";
import {
  beginSupplement,
  carrySupplement,
  getAttention,
  listSupplements,
} from "@thuocdo/contract/supplements";
import { getVersion, issueVersion, postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { proposeCarryOver } from "@thuocdo/criteria/propose-carry-over";
import { indicator } from "@thuocdo/criteria/testing/indicators";
import { listIndicators } from "@thuocdo/criteria/tree";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { issuance } from "#testing/open-round.ts";
import { beginIn, edit, issueOpenCore } from "#testing/supplements.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

const set = (nodeId: string, path: readonly (string | number)[], value: unknown): Edit => ({
  kind: "set-field",
  nodeId,
  path: [...path],
  value,
});
const minimum = (hundredths: number) => ({
  text: `Từ ${hundredths / 100} điểm`,
  effect: "criterion" as const,
  reach: { kind: "points" as const, hundredths },
});
const addition = (id: string, index: number): Edit => ({
  kind: "add-indicator",
  parentId: "criterion-1",
  index,
  node: { ...indicator("levels", id), title: "Tổ liên gia an toàn phòng cháy trong khu dân cư" },
});

/** A next version of the core with these edits, issued. */
async function issueNext(
  { criteriaSetId, versionId, drafter, issuer }: Awaited<ReturnType<typeof issueOpenCore>>,
  ...edits: readonly Edit[]
) {
  const id = randomUUID();
  await drafter(createDraft, {
    params: { criteriaSetId },
    body: { id, label: "2022.1", fromVersionId: versionId },
  });
  if (edits.length > 0) await edit(drafter, id, ...edits);
  const { document: before } = await drafter(getVersion, { params: { versionId } });
  const { document: now } = await drafter(getVersion, { params: { versionId: id } });
  const settled = proposeCarryOver(before, now).map(
    ({ indicator: { id: indicatorId }, statement }) => ({
      kind: "set-carry-over" as const,
      indicatorId,
      statement,
    }),
  );
  await edit(drafter, id, { kind: "several", edits: settled });
  return {
    id,
    issue: async () => {
      const { version } = await drafter(getVersion, { params: { versionId: id } });
      const body = { ...issuance, sequence: version.sequence, decisionNumber: "06/QĐ-V05" };
      await issuer(issueVersion, { params: { versionId: id }, body });
    },
  };
}

test("a city's supplement from its beginning to the next version of the core", async () => {
  const core = await issueOpenCore(service);
  const { criteriaSetId, versionId } = core;
  const { id, call: city } = await beginIn(service, "north", versionId);
  const params = { versionId: id };

  // It is the whole core, marked as the city's own, and says what it is laid over.
  const begun = await city(getVersion, { params });
  expect(begun).toMatchObject({
    mayEdit: true,
    mayIssue: false,
    followsVersionId: null,
    version: {
      state: "draft",
      supplement: { coreVersionId: versionId, unitName: "Thành phố Bắc" },
      title: "Tiêu chí bổ sung của Thành phố Bắc",
    },
  });
  expect(begun.core?.document.groups).toEqual(begun.document.groups);

  // Each refused edit names its rule, and nothing of the batch is stored.
  const refusals: readonly (readonly [Edit, string])[] = [
    [addition("own", 0), "addition-before-core"],
    [{ kind: "remove-node", nodeId: "indicator-1-1" }, "core-removed"],
    [set("criterion-1", ["meaning"], "Khác"), "core-reworded"],
    [set("indicator-1-2", ["rule", "hundredths"], 600), "points-changed"],
    [set("criterion-1", ["openToSupplement"], false), "openness-changed"],
    [set("indicator-1-1", ["terms", "minimum"], minimum(501)), "minimum-above-maximum"],
  ];
  for (const [refused, rule] of refusals) {
    expect(await refusalOf(edit(city, id, set(id, ["note"], "Ghi chú"), refused))).toMatchObject({
      code: "edit-refused",
      details: { reason: { code: "breaks-supplement-rule", breach: { rule } } },
    });
  }
  expect((await city(getVersion, { params })).document).toEqual(begun.document);

  // An empty one is not issued; one with an addition and a minimum is, by the city's issuer.
  const cityIssuer = await service.signIn("north.issuer");
  const decision = { ...issuance, decisionNumber: "12/QĐ-CAT" };
  expect(
    await refusalOf(cityIssuer(issueVersion, { params, body: { sequence: 0, ...decision } })),
  ).toMatchObject({ code: "checks-failed", details: { checks: [{ code: "supplement-empty" }] } });
  const sequence = await edit(
    city,
    id,
    addition("own", 2),
    set("indicator-1-1", ["terms", "minimum"], minimum(200)),
  );
  expect(
    await refusalOf(
      edit(city, id, set("indicator-1-1", ["terms", "minimum", "effect"], "knock-out")),
    ),
  ).toMatchObject({ details: { reason: { breach: { rule: "minimum-knocks-out" } } } });
  const body = { sequence, ...decision };
  expect(await refusalOf(city(issueVersion, { params, body }))).toMatchObject({
    code: "not-allowed",
  });
  const issued = await cityIssuer(issueVersion, { params, body });
  expect(issued).toMatchObject({ state: "issued", issuance: { decisionNumber: "12/QĐ-CAT" } });
  expect(issued.issuance?.sha256).toMatch(/^[0-9a-f]{64}$/);

  // The core stays in force beside it, and lists of the core don't know it.
  const ward = await service.signIn("north.officer");
  expect((await ward(getVersion, { params: { versionId } })).version.state).toBe("issued");
  for (const call of [city, ward, core.drafter]) {
    const { items } = await call(listCriteriaSets);
    const versions = items.find((each) => each.id === criteriaSetId)?.versions ?? [];
    expect(versions.map((each) => each.id)).toEqual([versionId]);
  }
  expect((await ward(getVersion, { params })).core?.version.id).toBe(versionId);

  // A next version in the making: the ministry sees what it would do, the city not yet.
  const next = await issueNext(
    core,
    set("criterion-1", ["meaning"], "Nội hàm mới"),
    set("indicator-1-1", ["terms", "minimum"], minimum(250)),
  );
  const nextOf = async (call: Call) =>
    (await call(listSupplements, { params: { criteriaSetId } })).items.map((item) => [
      item.version.id,
      item.next.map(({ kind, needAttention, parts }) => [kind, needAttention, parts]),
    ]);
  expect(await nextOf(core.drafter)).toEqual([[id, [["draft", 2, 2]]]]);
  expect(await nextOf(city)).toEqual([[id, []]]);

  // Laid before the city, the fixed text is what the city looks at.
  await core.drafter(openConsultation, {
    params: { versionId: next.id },
    body: {
      id: randomUUID(),
      sequence: (await core.drafter(getVersion, { params: { versionId: next.id } })).version
        .sequence,
      unitIds: [service.units.north.city],
      dueOn: "2021-08-01",
      message: "",
    },
  });
  expect(await nextOf(city)).toEqual([[id, [["consultation", 2, 2]]]]);
  const south = await service.signIn("south.drafter");
  expect(await refusalOf(south(getAttention, { params }))).toMatchObject({ code: "not-found" });

  // Issued, it leaves the supplement alone, and says of each part what needs attention.
  await next.issue();
  expect((await city(getVersion, { params })).version.state).toBe("issued");
  const { next: later } = await city(getAttention, { params });
  expect(later).toMatchObject([
    {
      versionId: next.id,
      kind: "issued",
      carriedToVersionId: null,
      items: [
        { kind: "minimum", stands: false, concerns: [{ code: "core-as-high" }] },
        { kind: "addition", stands: true, concerns: [{ code: "criterion-reworded" }] },
      ],
    },
  ]);

  // Carried: what can stand is in the next one, the rest is told.
  const carriedId = randomUUID();
  const carried = await city(carrySupplement, {
    params,
    body: { id: carriedId, toVersionId: next.id, label: "2022.1 – Bắc" },
  });
  expect(carried).toMatchObject({
    version: { id: carriedId, previousVersionId: id, supplement: { coreVersionId: next.id } },
    carried: [{ indicator: { id: "own" } }],
    left: [{ indicator: { id: "indicator-1-1" } }],
  });
  const again = city(carrySupplement, {
    params,
    body: { id: randomUUID(), toVersionId: next.id, label: "2022.1 – Bắc" },
  });
  expect(await refusalOf(again)).toMatchObject({
    code: "supplement-already-begun",
    details: { versionId: carriedId },
  });

  // Issued in its turn, it takes the place of the city's earlier one, and of nothing else.
  await cityIssuer(issueVersion, {
    params: { versionId: carriedId },
    body: { ...decision, sequence: 0, decisionNumber: "13/QĐ-CAT" },
  });
  const stateOf = async (versionIdOf: string) =>
    (await city(getVersion, { params: { versionId: versionIdOf } })).version.state;
  expect([await stateOf(id), await stateOf(carriedId), await stateOf(next.id)]).toEqual([
    "superseded",
    "issued",
    "issued",
  ]);
  // What was not taken along can still be read, and nothing is left to be done about the earlier one.
  expect((await city(getAttention, { params })).next).toMatchObject([
    { carriedToVersionId: carriedId, needAttention: 2 },
  ]);
  const { items: after } = await city(listSupplements, { params: { criteriaSetId } });
  expect(after.map((item) => [item.version.id, item.next.length])).toEqual(
    expect.arrayContaining([
      [id, 0],
      [carriedId, 0],
    ]),
  );
});

describe("who may do what", () => {
  test("neither drafts for the other: the ministry not the city's, the city not the core", async () => {
    const { criteriaSetId, versionId, drafter, issuer } = await issueOpenCore(service);
    const { id, call: city } = await beginIn(service, "north", versionId);
    const params = { versionId: id };
    for (const call of [drafter, issuer, await service.signIn("south.drafter")]) {
      const edited = call(postEdits, {
        params,
        body: { baseSequence: 0, edits: [{ id: randomUUID(), edit: set(id, ["note"], "x") }] },
      });
      expect((await refusalOf(edited)).code).toBe("not-found");
      const issued = call(issueVersion, { params, body: { sequence: 0, ...issuance } });
      expect((await refusalOf(issued)).code).toMatch(/^not-(found|allowed)$/);
    }
    expect(await drafter(getVersion, { params })).toMatchObject({
      mayEdit: false,
      mayIssue: false,
    });
    const forNorth = { id: randomUUID(), unitId: service.units.north.city, label: "x" };
    expect(
      await refusalOf(drafter(beginSupplement, { params: { versionId }, body: forNorth })),
    ).toMatchObject({ code: "not-allowed" });
    const own = { id: randomUUID(), label: "2022", fromVersionId: versionId };
    expect(
      await refusalOf(city(createDraft, { params: { criteriaSetId }, body: own })),
    ).toMatchObject({ code: "not-allowed" });
  });

  test("each city sees its own supplements, the ministry all, side by side", async () => {
    const { criteriaSetId, versionId, drafter } = await issueOpenCore(service);
    const north = await beginIn(service, "north", versionId);
    const south = await beginIn(service, "south", versionId);
    const seen = async (call: Call) => {
      const { items, draftsFor } = await call(listSupplements, { params: { criteriaSetId } });
      return { ids: items.map((item) => item.version.id), cities: draftsFor.length };
    };
    expect(await seen(north.call)).toEqual({ ids: [north.id], cities: 1 });
    expect(await seen(south.call)).toEqual({ ids: [south.id], cities: 1 });
    expect(await seen(drafter)).toEqual({ ids: [north.id, south.id], cities: 0 });
    expect(await seen(await service.signIn("north.officer"))).toEqual({ ids: [], cities: 0 });
  });

  test("a supplement is no version to draft from, to assess against or to lay before agencies", async () => {
    const { criteriaSetId, versionId, drafter } = await issueOpenCore(service);
    const { id, call: city } = await beginIn(service, "north", versionId);
    const draft = { id: randomUUID(), label: "x", fromVersionId: id };
    expect(
      await refusalOf(drafter(createDraft, { params: { criteriaSetId }, body: draft })),
    ).toMatchObject({ code: "not-for-supplements" });
    const sequence = await edit(city, id, addition("own", 2));
    const laid = {
      id: randomUUID(),
      sequence,
      unitIds: [service.units.south.city],
      dueOn: "2021-08-01",
      message: "",
    };
    for (const call of [city, drafter]) {
      const opened = call(openConsultation, { params: { versionId: id }, body: laid });
      expect(["not-for-supplements", "not-found"]).toContain((await refusalOf(opened)).code);
    }
    expect(await city(listConsultations, { params: { versionId: id } })).toEqual({
      items: [],
      unansweredComments: 0,
    });
    const cityIssuer = await service.signIn("north.issuer");
    await cityIssuer(issueVersion, {
      params: { versionId: id },
      body: { sequence, ...issuance, decisionNumber: "14/QĐ-CAT" },
    });
    const administrator = await service.signIn("administrator");
    const round = {
      id: randomUUID(),
      title: "Đợt thử",
      organiserUnitId: service.units.ministry,
      versionId: id,
      periodFrom: "2021-06-01",
      periodTo: "2021-06-30",
      opensAt: "2021-07-01T00:00:00Z",
      closesAt: "2021-07-31T00:00:00Z",
      appraisingLevels: ["city" as const],
      unitIds: [service.units.north.ward],
    };
    expect(await refusalOf(administrator(createRound, { body: round }))).toMatchObject({
      code: "not-for-supplements",
    });
    const withdrawn = { params: { versionId: id }, body: { reason: "Ban hành nhầm" } };
    const ministry = await service.signIn("issuer");
    expect((await refusalOf(ministry(withdrawVersion, withdrawn))).code).toBe("not-found");
    expect((await cityIssuer(withdrawVersion, withdrawn)).state).toBe("withdrawn");
  });

  test("a supplement is begun by a city on the version in force", async () => {
    const core = await issueOpenCore(service);
    const ministry = { id: randomUUID(), unitId: service.units.ministry, label: "x" };
    expect(
      await refusalOf(
        core.drafter(beginSupplement, { params: { versionId: core.versionId }, body: ministry }),
      ),
    ).toMatchObject({ code: "unit-not-a-city" });
    const { id, call: city } = await beginIn(service, "north", core.versionId);
    const sequence = await edit(city, id, addition("own", 2));
    await (await issueNext(core)).issue();
    expect(await refusalOf(beginIn(service, "south", core.versionId))).toMatchObject({
      code: "core-not-in-force",
      details: { state: "superseded" },
    });
    const cityIssuer = await service.signIn("north.issuer");
    const late = cityIssuer(issueVersion, {
      params: { versionId: id },
      body: { sequence, ...issuance, decisionNumber: "15/QĐ-CAT" },
    });
    expect(await refusalOf(late)).toMatchObject({ code: "core-not-in-force" });
  });
});

test("a past state of a supplement is brought back within the rules", async () => {
  const { versionId } = await issueOpenCore(service);
  const { id, call: city } = await beginIn(service, "north", versionId);
  await edit(city, id, addition("own", 2), set("own", ["title"], "Tên khác"));
  const params = { versionId: id };
  const restored = await city(restoreState, { params, body: { id: randomUUID(), sequence: 0 } });
  expect(restored.sequence).toBe(3);
  const { document } = await city(getVersion, { params });
  expect(listIndicators(document).map((each) => each.id)).not.toContain("own");
  expect((await city(listHistory, { params })).items).toHaveLength(3);
});

test("the library offers what cities added, once, and the core's from the core", async () => {
  const { versionId, drafter } = await issueOpenCore(service);
  const { id, call: city } = await beginIn(service, "north", versionId);
  await edit(
    city,
    id,
    addition("own-library", 2),
    set("own-library", ["title"], "Độc nhất vô nhị"),
  );
  const query = { words: "doc nhat vo nhi", kind: "indicator" as const, except: randomUUID() };
  const found = await drafter(searchLibrary, { query });
  expect(found.items.map((item) => item.uses.map((use) => use.versionLabel))).toEqual([
    ["2021.1 – north"],
  ]);
  const south = await service.signIn("south.drafter");
  expect((await south(searchLibrary, { query })).total).toBe(0);
});
