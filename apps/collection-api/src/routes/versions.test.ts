import { randomUUID } from "node:crypto";
import { listCriteriaSets } from "@thuocdo/contract/criteria-sets";
import { createDraft } from "@thuocdo/contract/criteria-sets";
import { getVersion, issueVersion, listEdits, postEdits } from "@thuocdo/contract/versions";
import type { Edit } from "@thuocdo/criteria/edit";
import { listIndicators } from "@thuocdo/criteria/tree";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keepAll } from "#testing/keep-all.ts";
import { draftVersion, issuance } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(async () => await service.stop());

function rename(nodeId: string, value: string): Edit {
  return { kind: "set-field", nodeId, path: ["title"], value };
}

test("edits of two people to different fields merge, and each is told what they missed", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const issuer = await service.signIn("issuer");
  const params = { versionId };
  const mine = { id: randomUUID(), edit: rename("criterion-1", "Tên của người soạn") };
  const theirs = { id: randomUUID(), edit: rename("group-I", "Tên của người ký") };
  await drafter(postEdits, { params, body: { baseSequence: sequence, edits: [mine] } });
  const reply = await issuer(postEdits, {
    params,
    body: { baseSequence: sequence, edits: [theirs] },
  });
  expect(reply.sequence).toBe(sequence + 2);
  expect(reply.missed.map(({ id }) => id)).toEqual([mine.id]);
  expect(reply.applied.map(({ id }) => id)).toEqual([theirs.id]);
  const { document } = await drafter(getVersion, { params });
  expect(document.groups[0]?.title).toBe("Tên của người ký");
  expect(document.groups[0]?.criteria[0]?.title).toBe("Tên của người soạn");
});

test("an edit sent again is stored once; under the same id another is refused", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const edit = { id: randomUUID(), edit: rename("criterion-1", "Một lần") };
  const body = { baseSequence: sequence, edits: [edit] };
  await drafter(postEdits, { params, body });
  expect((await drafter(postEdits, { params, body })).sequence).toBe(sequence + 1);
  const other = { ...edit, edit: rename("criterion-1", "Khác") };
  expect(
    await refusalOf(drafter(postEdits, { params, body: { ...body, edits: [other] } })),
  ).toMatchObject({
    code: "edit-id-reused",
  });
});

test("of a batch with one edit that does not apply, nothing is stored", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const edits = [
    { id: randomUUID(), edit: rename("criterion-1", "Không được lưu") },
    { id: randomUUID(), edit: rename("gone", "Không có") },
  ];
  expect(
    await refusalOf(drafter(postEdits, { params, body: { baseSequence: sequence, edits } })),
  ).toMatchObject({
    code: "edit-refused",
    details: { editId: edits[1]?.id, reason: { code: "node-not-found" } },
  });
  expect((await drafter(listEdits, { params, query: { after: String(sequence) } })).items).toEqual(
    [],
  );
});

test("sending the inverse takes an edit back, and both stay in the history", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const before = (await drafter(getVersion, { params })).document;
  const send = async (edit: Edit, baseSequence: number) =>
    await drafter(postEdits, {
      params,
      body: { baseSequence, edits: [{ id: randomUUID(), edit }] },
    });
  const { applied } = await send(rename("criterion-1", "Thử"), sequence);
  await send(applied[0]!.inverse, sequence + 1);
  expect((await drafter(getVersion, { params })).document).toEqual(before);
  expect((await drafter(listEdits, { params })).items).toHaveLength(sequence + 2);
});

test("a draft is not there for those who do not draft it", async () => {
  const { versionId } = await draftVersion(service);
  const officer = await service.signIn("north.officer");
  expect(await refusalOf(officer(getVersion, { params: { versionId } }))).toMatchObject({
    code: "not-found",
  });
  const edits = [{ id: randomUUID(), edit: rename("criterion-1", "x") }];
  expect(
    await refusalOf(
      officer(postEdits, { params: { versionId }, body: { baseSequence: 0, edits } }),
    ),
  ).toMatchObject({
    code: "not-allowed",
  });
});

test("failing checks stand in the way of issuing, and say where", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const edit: Edit = {
    kind: "set-field",
    nodeId: "criterion-1",
    path: ["maxHundredths"],
    value: 999,
  };
  const edits = [{ id: randomUUID(), edit }];
  await drafter(postEdits, { params, body: { baseSequence: sequence, edits } });
  const issuer = await service.signIn("issuer");
  const body = { sequence: sequence + 1, ...issuance };
  const refusal = await refusalOf(issuer(issueVersion, { params, body }));
  expect(refusal.code).toBe("checks-failed");
  expect(refusal.details).toMatchObject({
    checks: expect.arrayContaining([expect.objectContaining({ nodeId: "criterion-1" })]),
  });
});

test("a drafter does not issue; a signer issues only the draft that they saw", async () => {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const issuer = await service.signIn("issuer");
  expect(
    await refusalOf(drafter(issueVersion, { params, body: { sequence, ...issuance } })),
  ).toMatchObject({
    code: "not-allowed",
  });
  const stale = { sequence: sequence - 1, ...issuance };
  expect(await refusalOf(issuer(issueVersion, { params, body: stale }))).toEqual({
    code: "draft-changed",
    details: { sequence },
  });
});

test("an issued version is frozen: a correction is a draft that keeps its ids", async () => {
  const { versionId, criteriaSetId, sequence, drafter } = await draftVersion(service);
  const params = { versionId };
  const issuer = await service.signIn("issuer");
  const issued = await issuer(issueVersion, { params, body: { sequence, ...issuance } });
  expect(issued).toMatchObject({ state: "issued", issuance: { decisionNumber: "05/QĐ-V05" } });

  const edits = [{ id: randomUUID(), edit: rename("criterion-1", "x") }];
  expect(
    await refusalOf(drafter(postEdits, { params, body: { baseSequence: sequence, edits } })),
  ).toEqual({
    code: "version-not-draft",
    details: { state: "issued" },
  });

  const copied = { id: randomUUID(), label: "2021.2", fromVersionId: versionId };
  const draft = await drafter(createDraft, { params: { criteriaSetId }, body: copied });
  const copy = await drafter(getVersion, { params: { versionId: draft.id } });
  expect(copy.document.groups[0]?.criteria[0]?.id).toBe("criterion-1");
  expect(copy.followsVersionId).toBe(versionId);
  expect((await drafter(getVersion, { params })).followsVersionId).toBeNull();
  const oldIds = listIndicators(copy.document).map(({ id }) => id);
  const next = { params: { versionId: draft.id } };
  const body = { ...issuance, decisionNumber: "06/QĐ-V05" };
  expect(
    await refusalOf(issuer(issueVersion, { ...next, body: { ...body, sequence: 0 } })),
  ).toEqual({
    code: "carry-over-unsettled",
    details: {
      problems: oldIds.map((indicatorId) => ({ code: "unconfirmed", indicatorId })),
    },
  });
  const settled = await keepAll(drafter, draft.id);
  await issuer(issueVersion, { ...next, body: { ...body, sequence: settled } });
  const sets = await drafter(listCriteriaSets);
  const states = sets.items
    .find(({ id }) => id === criteriaSetId)
    ?.versions.map(({ label, state }) => [label, state]);
  expect(states).toEqual(
    expect.arrayContaining([
      ["2021.2", "issued"],
      ["2021.1", "superseded"],
    ]),
  );
});
