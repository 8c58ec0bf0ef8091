import { type Kysely, sql } from "kysely";

/** A city's supplement to an issued version: a version of its own, drafted and issued by the city, never in force for the set. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addColumns(db);
  await keepInPlace(db);
  await keepFromCore(db);
  await secure(db);
  await showFixedText(db);
}

async function addColumns(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table criteria_set_version
      add column supplements_version_id uuid
        constraint criteria_set_version_supplements_fkey references criteria_set_version (id),
      add column unit_id uuid
        constraint criteria_set_version_unit_fkey references organisational_unit (id),
      add column scope_unit_ids uuid[],
      add constraint criteria_set_version_supplement_check
        check (num_nulls(supplements_version_id, unit_id, scope_unit_ids) in (0, 3)),
      add constraint criteria_set_version_supplement_scope_check
        check (unit_id is null or scope_unit_ids[1] is not distinct from unit_id),
      add constraint criteria_set_version_supplement_state_check
        check (unit_id is null or state <> 'in-consultation')
  `.execute(db);
  await sql`
    comment on column criteria_set_version.supplements_version_id is 'Of a city''s supplement (tiêu chí bổ sung của địa phương): the issued version, the core, that it is laid over. Null: the version is the core itself.';
    comment on column criteria_set_version.unit_id is 'Of a supplement: the city that drafts and issues it.';
    comment on column criteria_set_version.scope_unit_ids is 'Of a supplement: the city and the units above it when it was begun. Set by trigger.';
  `.execute(db);
  await sql`create index criteria_set_version_supplements_index on criteria_set_version (supplements_version_id)`.execute(
    db,
  );

  // What held for versions holds for those of the core, and for each city's supplements by themselves.
  await sql`drop index criteria_set_version_one_in_force`.execute(db);
  await sql`
    create unique index criteria_set_version_one_in_force on criteria_set_version (criteria_set_id)
      where state = 'issued' and unit_id is null
  `.execute(db);
  await sql`
    create unique index supplement_one_in_force on criteria_set_version (criteria_set_id, unit_id)
      where state = 'issued' and unit_id is not null
  `.execute(db);
  await sql`
    create unique index supplement_one_draft on criteria_set_version (supplements_version_id, unit_id)
      where state = 'draft' and unit_id is not null
  `.execute(db);
  await sql`alter table criteria_set_version drop constraint criteria_set_version_label_unique`.execute(
    db,
  );
  await sql`
    create unique index criteria_set_version_label_unique on criteria_set_version (criteria_set_id, label)
      where unit_id is null
  `.execute(db);
  await sql`
    create unique index supplement_label_unique on criteria_set_version (criteria_set_id, unit_id, label)
      where unit_id is not null
  `.execute(db);
}

async function keepInPlace(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function place_supplement() returns trigger language plpgsql as $$
    declare
      core criteria_set_version;
    begin
      if tg_op = 'UPDATE' and (new.criteria_set_id, new.supplements_version_id, new.unit_id, new.scope_unit_ids)
         is distinct from (old.criteria_set_id, old.supplements_version_id, old.unit_id, old.scope_unit_ids) then
        raise exception 'version % stays with its set, the version it supplements and its city', old.id
          using errcode = 'restrict_violation';
      end if;
      if new.supplements_version_id is null then
        return new;
      end if;
      select * into core from criteria_set_version v where v.id = new.supplements_version_id;
      if tg_op = 'INSERT' then
        if core.criteria_set_id is distinct from new.criteria_set_id or core.unit_id is not null or core.issued_at is null then
          raise exception 'version % is no issued version of the core of set %', new.supplements_version_id, new.criteria_set_id
            using errcode = 'restrict_violation';
        end if;
        if not exists (
          select 1 from unit_name n where n.unit_id = new.unit_id and n.level = 'city'
            and n.valid_from <= new.created_at::date and (n.valid_to is null or new.created_at::date < n.valid_to)) then
          raise exception 'unit % is no city', new.unit_id using errcode = 'restrict_violation';
        end if;
        new.scope_unit_ids := unit_scope(new.unit_id, new.created_at::date);
      end if;
      if new.state = 'issued' and (tg_op = 'INSERT' or old.state <> 'issued') and core.state <> 'issued' then
        raise exception 'version % is %: a supplement is issued to the version in force', core.id, core.state
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function place_supplement() is 'A supplement stays with its city and its core, an issued version of the same set, and is issued while that is in force.'
  `.execute(db);
  await sql`
    create trigger criteria_set_version_supplement before insert or update on criteria_set_version
      for each row execute function place_supplement()
  `.execute(db);
  await sql`alter table criteria_set_version enable always trigger criteria_set_version_supplement`.execute(
    db,
  );
}

/** Rounds assess against the core, agencies are asked about the core, and the core follows from the core. */
async function keepFromCore(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function forbid_supplement() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      of_version_id uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
    begin
      if exists (select 1 from criteria_set_version v where v.id = of_version_id and v.unit_id is not null) then
        raise exception '% of % is refused: version % is a supplement of a city', tg_op, tg_table_name, of_version_id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function forbid_supplement() is 'Where the core is meant, a city''s supplement is refused. Reads past policies: a row that may not be seen is refused as well.'
  `.execute(db);
  await sql`revoke execute on function forbid_supplement() from public`.execute(db);
  for (const [table, column] of [
    ["assessment_round", "criteria_set_version_id"],
    ["consultation", "version_id"],
  ] as const) {
    await sql`
      create trigger ${sql.ref(`${table}_of_core`)} before insert or update of ${sql.ref(column)} on ${sql.table(table)}
        for each row execute function forbid_supplement(${sql.lit(column)})
    `.execute(db);
  }
  await sql`
    create trigger criteria_set_version_follows_core before insert or update of previous_version_id on criteria_set_version
      for each row when (new.unit_id is null) execute function forbid_supplement('previous_version_id')
  `.execute(db);
  for (const [table, trigger] of [
    ["assessment_round", "assessment_round_of_core"],
    ["consultation", "consultation_of_core"],
    ["criteria_set_version", "criteria_set_version_follows_core"],
  ] as const) {
    await sql`alter table ${sql.table(table)} enable always trigger ${sql.ref(trigger)}`.execute(
      db,
    );
  }
}

async function secure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function drafts_version(of_criteria_set_id uuid, of_unit_id uuid) returns boolean
    language sql stable
    return case when of_unit_id is null
      then drafts_set(of_criteria_set_id)
      else acts_in_role('{drafter,issuer}', array[of_unit_id])
    end
  `.execute(db);
  await sql`
    comment on function drafts_version(uuid, uuid) is 'Whether the person of this transaction drafts or issues the version: the core for the set''s drafting unit, a supplement for its city.'
  `.execute(db);
  await sql`
    create function acts_within(of_unit_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from role_assignment a
        where a.person_id = current_person_id()
          and a.unit_id = any (current_unit_ids())
          and of_unit_id = any (a.scope_unit_ids)
          and a.valid_from <= current_date
          and (a.valid_until is null or now() < a.valid_until)
      );
    end
  `.execute(db);
  await sql`
    comment on function acts_within(uuid) is 'Whether the person of this transaction acts for the unit or one below it. Reads past policies, answers for the acting person only.'
  `.execute(db);
  await sql`revoke execute on function acts_within(uuid) from public`.execute(db);
  await sql`grant execute on function acts_within(uuid) to thuocdo_api`.execute(db);

  await sql`
    alter policy api_select on criteria_set_version using (
      case
        when state in ('draft', 'in-consultation')
          then drafts_version(criteria_set_id, unit_id) or unit_id is not null and drafts_set(criteria_set_id)
        when unit_id is null then (select current_person_id()) is not null
        else scope_unit_ids && (select current_unit_ids()) or acts_within(unit_id)
      end)
  `.execute(db);
  await sql`
    alter policy api_insert on criteria_set_version with check (
      state = 'draft' and drafts_version(criteria_set_id, unit_id))
  `.execute(db);
  await sql`
    alter policy api_update on criteria_set_version
      using (drafts_version(criteria_set_id, unit_id)) with check (drafts_version(criteria_set_id, unit_id))
  `.execute(db);

  for (const table of ["version_edit", "version_checkpoint"]) {
    await sql`
      alter policy api_select on ${sql.table(table)} using (exists (
        select 1 from criteria_set_version v
        where v.id = version_id and drafts_version(v.criteria_set_id, v.unit_id)))
    `.execute(db);
  }
  await sql`
    alter policy api_insert on version_edit with check (
      person_id = (select current_person_id()) and exists (
        select 1 from criteria_set_version v
        where v.id = version_id and v.state in ('draft', 'in-consultation')
          and drafts_version(v.criteria_set_id, v.unit_id)))
  `.execute(db);
  await sql`
    alter policy api_insert on version_checkpoint with check (exists (
      select 1 from criteria_set_version v
      where v.id = version_id and v.state in ('draft', 'in-consultation')
        and drafts_version(v.criteria_set_id, v.unit_id)))
  `.execute(db);
  await sql`
    alter policy api_select on version_presence using (
      person_id = (select current_person_id()) or exists (
        select 1 from criteria_set_version v
        where v.id = version_id and drafts_version(v.criteria_set_id, v.unit_id)))
  `.execute(db);
  await sql`
    alter policy api_insert on version_presence with check (
      person_id = (select current_person_id()) and exists (
        select 1 from criteria_set_version v
        where v.id = version_id and drafts_version(v.criteria_set_id, v.unit_id)))
  `.execute(db);
}

/** Who drafts a city's supplement sees what a next version of the core, laid before the city, would do to it. */
async function showFixedText(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function drafts_for_agency(of_consultation_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from consultation_agency a
        where a.consultation_id = of_consultation_id and a.merged_by_unit_id is null
          and acts_in_role('{drafter,issuer}', array[a.unit_id])
      );
    end
  `.execute(db);
  await sql`
    comment on function drafts_for_agency(uuid) is 'Whether the person of this transaction drafts or issues for a unit that the drafting unit asked. Reads past policies, answers for the acting person only.'
  `.execute(db);
  await sql`revoke execute on function drafts_for_agency(uuid) from public`.execute(db);
  await sql`grant execute on function drafts_for_agency(uuid) to thuocdo_api`.execute(db);
  await sql`
    alter policy api_select on consultation using (
      drafts_set(criteria_set_id)
      or exists (select 1 from consultation_agency a where a.consultation_id = id)
      or drafts_for_agency(id))
  `.execute(db);
}
