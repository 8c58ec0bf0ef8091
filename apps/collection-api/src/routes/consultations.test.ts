import { randomUUID } from "node:crypto";
import {
  closeConsultation,
  disposeComments,
  extendConsultation,
  getConsultation,
  getConsultationText,
  listConsultations,
  listVersionComments,
  openConsultation,
  recordLetters,
  remindAgencies,
  reopenComment,
} from "@thuocdo/contract/consultations";
import { readCriteriaFile } from "@thuocdo/contract/exchange";
import { readLetterSheet } from "@thuocdo/criteria/consultation/letter-sheet";
import {
  downloadConsultationPaper,
  downloadLetterTemplate,
} from "@thuocdo/contract/consultation-papers";
import {
  deleteComment,
  getReply,
  inviteDepartments,
  listInvitations,
  saveComment,
  sendReply,
} from "@thuocdo/contract/replies";
import { getVersion, issueVersion, listEdits, postEdits } from "@thuocdo/contract/versions";
import type { Call } from "@thuocdo/contract/call";
import type { Comment } from "@thuocdo/criteria/consultation/comment";
import type { Edit } from "@thuocdo/criteria/edit";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { draftVersion, issuance } from "#testing/open-round.ts";
import { refusalOf } from "#testing/refusal.ts";
import { startService, type Service } from "#testing/start-service.ts";

let service: Service;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service.stop();
});

const onMeaning = (text: string): Comment => ({
  nodeId: "criterion-1",
  field: "meaning",
  content: "Nội hàm chưa rõ.",
  proposal: { kind: "wording", text },
});

/** The service's clock stands on 05/07/2021. */
const dueOn = "2021-07-20";

/** A draft laid before the ministry's department and both cities. */
async function openedConsultation() {
  const { versionId, sequence, drafter } = await draftVersion(service);
  const { department, north, south } = service.units;
  const consultationId = randomUUID();
  await drafter(openConsultation, {
    params: { versionId },
    body: {
      id: consultationId,
      sequence,
      unitIds: [department, north.city, south.city],
      dueOn,
      message: "Đề nghị góp ý.",
    },
  });
  const commenter = await service.signIn("department.commenter");
  const key = { consultationId, unitId: department };
  return { versionId, sequence, drafter, consultationId, commenter, key };
}

type Opened = Awaited<ReturnType<typeof openedConsultation>>;

async function comment(
  call: Call,
  key: { consultationId: string; unitId: string },
  said: Comment,
  { id = randomUUID() as string, baseRevision = 0, sourceIds = [] as string[] } = {},
) {
  return await call(saveComment, {
    params: { ...key, commentId: id },
    body: { baseRevision, comment: said, sourceIds },
  });
}

async function send(
  call: Call,
  key: { consultationId: string; unitId: string },
  stance: "agreed" | "commented",
  id = randomUUID() as string,
) {
  return await call(sendReply, { params: key, body: { id, stance, note: "" } });
}

/** A consultation with one sent comment that proposes a meaning. */
async function commented(text = "Nội hàm viết lại") {
  const opened = await openedConsultation();
  const { id } = await comment(opened.commenter, opened.key, onMeaning(text));
  await send(opened.commenter, opened.key, "commented");
  return { ...opened, commentId: id };
}

function answer(commentId: string, more: object = {}) {
  return {
    id: randomUUID() as string,
    commentId,
    kind: "absorbed" as const,
    reason: "",
    taking: { editId: randomUUID() as string, amended: null, seen: null },
    ...more,
  };
}

async function rename({ drafter, versionId, sequence }: Opened, value: string) {
  const edit: Edit = { kind: "set-field", nodeId: "criterion-1", path: ["meaning"], value };
  await drafter(postEdits, {
    params: { versionId },
    body: { baseSequence: sequence, edits: [{ id: randomUUID(), edit }] },
  });
}

