import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

/** A page not heard of for so long is nobody any more. */
export const presenceTimeoutSeconds = 25;

const isThere = sql<boolean>`seen_at > now() - make_interval(secs => ${sql.lit(presenceTimeoutSeconds)})`;

export interface Page {
  readonly versionId: string;
  /** Named by the page itself. */
  readonly pageId: string;
}

export interface Presence extends Page {
  readonly personId: string;
  readonly nodeId: string | null;
  readonly field: string | null;
}

/** A page is there, and where in the draft. False where the page is somebody else's. */
export async function notePresence(trx: Transaction<Database>, page: Presence): Promise<boolean> {
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto("version_presence")
    .values({
      version_id: page.versionId,
      page_id: page.pageId,
      person_id: page.personId,
      node_id: page.nodeId,
      field: page.field,
    })
    .onConflict((conflict) =>
      conflict
        .constraint("version_presence_pkey")
        .doUpdateSet({ node_id: page.nodeId, field: page.field, seen_at: sql`now()` })
        .where("version_presence.person_id", "=", page.personId),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows > 0n;
}

/** A page is still there, wherever it was; it is there again when it had been given up. */
export async function noteStillThere(
  trx: Transaction<Database>,
  { versionId, pageId, personId }: Page & { readonly personId: string },
): Promise<void> {
  await trx
    .insertInto("version_presence")
    .values({
      version_id: versionId,
      page_id: pageId,
      person_id: personId,
      node_id: null,
      field: null,
    })
    .onConflict((conflict) =>
      conflict
        .constraint("version_presence_pkey")
        .doUpdateSet({ seen_at: sql`now()` })
        .where("version_presence.person_id", "=", personId),
    )
    .execute();
}

/** A page is gone; own pages that were never heard of again go with it. */
export async function endPresence(
  trx: Transaction<Database>,
  { versionId, pageId, personId }: Page & { readonly personId: string },
): Promise<void> {
  await trx
    .deleteFrom("version_presence")
    .where("person_id", "=", personId)
    .where((where) =>
      where.or([
        where.and([where("version_id", "=", versionId), where("page_id", "=", pageId)]),
        sql<boolean>`not ${isThere}`,
      ]),
    )
    .execute();
}

/** Who has the draft open now, with names as far as they may be read. */
export async function listPresent(db: Kysely<Database>, versionId: string) {
  return await db
    .selectFrom("version_presence as v")
    .leftJoin("person as p", "p.id", "v.person_id")
    .select([
      "v.page_id as pageId",
      "v.person_id as personId",
      "p.full_name as personName",
      "v.node_id as nodeId",
      "v.field",
    ])
    .where("v.version_id", "=", versionId)
    .where(isThere)
    .orderBy("p.full_name")
    .orderBy("v.page_id")
    .execute();
}

/** How many pages one person has open, in all drafts. */
export async function countPages(db: Kysely<Database>, personId: string): Promise<number> {
  const { pages } = await db
    .selectFrom("version_presence")
    .select(({ fn }) => fn.countAll<number>().as("pages"))
    .where("person_id", "=", personId)
    .where(isThere)
    .executeTakeFirstOrThrow();
  return pages;
}
