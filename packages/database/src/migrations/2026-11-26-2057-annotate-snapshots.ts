import { type Kysely, sql } from "kysely";

/** Notes of analysts and leaders beside the figures of a snapshot: who said what, and when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table snapshot_note (
      id uuid constraint snapshot_note_pkey primary key,
      snapshot_id uuid not null constraint snapshot_note_snapshot_fkey references snapshot (id),
      unit_id uuid constraint snapshot_note_unit_fkey references organisational_unit (id),
      criterion_id text,
      scope_unit_ids uuid[] not null,
      text text not null constraint snapshot_note_text_check
        check (text is nfc normalized and text ~ '\\S' and length(text) <= 4000),
      written_at timestamptz not null,
      written_by uuid not null constraint snapshot_note_written_by_fkey references person (id),
      written_by_name text not null,
      withdrawn_at timestamptz
    )
  `.execute(db);
  await sql`create index snapshot_note_snapshot_index on snapshot_note (snapshot_id, written_at)`.execute(
    db,
  );
  await sql`
    comment on table snapshot_note is 'A remark on a snapshot, on one of its units or criteria. It stays as it was written; its writer may withdraw it.';
    comment on column snapshot_note.id is 'Made by the client, so that a repeated send is the same note.';
    comment on column snapshot_note.snapshot_id is 'The snapshot.';
    comment on column snapshot_note.unit_id is 'The unit it is about; null: the snapshot as a whole.';
    comment on column snapshot_note.criterion_id is 'The criterion it is about, by id; null: none in particular.';
    comment on column snapshot_note.scope_unit_ids is 'As the called unit''s or, without a unit, the snapshot''s: who may see the row. Set by trigger.';
    comment on column snapshot_note.text is 'What was said.';
    comment on column snapshot_note.written_at is 'When.';
    comment on column snapshot_note.written_by is 'By whom.';
    comment on column snapshot_note.written_by_name is 'Their name as it then was.';
    comment on column snapshot_note.withdrawn_at is 'When its writer took it back; null while it stands.';
  `.execute(db);
  await sql`
    create function guard_snapshot_note() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' then
        if old.withdrawn_at is not null or new.withdrawn_at is null
          or (to_jsonb(new) - 'withdrawn_at') <> (to_jsonb(old) - 'withdrawn_at') then
          raise exception 'update of snapshot_note % is refused: a note is withdrawn, once, and otherwise stays', old.id
            using errcode = 'restrict_violation';
        end if;
        return new;
      end if;
      if new.unit_id is null then
        select s.scope_unit_ids into new.scope_unit_ids from snapshot s where s.id = new.snapshot_id;
      else
        select u.scope_unit_ids into new.scope_unit_ids
        from snapshot s join round_unit u on u.round_id = s.round_id and u.unit_id = new.unit_id
        where s.id = new.snapshot_id;
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function guard_snapshot_note() is 'A note takes the scope of what it is about; only withdrawing changes one.'
  `.execute(db);
  await sql`
    create trigger snapshot_note_guard before insert or update on snapshot_note
      for each row execute function guard_snapshot_note()
  `.execute(db);
  await sql`
    create trigger snapshot_note_kept before delete or truncate on snapshot_note
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table snapshot_note enable always trigger snapshot_note_kept`.execute(db);
  await sql`alter table snapshot_note enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on snapshot_note to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on snapshot_note for select to thuocdo_api
      using (scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  await sql`
    create policy api_insert on snapshot_note for insert to thuocdo_api
      with check (written_by = (select current_person_id()) and withdrawn_at is null
        and acts_in_role('{administrator,appraiser,analyst,leader,issuer}', scope_unit_ids))
  `.execute(db);
  await sql`
    create policy api_update on snapshot_note for update to thuocdo_api
      using (written_by = (select current_person_id()))
  `.execute(db);
  await sql`grant select, insert, update (withdrawn_at) on snapshot_note to thuocdo_api`.execute(
    db,
  );
}
