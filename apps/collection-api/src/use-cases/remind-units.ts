import type { Letter } from "@thuocdo/contract/letters";
import { recordAct } from "@thuocdo/database/queries/audit";
import { listMail, listRecipients, queueMail } from "@thuocdo/database/queries/mail";
import { listDeadlines } from "@thuocdo/database/queries/round-deadlines";
import { storeReminders } from "@thuocdo/database/queries/reminders";
import { findRound } from "@thuocdo/database/queries/rounds";
import { isToSend } from "@thuocdo/submissions/round-board";
import { reminderLetter } from "#mail/reminder-letter.ts";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";
import { getCalledUnits } from "#use-cases/called-units.ts";

/** Reminds units of an open round that are still to send; those who remind stand above them. */
export async function remindUnits(
  acting: Acting,
  roundId: string,
  {
    unitIds,
    message,
    byMail,
  }: {
    readonly unitIds: readonly string[];
    readonly message: string;
    /** A mail server is set up. */
    readonly byMail: boolean;
  },
): Promise<number> {
  const { trx, person, at } = acting;
  const round = await findRound(trx, roundId);
  if (round === undefined) throw notFound("round", roundId);
  if (round.state !== "open") {
    const { state } = round;
    throw refused("round-act-not-possible", { act: "remind", state, possible: [] });
  }
  const standings = await getCalledUnits(acting, roundId, unitIds);
  const mine = new Set(unitIdsOf(acting.assignments, "administrator", "appraiser"));
  const isAbove = ([, ...above]: readonly string[]) => above.some((id) => mine.has(id));
  if (!standings.every(({ scopeUnitIds }) => isAbove(scopeUnitIds))) {
    throw refused("not-allowed", { needs: ["administrator", "appraiser"] });
  }
  const sent = standings
    .filter(({ state, letOffAt }) => letOffAt !== null || !isToSend(state))
    .map(({ unitId }) => unitId);
  if (sent.length > 0) throw refused("reminder-not-due", { unitIds: sent });

  await storeReminders(trx, { roundId, unitIds, message, sentBy: person.id, at });
  const letters = byMail ? await writeLetters(acting, round, unitIds) : 0;
  await recordAct(trx, {
    act: "remind-units",
    subjectKind: "round",
    subjectId: roundId,
    unitId: round.organiserUnitId,
    detail: { units: unitIds.length, message, letters },
    at,
  });
  return unitIds.length;
}

/** A letter for each officer of the units who can be written to; sent after the act is stored. */
async function writeLetters(
  { trx, person, at }: Acting,
  round: { readonly id: string; readonly title: string },
  unitIds: readonly string[],
): Promise<number> {
  const deadlines = await listDeadlines(trx, round.id, unitIds);
  const recipients = await listRecipients(trx, { unitIds, at });
  const letters = recipients.map((recipient) => ({
    ...recipient,
    ...reminderLetter({
      unitName: recipient.unitName,
      roundTitle: round.title,
      closesAt: deadlines.get(recipient.unitId) ?? at,
    }),
  }));
  await queueMail(trx, letters, { roundId: round.id, queuedBy: person.id, at });
  return letters.length;
}

export const maxListedLetters = 200;

/** What became of the letters of a round, the latest first. */
export async function listLetters({ trx }: Acting, roundId: string): Promise<Letter[]> {
  if ((await findRound(trx, roundId)) === undefined) throw notFound("round", roundId);
  const rows = await listMail(trx, roundId, maxListedLetters);
  return rows.map(({ queuedAt, sentAt, givenUpAt, ...row }) => ({
    ...row,
    queuedAt: queuedAt.toISOString(),
    sentAt: sentAt?.toISOString() ?? null,
    state: sentAt !== null ? "sent" : givenUpAt !== null ? "failed" : "waiting",
  }));
}
