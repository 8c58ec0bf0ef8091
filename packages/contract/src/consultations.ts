import { Comment, Proposal } from "@thuocdo/criteria/consultation/comment";
import { DispositionKind } from "@thuocdo/criteria/consultation/disposition";
import { CalendarDate } from "@thuocdo/criteria/key";
import { CriteriaSetVersion } from "@thuocdo/criteria/version";
import Type from "typebox";
import { drafting } from "#access.ts";
import {
  Agency,
  Consultation,
  ConsultationFigures,
  SentComment,
  Stance,
} from "#consultation-parts.ts";
import { Id, Reason, Words } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const tags = ["consultations"] as const;
const params = strict({ consultationId: Id });
const UnitIds = Type.Array(Id, { minItems: 1, maxItems: 500 });

/** Lấy ý kiến as the drafting unit sees it: agencies, and what those that answered say. */
export const ConsultationBoard = strict({
  consultation: Consultation,
  agencies: Type.Array(Agency),
  /** In the order they were made; only of replies that were sent. */
  comments: Type.Array(SentComment),
  figures: ConsultationFigures,
});
export type ConsultationBoard = Type.Static<typeof ConsultationBoard>;

export const listConsultations = {
  method: "GET",
  url: "/versions/:versionId/consultations",
  config: { access: drafting },
  schema: {
    operationId: "listConsultations",
    summary: "The consultations on a version, newest first, with figures",
    tags,
    params: strict({ versionId: Id }),
    response: {
      200: strict({
        items: Type.Array(strict({ consultation: Consultation, figures: ConsultationFigures })),
        /** Over all consultations of the version: none may be left when it is issued. */
        unansweredComments: Type.Integer(),
      }),
      ...refusals(401, 403, 404),
    },
  },
} as const satisfies Route;

/** For the editor and for comparing: what was said of a version, whichever consultation it was said in. */
export const listVersionComments = {
  method: "GET",
  url: "/versions/:versionId/comments",
  config: { access: drafting },
  schema: {
    operationId: "listVersionComments",
    summary: "All comments on a version with their answers",
    tags,
    params: strict({ versionId: Id }),
    response: { 200: strict({ items: Type.Array(SentComment) }), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** The state laid before the agencies is the draft after edit `sequence`; if it has changed since, nothing is opened. */
export const openConsultation = {
  method: "POST",
  url: "/versions/:versionId/consultations",
  config: { access: drafting },
  schema: {
    operationId: "openConsultation",
    summary: "Lay a draft before agencies for their comments",
    tags,
    params: strict({ versionId: Id }),
    body: strict({
      id: Id,
      sequence: Type.Integer({ minimum: 0 }),
      unitIds: UnitIds,
      dueOn: CalendarDate,
      message: Type.String({ maxLength: 4000 }),
    }),
    response: { 200: ConsultationBoard, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const getConsultation = {
  method: "GET",
  url: "/consultations/:consultationId",
  config: { access: drafting },
  schema: {
    operationId: "getConsultation",
    summary: "A consultation as the drafting unit sees it",
    tags,
    params,
    response: { 200: ConsultationBoard, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** The fixed text; it never changes. For the drafting unit and for the agencies asked. */
export const getConsultationText = {
  method: "GET",
  url: "/consultations/:consultationId/text",
  config: { access: [...drafting, "commenter"] },
  schema: {
    operationId: "getConsultationText",
    summary: "The document that is commented on",
    tags,
    params,
    response: { 200: strict({ document: CriteriaSetVersion }), ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

export const inviteAgencies = {
  method: "POST",
  url: "/consultations/:consultationId/agencies",
  config: { access: drafting },
  schema: {
    operationId: "inviteAgencies",
    summary: "Ask further agencies",
    tags,
    params,
    body: strict({ unitIds: UnitIds }),
    response: { 200: ConsultationBoard, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const remindAgencies = {
  method: "POST",
  url: "/consultations/:consultationId/reminders",
  config: { access: drafting },
  schema: {
    operationId: "remindAgencies",
    summary: "Note that agencies were reminded",
    tags,
    params,
    body: strict({ unitIds: UnitIds }),
    response: { 200: ConsultationBoard, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const extendConsultation = {
  method: "POST",
  url: "/consultations/:consultationId/extensions",
  config: { access: drafting },
  schema: {
    operationId: "extendConsultation",
    summary: "Put off the last day for replies",
    tags,
    params,
    body: strict({ dueOn: CalendarDate, reason: Reason }),
    response: { 200: ConsultationBoard, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** The version goes back to being a draft; from now on agencies see the answers to their comments. */
export const closeConsultation = {
  method: "POST",
  url: "/consultations/:consultationId/close",
  config: { access: drafting },
  schema: {
    operationId: "closeConsultation",
    summary: "Close a consultation",
    tags,
    params,
    response: { 200: ConsultationBoard, ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;

/** What an agency answered by letter, entered whole. */
export const Letter = strict({
  /** Becomes the reply's id: sent again, it is the same reply. */
  id: Id,
  unitId: Id,
  number: Words,
  date: CalendarDate,
  stance: Stance,
  note: Type.String({ maxLength: 4000 }),
  comments: Type.Array(strict({ id: Id, comment: Comment }), { maxItems: 2000 }),
});
export type Letter = Type.Static<typeof Letter>;

/** All of the letters or none. */
export const recordLetters = {
  method: "POST",
  url: "/consultations/:consultationId/letters",
  config: { access: drafting },
  schema: {
    operationId: "recordLetters",
    summary: "Enter replies that came by letter",
    tags,
    params,
    body: strict({ letters: Type.Array(Letter, { minItems: 1, maxItems: 200 }) }),
    response: { 200: ConsultationBoard, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

/** How a proposal goes into the draft in the same act as the answer. */
export const Taking = strict({
  /** Id of the edit that it makes. */
  editId: Id,
  /** What is put there, where it is not the comment's own proposal. */
  amended: orNull(Proposal),
  /** What the draft says there, where the person has seen that it is no longer the fixed text. */
  seen: orNull(Type.String({ maxLength: 20_000 })),
});
export type Taking = Type.Static<typeof Taking>;

/** All of the answers or none, with what they put into the draft. */
export const disposeComments = {
  method: "POST",
  url: "/consultations/:consultationId/dispositions",
  config: { access: drafting },
  schema: {
    operationId: "disposeComments",
    summary: "Answer comments; taking a proposal over edits the draft in the same act",
    tags,
    params,
    body: strict({
      items: Type.Array(
        strict({
          id: Id,
          commentId: Id,
          kind: DispositionKind,
          reason: Type.String({ maxLength: 4000 }),
          taking: orNull(Taking),
        }),
        { minItems: 1, maxItems: 200 },
      ),
    }),
    response: { 200: ConsultationBoard, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const reopenComment = {
  method: "POST",
  url: "/consultations/:consultationId/reopenings",
  config: { access: drafting },
  schema: {
    operationId: "reopenComment",
    summary: "Take the answer to a comment back; the draft stays as it is",
    tags,
    params,
    body: strict({ id: Id, commentId: Id, reason: Reason }),
    response: { 200: ConsultationBoard, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