describe("opening", () => {
  test("fixes the text while the draft goes on changing", async () => {
    const opened = await openedConsultation();
    const params = { versionId: opened.versionId };
    expect((await opened.drafter(getVersion, { params })).version.state).toBe("in-consultation");
    await rename(opened, "Đã sửa tiếp");
    const text = await opened.commenter(getConsultationText, {
      params: { consultationId: opened.consultationId },
    });
    expect(text.document.groups[0]?.criteria[0]?.meaning).toBe("Nội hàm của tiêu chí 1");
    const { document } = await opened.drafter(getVersion, { params });
    expect(document.groups[0]?.criteria[0]?.meaning).toBe("Đã sửa tiếp");
  });

  test("is refused on a stale draft, in the past, and a second time", async () => {
    const { versionId, sequence, drafter } = await draftVersion(service);
    const params = { versionId };
    const body = {
      id: randomUUID(),
      sequence,
      unitIds: [service.units.department],
      dueOn,
      message: "",
    };
    const stale = { ...body, sequence: sequence - 1 };
    expect(await refusalOf(drafter(openConsultation, { params, body: stale }))).toMatchObject({
      code: "draft-changed",
    });
    const past = { ...body, dueOn: "2021-07-04" };
    expect(await refusalOf(drafter(openConsultation, { params, body: past }))).toEqual({
      code: "due-date-passed",
      details: { dueOn: "2021-07-04", earliest: "2021-07-05" },
    });
    await drafter(openConsultation, { params, body });
    await drafter(openConsultation, { params, body });
    const other = { ...body, id: randomUUID() };
    expect(await refusalOf(drafter(openConsultation, { params, body: other }))).toMatchObject({
      code: "consultation-already-open",
    });
  });

  test("counts who was asked, who agreed, who commented and who is silent", async () => {
    const { drafter, consultationId, commenter, key } = await openedConsultation();
    await comment(commenter, key, onMeaning("x"));
    const params = { consultationId };
    expect((await drafter(getConsultation, { params })).figures).toMatchObject({
      asked: 3,
      answered: 0,
      silent: 3,
      comments: 0,
    });
    await send(commenter, key, "commented");
    const north = await service.signIn("north.commenter");
    await send(north, { consultationId, unitId: service.units.north.city }, "agreed");
    expect((await drafter(getConsultation, { params })).figures).toMatchObject({
      asked: 3,
      answered: 2,
      agreed: 1,
      commented: 1,
      silent: 1,
      comments: 1,
      unanswered: 1,
    });
  });

  test("a reminder is noted, a last day put off and never brought forward", async () => {
    const { drafter, consultationId } = await openedConsultation();
    const params = { consultationId };
    const { city } = service.units.south;
    const reminded = await drafter(remindAgencies, { params, body: { unitIds: [city] } });
    expect(reminded.agencies.find(({ unitId }) => unitId === city)).toMatchObject({ reminders: 1 });
    const later = { dueOn: "2021-07-30", reason: "Các đơn vị đề nghị." };
    expect((await drafter(extendConsultation, { params, body: later })).consultation.dueOn).toBe(
      "2021-07-30",
    );
    const earlier = { ...later, dueOn: "2021-07-29" };
    expect(await refusalOf(drafter(extendConsultation, { params, body: earlier }))).toMatchObject({
      code: "due-date-passed",
    });
  });
});

