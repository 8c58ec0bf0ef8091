import { type Kysely, sql } from "kysely";

/** Which supplement of each city a round asks is fixed when it opens, with its version; what it gives stands beside the core. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table round_supplement (
      round_id uuid not null constraint round_supplement_round_fkey references assessment_round (id),
      unit_id uuid not null constraint round_supplement_unit_fkey references organisational_unit (id),
      version_id uuid not null constraint round_supplement_version_fkey references criteria_set_version (id),
      constraint round_supplement_pkey primary key (round_id, unit_id)
    )
  `.execute(db);
  await sql`create index round_supplement_version_index on round_supplement (version_id)`.execute(
    db,
  );
  await sql`
    comment on table round_supplement is 'The supplement that the units of a city are asked in a round, fixed when it opened. A city without one has no row.';
    comment on column round_supplement.round_id is 'The round.';
    comment on column round_supplement.unit_id is 'The city.';
    comment on column round_supplement.version_id is 'Its supplement to the version of the round.';
  `.execute(db);
  await sql`alter table round_supplement enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on round_supplement to thuocdo_owner using (true)`.execute(db);
  await sql`create policy worker_select on round_supplement for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on round_supplement for select to thuocdo_api
      using ((select current_person_id()) is not null)
  `.execute(db);
  await sql`grant select on round_supplement to thuocdo_api, thuocdo_worker`.execute(db);

  await sql`
    create function fix_supplements() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      insert into round_supplement (round_id, unit_id, version_id)
      select distinct on (v.unit_id) new.id, v.unit_id, v.id
      from criteria_set_version v
      where v.supplements_version_id = new.criteria_set_version_id
        and v.state in ('issued', 'superseded')
        and exists (select 1 from round_unit u where u.round_id = new.id and v.unit_id = any (u.scope_unit_ids))
      order by v.unit_id, v.state = 'issued' desc, v.issued_at desc
      on conflict on constraint round_supplement_pkey do nothing;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function fix_supplements() is 'As a round opens, each city''s supplement to its version that is in force, or else was last and not withdrawn, becomes the one that the round asks.'
  `.execute(db);
  await sql`revoke execute on function fix_supplements() from public`.execute(db);
  await sql`
    create trigger assessment_round_fixes_supplements after update of state on assessment_round
      for each row when (old.state = 'planned' and new.state = 'open') execute function fix_supplements()
  `.execute(db);
  await sql`alter table assessment_round enable always trigger assessment_round_fixes_supplements`.execute(
    db,
  );

  await sql`
    create trigger round_supplement_insert_only before update or delete or truncate on round_supplement
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table round_supplement enable always trigger round_supplement_insert_only`.execute(
    db,
  );

  await sql`alter table revision add column supplement_score jsonb`.execute(db);
  await sql`alter table appraisal add column supplement_score jsonb`.execute(db);
  await sql`comment on column revision.supplement_score is 'What the answers earn under the city''s supplement, beside the self-score and never in it; null where the round asks none.'`.execute(
    db,
  );
  await sql`comment on column appraisal.supplement_score is 'The same after appraisal.'`.execute(
    db,
  );
}
