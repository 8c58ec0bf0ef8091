import { randomUUID } from "node:crypto";
import type { Call } from "@thuocdo/contract/call";
import { downloadConsultationPaper } from "@thuocdo/contract/consultation-papers";
import {
  closeConsultation,
  disposeComments,
  getConsultation,
  getConsultationText,
  openConsultation,
} from "@thuocdo/contract/consultations";
import { createCriteriaSet, createDraft } from "@thuocdo/contract/criteria-sets";
import { getMe } from "@thuocdo/contract/me";
import { ProblemError } from "@thuocdo/contract/problem-error";
import {
  getReply,
  inviteDepartments,
  listInvitations,
  saveComment,
  sendReply,
} from "@thuocdo/contract/replies";
import { getVersion, issueVersion, listEdits, postEdits } from "@thuocdo/contract/versions";
import type { Comment } from "@thuocdo/criteria/consultation/comment";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signIn } from "#system/browser-session.ts";
import { draftingEdits } from "#system/drafting-edits.ts";
import { startSystem, type System } from "#system/start-system.ts";
import { day } from "#system/time.ts";

let system: System;
let as: Readonly<Record<"department" | "hanoi" | "danang" | "movement", Call>>;
let units: Readonly<Record<"department" | "hanoi" | "danang" | "movement", string>>;

/** Agencies that comment, made at the command line as an operator makes them. */
beforeAll(async () => {
  system = await startSystem();
  const { operator, password } = system;
  await operator(["units", "add-department", "V05", "--name", "Cục V05 (mô phỏng)"]);
  const phong = ["units", "add-department", "PV05", "--city", "01"];
  await operator([...phong, "--name", "Phòng PV05 Hà Nội (mô phỏng)"]);
  const commenters = [
    ["gopy.cuc", "V05", "department"],
    ["gopy.hanoi", "01", "city"],
    ["gopy.danang", "48", "city"],
    ["gopy.phong", "01-PV05", "department"],
  ] as const;
  const calls = await Promise.all(
    commenters.map(async ([userName, unit, level]) => {
      const place = ["--unit", unit, "--level", level, "--password-stdin"];
      const who = ["user", "add", userName, "--name", userName, "--role", "commenter"];
      await operator([...who, ...place], password);
      return (await signIn(system.url, { userName, password })).call;
    }),
  );
  const [department, hanoi, danang, movement] = calls as [Call, Call, Call, Call];
  as = { department, hanoi, danang, movement };
  const ids = await Promise.all(
    calls.map(async (call) => (await call(getMe)).assignments[0]!.unitId),
  );
  units = { department: ids[0]!, hanoi: ids[1]!, danang: ids[2]!, movement: ids[3]! };
}, 120_000);
afterAll(async () => await system.stop());

async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ProblemError) return error.code;
    throw error;
  }
  return "none";
}