describe("replying", () => {
  test("a comment saved again is stored once; a stale save is refused", async () => {
    const { commenter, key } = await openedConsultation();
    const first = await comment(commenter, key, onMeaning("một"));
    const again = await comment(commenter, key, onMeaning("một"), { id: first.id });
    expect(again).toEqual(first);
    await comment(commenter, key, onMeaning("hai"), { id: first.id, baseRevision: 1 });
    expect(
      await refusalOf(comment(commenter, key, onMeaning("ba"), { id: first.id, baseRevision: 1 })),
    ).toEqual({ code: "comment-overtaken", details: { revision: 2 } });
  });

  test("a place that the text does not have is refused", async () => {
    const { commenter, key } = await openedConsultation();
    const nowhere = { ...onMeaning("x"), nodeId: "gone" };
    expect(await refusalOf(comment(commenter, key, nowhere))).toMatchObject({
      code: "comment-place-unknown",
    });
    const misfit = { ...onMeaning("x"), field: "points" } as const;
    expect(await refusalOf(comment(commenter, key, misfit))).toMatchObject({
      code: "comment-place-unknown",
    });
  });

  test("a reply is sent once; sent again under its id it is the same", async () => {
    const { commenter, key } = await openedConsultation();
    const { id } = await comment(commenter, key, onMeaning("x"));
    expect(await refusalOf(send(commenter, key, "agreed"))).toEqual({
      code: "stance-contradicted",
      details: { stance: "agreed", comments: 1 },
    });
    const replyId = randomUUID();
    const sent = await send(commenter, key, "commented", replyId);
    expect(sent).toMatchObject({ mayWrite: false, agency: { replyState: "sent" } });
    expect(await send(commenter, key, "commented", replyId)).toEqual(sent);
    expect(await refusalOf(send(commenter, key, "commented"))).toMatchObject({
      code: "reply-act-not-possible",
    });
    expect(
      await refusalOf(comment(commenter, key, onMeaning("y"), { id, baseRevision: 1 })),
    ).toMatchObject({ code: "reply-act-not-possible" });
    expect(
      await refusalOf(commenter(deleteComment, { params: { ...key, commentId: id } })),
    ).toMatchObject({ code: "reply-act-not-possible" });
  });

  test("a city merges what its departments sent, and they see the answers", async () => {
    const { drafter, consultationId } = await openedConsultation();
    const { city, department } = service.units.north;
    const ofCity = { consultationId, unitId: city };
    const ofDepartment = { consultationId, unitId: department };
    const northCity = await service.signIn("north.commenter");
    const northDepartment = await service.signIn("north.department");
    await northCity(inviteDepartments, {
      params: ofCity,
      body: { unitIds: [department], dueOn: "2021-07-15" },
    });
    const own = await comment(northDepartment, ofDepartment, onMeaning("của phòng"));
    expect((await northCity(getReply, { params: ofCity })).departments[0]).toMatchObject({
      agency: { replyState: "not-answered", dueOn: "2021-07-15" },
      comments: [],
    });
    await send(northDepartment, ofDepartment, "commented");
    const page = await northCity(getReply, { params: ofCity });
    expect(page.departments[0]?.comments).toMatchObject([{ id: own.id }]);

    const merged = await comment(northCity, ofCity, onMeaning("của phòng, thành phố sửa"), {
      sourceIds: [own.id],
    });
    await send(northCity, ofCity, "commented");
    const board = await drafter(getConsultation, { params: { consultationId } });
    expect(board.agencies).toHaveLength(3);
    expect(board.comments.map(({ id }) => id)).toEqual([merged.id]);

    const given = answer(merged.id, {
      kind: "explained",
      reason: "Đã có ở nhóm II.",
      taking: null,
    });
    await drafter(disposeComments, { params: { consultationId }, body: { items: [given] } });
    const before = await northDepartment(getReply, { params: ofDepartment });
    expect(before.comments).toMatchObject([{ id: own.id, disposition: null }]);
    await drafter(closeConsultation, { params: { consultationId } });
    const after = await northDepartment(getReply, { params: ofDepartment });
    expect(after.comments).toMatchObject([
      { id: own.id, disposition: { kind: "explained", reason: "Đã có ở nhóm II." } },
    ]);
    expect(after).toMatchObject({ mergedBy: "Thành phố Bắc", mergedIds: [own.id] });
  });

  test("once its city has sent, a department is told so instead of answering nobody", async () => {
    const { consultationId } = await openedConsultation();
    const { city, department } = service.units.north;
    const ofDepartment = { consultationId, unitId: department };
    const northCity = await service.signIn("north.commenter");
    const northDepartment = await service.signIn("north.department");
    await northCity(inviteDepartments, {
      params: { consultationId, unitId: city },
      body: { unitIds: [department], dueOn: "2021-07-15" },
    });
    const drafted = await comment(northDepartment, ofDepartment, onMeaning("của phòng"));
    await send(northCity, { consultationId, unitId: city }, "agreed");
    expect(await northDepartment(getReply, { params: ofDepartment })).toMatchObject({
      mayWrite: false,
      mergingReplySent: true,
      mergedIds: [],
      comments: [{ id: drafted.id }],
    });
    const sending = send(northDepartment, ofDepartment, "commented");
    expect(await refusalOf(sending)).toMatchObject({ code: "merging-reply-sent" });
  });

  test("a letter is entered whole and counts as the agency's reply", async () => {
    const { drafter, consultationId } = await openedConsultation();
    const params = { consultationId };
    const letter = {
      id: randomUUID(),
      unitId: service.units.south.city,
      number: "15/CAT-PV05",
      date: "2021-07-04",
      stance: "commented" as const,
      note: "",
      comments: [{ id: randomUUID(), comment: onMeaning("theo công văn") }],
    };
    const body = { letters: [letter] };
    const board = await drafter(recordLetters, { params, body });
    expect(board.figures).toMatchObject({ answered: 1, comments: 1 });
    expect(await drafter(recordLetters, { params, body })).toEqual(board);
    const other = { letters: [{ ...letter, id: randomUUID(), comments: [] }] };
    expect(await refusalOf(drafter(recordLetters, { params, body: other }))).toMatchObject({
      code: "reply-act-not-possible",
    });
    const south = await service.signIn("south.commenter");
    const page = await south(getReply, {
      params: { consultationId, unitId: service.units.south.city },
    });
    expect(page).toMatchObject({ mayWrite: false, agency: { letter: { number: "15/CAT-PV05" } } });
  });

  test("a letter is the reply of an agency that was drafting one; what it drafted stays its own to read", async () => {
    const { drafter, consultationId } = await openedConsultation();
    const key = { consultationId, unitId: service.units.south.city };
    const south = await service.signIn("south.commenter");
    const drafted = await comment(south, key, onMeaning("soạn dở"));
    const letter = { id: randomUUID(), unitId: key.unitId, number: "16", date: "2021-07-04" };
    const board = await drafter(recordLetters, {
      params: { consultationId },
      body: { letters: [{ ...letter, stance: "agreed", note: "", comments: [] }] },
    });
    expect(board.figures).toMatchObject({ answered: 1, agreed: 1, comments: 0 });
    const page = await south(getReply, { params: key });
    expect(page).toMatchObject({
      mayWrite: false,
      comments: [],
      setAside: [{ id: drafted.id, content: "Nội hàm chưa rõ.", proposal: { text: "soạn dở" } }],
    });
    const late = comment(south, key, onMeaning("gõ sau công văn"));
    expect(await refusalOf(late)).toMatchObject({ code: "reply-act-not-possible" });
  });
});

