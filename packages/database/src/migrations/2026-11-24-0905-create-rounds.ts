import { type Kysely, sql } from "kysely";

/** One version, one period, the units called. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table assessment_round (
      id uuid default gen_random_uuid() constraint assessment_round_pkey primary key,
      criteria_set_version_id uuid not null constraint assessment_round_version_fkey references criteria_set_version (id),
      organiser_unit_id uuid not null constraint assessment_round_organiser_fkey references organisational_unit (id),
      title text not null constraint assessment_round_title_check check (title is nfc normalized and title <> ''),
      period_from date not null,
      period_to date not null,
      opens_at timestamptz not null,
      closes_at timestamptz not null,
      state text not null default 'planned' constraint assessment_round_state_check check (state in ('planned', 'open', 'closed', 'frozen')),
      frozen_at timestamptz,
      simulated boolean not null default false,
      created_at timestamptz not null default now(),
      created_by uuid constraint assessment_round_created_by_fkey references person (id),
      constraint assessment_round_period_check check (period_from <= period_to),
      constraint assessment_round_opening_check check (opens_at < closes_at),
      constraint assessment_round_frozen_check check ((state = 'frozen') = (frozen_at is not null))
    )
  `.execute(db);
  await sql`create index assessment_round_version_index on assessment_round (criteria_set_version_id)`.execute(
    db,
  );
  await sql`
    comment on table assessment_round is 'An assessment (đợt đánh giá): planned, open, closed, frozen. A frozen one is a dataset.';
    comment on column assessment_round.id is 'Own identity.';
    comment on column assessment_round.criteria_set_version_id is 'The version answered; issued before the round opens.';
    comment on column assessment_round.organiser_unit_id is 'The unit whose administrators plan, open, close and freeze it.';
    comment on column assessment_round.title is 'Title, NFC.';
    comment on column assessment_round.period_from is 'First day of the period assessed.';
    comment on column assessment_round.period_to is 'Last day of the period assessed.';
    comment on column assessment_round.opens_at is 'From when answers are taken.';
    comment on column assessment_round.closes_at is 'Deadline, unless a unit has an extension.';
    comment on column assessment_round.state is 'planned, open, closed, frozen.';
    comment on column assessment_round.frozen_at is 'When it became a dataset.';
    comment on column assessment_round.simulated is 'Holds simulated data (dữ liệu mô phỏng); every screen and page says so.';
    comment on column assessment_round.created_at is 'When it was planned.';
    comment on column assessment_round.created_by is 'Who planned it.';
  `.execute(db);

  await sql`
    create function require_issued_version() returns trigger language plpgsql as $$
    declare version_state text;
    begin
      if tg_op = 'UPDATE' and old.state = 'frozen' then
        raise exception 'round % is frozen: nothing of it changes any more', old.id
          using errcode = 'restrict_violation';
      end if;
      if tg_op = 'UPDATE' and old.state <> 'planned'
         and new.criteria_set_version_id is distinct from old.criteria_set_version_id then
        raise exception 'round % is %: its version is fixed since it opened', old.id, old.state
          using errcode = 'restrict_violation';
      end if;
      if new.state <> 'planned' then
        select state into version_state from criteria_set_version where id = new.criteria_set_version_id;
        if version_state is null or version_state in ('draft', 'in-consultation') then
          raise exception 'round % cannot be %: version % is not issued', new.id, new.state, new.criteria_set_version_id
            using errcode = 'restrict_violation';
        end if;
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function require_issued_version() is 'A round opens on an issued version only, and keeps it; a frozen round stays as it is.'
  `.execute(db);
  await sql`
    create trigger assessment_round_version before insert or update on assessment_round
      for each row execute function require_issued_version()
  `.execute(db);

  await sql`
    create table round_unit (
      round_id uuid not null constraint round_unit_round_fkey references assessment_round (id),
      unit_id uuid not null constraint round_unit_unit_fkey references organisational_unit (id),
      scope_unit_ids uuid[] not null,
      appraising_unit_ids uuid[] not null default '{}',
      extended_to timestamptz,
      extension_reason text,
      constraint round_unit_pkey primary key (round_id, unit_id),
      constraint round_unit_scope_check check (scope_unit_ids[1] is not distinct from unit_id),
      constraint round_unit_extension_check check (num_nulls(extended_to, extension_reason) in (0, 2)),
      constraint round_unit_appraising_check check (unit_id <> all (appraising_unit_ids) and appraising_unit_ids <@ scope_unit_ids)
    )
  `.execute(db);
  await sql`create index round_unit_unit_index on round_unit (unit_id)`.execute(db);
  await sql`
    comment on table round_unit is 'A unit called in a round.';
    comment on column round_unit.round_id is 'The round.';
    comment on column round_unit.unit_id is 'The unit that answers.';
    comment on column round_unit.scope_unit_ids is 'The unit and the units above it as of the round, itself first: row-level security reads it. Where not given, read as of the last day of the period.';
    comment on column round_unit.appraising_unit_ids is 'Who appraises, lowest level first; never the unit itself.';
    comment on column round_unit.extended_to is 'Own deadline of the unit.';
    comment on column round_unit.extension_reason is 'Why the deadline was extended.';
  `.execute(db);

  await sql`
    create function scope_round_unit() returns trigger language plpgsql as $$
    begin
      if new.scope_unit_ids is null then
        select unit_scope(new.unit_id, r.period_to) into new.scope_unit_ids
          from assessment_round r where r.id = new.round_id;
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function scope_round_unit() is 'Reads the units above a called unit as of the last day of the period.'
  `.execute(db);
  await sql`
    create trigger round_unit_scope before insert on round_unit
      for each row execute function scope_round_unit()
  `.execute(db);

  await sql`alter table assessment_round enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on assessment_round to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on assessment_round for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on assessment_round for select to thuocdo_api
      using ((select current_person_id()) is not null)
  `.execute(db);
  await sql`
    create policy api_insert on assessment_round for insert to thuocdo_api
      with check (acts_in_role('{administrator}', array[organiser_unit_id]))
  `.execute(db);
  await sql`
    create policy api_update on assessment_round for update to thuocdo_api
      using (acts_in_role('{administrator}', array[organiser_unit_id]))
      with check (acts_in_role('{administrator}', array[organiser_unit_id]))
  `.execute(db);

  await sql`
    create function organises_round(of_round_id uuid, for_scope_unit_ids uuid[]) returns boolean
    language sql stable
    return acts_in_role('{administrator}', array(
      select r.organiser_unit_id from assessment_round r
      where r.id = of_round_id and r.organiser_unit_id = any (for_scope_unit_ids)))
  `.execute(db);
  await sql`
    comment on function organises_round(uuid, uuid[]) is 'Whether the person of this transaction administers the round for its organiser, and the unit called stands under it.'
  `.execute(db);

  await sql`alter table round_unit enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on round_unit to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on round_unit for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on round_unit for select to thuocdo_api
      using (scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  await sql`create policy api_insert on round_unit for insert to thuocdo_api with check (organises_round(round_id, scope_unit_ids))`.execute(
    db,
  );
  await sql`
    create policy api_update on round_unit for update to thuocdo_api
      using (organises_round(round_id, scope_unit_ids)) with check (organises_round(round_id, scope_unit_ids))
  `.execute(db);
  await sql`create policy api_delete on round_unit for delete to thuocdo_api using (organises_round(round_id, scope_unit_ids))`.execute(
    db,
  );

  await sql`grant select on assessment_round, round_unit to thuocdo_api, thuocdo_worker`.execute(
    db,
  );
  await sql`grant insert, update on assessment_round to thuocdo_api`.execute(db);
  await sql`grant insert, update, delete on round_unit to thuocdo_api`.execute(db);
}
