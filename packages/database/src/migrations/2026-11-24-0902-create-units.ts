import { type Kysely, sql } from "kysely";

/** Units live under an id of ours; names, codes, places and successors are dated facts about them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table organisational_unit (
      id uuid default gen_random_uuid() constraint organisational_unit_pkey primary key,
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    comment on table organisational_unit is 'A unit of the hierarchy (đơn vị); everything else about it is dated.';
    comment on column organisational_unit.id is 'Own identity: official codes are reused for other units.';
    comment on column organisational_unit.created_at is 'When this system first knew the unit.';
  `.execute(db);

  await sql`
    create table unit_name (
      unit_id uuid not null constraint unit_name_unit_fkey references organisational_unit (id),
      code text not null constraint unit_name_code_check check (code ~ '^[A-Za-z0-9-]+$'),
      name text not null constraint unit_name_name_check check (name is nfc normalized and name <> ''),
      type text not null constraint unit_name_type_check check (type in
        ('ministry', 'city', 'province', 'district', 'ward', 'township', 'commune', 'special-zone')),
      level text not null generated always as (case
        when type = 'ministry' then 'ministry'
        when type in ('city', 'province') then 'city'
        when type = 'district' then 'district'
        else 'ward' end) stored,
      class text constraint unit_name_class_check check (class in ('I', 'II', 'III')),
      valid_from date not null,
      valid_to date,
      folded_name text not null generated always as (fold_vietnamese(name)) stored,
      constraint unit_name_pkey primary key (unit_id, valid_from),
      constraint unit_name_period_check check (valid_from < valid_to),
      constraint unit_name_once_at_a_time exclude using gist
        (unit_id with =, daterange(valid_from, valid_to) with &&),
      constraint unit_name_code_names_one_unit exclude using gist
        (level with =, code with =, daterange(valid_from, valid_to) with &&)
    )
  `.execute(db);
  await sql`create index unit_name_code_index on unit_name (code)`.execute(db);
  await sql`
    comment on table unit_name is 'How a unit is called from one date to the day before another.';
    comment on column unit_name.unit_id is 'The unit that is called so.';
    comment on column unit_name.code is 'Official code; names at most one unit of a level at a date.';
    comment on column unit_name.name is 'Full official name, NFC.';
    comment on column unit_name.type is 'ministry, city, province, district, ward (phường), township (thị trấn), commune (xã), special-zone (đặc khu).';
    comment on column unit_name.level is 'Level that the type stands on; codes are unique within it.';
    comment on column unit_name.class is 'Class of the unit (loại I, II, III) where known.';
    comment on column unit_name.valid_from is 'First day of the name.';
    comment on column unit_name.valid_to is 'First day on which it no longer holds; null while in force.';
    comment on column unit_name.folded_name is 'The name for search, without marks and case.';
  `.execute(db);

  await sql`
    create table unit_placement (
      unit_id uuid not null constraint unit_placement_unit_fkey references organisational_unit (id),
      parent_id uuid not null constraint unit_placement_parent_fkey references organisational_unit (id),
      valid_from date not null,
      valid_to date,
      constraint unit_placement_pkey primary key (unit_id, valid_from),
      constraint unit_placement_parent_check check (parent_id <> unit_id),
      constraint unit_placement_period_check check (valid_from < valid_to),
      constraint unit_placement_once_at_a_time exclude using gist
        (unit_id with =, daterange(valid_from, valid_to) with &&)
    )
  `.execute(db);
  await sql`create index unit_placement_parent_index on unit_placement (parent_id)`.execute(db);
  await sql`
    comment on table unit_placement is 'Under which unit a unit stands, from a date to the day before another. The top has none.';
    comment on column unit_placement.unit_id is 'The unit placed.';
    comment on column unit_placement.parent_id is 'The unit above it.';
    comment on column unit_placement.valid_from is 'First day of the placement.';
    comment on column unit_placement.valid_to is 'First day on which it no longer holds; null while in force.';
  `.execute(db);

  await sql`
    create table unit_succession (
      from_unit_id uuid not null constraint unit_succession_from_fkey references organisational_unit (id),
      to_unit_id uuid not null constraint unit_succession_to_fkey references organisational_unit (id),
      effective_on date not null,
      kind text not null constraint unit_succession_kind_check check (kind in ('merge', 'split', 'rename', 'same')),
      decision text,
      constraint unit_succession_pkey primary key (from_unit_id, to_unit_id, effective_on),
      constraint unit_succession_other_check check (from_unit_id <> to_unit_id)
    )
  `.execute(db);
  await sql`create index unit_succession_to_index on unit_succession (to_unit_id)`.execute(db);
  await sql`
    comment on table unit_succession is 'Which unit went into which; a link says "at least". No score is carried over by it.';
    comment on column unit_succession.from_unit_id is 'The unit before.';
    comment on column unit_succession.to_unit_id is 'A unit after.';
    comment on column unit_succession.effective_on is 'First day of the new unit.';
    comment on column unit_succession.kind is 'merge, split (several successors), rename, same.';
    comment on column unit_succession.decision is 'The decision that says so, where known.';
  `.execute(db);

  await sql`
    create function unit_scope(of_unit_id uuid, as_of date) returns uuid[]
    language plpgsql stable parallel safe as $$
    declare
      scope uuid[] := array[of_unit_id];
      parent uuid;
    begin
      -- Step by step: each step is an index look-up whatever the planner knows of the tables.
      while cardinality(scope) < 16 loop
        select p.parent_id into parent from unit_placement p
          where p.unit_id = scope[cardinality(scope)]
            and p.valid_from <= as_of and (p.valid_to is null or as_of < p.valid_to);
        exit when not found;
        scope := scope || parent;
      end loop;
      return scope;
    end $$
  `.execute(db);
  await sql`
    comment on function unit_scope(uuid, date) is 'The unit and all units above it at a date, itself first: the scope that row-level security reads.'
  `.execute(db);

  await sql`grant select on organisational_unit, unit_name, unit_placement, unit_succession to thuocdo_api, thuocdo_worker, thuocdo_queue`.execute(
    db,
  );
}
