import { createHash, randomUUID } from "node:crypto";
import { createDraft, listCriteriaSets } from "@thuocdo/contract/criteria-sets";
import {
  downloadCanonical,
  getVersionUse,
  withdrawVersion,
} from "@thuocdo/contract/issued-versions";
import { createRound } from "@thuocdo/contract/round-planning";
import { openRound } from "@thuocdo/contract/rounds";
import { getVersion, issueVersion } from "@thuocdo/contract/versions";
import { canonicalJson } from "@thuocdo/criteria/canonical";
import { verifyAudit } from "@thuocdo/database/queries/verify-audit";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepAll } from "#testing/keep-all.ts";
import { draftVersion, issuance, openRoundOfBothWards } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

async function issuedVersion() {
  const { versionId, criteriaSetId, sequence } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  const params = { versionId };
  const issued = await issuer(issueVersion, { params, body: { sequence, ...issuance } });
  return { versionId, criteriaSetId, params, issued, issuer };
}

test("the canonical JSON has the hash that is printed, and is that of the document shown", async () => {
  const { params, issued, issuer } = await issuedVersion();
  const text = await (await issuer(downloadCanonical, { params })).text();
  const sha256 = createHash("sha256").update(text).digest("hex");
  expect(sha256).toBe(issued.issuance?.sha256);
  const { document } = await issuer(getVersion, { params });
  expect(canonicalJson(document)).toBe(text);
});

test("a draft has no canonical JSON to be known by", async () => {
  const { versionId, drafter } = await draftVersion(service);
  expect(await refusalOf(drafter(downloadCanonical, { params: { versionId } }))).toMatchObject({
    code: "not-found",
  });
});

test("a version in force is withdrawn with a reason, once, and says why ever after", async () => {
  const { params, issuer } = await issuedVersion();
  expect((await issuer(getVersion, { params })).mayWithdraw).toBe(true);
  expect(await refusalOf(issuer(withdrawVersion, { params, body: { reason: " " } }))).toMatchObject(
    {
      code: "request-malformed",
    },
  );
  const withdrawn = await issuer(withdrawVersion, { params, body: { reason: "Ban hành nhầm" } });
  expect(withdrawn).toMatchObject({ state: "withdrawn", stateReason: "Ban hành nhầm" });
  expect((await issuer(getVersion, { params })).mayWithdraw).toBe(false);
  expect(await refusalOf(issuer(withdrawVersion, { params, body: { reason: "Lại" } }))).toEqual({
    code: "version-not-in-force",
    details: { state: "withdrawn" },
  });
  expect(await verifyAudit(service.owner)).toMatchObject({ firstBroken: null });
});

test("a drafter does not withdraw, and a draft is not withdrawn", async () => {
  const { params } = await issuedVersion();
  const drafter = await service.signIn("drafter");
  const body = { reason: "Không được" };
  expect(await refusalOf(drafter(withdrawVersion, { params, body }))).toMatchObject({
    code: "not-allowed",
  });
  const draft = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  expect(
    await refusalOf(issuer(withdrawVersion, { params: { versionId: draft.versionId }, body })),
  ).toEqual({ code: "version-not-in-force", details: { state: "draft" } });
});

test("what assesses against a version is counted before it is withdrawn", async () => {
  const { roundId, versionId } = await openRoundOfBothWards(service);
  const issuer = await service.signIn("issuer");
  const { rounds } = await issuer(getVersionUse, { params: { versionId } });
  expect(rounds).toMatchObject([{ id: roundId, state: "open", units: 2, begun: 0, sent: 0 }]);
  const officer = await service.signIn("north.officer");
  expect(await refusalOf(officer(getVersionUse, { params: { versionId } }))).toMatchObject({
    code: "not-allowed",
  });
});

test("a planned round does not open against a version withdrawn meanwhile", async () => {
  const { versionId, params, issuer } = await issuedVersion();
  const administrator = await service.signIn("administrator");
  const roundId = randomUUID();
  await administrator(createRound, {
    body: {
      id: roundId,
      title: "Đợt chưa mở",
      organiserUnitId: service.units.ministry,
      versionId,
      periodFrom: "2021-06-01",
      periodTo: "2021-06-30",
      opensAt: "2021-07-01T00:00:00Z",
      closesAt: "2021-07-31T00:00:00Z",
      appraisingLevels: ["district", "city"],
      unitIds: [service.units.north.ward],
    },
  });
  await issuer(withdrawVersion, { params, body: { reason: "Ban hành nhầm" } });
  expect(await refusalOf(administrator(openRound, { params: { roundId } }))).toEqual({
    code: "version-not-issued",
    details: { state: "withdrawn" },
  });
});

test("issuing the next version supersedes the one in force, and names the decision", async () => {
  const { versionId, criteriaSetId, issuer } = await issuedVersion();
  const drafter = await service.signIn("drafter");
  const next = randomUUID();
  await drafter(createDraft, {
    params: { criteriaSetId },
    body: { id: next, label: "2021.2", fromVersionId: versionId },
  });
  const sequence = await keepAll(drafter, next);
  await issuer(issueVersion, {
    params: { versionId: next },
    body: { sequence, ...issuance, decisionNumber: "06/QĐ-V05" },
  });
  const { items } = await issuer(listCriteriaSets);
  const versions = items.find(({ id }) => id === criteriaSetId)?.versions ?? [];
  expect(versions.map(({ id, state, stateReason }) => [id, state, stateReason])).toEqual(
    expect.arrayContaining([
      [versionId, "superseded", "06/QĐ-V05"],
      [next, "issued", null],
    ]),
  );
});
