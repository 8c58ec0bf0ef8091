import { type Kysely, sql } from "kysely";

/** A revision, the submission's move and the row of the audit log are one statement: it is sent with the commit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function store_revision(
      revision_id uuid, of_submission_id uuid, revision_number integer, sent_answers jsonb, own_score jsonb,
      beside_score jsonb, sha256 text, sent_at timestamptz, sender_id uuid, sent_note text, acts jsonb)
    returns boolean
    language plpgsql volatile as $$
    begin
      insert into revision (
        id, submission_id, number, answers, self_score, supplement_score, content_sha256, submitted_at, submitted_by, note)
      values (
        revision_id, of_submission_id, revision_number, sent_answers, own_score, beside_score, sha256, sent_at, sender_id, sent_note)
      on conflict (id) do nothing;
      if not found then
        return false;
      end if;
      update submission s
        set state = 'submitted', current_revision = revision_number, draft_answers = sent_answers, updated_at = sent_at
        where s.id = of_submission_id and s.current_revision = revision_number - 1;
      if not found then
        raise exception 'submission % is not at revision %', of_submission_id, revision_number - 1;
      end if;
      if acts is not null then
        perform record_acts(acts);
      end if;
      return true;
    end $$
  `.execute(db);
  await sql`
    comment on function store_revision(uuid, uuid, integer, jsonb, jsonb, jsonb, text, timestamptz, uuid, text, jsonb) is 'Stores a revision, makes it the current one and records the acts, if any are given. False, and nothing done, where a revision of that id is stored already. Policies decide on its rows as on anybody''s.'
  `.execute(db);
  await sql`
    revoke execute on function store_revision(uuid, uuid, integer, jsonb, jsonb, jsonb, text, timestamptz, uuid, text, jsonb) from public;
    grant execute on function store_revision(uuid, uuid, integer, jsonb, jsonb, jsonb, text, timestamptz, uuid, text, jsonb) to thuocdo_api;
  `.execute(db);
}