describe("answering", () => {
  test("tiếp thu changes the draft in the same act, and the answer leads to the edit", async () => {
    const { drafter, versionId, consultationId, commentId } = await commented();
    const given = answer(commentId);
    const params = { consultationId };
    const board = await drafter(disposeComments, { params, body: { items: [given] } });
    expect(board.comments[0]?.disposition).toMatchObject({
      kind: "absorbed",
      editId: given.taking.editId,
    });
    const { document, version } = await drafter(getVersion, { params: { versionId } });
    expect(document.groups[0]?.criteria[0]?.meaning).toBe("Nội hàm viết lại");
    const { items } = await drafter(listEdits, { params: { versionId } });
    expect(items.at(-1)).toMatchObject({ id: given.taking.editId, sequence: version.sequence });
    expect(await drafter(disposeComments, { params, body: { items: [given] } })).toEqual(board);
    expect((await drafter(listVersionComments, { params: { versionId } })).items).toEqual(
      board.comments,
    );
  });

  test("who proposed the same shares the edit", async () => {
    const { drafter, consultationId, commentId } = await commented("Nội hàm chung");
    const unitId = service.units.south.city;
    const south = await service.signIn("south.commenter");
    const second = await comment(south, { consultationId, unitId }, onMeaning("Nội hàm chung"));
    await send(south, { consultationId, unitId }, "commented");
    const [one, other] = [answer(commentId), answer(second.id)];
    const board = await drafter(disposeComments, {
      params: { consultationId },
      body: { items: [one, other] },
    });
    expect(board.comments.map(({ disposition }) => disposition?.editId)).toEqual([
      one.taking.editId,
      one.taking.editId,
    ]);
  });

  test("a text that changed meanwhile is shown and not written over", async () => {
    const opened = await commented();
    const { drafter, consultationId, commentId } = opened;
    await rename(opened, "Soạn thảo đã sửa");
    const params = { consultationId };
    const items = [answer(commentId)];
    expect(await refusalOf(drafter(disposeComments, { params, body: { items } }))).toEqual({
      code: "take-refused",
      details: {
        commentId,
        reason: {
          code: "text-changed",
          fixed: "Nội hàm của tiêu chí 1",
          current: "Soạn thảo đã sửa",
          proposed: "Nội hàm viết lại",
        },
      },
    });
    const taking = { editId: randomUUID(), amended: null, seen: "Soạn thảo đã sửa" };
    const board = await drafter(disposeComments, {
      params,
      body: { items: [answer(commentId, { taking })] },
    });
    expect(board.figures).toMatchObject({ absorbed: 1, unanswered: 0 });
  });

  test("everything but tiếp thu toàn bộ needs a reason; an answer is not given twice", async () => {
    const { drafter, consultationId, commentId } = await commented();
    const params = { consultationId };
    const silent = answer(commentId, { kind: "noted", taking: null });
    expect(
      await refusalOf(drafter(disposeComments, { params, body: { items: [silent] } })),
    ).toMatchObject({ code: "disposition-reason-missing" });
    const noted = { ...silent, reason: "Ghi nhận để nghiên cứu." };
    await drafter(disposeComments, { params, body: { items: [noted] } });
    const twice = { ...noted, id: randomUUID() };
    expect(
      await refusalOf(drafter(disposeComments, { params, body: { items: [twice] } })),
    ).toMatchObject({ code: "comment-act-not-possible" });
    const reopening = { id: randomUUID(), commentId, reason: "Xem xét lại." };
    const board = await drafter(reopenComment, { params, body: reopening });
    expect(board.figures.unanswered).toBe(1);
    await drafter(disposeComments, { params, body: { items: [twice] } });
  });

  test("papers come out for the drafting unit alone", async () => {
    const { drafter, consultationId, commenter } = await commented();
    const file = async (call: Call, format: "docx" | "pdf" | "xlsx") =>
      (await call(downloadConsultationPaper, {
        params: { consultationId, paper: "disposition-table" },
        query: { format },
      })) as unknown;
    for (const format of ["docx", "pdf", "xlsx"] as const)
      expect(await file(drafter, format)).toBeDefined();
    const params = { consultationId };
    const template = (await drafter(downloadLetterTemplate, { params })) as Blob;
    const { tables } = await drafter(readCriteriaFile, { body: template });
    const text = await drafter(getConsultationText, { params });
    expect(readLetterSheet(text.document, tables[0]?.rows ?? []).problems).toEqual([]);
    expect(await refusalOf(file(commenter, "docx"))).toMatchObject({ code: "not-allowed" });
  });

  test("issuing waits for every answer, then closes the consultation", async () => {
    const { drafter, versionId, consultationId, commentId } = await commented();
    const issuer = await service.signIn("issuer");
    const { version } = await drafter(getVersion, { params: { versionId } });
    const body = { sequence: version.sequence, ...issuance };
    expect(await refusalOf(issuer(issueVersion, { params: { versionId }, body }))).toEqual({
      code: "comments-unresolved",
      details: { unresolvedComments: 1 },
    });
    const given = answer(commentId, { kind: "explained", reason: "Vì sao.", taking: null });
    await drafter(disposeComments, { params: { consultationId }, body: { items: [given] } });
    await issuer(issueVersion, { params: { versionId }, body });
    const listed = await drafter(listConsultations, { params: { versionId } });
    expect(listed).toMatchObject({
      unansweredComments: 0,
      items: [{ consultation: { state: "closed" } }],
    });
  });
});

