import { type Kysely, sql, type Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface StoredEvidence {
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly contentType: string;
  readonly storedBy: string | null;
  readonly simulated: boolean;
  readonly at: string;
}

/** Notes that the bytes lie in the evidence store. Content that is there already stays as it is. */
export async function storeEvidence(
  trx: Transaction<Database>,
  evidence: StoredEvidence,
): Promise<void> {
  await trx
    .insertInto("evidence")
    .values({
      sha256: evidence.sha256,
      size_bytes: evidence.sizeBytes,
      content_type: evidence.contentType,
      stored_at: evidence.at,
      stored_by: evidence.storedBy,
      simulated: evidence.simulated,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface NewEvidenceLink {
  readonly submissionId: string;
  /** Null where the answers themselves name the file. */
  readonly indicatorId: string | null;
  readonly sha256: string;
  readonly fileName: string;
  readonly documentNumber?: string | null;
  readonly documentOn?: string | null;
  readonly addedBy: string | null;
  readonly at: string;
}

/** Attaches a stored file to a submission; attached already, it stays as it is. */
export async function attachEvidence(
  trx: Transaction<Database>,
  link: NewEvidenceLink,
): Promise<void> {
  await trx
    .insertInto("evidence_link")
    .values({
      submission_id: link.submissionId,
      indicator_id: link.indicatorId,
      sha256: link.sha256,
      file_name: link.fileName.normalize("NFC"),
      document_number: link.documentNumber ?? null,
      document_on: link.documentOn ?? null,
      added_at: link.at,
      added_by: link.addedBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes a file off a submission; the row stays, with who did it. */
export async function detachEvidence(
  trx: Transaction<Database>,
  {
    submissionId,
    sha256,
    removedBy,
    at,
  }: {
    readonly submissionId: string;
    readonly sha256: string;
    readonly removedBy: string | null;
    readonly at: string;
  },
): Promise<void> {
  await trx
    .updateTable("evidence_link")
    .set({ removed_at: at, removed_by: removedBy })
    .where("submission_id", "=", submissionId)
    .where("sha256", "=", sha256)
    .where("removed_at", "is", null)
    .execute();
}

/** Files attached to a submission, in the order they came; a file attached twice once. */
export async function listEvidence(db: Kysely<Database>, submissionId: string) {
  return await attachedFiles(db, submissionId).orderBy("addedAt").orderBy("l.sha256").execute();
}

export async function findEvidence(
  db: Kysely<Database>,
  { submissionId, sha256 }: { readonly submissionId: string; readonly sha256: string },
) {
  return await attachedFiles(db, submissionId).where("l.sha256", "=", sha256).executeTakeFirst();
}

/** Looks at one file of a submission, newest first; of people out of the reader's sight the unit alone. */
export async function listEvidenceViews(
  db: Kysely<Database>,
  { submissionId, sha256 }: { readonly submissionId: string; readonly sha256: string },
) {
  return await db
    .selectFrom("audit_log as a")
    .leftJoin("person as p", "p.id", "a.person_id")
    .select([
      "a.acted_at as viewedAt",
      "p.full_name as viewedBy",
      sql<string | null>`(
        select n.name from unit_name n where n.unit_id = (a.detail ->> 'asUnitId')::uuid
        order by n.valid_from desc limit 1)`.as("unitName"),
    ])
    .where("a.subject_kind", "=", "submission")
    .where("a.subject_id", "=", submissionId)
    .where("a.act", "=", "view-evidence")
    .where(sql<string>`a.detail ->> 'sha256'`, "=", sha256)
    .orderBy("a.acted_at", "desc")
    .limit(200)
    .execute();
}

/** A file that the unit has attached to any of its submissions, also where it was taken off again. */
export async function findEvidenceOfUnit(
  db: Kysely<Database>,
  { unitId, sha256 }: { readonly unitId: string; readonly sha256: string },
) {
  return await db
    .selectFrom("evidence as e")
    .select(["e.size_bytes as sizeBytes", "e.content_type as contentType"])
    .where("e.sha256", "=", sha256)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom("evidence_link as l")
          .innerJoin("submission as s", "s.id", "l.submission_id")
          .select("l.id")
          .whereRef("l.sha256", "=", "e.sha256")
          .where("s.unit_id", "=", unitId),
      ),
    )
    .executeTakeFirst();
}

function attachedFiles(db: Kysely<Database>, submissionId: string) {
  return db
    .selectFrom("evidence_link as l")
    .innerJoin("evidence as e", "e.sha256", "l.sha256")
    .select([
      "l.sha256",
      sql<string>`min(l.file_name)`.as("fileName"),
      "e.content_type as contentType",
      "e.size_bytes as sizeBytes",
      sql<Date>`min(l.added_at)`.as("addedAt"),
    ])
    .where("l.submission_id", "=", submissionId)
    .where("l.removed_at", "is", null)
    .groupBy(["l.sha256", "e.content_type", "e.size_bytes"]);
}
