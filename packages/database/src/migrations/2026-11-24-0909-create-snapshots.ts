import { type Kysely, sql } from "kysely";

/** A frozen round is a dataset with a number, and nothing in it changes any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function forbid_change_when_frozen() returns trigger language plpgsql as $$
    declare row_round_id uuid := case when tg_op = 'DELETE' then old.round_id else new.round_id end;
    begin
      if exists (select 1 from assessment_round r where r.id = row_round_id and r.state = 'frozen') then
        raise exception '% on % is refused: round % is frozen', tg_op, tg_table_name, row_round_id
          using errcode = 'restrict_violation';
      end if;
      return case when tg_op = 'DELETE' then old else new end;
    end $$
  `.execute(db);
  await sql`
    comment on function forbid_change_when_frozen() is 'Units and submissions of a frozen round stay as they are.'
  `.execute(db);
  await sql`
    create trigger round_unit_frozen before insert or update or delete on round_unit
      for each row execute function forbid_change_when_frozen()
  `.execute(db);
  await sql`
    create trigger submission_frozen before insert or update or delete on submission
      for each row execute function forbid_change_when_frozen()
  `.execute(db);

  await sql`
    create table snapshot (
      id uuid default gen_random_uuid() constraint snapshot_pkey primary key,
      number integer not null constraint snapshot_number_unique unique constraint snapshot_number_check check (number > 0),
      round_id uuid not null constraint snapshot_round_fkey references assessment_round (id),
      scope_unit_ids uuid[] not null,
      simulated boolean not null,
      taken_at timestamptz not null,
      taken_by uuid constraint snapshot_taken_by_fkey references person (id)
    )
  `.execute(db);
  await sql`create index snapshot_round_index on snapshot (round_id)`.execute(db);
  await sql`
    comment on table snapshot is 'A frozen round as a numbered dataset (bộ số liệu chốt); inserted only. Reports quote the number.';
    comment on column snapshot.id is 'Own identity.';
    comment on column snapshot.number is '1, 2, … over all rounds. Set by trigger.';
    comment on column snapshot.round_id is 'The round.';
    comment on column snapshot.scope_unit_ids is 'Units that every unit of the round stands under: who may see it whole. Set by trigger.';
    comment on column snapshot.simulated is 'Holds simulated data (dữ liệu mô phỏng). Set by trigger.';
    comment on column snapshot.taken_at is 'When the round was frozen into it.';
    comment on column snapshot.taken_by is 'Who froze it.';
  `.execute(db);

  await sql`
    create function number_snapshot() returns trigger
    language plpgsql security definer
    set search_path = public, pg_temp
    as $$
    declare frozen assessment_round;
    begin
      select * into frozen from assessment_round where id = new.round_id;
      if frozen.state is distinct from 'frozen' then
        raise exception 'round % is %: only a frozen round becomes a snapshot', new.round_id, frozen.state
          using errcode = 'restrict_violation';
      end if;
      perform pg_advisory_xact_lock(hashtext('thuocdo.snapshot'));
      select coalesce(max(number), 0) + 1 into new.number from snapshot;
      new.simulated := frozen.simulated;
      select coalesce(array_agg(shared.unit_id), '{}') into new.scope_unit_ids from (
        select above.unit_id
        from round_unit u cross join unnest(u.scope_unit_ids) as above (unit_id)
        where u.round_id = new.round_id
        group by above.unit_id
        having count(*) = (select count(*) from round_unit c where c.round_id = new.round_id)
      ) shared;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function number_snapshot() is 'Numbers without gaps, whoever freezes; reads past policies, since numbers run over all rounds.'
  `.execute(db);
  await sql`
    create trigger snapshot_number before insert on snapshot
      for each row execute function number_snapshot()
  `.execute(db);
  await sql`
    create trigger snapshot_insert_only before update or delete or truncate on snapshot
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table snapshot enable always trigger snapshot_insert_only`.execute(db);

  await sql`alter table snapshot enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on snapshot to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on snapshot for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`create policy queue_select on snapshot for select to thuocdo_queue using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on snapshot for select to thuocdo_api using (exists (
      select 1 from round_unit u where u.round_id = snapshot.round_id))
  `.execute(db);
  await sql`
    create policy api_insert on snapshot for insert to thuocdo_api
      with check (organises_round(round_id, scope_unit_ids))
  `.execute(db);
  await sql`grant select on snapshot to thuocdo_api, thuocdo_worker, thuocdo_queue`.execute(db);
  await sql`grant insert on snapshot to thuocdo_api`.execute(db);
}
