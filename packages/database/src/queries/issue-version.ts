import type { Transaction } from "kysely";
import type { Database } from "#schema.ts";

export interface StoredIssuance {
  readonly versionId: string;
  /** Canonical JSON of the document, and its SHA-256; the database checks both. */
  readonly canonical: string;
  readonly sha256: string;
  readonly decisionNumber: string;
  readonly decidedOn: string;
  readonly signerTitle: string;
  readonly effectiveOn: string;
  readonly issuedBy: string | null;
  readonly at: string;
}

/** Freezes a draft. Supersede the version in force first: at most one of a set is issued. */
export async function storeIssuance(
  trx: Transaction<Database>,
  issuance: StoredIssuance,
): Promise<void> {
  await trx
    .updateTable("criteria_set_version")
    .set({
      state: "issued",
      document: issuance.canonical,
      canonical: issuance.canonical,
      sha256: issuance.sha256,
      decision_number: issuance.decisionNumber,
      decided_on: issuance.decidedOn,
      signer_title: issuance.signerTitle,
      effective_on: issuance.effectiveOn,
      issued_at: issuance.at,
      issued_by: issuance.issuedBy,
      updated_at: issuance.at,
    })
    .where("id", "=", issuance.versionId)
    .returning("id")
    .executeTakeFirstOrThrow();
}

/** The version of a set, or a city's supplement to the set, that is in force, superseded by another; gives its id, if there was one. */
export async function supersedeVersionInForce(
  trx: Transaction<Database>,
  {
    criteriaSetId,
    unitId,
    reason,
    at,
  }: {
    readonly criteriaSetId: string;
    /** The city whose supplement it is; null: the version of the core. */
    readonly unitId: string | null;
    readonly reason: string;
    readonly at: string;
  },
): Promise<string | undefined> {
  const superseded = await trx
    .updateTable("criteria_set_version")
    .set({ state: "superseded", state_reason: reason, updated_at: at })
    .where("criteria_set_id", "=", criteriaSetId)
    .where("unit_id", unitId === null ? "is" : "=", unitId)
    .where("state", "=", "issued")
    .returning("id")
    .executeTakeFirst();
  return superseded?.id;
}

/** Withdraws an issued version; what was assessed against it stays as it is. */
export async function withdrawVersion(
  trx: Transaction<Database>,
  {
    versionId,
    reason,
    at,
  }: { readonly versionId: string; readonly reason: string; readonly at: string },
): Promise<void> {
  await trx
    .updateTable("criteria_set_version")
    .set({ state: "withdrawn", state_reason: reason, updated_at: at })
    .where("id", "=", versionId)
    .returning("id")
    .executeTakeFirstOrThrow();
}
