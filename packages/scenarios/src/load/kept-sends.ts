import { connect } from "@thuocdo/database/connect";
import { verifyAudit } from "@thuocdo/database/queries/verify-audit";
import { sql } from "kysely";

export interface KeptSends {
  /** Acknowledged to a ward and not there: lost. */
  readonly lost: number;
  /** Stored more than once, or more often than the submission counts. */
  readonly doubled: number;
  /** Stored without exactly one row in the audit log, or recorded without being stored. */
  readonly unrecorded: number;
  readonly stored: number;
  /** The first fault in the chains of the audit log; null where there is none. */
  readonly brokenChain: string | null;
}

/** What has become of the revisions that the service acknowledged, as the owner of the database sees it. */
export async function checkKeptSends(
  url: string,
  acknowledged: readonly { readonly revisionId: string; readonly submissionId: string }[],
): Promise<KeptSends> {
  const owner = connect({ url, role: "owner", max: 1 });
  try {
    const ids = acknowledged.map(({ revisionId }) => revisionId);
    const submissionIds = acknowledged.map(({ submissionId }) => submissionId);
    const { rows } = await sql<Omit<KeptSends, "brokenChain">>`
      select
        (select count(*) from unnest(${ids}::uuid[], ${submissionIds}::uuid[]) as a (id, submission_id)
          where not exists (
            select from revision v where v.id = a.id and v.submission_id = a.submission_id))::integer as lost,
        (select count(*) from submission s
          where s.current_revision <> (select count(*) from revision v where v.submission_id = s.id)
            or s.current_revision > 1)::integer as doubled,
        (select count(*) from (
          select v.id::text from revision v
          except all
          select l.detail ->> 'revisionId' from audit_log l where l.act = 'submit-revision') missing)::integer
        + (select count(*) from (
          select l.detail ->> 'revisionId' from audit_log l where l.act = 'submit-revision'
          except all
          select v.id::text from revision v) added)::integer as unrecorded,
        (select count(*) from revision)::integer as stored
    `.execute(owner);
    const [counted] = rows;
    if (counted === undefined) throw new Error("Counts are one row.");
    const { firstBroken } = await verifyAudit(owner);
    return { ...counted, brokenChain: firstBroken === null ? null : JSON.stringify(firstBroken) };
  } finally {
    await owner.destroy();
  }
}
