import type { Account, HeldRole } from "@thuocdo/contract/accounts";
import { maxListedAccounts } from "@thuocdo/contract/accounts";
import type { Role } from "@thuocdo/criteria/role";
import {
  listAccounts as queryAccounts,
  listHeldRoles,
  type AccountRow,
  type AccountStandingFilter,
  type HeldRoleRow,
} from "@thuocdo/database/queries/accounts";
import { unitIdsOf, type Acting } from "#server/acting.ts";
import { notFound, refused } from "#server/refused.ts";

export interface AccountQuery {
  readonly text?: string;
  readonly role?: Role;
  readonly within?: string;
  readonly standing?: AccountStandingFilter;
}

/** People at or below the units that the acting person administers. */
export async function listAccounts(acting: Acting, query: AccountQuery) {
  const { trx, at } = acting;
  const unitIds = unitIdsOf(acting.assignments, "administrator");
  const { found, items } = await queryAccounts(trx, {
    ...query,
    unitIds,
    at,
    limit: maxListedAccounts,
  });
  const roles = await listHeldRoles(
    trx,
    items.map(({ id }) => id),
  );
  return { found, items: items.map((row) => present(row, roles, at)) };
}

export async function getAccount(acting: Acting, personId: string): Promise<Account> {
  const row = await findAccount(acting, personId);
  return present(row, await listHeldRoles(acting.trx, [personId]), acting.at);
}

/** An account that the acting person sees. */
async function findAccount(acting: Acting, personId: string): Promise<AccountRow> {
  const { items } = await queryAccounts(acting.trx, {
    unitIds: unitIdsOf(acting.assignments, "administrator"),
    personId,
    at: acting.at,
    limit: 1,
  });
  const [row] = items;
  if (row === undefined) throw notFound("account", personId);
  return row;
}

export interface AdministeredAccount extends AccountRow {
  readonly accountId: string;
  /** The unit under which what is done to the account is recorded. */
  readonly unitId: string | null;
}

/**
 * An account on which the acting person may act: all that its person does lies at or below their units. Nobody acts so
 * on their own account, as nobody else would notice.
 */
export async function administer(acting: Acting, personId: string): Promise<AdministeredAccount> {
  const row = await findAccount(acting, personId);
  if (!row.administered || row.accountId === null)
    throw refused("not-allowed", { needs: ["administrator"] });
  if (personId === acting.person.id) throw refused("own-account", {});
  const [role] = await listHeldRoles(acting.trx, [personId]);
  return { ...row, accountId: row.accountId, unitId: role?.unitId ?? null };
}

function present(row: AccountRow, roles: readonly HeldRoleRow[], at: string): Account {
  const { lockedAt, lockReason, lockedOutUntil, lastSignedInAt, accountId: _, ...rest } = row;
  return {
    ...rest,
    roles: roles
      .filter(({ personId }) => personId === row.id)
      .map((role) => presentRole(role, at))
      .toSorted((one, other) => Number(one.ended) - Number(other.ended)),
    locked: lockedAt === null ? null : { at: lockedAt.toISOString(), reason: lockReason ?? "" },
    lockedOutUntil: lockedOutUntil?.toISOString() ?? null,
    lastSignedInAt: lastSignedInAt?.toISOString() ?? null,
  };
}

function presentRole({ personId: _, validUntil, ...role }: HeldRoleRow, at: string): HeldRole {
  return {
    ...role,
    until: validUntil?.toISOString() ?? null,
    ended: validUntil !== null && validUntil.getTime() <= Date.parse(at),
  };
}
