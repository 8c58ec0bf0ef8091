import { randomUUID } from "node:crypto";
import { disposeComments, openConsultation } from "@thuocdo/contract/consultations";
import { inviteDepartments, saveComment, sendReply } from "@thuocdo/contract/replies";
import { postEdits } from "@thuocdo/contract/versions";
import { userNameOf } from "#testing/access/callers.ts";
import { draftVersion } from "#testing/open-round.ts";
import type { Service } from "#testing/start-service.ts";
import { secretWords } from "#testing/access/world/secret-words.ts";
import { type UnitIds } from "#testing/access/callers.ts";

/** A draft, and another laid before the agencies: one reply sent, one being written. */
export async function buildDrafts(service: Service, unitIds: UnitIds) {
  const draft = await secretDraft(service);
  const consulted = await secretDraft(service);
  const consultationId = randomUUID();
  const { department } = service.units;
  await consulted.drafter(openConsultation, {
    params: { versionId: consulted.versionId },
    body: {
      id: consultationId,
      sequence: consulted.sequence,
      unitIds: [unitIds["north.city"], unitIds["south.city"], department],
      dueOn: "2021-07-20",
      message: "Đề nghị góp ý.",
    },
  });
  const comment = (content: string) => ({
    baseRevision: 0,
    comment: { nodeId: "criterion-1", field: "meaning" as const, content, proposal: null },
    sourceIds: [],
  });
  const ofDepartment = { consultationId, unitId: department };
  const agency = await service.signIn("department.commenter");
  const sentCommentId = randomUUID();
  const answeredCommentId = randomUUID();
  for (const id of [sentCommentId, answeredCommentId]) {
    await agency(saveComment, {
      params: { ...ofDepartment, commentId: id },
      body: comment("Chưa rõ"),
    });
  }
  await agency(sendReply, {
    params: ofDepartment,
    body: { id: randomUUID(), stance: "commented", note: "" },
  });
  await consulted.drafter(disposeComments, {
    params: { consultationId },
    body: {
      items: [
        {
          id: randomUUID(),
          commentId: answeredCommentId,
          kind: "noted",
          reason: "Ghi nhận.",
          taking: null,
        },
      ],
    },
  });
  const commentId = randomUUID();
  const city = await service.signIn(userNameOf("commenter", "north.city"));
  await city(saveComment, {
    params: { consultationId, unitId: unitIds["north.city"], commentId },
    body: comment(secretWords.comment),
  });
  await city(inviteDepartments, {
    params: { consultationId, unitId: unitIds["north.city"] },
    body: { unitIds: [unitIds["north.department"]], dueOn: "2021-07-15" },
  });
  return {
    draft: {
      versionId: draft.versionId,
      criteriaSetId: draft.criteriaSetId,
      sequence: draft.sequence,
    },
    consultation: {
      consultationId,
      versionId: consulted.versionId,
      sentCommentId,
      answeredCommentId,
      commentId,
    },
  };
}

async function secretDraft(service: Service) {
  const draft = await draftVersion(service);
  const { sequence } = await draft.drafter(postEdits, {
    params: { versionId: draft.versionId },
    body: {
      baseSequence: draft.sequence,
      edits: [
        {
          id: randomUUID(),
          edit: {
            kind: "set-field",
            nodeId: "criterion-1",
            path: ["meaning"],
            value: secretWords.draft,
          },
        },
      ],
    },
  });
  return { ...draft, sequence };
}
