import { listAnswered, type QueuedRevision } from "@thuocdo/database/queries/appraisals";
import {
  answerReasons,
  figuresIn,
  peerFigures,
  peerReasons,
  turnReasons,
  weighRisk,
  type PeerFigure,
  type Risk,
  type RiskReason,
} from "@thuocdo/submissions/appraisal-risk";
import { comparableValues } from "@thuocdo/submissions/comparable-values";
import type { Acting } from "#server/acting.ts";
import { getDocument } from "#use-cases/asked-version.ts";
import { peersReader } from "#use-cases/queued-peers.ts";

/** What of a revision never changes: it and the one before are immutable. Small, for there may be a whole country of them. */
interface Reckoned {
  readonly reasons: readonly RiskReason[];
  readonly figures: Float64Array;
}

const keptAtMost = 30_000;
const kept = new Map<string, Reckoned>();
/** So many revisions at a time are in memory with their answers. */
const together = 200;

/**
 * How closely to look at each of these revisions, by id. Their answers are read once while the service runs; whoever asks was given
 * the rows by row-level security.
 */
export async function reckonRisks(
  acting: Acting,
  rows: readonly QueuedRevision[],
): Promise<ReadonlyMap<string, Risk>> {
  const unknown = rows.filter((row) => !kept.has(keyOf(row)));
  const reckoned = new Map<string, Reckoned>();
  for (let at = 0; at < unknown.length; at += together)
    await reckonSome(acting, unknown.slice(at, at + together), reckoned);
  for (const [key, value] of reckoned) keep(key, value);

  const peersOf = peersReader(acting);
  const figuresOf = new Map<string, readonly PeerFigure[]>();
  const risks = new Map<string, Risk>();
  for (const row of rows) {
    const key = keyOf(row);
    const { reasons, figures } = reckoned.get(key) ?? kept.get(key) ?? nothing;
    const compared =
      figuresOf.get(row.versionId) ?? peerFigures(await getDocument(acting, row.versionId));
    figuresOf.set(row.versionId, compared);
    const turn = {
      returns: row.returns,
      firstSentAt: row.firstSentAt.toISOString(),
      closesAt: row.closesAt.toISOString(),
    };
    risks.set(
      row.revisionId,
      weighRisk([
        ...reasons,
        ...peerReasons(compared, figures, await peersOf(row)),
        ...turnReasons(turn),
      ]),
    );
  }
  return risks;
}

const nothing: Reckoned = { reasons: [], figures: new Float64Array() };

function keyOf({ revisionId, before }: QueuedRevision): string {
  return `${revisionId} ${before?.revisionId ?? ""}`;
}

function keep(key: string, value: Reckoned): void {
  const [oldest] = kept.keys();
  if (kept.size >= keptAtMost && oldest !== undefined) kept.delete(oldest);
  kept.set(key, value);
}

async function reckonSome(
  acting: Acting,
  rows: readonly QueuedRevision[],
  into: Map<string, Reckoned>,
): Promise<void> {
  const ids = rows.flatMap(({ revisionId, before }) => [
    revisionId,
    ...(before === null ? [] : [before.revisionId]),
  ]);
  const answered = new Map((await listAnswered(acting.trx, ids)).map((one) => [one.id, one]));
  for (const row of rows) {
    const sent = answered.get(row.revisionId);
    if (sent === undefined) throw new Error(`Revision ${row.revisionId} is not stored.`);
    const version = await getDocument(acting, row.versionId);
    const earlier = row.before === null ? undefined : answered.get(row.before.revisionId);
    const previous =
      row.before === null || earlier === undefined
        ? undefined
        : comparableValues(
            {
              version: await getDocument(acting, row.before.versionId),
              answers: earlier.answers,
            },
            version,
          );
    const { answers, selfScore } = sent;
    into.set(keyOf(row), {
      reasons: answerReasons({ version, answers, selfScore, previous }),
      figures: figuresIn(peerFigures(version), { answers, selfScore }),
    });
  }
}
