import type {
  Agency,
  Consultation,
  Disposition,
  OwnComment,
  SentComment,
} from "@thuocdo/contract/consultation-parts";
import { consultationFigures } from "@thuocdo/criteria/consultation/consultation-figures";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import type { StoredComment, StoredDisposition } from "@thuocdo/database/queries/comments";
import type {
  listConsultations,
  StoredAgency,
  StoredConsultation,
} from "@thuocdo/database/queries/consultations";

type ListedConsultation = Awaited<ReturnType<typeof listConsultations>>[number];

/** A consultation as it is told outside, its document apart. */
export function presentConsultation(row: ListedConsultation | StoredConsultation): Consultation {
  return {
    id: row.id,
    versionId: row.versionId,
    label: "document" in row ? row.document.label : row.label,
    title: "document" in row ? row.document.title : row.title,
    simulated: row.simulated,
    message: row.message,
    dueOn: row.dueOn,
    state: row.state,
    openedAt: row.openedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    fixedSequence: row.fixedSequence,
  };
}

/** @param lastDay of the consultation, for agencies that have none of their own */
export function presentAgency(row: StoredAgency, lastDay: string): Agency {
  const dueOn = row.dueOn !== null && row.dueOn < lastDay ? row.dueOn : lastDay;
  const { letterNumber: number, letterDate: date } = row;
  return {
    unitId: row.unitId,
    unitName: row.unitName,
    unitLevel: row.unitLevel,
    dueOn,
    reminders: row.reminders,
    remindedAt: row.remindedAt?.toISOString() ?? null,
    replyState: row.replyState ?? "not-answered",
    stance: row.stance,
    note: row.note ?? "",
    letter: number === null || date === null ? null : { number, date },
    sentAt: row.sentAt?.toISOString() ?? null,
    late: row.sentAt !== null && (date ?? dateInVietnam(row.sentAt)) > dueOn,
  };
}

export function presentDisposition(row: StoredDisposition | undefined): Disposition | null {
  if (row === undefined) return null;
  const { commentId: _, decidedAt, ...disposition } = row;
  return { ...disposition, decidedAt: decidedAt.toISOString() };
}

export function presentSent(
  { id, consultationId, unitId, nodeId, field, content, proposal, madeAt }: StoredComment,
  unitName: string,
  disposition: StoredDisposition | undefined,
): SentComment {
  return {
    id,
    consultationId,
    unitId,
    unitName,
    nodeId,
    field,
    content,
    proposal,
    madeAt: madeAt.toISOString(),
    disposition: presentDisposition(disposition),
  };
}

export function presentOwn(
  { consultationId: _, madeAt, savedAt, sourceIds, ...comment }: StoredComment,
  disposition: StoredDisposition | undefined,
): OwnComment {
  return {
    ...comment,
    sourceIds: [...sourceIds],
    madeAt: madeAt.toISOString(),
    savedAt: savedAt.toISOString(),
    disposition: presentDisposition(disposition),
  };
}

export function figuresOf(agencies: readonly Agency[], comments: readonly SentComment[]) {
  return consultationFigures(
    agencies.map(({ replyState, stance, late }) => ({ state: replyState, stance, late })),
    comments.map(({ disposition }) => disposition?.kind ?? null),
  );
}