test("a draft is laid before agencies, comments are merged and answered, tiếp thu changes it, and only then is it issued", async () => {
  const drafter = (await system.signIn("soanthao")).call;
  const ministry = (await drafter(getMe)).assignments[0]!.unitId;
  const criteriaSetId = randomUUID();
  const versionId = randomUUID();
  const params = { versionId };
  await drafter(createCriteriaSet, {
    body: { id: criteriaSetId, title: "Bộ tiêu chí lấy ý kiến", draftingUnitId: ministry },
  });
  await drafter(createDraft, {
    params: { criteriaSetId },
    body: { id: versionId, label: "Dự thảo", fromVersionId: null },
  });
  const edits = draftingEdits(versionId).map((edit) => ({ id: randomUUID(), edit }));
  const { sequence } = await drafter(postEdits, { params, body: { baseSequence: 0, edits } });
  const { document: begun } = await drafter(getVersion, { params });
  const criterion = begun.groups[0]!.criteria[0]!;

  // Three agencies are asked; the draft goes on changing.
  const consultationId = randomUUID();
  const ofConsultation = { consultationId };
  await drafter(openConsultation, {
    params,
    body: {
      id: consultationId,
      sequence,
      unitIds: [units.department, units.hanoi, units.danang],
      dueOn: day(7),
      message: "Đề nghị góp ý.",
    },
  });
  const title = {
    kind: "set-field" as const,
    nodeId: criterion.id,
    path: ["title"],
    value: "Tên sửa sau",
  };
  await drafter(postEdits, {
    params,
    body: { baseSequence: sequence, edits: [{ id: randomUUID(), edit: title }] },
  });
  const { document: fixed } = await as.department(getConsultationText, { params: ofConsultation });
  expect(fixed.groups[0]!.criteria[0]!.title).toBe(criterion.title);

  // The department agrees; Hà Nội asks its own department, and sends one merged reply; Đà Nẵng comments.
  const send = async (call: Call, unitId: string, stance: "agreed" | "commented") =>
    await call(sendReply, {
      params: { consultationId, unitId },
      body: { id: randomUUID(), stance, note: "" },
    });
  const say = async (call: Call, unitId: string, comment: Comment, sourceIds: string[] = []) => {
    const commentId = randomUUID() as string;
    await call(saveComment, {
      params: { consultationId, unitId, commentId },
      body: { baseRevision: 0, comment, sourceIds },
    });
    return commentId;
  };
  await send(as.department, units.department, "agreed");
  const ofHanoi = { consultationId, unitId: units.hanoi };
  await as.hanoi(inviteDepartments, {
    params: ofHanoi,
    body: { unitIds: [units.movement], dueOn: day(3) },
  });
  const meaning: Comment = {
    nodeId: criterion.id,
    field: "meaning",
    content: "Nội hàm cần rõ hơn.",
    proposal: { kind: "wording", text: "Nội hàm do phòng đề xuất" },
  };
  const source = await say(as.movement, units.movement, meaning);
  await send(as.movement, units.movement, "commented");
  const merged = await say(
    as.hanoi,
    units.hanoi,
    { ...meaning, proposal: { kind: "wording", text: "Nội hàm do thành phố đề xuất" } },
    [source],
  );
  await send(as.hanoi, units.hanoi, "commented");
  const renaming = await say(as.danang, units.danang, {
    nodeId: criterion.id,
    field: "title",
    content: "Tên chưa gọn.",
    proposal: { kind: "wording", text: "Tên gọn" },
  });
  await send(as.danang, units.danang, "commented");
  expect((await drafter(getConsultation, { params: ofConsultation })).figures).toMatchObject({
    asked: 3,
    answered: 3,
    agreed: 1,
    comments: 2,
    unanswered: 2,
  });

  // Nothing is issued over unanswered comments.
  const signer = (await system.signIn("banhanh")).call;
  const issue = async () => {
    const { version } = await drafter(getVersion, { params });
    return await signer(issueVersion, {
      params,
      body: {
        sequence: version.sequence,
        decisionNumber: "06/QĐ-V05",
        decidedOn: day(-1),
        signerTitle: "Thứ trưởng",
        effectiveOn: day(-1),
      },
    });
  };
  expect(await refusal(issue())).toBe("comments-unresolved");

  // Hà Nội's proposal goes into the draft; Đà Nẵng's meets a title that was changed meanwhile, and is explained.
  const dispose = async (commentId: string, answer: { reason: string; takes: boolean }) =>
    await drafter(disposeComments, {
      params: ofConsultation,
      body: {
        items: [
          {
            id: randomUUID(),
            commentId,
            kind: answer.takes ? "absorbed" : "explained",
            reason: answer.reason,
            taking: answer.takes ? { editId: randomUUID(), amended: null, seen: null } : null,
          },
        ],
      },
    });
  await dispose(merged, { reason: "", takes: true });
  expect(await refusal(dispose(renaming, { reason: "", takes: true }))).toBe("take-refused");
  await dispose(renaming, { reason: "Tên đã sửa theo hướng khác.", takes: false });
  const { document } = await drafter(getVersion, { params });
  expect(document.groups[0]!.criteria[0]).toMatchObject({
    title: "Tên sửa sau",
    meaning: "Nội hàm do thành phố đề xuất",
  });

  // An agency sees nobody else's side, by whatever id it asks.
  const attempts = await Promise.all([
    refusal(as.danang(getReply, { params: ofHanoi })),
    refusal(as.danang(getVersion, { params })),
    refusal(as.danang(listEdits, { params })),
    refusal(as.danang(getConsultation, { params: ofConsultation })),
    refusal(
      as.danang(sendReply, {
        params: ofHanoi,
        body: { id: randomUUID(), stance: "agreed", note: "" },
      }),
    ),
    refusal(
      as.danang(downloadConsultationPaper, {
        params: { consultationId, paper: "disposition-table" },
        query: { format: "docx" },
      }),
    ),
  ]);
  expect(attempts).toEqual([
    "not-found",
    "not-found",
    "not-allowed",
    "not-allowed",
    "not-found",
    "not-allowed",
  ]);
  const before = await as.danang(getReply, { params: { consultationId, unitId: units.danang } });
  expect(before.comments.map(({ disposition }) => disposition)).toEqual([null]);

  // Closed: everybody sees the answer to their own comments; the department through its city.
  await drafter(closeConsultation, { params: ofConsultation });
  const { items } = await as.movement(listInvitations);
  expect(items).toMatchObject([
    { agency: { unitId: units.movement }, mergedBy: expect.any(String) },
  ]);
  const answered = await as.movement(getReply, {
    params: { consultationId, unitId: units.movement },
  });
  expect(answered.comments).toMatchObject([{ id: source, disposition: { kind: "absorbed" } }]);
  const paper = await drafter(downloadConsultationPaper, {
    params: { consultationId, paper: "disposition-table" },
    query: { format: "docx" },
  });
  expect(paper).toBeInstanceOf(Blob);
  expect((await issue()).state).toBe("issued");
});
