import { randomUUID } from "node:crypto";
import { endRole } from "@thuocdo/contract/accounts";
import { getAppraisal, saveFindings } from "@thuocdo/contract/appraisal";
import type { Call } from "@thuocdo/contract/call";
import { getGroupShares, shareGroup } from "@thuocdo/contract/group-shares";
import { getOpenWork, handOver, listMyHandOvers } from "@thuocdo/contract/hand-overs";
import { getMe } from "@thuocdo/contract/me";
import { drawSample, listOwnSeconds } from "@thuocdo/contract/second-appraisals";
import { saveDraft, startSubmission } from "@thuocdo/contract/submissions";
import type { Role } from "@thuocdo/criteria/role";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  addOfficer,
  addWards,
  issuedVersion,
  openRoundOf,
  sendAnswers,
} from "#testing/many-wards.ts";
import { twoIndicators } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;
let administrator: Call;
let wardIds: readonly string[];
let versionId: string;
const groupId = twoIndicators.groups[0]?.id ?? "";
beforeAll(async () => {
  service = await startService({ byMail: true });
  const { city } = service.units.north;
  wardIds = await addWards(service, 3);
  versionId = await issuedVersion(service);
  for (const name of ["leaver", "stayer"])
    await addOfficer(service, name, [wardIds[0] ?? "", "ward-officer"]);
  await addOfficer(service, "other.ward", [wardIds[1] ?? "", "ward-officer"]);
  for (const name of ["second.appraiser", "third.appraiser"])
    await addOfficer(service, name, [city, "appraiser"]);
  await addOfficer(service, "ward.administrator", [wardIds[1] ?? "", "administrator"]);
  administrator = await service.signIn("administrator");
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

async function openWorkOf(userName: string, by: Call = administrator) {
  const { items } = await by(getOpenWork, { params: { personId: await idOf(userName) } });
  return items;
}

async function hand(
  from: string,
  to: string | null,
  more: { role: Role; unitId: string; endsAt?: string; id?: string; by?: Call },
) {
  const { role, unitId, endsAt = null, id = randomUUID(), by = administrator } = more;
  return await by(handOver, {
    params: { personId: await idOf(from) },
    body: {
      id,
      endsAt,
      reason: "Chuyển công tác",
      roles: [{ unitId, role, receiverId: to === null ? null : await idOf(to) }],
    },
  });
}

test("an officer's draft and groups go to a colleague, the role ends, and both are told; a repeated act is the same", async () => {
  const unitId = wardIds[0] ?? "";
  const roundId = await openRoundOf(service, { versionId, unitIds: [unitId] });
  const leaver = await service.signIn("leaver");
  const { id: submissionId } = await leaver(startSubmission, { params: { roundId, unitId } });
  const params = { submissionId };
  await leaver(saveDraft, {
    params,
    body: {
      baseSequence: 0,
      changes: [
        {
          part: "note",
          indicatorId: "indicator-1-1",
          value: "Đang làm",
          at: "2021-07-05T02:00:00.000Z",
        },
      ],
    },
  });
  await leaver(shareGroup, {
    params: { ...params, groupId },
    body: { personId: await idOf("leaver"), done: true },
  });

  const [role] = await openWorkOf("leaver");
  expect(role?.work.map(({ kind, subjectId, pieces }) => ({ kind, subjectId, pieces }))).toEqual([
    { kind: "group-share", subjectId: submissionId, pieces: 1 },
    { kind: "submission-draft", subjectId: submissionId, pieces: 1 },
  ]);
  expect(role?.receivers.map(({ fullName }) => fullName)).toContain("stayer");

  const ending = { role: "ward-officer" as const, unitId };
  expect(await refusalOf(hand("leaver", null, ending))).toMatchObject({
    code: "hand-over-receiver-needed",
    details: { open: 2 },
  });
  expect(await refusalOf(hand("leaver", "other.ward", ending))).toMatchObject({
    code: "hand-over-receiver-unfit",
  });
  const id = randomUUID();
  const account = await hand("leaver", "stayer", { ...ending, id });
  expect(account.roles).toMatchObject([{ role: "ward-officer", ended: true }]);
  await hand("leaver", "stayer", { ...ending, id });

  const stayer = await service.signIn("stayer");
  expect((await stayer(getGroupShares, { params })).items).toEqual([
    { groupId, personId: await idOf("stayer"), fullName: "stayer", done: false },
  ]);
  expect((await stayer(listMyHandOvers)).items).toMatchObject([
    { direction: "to-me", other: "leaver", role: "ward-officer", reason: "Chuyển công tác" },
  ]);
  expect((await stayer(getMe)).handOvers).toBe(1);
  expect((await leaver(listMyHandOvers)).items).toMatchObject([
    { direction: "from-me", other: "stayer" },
  ]);
  const acts = await service.owner
    .selectFrom("audit_log")
    .select("detail")
    .where("act", "=", "hand-over")
    .execute();
  expect(acts).toMatchObject([{ detail: { role: "ward-officer", open: 2 } }]);
});

test("a second appraisal goes with what was written in it, to nobody who had a hand in the first", async () => {
  const { city } = service.units.north;
  const unitId = wardIds[2] ?? "";
  const roundId = await openRoundOf(service, { versionId, unitIds: [unitId] });
  const { submissionId, revisionId } = await sendAnswers(service, {
    roundId,
    unitId,
    officer: "ward3.officer",
  });
  const params = { submissionId };
  const findings = { "indicator-1-2": { values: { done: false }, reason: "Biên bản năm trước" } };
  for (const name of ["north.appraiser", "north-both"]) {
    const by = await service.signIn(name);
    const { draft } = await by(getAppraisal, { params });
    await by(saveFindings, {
      params,
      body: { revisionId, baseSequence: draft.sequence, findings },
    });
  }
  await administrator(drawSample, {
    params: { roundId },
    body: { id: randomUUID(), plan: { within: "city", size: { kind: "count", each: 5 } } },
  });
  const names = ["second.appraiser", "third.appraiser"];
  const drawn: string[] = [];
  for (const name of names) {
    const { items } = await (await service.signIn(name))(listOwnSeconds);
    if (items.length > 0) drawn.push(name);
  }
  const [from = ""] = drawn;
  const to = names.find((name) => name !== from) ?? "";
  const second = await service.signIn(from);
  const { draft } = await second(getAppraisal, { params });
  await second(saveFindings, {
    params,
    body: { revisionId, baseSequence: draft.sequence, findings },
  });

  const ending = { role: "appraiser" as const, unitId: city };
  expect((await openWorkOf(from))[0]?.work).toMatchObject([
    { kind: "second-appraisal", subjectId: submissionId },
  ]);
  const ended = administrator(endRole, {
    params: { personId: await idOf(from) },
    body: { unitId: city, role: "appraiser" },
  });
  expect(await refusalOf(ended)).toMatchObject({ code: "hand-over-receiver-needed" });
  expect(await refusalOf(hand(from, "north.appraiser", ending))).toMatchObject({
    code: "hand-over-receiver-took-part",
    details: { submissionIds: [submissionId] },
  });
  await hand(from, to, ending);
  const receiver = await service.signIn(to);
  expect((await receiver(listOwnSeconds)).items).toHaveLength(1);
  expect((await receiver(getAppraisal, { params })).draft.findings).toEqual(findings);
});

test("a role ends at a day ahead and not at one behind; who is to go on holds it beyond that", async () => {
  const unitId = wardIds[1] ?? "";
  await addOfficer(service, "leaving.later", [unitId, "leader"]);
  const ending = { role: "leader" as const, unitId };
  expect(
    await refusalOf(hand("leaving.later", null, { ...ending, endsAt: "2021-07-01T00:00:00.000Z" })),
  ).toMatchObject({ code: "hand-over-end-past" });
  const endsAt = "2021-07-31T17:00:00.000Z";
  const account = await hand("leaving.later", null, { ...ending, endsAt });
  expect(account.roles).toMatchObject([{ until: endsAt, ended: false }]);
});

test("administrators hand over what lies below them alone; nobody hands over their own; what has ended is not ended again", async () => {
  const below = await service.signIn("ward.administrator");
  expect(await refusalOf(openWorkOf("stayer", below))).toMatchObject({ code: "not-found" });
  const own = hand("administrator", null, {
    role: "administrator",
    unitId: service.units.ministry,
  });
  expect(await refusalOf(own)).toMatchObject({ code: "own-account" });
  const unitId = wardIds[1] ?? "";
  const personId = await idOf("other.ward");
  const role = { unitId, role: "ward-officer" as const };
  await below(endRole, { params: { personId }, body: role });
  expect(await refusalOf(hand("other.ward", null, { ...role, by: below }))).toMatchObject({
    code: "role-not-held",
  });
  expect(
    await refusalOf(hand("stayer", null, { role: "analyst", unitId: service.units.ministry })),
  ).toMatchObject({ code: "role-not-held" });
});

test("who takes work over is written to, where they can be: how much there is and where, and nobody's name", async () => {
  const [unitId = ""] = wardIds;
  for (const name of ["mail.leaver", "mail.receiver"])
    await addOfficer(service, name, [unitId, "ward-officer"]);
  await service.owner
    .updateTable("person")
    .set({ email: "nhan@example.vn" })
    .where("user_name", "=", "mail.receiver")
    .execute();
  const roundId = await openRoundOf(service, { versionId, unitIds: [unitId] });
  const leaver = await service.signIn("mail.leaver");
  const { id: submissionId } = await leaver(startSubmission, { params: { roundId, unitId } });
  await administrator(getOpenWork, { params: { personId: await idOf("mail.leaver") } });
  await leaver(shareGroup, {
    params: { submissionId, groupId },
    body: { personId: await idOf("mail.leaver"), done: false },
  });
  await hand("mail.leaver", "mail.receiver", { role: "ward-officer", unitId });
  const letters = await service.owner
    .selectFrom("mail")
    .select(["address", "subject", "body", "round_id"])
    .where("person_id", "=", await idOf("mail.receiver"))
    .execute();
  expect(letters).toMatchObject([
    {
      address: "nhan@example.vn",
      subject: "Nhận bàn giao công việc: Phường 1",
      body: expect.stringContaining("1 việc đang làm dở ở Phường 1"),
      round_id: null,
    },
  ]);
  expect(letters[0]?.body).not.toContain("mail.leaver");
});
