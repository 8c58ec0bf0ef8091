import type { ConsultationBoard } from "@thuocdo/contract/consultations";
import { dateInVietnam } from "@thuocdo/criteria/formats/dates";
import { findConsultation } from "@thuocdo/database/queries/consultations";
import { findUnitAsOf, listAncestorsAsOf } from "@thuocdo/database/queries/units";
import { findCriteriaSet, findVersion } from "@thuocdo/database/queries/versions";
import type { PaperConsultation } from "@thuocdo/documents/consultation-paper";
import type { Acting } from "#server/acting.ts";
import { notFound } from "#server/refused.ts";
import { getConsultation } from "#use-cases/consultations.ts";

/** A consultation with what its papers say of it. */
export async function getPaperConsultation(
  acting: Acting,
  consultationId: string,
): Promise<PaperConsultation> {
  const { trx, at } = acting;
  const board = await getConsultation(acting, consultationId);
  const stored = await findConsultation(trx, consultationId);
  if (stored === undefined) throw notFound("consultation", consultationId);
  const version = await findVersion(trx, stored.versionId);
  if (version === undefined) throw notFound("criteria-set-version", stored.versionId);
  const set = await findCriteriaSet(trx, version.criteriaSetId);
  if (set === undefined) throw notFound("criteria-set", version.criteriaSetId);
  const day = dateInVietnam(new Date(at));
  const unit = await findUnitAsOf(trx, set.draftingUnitId, day);
  const [above] = await listAncestorsAsOf(trx, set.draftingUnitId, day);
  const { consultation, agencies, comments, figures } = board;
  return {
    draftingBody: unit?.name ?? set.draftingUnitName,
    superiorBody: above?.name ?? "",
    fixed: stored.document,
    draft: version.document,
    issued: version.issuedAt !== null,
    simulated: consultation.simulated,
    closed: consultation.state === "closed",
    openedAt: consultation.openedAt,
    dueOn: consultation.dueOn,
    toldAt: lastTold(board),
    figures,
    agencies: agencies.map(({ unitId, unitName, stance, letter, sentAt, late, note }) => ({
      unitId,
      unitName,
      stance,
      letter,
      sentAt,
      late,
      note,
    })),
    comments,
  };
}

/** The last thing that happened: the same state gives the same bytes, whenever it is printed. */
function lastTold({ consultation, agencies, comments }: ConsultationBoard): string {
  const later = [
    consultation.closedAt,
    ...agencies.map(({ sentAt }) => sentAt),
    ...comments.map(({ disposition }) => disposition?.decidedAt ?? null),
  ];
  return later.reduce<string>(
    (last, instant) => (instant !== null && instant > last ? instant : last),
    consultation.openedAt,
  );
}
