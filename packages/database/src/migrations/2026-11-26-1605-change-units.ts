import { type Kysely, sql } from "kysely";

/** Units are renamed, moved, merged and split by acts that are kept, each with the rows that it ended and began. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createChange(db);
  await linkRows(db);
  await readFrozenRounds(db);
  await writeByAct(db);
  await takeBackByAct(db);
}

async function createChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unit_change (
      id uuid constraint unit_change_pkey primary key,
      kind text not null constraint unit_change_kind_check check (kind in
        ('rename', 'move', 'merge', 'merge-anew', 'split', 'import')),
      effective_on date not null,
      decision_number text not null constraint unit_change_decision_number_check
        check (decision_number is nfc normalized and decision_number ~ '\\S'),
      decided_on date not null,
      acting_unit_id uuid not null constraint unit_change_acting_unit_fkey references organisational_unit (id),
      unit_ids uuid[] not null,
      change jsonb not null,
      recorded_at timestamptz not null,
      recorded_by uuid not null constraint unit_change_recorded_by_fkey references person (id),
      taken_back_at timestamptz,
      taken_back_by uuid constraint unit_change_taken_back_by_fkey references person (id),
      taken_back_reason text constraint unit_change_taken_back_reason_check
        check (taken_back_reason is nfc normalized and taken_back_reason ~ '\\S'),
      constraint unit_change_taken_back_check check (num_nulls(taken_back_at, taken_back_by, taken_back_reason) in (0, 3))
    )
  `.execute(db);
  await sql`create index unit_change_units_index on unit_change using gin (unit_ids)`.execute(db);
  await sql`
    comment on table unit_change is 'An act that changed units by a decision: rename, move, merge, split, import. It stays, also when it was taken back.';
    comment on column unit_change.id is 'Made by the client, so that a repeated request is the same act.';
    comment on column unit_change.kind is 'rename, move, merge (into a unit that is there), merge-anew (into one that begins), split, import.';
    comment on column unit_change.effective_on is 'First day of the new state; may be to come. Of an import: the first of its days.';
    comment on column unit_change.decision_number is 'Number of the decision, NFC.';
    comment on column unit_change.decided_on is 'Date of the decision.';
    comment on column unit_change.acting_unit_id is 'The unit, above all those changed, whose administrator acted.';
    comment on column unit_change.unit_ids is 'The units it changed, ended or began; of an import none are listed.';
    comment on column unit_change.change is 'What was asked, as core has it (UnitChange).';
    comment on column unit_change.recorded_at is 'When it was done here.';
    comment on column unit_change.recorded_by is 'Who did it.';
    comment on column unit_change.taken_back_at is 'When it was taken back as mistaken; its rows are no more, and the units are as before it.';
    comment on column unit_change.taken_back_by is 'Who took it back.';
    comment on column unit_change.taken_back_reason is 'Why, NFC.';
  `.execute(db);
  await sql`alter table unit_change enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on unit_change to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on unit_change for select to thuocdo_api
      using ((select current_person_id()) is not null)
  `.execute(db);
  await sql`
    create policy api_insert on unit_change for insert to thuocdo_api with check (
      recorded_by = (select current_person_id()) and taken_back_at is null
      and acts_in_role('{administrator}', array[acting_unit_id]))
  `.execute(db);
  await sql`
    create policy api_update on unit_change for update to thuocdo_api
      using (taken_back_at is null and acts_in_role('{administrator}', array[acting_unit_id]))
      with check (taken_back_by = (select current_person_id()))
  `.execute(db);
  await sql`grant select, insert on unit_change to thuocdo_api`.execute(db);
  await sql`grant update (taken_back_at, taken_back_by, taken_back_reason) on unit_change to thuocdo_api`.execute(
    db,
  );
}

async function linkRows(db: Kysely<unknown>): Promise<void> {
  for (const table of ["unit_name", "unit_placement"]) {
    await sql`
      alter table ${sql.table(table)}
        add column begun_by uuid constraint ${sql.ref(`${table}_begun_by_fkey`)} references unit_change (id),
        add column ended_by uuid constraint ${sql.ref(`${table}_ended_by_fkey`)} references unit_change (id),
        add constraint ${sql.ref(`${table}_ended_check`)} check (ended_by is null or valid_to is not null)
    `.execute(db);
    await sql`create index ${sql.ref(`${table}_begun_by_index`)} on ${sql.table(table)} (begun_by) where begun_by is not null`.execute(
      db,
    );
    await sql`create index ${sql.ref(`${table}_ended_by_index`)} on ${sql.table(table)} (ended_by) where ended_by is not null`.execute(
      db,
    );
    await sql`comment on column ${sql.ref(`${table}.begun_by`)} is 'The act that began it; null for what was imported from the command line.'`.execute(
      db,
    );
    await sql`comment on column ${sql.ref(`${table}.ended_by`)} is 'The act that ended it.'`.execute(
      db,
    );
  }
  await sql`
    alter table unit_succession
      add column change_id uuid constraint unit_succession_change_fkey references unit_change (id)
  `.execute(db);
  await sql`create index unit_succession_change_index on unit_succession (change_id) where change_id is not null`.execute(
    db,
  );
  await sql`comment on column unit_succession.change_id is 'The act that says so; null for what was imported from the command line.'`.execute(
    db,
  );
}

async function readFrozenRounds(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function frozen_rounds_of(of_unit_ids uuid[])
    returns table (unit_id uuid, round_title text, until date)
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select distinct on (of.unit_id) of.unit_id, r.title, r.period_to
      from unnest(of_unit_ids) as of (unit_id)
      join round_unit u on u.scope_unit_ids @> array[of.unit_id]
      join assessment_round r on r.id = u.round_id and r.state = 'frozen'
      order by of.unit_id, r.period_to desc;
    end
  `.execute(db);
  await sql`
    comment on function frozen_rounds_of(uuid[]) is 'For each unit the frozen round with the latest period that calls it or one below it: what that round read stays. Reads past policies, tells titles and days only.'
  `.execute(db);
  await sql`create index round_unit_scope_index on round_unit using gin (scope_unit_ids)`.execute(
    db,
  );
  await sql`revoke execute on function frozen_rounds_of(uuid[]) from public`.execute(db);
  await sql`grant execute on function frozen_rounds_of(uuid[]) to thuocdo_api`.execute(db);
}

async function writeByAct(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function write_unit_change(of_change_id uuid, rows jsonb) returns void
    language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      act unit_change;
      begun_unit_ids uuid[];
      odd record;
    begin
      select * into act from unit_change c
        where c.id = of_change_id and c.recorded_by = current_person_id() and c.taken_back_at is null
          and acts_in_role('{administrator}', array[c.acting_unit_id]);
      if not found then
        raise exception 'unit change % is not the acting person''s to write', of_change_id using errcode = 'insufficient_privilege';
      end if;
      if exists (select 1 from unit_name n where of_change_id in (n.begun_by, n.ended_by))
         or exists (select 1 from unit_placement p where of_change_id in (p.begun_by, p.ended_by)) then
        raise exception 'unit change % is written already', of_change_id using errcode = 'restrict_violation';
      end if;
      select f.* into odd from frozen_rounds_of(act.unit_ids) f where act.effective_on <= f.until limit 1;
      if found then
        raise exception 'unit % was read by frozen round % until %', odd.unit_id, odd.round_title, odd.until
          using errcode = 'restrict_violation';
      end if;

      begun_unit_ids := array(select (each ->> 'unitId')::uuid from jsonb_array_elements(rows -> 'names') each
        where not exists (select 1 from organisational_unit o where o.id = (each ->> 'unitId')::uuid));
      insert into organisational_unit (id) select unnest(begun_unit_ids);

      -- Who is changed stood below the acting unit until then, and stands there afterwards.
      for odd in
        select unit_id from unnest(act.unit_ids) as involved (unit_id)
        where unit_id <> all (begun_unit_ids)
          and act.acting_unit_id <> all ((unit_scope(unit_id, act.effective_on - 1))[2:])
      loop
        raise exception 'unit % does not stand under %', odd.unit_id, act.acting_unit_id using errcode = 'insufficient_privilege';
      end loop;

      update unit_placement p set valid_to = act.effective_on, ended_by = act.id
        from jsonb_array_elements_text(rows -> 'placesEnded') as ended (unit_id)
        where p.unit_id = ended.unit_id::uuid and p.valid_to is null and p.valid_from < act.effective_on;
      insert into unit_placement (unit_id, parent_id, valid_from, begun_by)
        select (each ->> 'unitId')::uuid, (each ->> 'parentId')::uuid, act.effective_on, act.id
        from jsonb_array_elements(rows -> 'places') each;
      update unit_name n set valid_to = act.effective_on, ended_by = act.id
        from jsonb_array_elements_text(rows -> 'namesEnded') as ended (unit_id)
        where n.unit_id = ended.unit_id::uuid and n.valid_to is null and n.valid_from < act.effective_on;
      insert into unit_name (unit_id, code, name, type, class, valid_from, begun_by)
        select (each ->> 'unitId')::uuid, each ->> 'code', each ->> 'name', each ->> 'type',
          (select b.class from unit_name b where b.unit_id = (each ->> 'unitId')::uuid and b.ended_by = act.id),
          act.effective_on, act.id
        from jsonb_array_elements(rows -> 'names') each;
      insert into unit_succession (from_unit_id, to_unit_id, effective_on, kind, decision, change_id)
        select (each ->> 'fromUnitId')::uuid, (each ->> 'toUnitId')::uuid, act.effective_on, each ->> 'kind',
          act.decision_number, act.id
        from jsonb_array_elements(rows -> 'successions') each;

      for odd in
        select unit_id from (
          select p.unit_id, true as stands from unit_placement p where p.begun_by = act.id
          union all select n.unit_id, true from unit_name n where n.begun_by = act.id
          union all select p.unit_id, false from unit_placement p where p.ended_by = act.id
          union all select n.unit_id, false from unit_name n where n.ended_by = act.id) touched
        where case when stands
          then act.acting_unit_id <> all ((unit_scope(unit_id, act.effective_on))[2:])
          else act.acting_unit_id <> all ((unit_scope(unit_id, act.effective_on - 1))[2:])
        end
      loop
        raise exception 'unit % does not stand under %', odd.unit_id, act.acting_unit_id using errcode = 'insufficient_privilege';
      end loop;
      if exists (select 1 from unit_succession s where s.change_id = act.id
        and not (s.from_unit_id = any (act.unit_ids) and s.to_unit_id = any (act.unit_ids))) then
        raise exception 'unit change % names a unit that it does not change', act.id using errcode = 'restrict_violation';
      end if;
    end $$
  `.execute(db);
  await sql`
    comment on function write_unit_change(uuid, jsonb) is 'Writes the rows that core planned for an act: ends names and places on its day, begins others, links what went into what. The only way to change units but for imports by the owner; refuses units that do not stand under the acting unit, and days that a frozen round read.'
  `.execute(db);
  await sql`revoke execute on function write_unit_change(uuid, jsonb) from public`.execute(db);
  await sql`grant execute on function write_unit_change(uuid, jsonb) to thuocdo_api`.execute(db);
}

async function takeBackByAct(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function built_upon_unit_change(of_change_id uuid) returns text[]
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      with act as (select * from unit_change c where c.id = of_change_id),
      begun as (
        select n.unit_id from unit_name n where n.begun_by = of_change_id
          and not exists (select 1 from unit_name b where b.unit_id = n.unit_id and b.valid_from < n.valid_from))
      select array(
        select 'later-change' where exists (
            select 1 from unit_name n where n.begun_by = of_change_id and n.valid_to is not null)
          or exists (select 1 from unit_placement p where p.begun_by = of_change_id and p.valid_to is not null)
          or exists (select 1 from unit_succession s, begun b
            where b.unit_id in (s.from_unit_id, s.to_unit_id) and s.change_id is distinct from of_change_id)
          or exists (select 1 from unit_placement p, begun b
            where p.parent_id = b.unit_id and p.begun_by is distinct from of_change_id)
        union all
        select 'round' where exists (select 1 from round_unit u, begun b where u.scope_unit_ids @> array[b.unit_id])
          or exists (select 1 from assessment_round r, begun b where r.organiser_unit_id = b.unit_id)
          or exists (select 1 from act, frozen_rounds_of(act.unit_ids) f where act.effective_on <= f.until)
        union all
        select 'account' where exists (select 1 from role_assignment a, begun b where a.unit_id = b.unit_id)
        union all
        select 'supplement' where exists (select 1 from criteria_set_version v, begun b where v.unit_id = b.unit_id)
          or exists (select 1 from criteria_set s, begun b where s.drafting_unit_id = b.unit_id)
        union all
        select 'code' where exists (
          select 1 from unit_name n join unit_name o on o.level = n.level and o.code = n.code and o.unit_id <> n.unit_id
          where n.ended_by = of_change_id and o.begun_by is distinct from of_change_id
            and (o.valid_to is null or o.valid_to > n.valid_to) and o.ended_by is distinct from of_change_id));
    end
  `.execute(db);
  await sql`
    comment on function built_upon_unit_change(uuid) is 'What rests on the rows of an act, so that it can''t be taken back: later-change, round, account, supplement, code. Reads past policies, tells kinds only.'
  `.execute(db);
  await sql`
    create function take_back_unit_change(of_change_id uuid) returns void
    language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if not exists (
        select 1 from unit_change c where c.id = of_change_id and c.taken_back_by = current_person_id()
          and acts_in_role('{administrator}', array[c.acting_unit_id])) then
        raise exception 'unit change % is not taken back by the acting person', of_change_id using errcode = 'insufficient_privilege';
      end if;
      if built_upon_unit_change(of_change_id) <> '{}' then
        raise exception 'unit change % is built upon: %', of_change_id, built_upon_unit_change(of_change_id)
          using errcode = 'restrict_violation';
      end if;
      delete from unit_succession where change_id = of_change_id;
      delete from unit_name where begun_by = of_change_id;
      delete from unit_placement where begun_by = of_change_id;
      update unit_name set valid_to = null, ended_by = null where ended_by = of_change_id;
      update unit_placement set valid_to = null, ended_by = null where ended_by = of_change_id;
    end $$
  `.execute(db);
  await sql`
    comment on function take_back_unit_change(uuid) is 'Takes the rows of an act back that is marked as taken back: what it ended goes on, what it began never was. The act itself stays.'
  `.execute(db);
  await sql`revoke execute on function built_upon_unit_change(uuid), take_back_unit_change(uuid) from public`.execute(
    db,
  );
  await sql`grant execute on function built_upon_unit_change(uuid), take_back_unit_change(uuid) to thuocdo_api`.execute(
    db,
  );
}
