import { type Kysely, sql } from "kysely";

/** Which officer of a unit takes care of which group of a submission. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table group_share (
      submission_id uuid constraint group_share_submission_fkey references submission (id),
      group_id text not null,
      unit_id uuid not null,
      person_id uuid not null constraint group_share_person_fkey references person (id),
      shared_at timestamptz not null,
      shared_by uuid not null constraint group_share_shared_by_fkey references person (id),
      done_at timestamptz,
      done_by uuid constraint group_share_done_by_fkey references person (id),
      constraint group_share_pkey primary key (submission_id, group_id),
      constraint group_share_done_check check ((done_at is null) = (done_by is null))
    )
  `.execute(db);
  await sql`create index group_share_person_index on group_share (person_id)`.execute(db);
  await sql`
    comment on table group_share is 'A group of a submission that one officer of the unit takes care of. Guidance: anybody of the unit may answer all.';
    comment on column group_share.submission_id is 'The submission.';
    comment on column group_share.group_id is 'Id of the group in the version that the round asks.';
    comment on column group_share.unit_id is 'The submission''s unit. Set by trigger.';
    comment on column group_share.person_id is 'Who takes care of it; answers for the unit when it is given to them.';
    comment on column group_share.shared_at is 'When it was given to them.';
    comment on column group_share.shared_by is 'By whom.';
    comment on column group_share.done_at is 'When it was said to be ready; null: it is not.';
    comment on column group_share.done_by is 'Who said so.';
  `.execute(db);
  await sql`
    create function guard_group_share() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      select s.unit_id into new.unit_id from submission s where s.id = new.submission_id;
      if tg_op = 'INSERT' or new.person_id is distinct from old.person_id then
        if not exists (
          select 1 from role_assignment a
          where a.person_id = new.person_id and a.unit_id = new.unit_id and a.role = 'ward-officer'
            and (a.valid_until is null or now() < a.valid_until)
        ) then
          raise exception 'person % does not answer for unit %', new.person_id, new.unit_id
            using errcode = 'restrict_violation';
        end if;
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function guard_group_share() is 'A group goes to somebody who answers for the unit. Reads past policies.'
  `.execute(db);
  await sql`
    create trigger group_share_guard before insert or update on group_share
      for each row execute function guard_group_share()
  `.execute(db);
  await sql`alter table group_share enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on group_share to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_all on group_share to thuocdo_api
      using (acts_in_role('{ward-officer}', array[unit_id]))
      with check (acts_in_role('{ward-officer}', array[unit_id]))
  `.execute(db);
  await sql`grant select, insert, update, delete on group_share to thuocdo_api`.execute(db);
}
