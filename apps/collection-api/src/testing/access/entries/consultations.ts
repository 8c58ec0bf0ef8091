import { randomUUID } from "node:crypto";
import { drafting } from "@thuocdo/contract/access";
import {
  downloadConsultationPaper,
  downloadLetterTemplate,
} from "@thuocdo/contract/consultation-papers";
import {
  closeConsultation,
  disposeComments,
  extendConsultation,
  getConsultation,
  getConsultationText,
  inviteAgencies,
  listConsultations,
  listVersionComments,
  openConsultation,
  recordLetters,
  remindAgencies,
  reopenComment,
} from "@thuocdo/contract/consultations";
import {
  deleteComment,
  getReply,
  inviteDepartments,
  listInvitations,
  remindDepartments,
  saveComment,
  sendReply,
} from "@thuocdo/contract/replies";
import { as, entry, toAll, type Answers } from "#testing/access/entry.ts";
import type { AccessWorld } from "#testing/access/world.ts";

const params = ({ consultation: { consultationId } }: AccessWorld) => ({ consultationId });
const ofVersion = ({ consultation: { versionId } }: AccessWorld) => ({ versionId });
const ofNorthCity = (world: AccessWorld) => ({
  ...params(world),
  unitId: world.unitIds["north.city"],
});

const drafters = as(404, drafting, "ministry");
/** Those who draft for a city that is asked see that there is a consultation, to read its text. */
const boardOfDrafters: Answers = { ...drafters, seenFrom: ["north.city", "south.city"] };
/** The agency's own commenters; a drafter reads what was sent elsewhere, and never here. */
const agency = as(404, ["commenter"], "north.city");
const asked: Answers = {
  to: (role, place) =>
    role === "commenter"
      ? place === "north.city" || place === "north.department" || place === "south.city"
      : place === "ministry" || place === "north.city" || place === "south.city",
  otherwise: 404,
};

export const consultationEntries = [
  entry(openConsultation)(
    (world) => ({
      params: { versionId: world.draft.versionId },
      body: {
        id: randomUUID(),
        sequence: world.draft.sequence,
        unitIds: [world.unitIds["north.city"]],
        dueOn: "2021-07-20",
        message: "",
      },
    }),
    drafters,
  ),
  entry(listConsultations)((world) => ({ params: ofVersion(world) }), drafters),
  entry(listVersionComments)((world) => ({ params: ofVersion(world) }), drafters),
  entry(getConsultation)((world) => ({ params: params(world) }), boardOfDrafters),
  entry(getConsultationText)((world) => ({ params: params(world) }), asked),
  entry(inviteAgencies)(
    (world) => ({
      params: params(world),
      body: { unitIds: [world.unitIds["north.department"]] },
    }),
    boardOfDrafters,
  ),
  entry(remindAgencies)(
    (world) => ({ params: params(world), body: { unitIds: [world.unitIds["south.city"]] } }),
    boardOfDrafters,
  ),
  entry(extendConsultation)(
    (world) => ({ params: params(world), body: { dueOn: "2021-07-30", reason: "Đề nghị." } }),
    boardOfDrafters,
  ),
  entry(closeConsultation)((world) => ({ params: params(world) }), boardOfDrafters),
  entry(recordLetters)(
    (world) => ({
      params: params(world),
      body: {
        letters: [
          {
            id: randomUUID(),
            unitId: world.unitIds["south.city"],
            number: "15/CAT-PV05",
            date: "2021-07-04",
            stance: "agreed",
            note: "",
            comments: [],
          },
        ],
      },
    }),
    boardOfDrafters,
  ),
  entry(disposeComments)(
    (world) => ({
      params: params(world),
      body: {
        items: [
          {
            id: randomUUID(),
            commentId: world.consultation.sentCommentId,
            kind: "noted",
            reason: "Ghi nhận.",
            taking: null,
          },
        ],
      },
    }),
    boardOfDrafters,
  ),
  entry(reopenComment)(
    (world) => ({
      params: params(world),
      body: {
        id: randomUUID(),
        commentId: world.consultation.answeredCommentId,
        reason: "Xem xét lại.",
      },
    }),
    boardOfDrafters,
  ),
  entry(downloadConsultationPaper)(
    (world) => ({
      params: { ...params(world), paper: "disposition-table" },
      query: { format: "xlsx" },
    }),
    boardOfDrafters,
  ),
  entry(downloadLetterTemplate)((world) => ({ params: params(world) }), boardOfDrafters),
  entry(listInvitations)(() => ({}), toAll),
  entry(getReply)((world) => ({ params: ofNorthCity(world) }), agency),
  entry(saveComment)(
    (world) => ({
      params: { ...ofNorthCity(world), commentId: randomUUID() },
      body: {
        baseRevision: 0,
        comment: { nodeId: "criterion-1", field: "meaning", content: "Nữa", proposal: null },
        sourceIds: [],
      },
    }),
    agency,
  ),
  entry(deleteComment)(
    (world) => ({ params: { ...ofNorthCity(world), commentId: world.consultation.commentId } }),
    agency,
  ),
  entry(inviteDepartments)(
    (world) => ({
      params: ofNorthCity(world),
      body: { unitIds: [world.unitIds["north.department"]], dueOn: "2021-07-15" },
    }),
    agency,
  ),
  entry(remindDepartments)(
    (world) => ({
      params: ofNorthCity(world),
      body: { unitIds: [world.unitIds["north.department"]] },
    }),
    agency,
  ),
  entry(sendReply)(
    (world) => ({
      params: ofNorthCity(world),
      body: { id: randomUUID(), stance: "commented", note: "" },
    }),
    agency,
  ),
];
