import { Comment } from "@thuocdo/criteria/consultation/comment";
import { CalendarDate } from "@thuocdo/criteria/key";
import Type from "typebox";
import { commenting } from "#access.ts";
import { Agency, Consultation, OwnComment, Stance } from "#consultation-parts.ts";
import { Id } from "#field.ts";
import { refusals } from "#problem.ts";
import type { Route } from "#route.ts";
import { orNull, strict } from "#strict.ts";

const tags = ["replies"] as const;
const params = strict({ consultationId: Id, unitId: Id });
const UnitIds = Type.Array(Id, { minItems: 1, maxItems: 500 });

/** A consultation on which an agency of the person is asked. */
export const Invitation = strict({
  consultation: Consultation,
  agency: Agency,
  /** The city that asks and merges; null: the drafting unit. */
  mergedBy: orNull(Type.String()),
});
export type Invitation = Type.Static<typeof Invitation>;

/** An agency's own side of a consultation: nothing of any other agency but the departments it merges. */
export const ReplyPage = strict({
  ...Invitation.properties,
  mayWrite: Type.Boolean(),
  /** Of a department: the city that merges has sent its reply. */
  mergingReplySent: Type.Boolean(),
  comments: Type.Array(OwnComment),
  /** Of its comments, those that the city which merges made its own. */
  mergedIds: Type.Array(Id),
  /** What it had drafted and not sent when its letter was recorded: no part of its reply. */
  setAside: Type.Array(OwnComment),
  /** Departments that the city asked, with the comments they sent. */
  departments: Type.Array(strict({ agency: Agency, comments: Type.Array(OwnComment) })),
});
export type ReplyPage = Type.Static<typeof ReplyPage>;

export const listInvitations = {
  method: "GET",
  url: "/invitations",
  config: { access: commenting },
  schema: {
    operationId: "listInvitations",
    summary: "Consultations on which the person's agencies are asked, newest first",
    tags,
    response: { 200: strict({ items: Type.Array(Invitation) }), ...refusals(401, 403) },
  },
} as const satisfies Route;

export const getReply = {
  method: "GET",
  url: "/consultations/:consultationId/replies/:unitId",
  config: { access: commenting },
  schema: {
    operationId: "getReply",
    summary: "An agency's reply as it stands, with its comments",
    tags,
    params,
    response: { 200: ReplyPage, ...refusals(401, 403, 404) },
  },
} as const satisfies Route;

/** Saving what is stored already changes nothing; a save onto a stale revision is refused, and says what is stored. */
export const saveComment = {
  method: "PUT",
  url: "/consultations/:consultationId/replies/:unitId/comments/:commentId",
  config: { access: commenting },
  schema: {
    operationId: "saveComment",
    summary: "Save a comment of a reply that is not sent yet",
    tags,
    params: strict({ ...params.properties, commentId: Id }),
    body: strict({
      /** 0 for a new comment. */
      baseRevision: Type.Integer({ minimum: 0 }),
      comment: Comment,
      sourceIds: Type.Array(Id, { maxItems: 500 }),
    }),
    response: { 200: OwnComment, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const deleteComment = {
  method: "DELETE",
  url: "/consultations/:consultationId/replies/:unitId/comments/:commentId",
  config: { access: commenting },
  schema: {
    operationId: "deleteComment",
    summary:
      "Take a comment out of a reply that is not sent yet; one that is not there is gone already",
    tags,
    params: strict({ ...params.properties, commentId: Id }),
    response: { 200: strict({ deleted: Type.Boolean() }), ...refusals(401, 403, 404, 409) },
  },
} as const satisfies Route;

/** Sent once, a reply does not change; sending it again under the same id is the same reply. */
export const sendReply = {
  method: "POST",
  url: "/consultations/:consultationId/replies/:unitId/send",
  config: { access: commenting },
  schema: {
    operationId: "sendReply",
    summary: "Send an agency's reply: its comments, or that it agrees",
    tags,
    params,
    body: strict({ id: Id, stance: Stance, note: Type.String({ maxLength: 4000 }) }),
    response: { 200: ReplyPage, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const inviteDepartments = {
  method: "POST",
  url: "/consultations/:consultationId/replies/:unitId/departments",
  config: { access: commenting },
  schema: {
    operationId: "inviteDepartments",
    summary: "A city asks its departments, to merge their replies into its own",
    tags,
    params,
    body: strict({ unitIds: UnitIds, dueOn: CalendarDate }),
    response: { 200: ReplyPage, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;

export const remindDepartments = {
  method: "POST",
  url: "/consultations/:consultationId/replies/:unitId/reminders",
  config: { access: commenting },
  schema: {
    operationId: "remindDepartments",
    summary: "Note that departments were reminded",
    tags,
    params,
    body: strict({ unitIds: UnitIds }),
    response: { 200: ReplyPage, ...refusals(400, 401, 403, 404, 409) },
  },
} as const satisfies Route;
