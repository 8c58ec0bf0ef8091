import type { GroupShares } from "@thuocdo/contract/group-shares";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/group-shares";
import { findSubmission, lockSubmission } from "@thuocdo/database/queries/submissions";
import { shareGroup as share } from "@thuocdo/submissions/group-shares";
import { nextStateInRound } from "@thuocdo/submissions/submission-act";
import type { Acting } from "#server/acting.ts";
import { notFound, refusedByCore } from "#server/refused.ts";
import { requireRole } from "#use-cases/acting-unit.ts";
import { getAskedVersion } from "#use-cases/asked-version.ts";
import { windowOf } from "#use-cases/present-submission.ts";

export async function getGroupShares(acting: Acting, submissionId: string): Promise<GroupShares> {
  const submission = await findSubmission(acting.trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  requireRole(acting, submission.unitId, "ward-officer");
  return await present(acting, { submissionId, unitId: submission.unitId });
}

/** Gives a group to somebody, or to nobody, while the submission can be answered. */
export async function shareGroup(
  acting: Acting,
  { submissionId, groupId }: { readonly submissionId: string; readonly groupId: string },
  { personId, done }: { readonly personId: string | null; readonly done: boolean },
): Promise<GroupShares> {
  const { trx, person, at } = acting;
  const submission = await lockSubmission(trx, submissionId);
  if (submission === undefined) throw notFound("submission", submissionId);
  const { unitId } = submission;
  requireRole(acting, unitId, "ward-officer");
  const next = nextStateInRound(submission.state, "save-draft", windowOf(submission), at);
  if (!next.ok) throw refusedByCore(next.refusal);

  if (personId === null) {
    await stored.removeGroupShare(trx, { submissionId, groupId });
  } else {
    const { version, supplement } = await getAskedVersion(acting, submission);
    const { groups } = supplement ?? version;
    const officers = await stored.listOfficers(trx, { unitId, at });
    const given = share(
      { groupId, personId },
      { groupIds: groups.map(({ id }) => id), officerIds: officers.map(({ id }) => id) },
    );
    if (!given.ok) throw refusedByCore(given.refusal);
    await stored.storeGroupShare(trx, { submissionId, groupId, personId, done, by: person.id, at });
  }
  await recordAct(trx, {
    act: "share-group",
    subjectKind: "submission",
    subjectId: submissionId,
    unitId,
    scopeUnitIds: [unitId],
    detail: { groupId, personId, done },
    at,
  });
  return await present(acting, { submissionId, unitId });
}

async function present(
  { trx, at }: Acting,
  { submissionId, unitId }: { readonly submissionId: string; readonly unitId: string },
): Promise<GroupShares> {
  const officers = await stored.listOfficers(trx, { unitId, at });
  return { officers, items: await stored.listGroupShares(trx, submissionId) };
}