describe("nobody else's", () => {
  test("a commenter sees neither the draft, its edits, nor another agency's comments", async () => {
    const { versionId, consultationId, key, drafter } = await commented();
    const south = await service.signIn("south.commenter");
    const params = { versionId };
    expect(await refusalOf(south(getVersion, { params }))).toMatchObject({ code: "not-found" });
    for (const route of [listEdits, listConsultations, listVersionComments])
      expect(await refusalOf(south(route, { params }))).toMatchObject({ code: "not-allowed" });
    expect(await refusalOf(south(getConsultation, { params: { consultationId } }))).toMatchObject({
      code: "not-allowed",
    });
    expect(await refusalOf(south(getReply, { params: key }))).toMatchObject({ code: "not-found" });
    expect(await refusalOf(comment(south, key, onMeaning("giả danh")))).toMatchObject({
      code: "not-found",
    });
    expect(await refusalOf(send(south, key, "agreed"))).toMatchObject({ code: "not-found" });
    const board = await drafter(getConsultation, { params: { consultationId } });
    expect(board.comments).toHaveLength(1);
  });

  test("an agency that is not asked does not know of the consultation", async () => {
    const { consultationId } = await openedConsultation();
    const outsider = await service.signIn("south.department");
    const unitId = service.units.south.department;
    const invitations = await outsider(listInvitations);
    expect(invitations.items.map(({ consultation }) => consultation.id)).not.toContain(
      consultationId,
    );
    expect(
      await refusalOf(outsider(getConsultationText, { params: { consultationId } })),
    ).toMatchObject({ code: "not-found" });
    expect(
      await refusalOf(outsider(getReply, { params: { consultationId, unitId } })),
    ).toMatchObject({ code: "not-found" });
  });

  test("a city asks no department of another city, and no comment of another becomes a source", async () => {
    const { consultationId, commentId } = await commented();
    const unitId = service.units.south.city;
    const south = await service.signIn("south.commenter");
    const invite = south(inviteDepartments, {
      params: { consultationId, unitId },
      body: { unitIds: [service.units.north.department], dueOn },
    });
    expect((await refusalOf(invite)).code).toBe("not-found");
    const stolen = comment(south, { consultationId, unitId }, onMeaning("x"), {
      sourceIds: [commentId],
    });
    expect((await refusalOf(stolen)).code).toBe("not-found");
  });
});
