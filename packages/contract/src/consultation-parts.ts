import { CommentField, Proposal } from "@thuocdo/criteria/consultation/comment";
import { DispositionKind } from "@thuocdo/criteria/consultation/disposition";
import { CalendarDate, NodeId } from "@thuocdo/criteria/key";
import Type from "typebox";
import { Id, Instant } from "#field.ts";
import { oneOf, orNull, strict } from "#strict.ts";
import { UnitLevel } from "#unit-kinds.ts";

export const Stance = oneOf(["agreed", "commented"]);
export type Stance = Type.Static<typeof Stance>;

/** Cuộc lấy ý kiến: a draft laid before agencies at a fixed state. */
export const Consultation = strict({
  id: Id,
  versionId: Id,
  label: Type.String(),
  title: Type.String(),
  simulated: Type.Boolean(),
  /** What the drafting unit asks for. */
  message: Type.String(),
  /** Last day for replies. */
  dueOn: CalendarDate,
  state: oneOf(["open", "closed"]),
  openedAt: Instant,
  closedAt: orNull(Instant),
  /** The last edit in the fixed state. */
  fixedSequence: Type.Integer(),
});
export type Consultation = Type.Static<typeof Consultation>;

/** An agency asked, and where its reply stands: `drafting` is told to the agency alone. */
export const Agency = strict({
  unitId: Id,
  unitName: Type.String(),
  unitLevel: UnitLevel,
  /** Its own last day, where the city that asked it gave it one. */
  dueOn: CalendarDate,
  reminders: Type.Integer(),
  remindedAt: orNull(Instant),
  replyState: oneOf(["not-answered", "drafting", "sent"]),
  stance: orNull(Stance),
  note: Type.String(),
  letter: orNull(strict({ number: Type.String(), date: CalendarDate })),
  sentAt: orNull(Instant),
  late: Type.Boolean(),
});
export type Agency = Type.Static<typeof Agency>;

/** What became of a comment (tiếp thu, giải trình). */
export const Disposition = strict({
  id: Id,
  kind: DispositionKind,
  reason: Type.String(),
  /** The edit of the draft that took the proposal over. */
  editId: orNull(Id),
  decidedAt: Instant,
});
export type Disposition = Type.Static<typeof Disposition>;

const comment = {
  id: Id,
  unitId: Id,
  nodeId: NodeId,
  field: CommentField,
  content: Type.String(),
  proposal: orNull(Proposal),
  madeAt: Instant,
};

/** A comment as the drafting unit reads it: sent, with its answer where it has one. */
export const SentComment = strict({
  ...comment,
  consultationId: Id,
  unitName: Type.String(),
  disposition: orNull(Disposition),
});
export type SentComment = Type.Static<typeof SentComment>;

/** A comment as its agency has it. The answer is there once the consultation is closed. */
export const OwnComment = strict({
  ...comment,
  /** Grows with each save; send it back as the base of the next. */
  revision: Type.Integer(),
  savedAt: Instant,
  /** Comments of departments that it was made of. */
  sourceIds: Type.Array(Id),
  disposition: orNull(Disposition),
});
export type OwnComment = Type.Static<typeof OwnComment>;

export const ConsultationFigures = strict({
  asked: Type.Integer(),
  answered: Type.Integer(),
  agreed: Type.Integer(),
  commented: Type.Integer(),
  silent: Type.Integer(),
  late: Type.Integer(),
  comments: Type.Integer(),
  absorbed: Type.Integer(),
  partlyAbsorbed: Type.Integer(),
  explained: Type.Integer(),
  noted: Type.Integer(),
  unanswered: Type.Integer(),
});
