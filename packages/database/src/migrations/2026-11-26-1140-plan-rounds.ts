import { type Kysely, sql } from "kysely";

/** Who appraises at which level is planned with a round, and every later deadline is kept with its reason. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table assessment_round
      add column appraising_levels text[] not null default '{district,city}'
        constraint assessment_round_appraising_levels_check check (
          cardinality(appraising_levels) > 0 and appraising_levels <@ '{district,city,ministry}'::text[])
  `.execute(db);
  await sql`alter table assessment_round alter column appraising_levels drop default`.execute(db);
  await sql`
    comment on column assessment_round.appraising_levels is 'Levels whose units appraise, above the unit that answers: district, city, ministry.'
  `.execute(db);

  await sql`
    create table round_extension (
      id uuid default gen_random_uuid() constraint round_extension_pkey primary key,
      round_id uuid not null constraint round_extension_round_fkey references assessment_round (id),
      unit_id uuid,
      closes_at timestamptz not null,
      reason text not null constraint round_extension_reason_check check (reason is nfc normalized and reason ~ '\\S'),
      decided_at timestamptz not null,
      decided_by uuid not null constraint round_extension_decided_by_fkey references person (id),
      constraint round_extension_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id)
    )
  `.execute(db);
  await sql`create index round_extension_round_index on round_extension (round_id, decided_at)`.execute(
    db,
  );
  await sql`
    comment on table round_extension is 'Every later deadline of a round or of one unit in it (gia hạn), with its reason; rows are only inserted.';
    comment on column round_extension.id is 'Own identity.';
    comment on column round_extension.round_id is 'The round.';
    comment on column round_extension.unit_id is 'The unit that was given more time; null for all units of the round.';
    comment on column round_extension.closes_at is 'The deadline that was given.';
    comment on column round_extension.reason is 'Why, NFC.';
    comment on column round_extension.decided_at is 'When it was decided.';
    comment on column round_extension.decided_by is 'Who decided it.';
  `.execute(db);
  await sql`
    create trigger round_extension_insert_only before update or delete or truncate on round_extension
      for each statement execute function forbid_change()
  `.execute(db);

  await sql`alter table round_extension enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on round_extension to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on round_extension for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on round_extension for select to thuocdo_api
      using (exists (
        select 1 from round_unit u
        where u.round_id = round_extension.round_id
          and (round_extension.unit_id is null or u.unit_id = round_extension.unit_id)))
  `.execute(db);
  await sql`
    create policy api_insert on round_extension for insert to thuocdo_api
      with check (exists (
        select 1 from round_unit u
        where u.round_id = round_extension.round_id
          and (round_extension.unit_id is null or u.unit_id = round_extension.unit_id)
          and organises_round(u.round_id, u.scope_unit_ids)))
  `.execute(db);
  await sql`grant select on round_extension to thuocdo_api, thuocdo_worker`.execute(db);
  await sql`grant insert on round_extension to thuocdo_api`.execute(db);
}
