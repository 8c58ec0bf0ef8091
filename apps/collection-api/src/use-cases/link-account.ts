import type { Database } from "@thuocdo/database/schema";
import type { Transaction } from "kysely";
import { refused } from "#server/refused.ts";
import { setExternalId } from "#sign-in/add-account.ts";

/** Links an account to what the provider in use calls the person; null takes the link away, whichever provider's it is. */
export async function linkAccount(
  trx: Transaction<Database>,
  link: {
    readonly accountId: string;
    readonly externalId: string | null;
    readonly issuer: string | undefined;
  },
): Promise<void> {
  const { accountId, externalId, issuer } = link;
  if (externalId === null) return await setExternalId(trx, accountId, null);
  if (issuer === undefined) throw refused("provider-not-set-up", {});
  await setExternalId(trx, accountId, { issuer, subject: externalId });
}
