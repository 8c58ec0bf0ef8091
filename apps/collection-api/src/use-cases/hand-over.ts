import type { Account } from "@thuocdo/contract/accounts";
import { handOversToldForDays, type HandOver, type RoleWork } from "@thuocdo/contract/hand-overs";
import type { Role } from "@thuocdo/criteria/role";
import { endRole, listHeldRoles } from "@thuocdo/database/queries/accounts";
import { findRecipient, queueMail } from "@thuocdo/database/queries/mail";
import { recordAct } from "@thuocdo/database/queries/audit";
import * as stored from "@thuocdo/database/queries/hand-overs";
import {
  handOver as mayHandOver,
  type EndingRole,
  type OpenWork,
} from "@thuocdo/submissions/hand-over";
import { handOverLetter } from "#mail/hand-over-letter.ts";
import type { Acting } from "#server/acting.ts";
import { refused, refusedByCore } from "#server/refused.ts";
import { getAccount } from "#use-cases/accounts.ts";

/** What is open in each role that the person holds and the acting person administers. */
export async function getOpenWork(acting: Acting, personId: string): Promise<RoleWork[]> {
  const { trx, at } = acting;
  await getAccount(acting, personId);
  const items = [];
  for (const { unitId, unitName, role } of await listRolesInForce(acting, personId)) {
    const of = { personId, unitId, role };
    const work = [...(await stored.listOpenWork(trx, of))];
    items.push({
      unitId,
      unitName,
      role,
      work,
      receivers: await stored.listReceivers(trx, of, at),
    });
  }
  return items;
}

export interface AskedHandOver {
  readonly id: string;
  readonly endsAt: string | null;
  readonly reason: string;
  readonly roles: readonly {
    readonly unitId: string;
    readonly role: Role;
    readonly receiverId: string | null;
  }[];
}

/** Ends roles with their open work in other hands: all of it or nothing. Made before, it is the same act. */
export async function handOver(
  acting: Acting,
  personId: string,
  asked: AskedHandOver,
  { byMail }: { readonly byMail: boolean },
): Promise<Account> {
  const { trx, person, at } = acting;
  await getAccount(acting, personId);
  if (await stored.isHandedOver(trx, asked.id)) return await getAccount(acting, personId);
  if (personId === person.id) throw refused("own-account", {});
  const held = await listRolesInForce(acting, personId);
  const lacking = asked.roles.find(
    ({ unitId, role }) => !held.some((each) => each.unitId === unitId && each.role === role),
  );
  if (lacking !== undefined)
    throw refused("role-not-held", { unitId: lacking.unitId, role: lacking.role });
  const endsAt = asked.endsAt ?? at;

  const ending: (EndingRole & {
    readonly of: stored.RoleOf;
    readonly work: readonly OpenWork[];
  })[] = [];
  for (const { unitId, role, receiverId } of asked.roles) {
    const of = { personId, unitId, role };
    const work = await stored.listOpenWork(trx, of);
    const receivers = await stored.listReceivers(trx, of, endsAt);
    const receiver = receiverId !== null && {
      personId: receiverId,
      holdsRole: receivers.some(({ id }) => id === receiverId),
      tookPartIn: await stored.listBarredSeconds(trx, of, receiverId),
    };
    ending.push({ of, unitId, role, open: work.length, work, receiver: receiver || null });
  }
  const may = mayHandOver(ending, { leaverId: personId, endsAt: asked.endsAt, at });
  if (!may.ok) throw refusedByCore(may.refusal);

  const reason = asked.reason.normalize("NFC");
  for (const { of, work, receiver } of ending) {
    const receiverId = work.length === 0 ? null : (receiver?.personId ?? null);
    await stored.storeHandOver(trx, {
      ...of,
      id: asked.id,
      receiverId,
      endsAt,
      reason,
      work,
      by: person.id,
      at,
    });
    if (byMail && receiverId !== null)
      await writeTo(acting, { receiverId, unitId: of.unitId, open: work.length, endsAt });
    await endRole(trx, { ...of, until: endsAt, at });
    await recordAct(trx, {
      act: "hand-over",
      subjectKind: "person",
      subjectId: personId,
      unitId: of.unitId,
      detail: { role: of.role, receiverId, endsAt, open: work.length, reason },
      at,
    });
  }
  return await getAccount(acting, personId);
}

/** Beside what they are told in the system, as far as they can be written to. */
async function writeTo(
  { trx, person, at }: Acting,
  {
    receiverId,
    unitId,
    ...told
  }: {
    readonly receiverId: string;
    readonly unitId: string;
    readonly open: number;
    readonly endsAt: string;
  },
): Promise<void> {
  const recipient = await findRecipient(trx, { personId: receiverId, unitId });
  if (recipient === undefined) return;
  const letter = handOverLetter({ unitName: recipient.unitName, ...told });
  await queueMail(trx, [{ ...recipient, ...letter }], { roundId: null, queuedBy: person.id, at });
}

/** Roles that the acting person may see and that have not ended. */
async function listRolesInForce({ trx, at }: Acting, personId: string) {
  const held = await listHeldRoles(trx, [personId]);
  return held.filter(
    ({ validUntil }) => validUntil === null || validUntil.getTime() > Date.parse(at),
  );
}

/** What the acting person handed over or was handed of late, whatever their roles are now. */
export async function listMyHandOvers({ trx, person, at }: Acting): Promise<HandOver[]> {
  const rows = await stored.listHandOversOf(trx, { personId: person.id, since: toldSince(at) });
  return rows.map(({ personId, giverName, receiverName, endsAt, handedAt, work, ...row }) => ({
    ...row,
    direction: personId === person.id ? "from-me" : "to-me",
    other: personId === person.id ? receiverName : giverName,
    work: [...work],
    endsAt: endsAt.toISOString(),
    handedAt: handedAt.toISOString(),
  }));
}

export async function countMyHandOvers({ trx, person, at }: Acting): Promise<number> {
  return await stored.countHandOversOf(trx, { personId: person.id, since: toldSince(at) });
}

function toldSince(at: string): string {
  return new Date(Date.parse(at) - handOversToldForDays * 24 * 3_600_000).toISOString();
}
