import { type Kysely, sql } from "kysely";

/** What became of what was flagged for a second look: said by a reviewer, never overwritten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table flag_outcome (
      id uuid constraint flag_outcome_pkey primary key,
      snapshot_id uuid not null constraint flag_outcome_snapshot_fkey references snapshot (id),
      flag_key text not null constraint flag_outcome_key_check check (flag_key ~ '^[a-z-]+:'),
      scope_unit_ids uuid[] not null,
      outcome text not null constraint flag_outcome_outcome_check check (outcome in ('explained', 'corrected', 'confirmed')),
      reason text not null constraint flag_outcome_reason_check
        check (reason is nfc normalized and reason ~ '\\S' and length(reason) <= 4000),
      settled_at timestamptz not null,
      settled_by uuid not null constraint flag_outcome_settled_by_fkey references person (id),
      settled_by_name text not null,
      sequence bigint not null generated always as identity
    )
  `.execute(db);
  await sql`create index flag_outcome_snapshot_index on flag_outcome (snapshot_id, flag_key, sequence)`.execute(
    db,
  );
  await sql`
    comment on table flag_outcome is 'What a reviewer found of a flag; the latest holds. Inserted only.';
    comment on column flag_outcome.id is 'Made by the client, so that a repeated send is the same.';
    comment on column flag_outcome.snapshot_id is 'The snapshot in which it was flagged.';
    comment on column flag_outcome.flag_key is 'The flag: its rule and what it is about.';
    comment on column flag_outcome.scope_unit_ids is 'As the snapshot''s: who may see the row. Set by trigger.';
    comment on column flag_outcome.outcome is 'explained: there is a good reason; corrected: figures were put right; confirmed: it is as it looked.';
    comment on column flag_outcome.reason is 'What was found.';
    comment on column flag_outcome.settled_at is 'When.';
    comment on column flag_outcome.settled_by is 'By whom.';
    comment on column flag_outcome.settled_by_name is 'Their name as it then was.';
    comment on column flag_outcome.sequence is 'Order in which they came: the greatest of a flag holds.';
  `.execute(db);
  await sql`
    create function inherit_snapshot_scope() returns trigger language plpgsql as $$
    begin
      select s.scope_unit_ids into new.scope_unit_ids from snapshot s where s.id = new.snapshot_id;
      return new;
    end $$
  `.execute(db);
  await sql`comment on function inherit_snapshot_scope() is 'A row takes the scope of its snapshot.'`.execute(
    db,
  );
  await sql`
    create trigger flag_outcome_inherit before insert on flag_outcome
      for each row execute function inherit_snapshot_scope()
  `.execute(db);
  await sql`
    create trigger flag_outcome_insert_only before update or delete or truncate on flag_outcome
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table flag_outcome enable always trigger flag_outcome_insert_only`.execute(db);
  await sql`alter table flag_outcome enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on flag_outcome to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on flag_outcome for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on flag_outcome for select to thuocdo_api
      using (acts_in_role('{administrator,appraiser,analyst}', scope_unit_ids))
  `.execute(db);
  await sql`
    create policy api_insert on flag_outcome for insert to thuocdo_api
      with check (settled_by = (select current_person_id())
        and acts_in_role('{administrator,appraiser,analyst}', scope_unit_ids))
  `.execute(db);
  await sql`grant select, insert on flag_outcome to thuocdo_api`.execute(db);
  await sql`grant select on flag_outcome to thuocdo_worker`.execute(db);
}
