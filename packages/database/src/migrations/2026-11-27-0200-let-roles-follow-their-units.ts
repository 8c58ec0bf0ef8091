import { type Kysely, sql } from "kysely";

/** Who may see and administer a role follows the unit when it moves, also when the move is taken back or its day comes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function role_scope(of_unit_id uuid, valid_from date, valid_until timestamptz) returns uuid[]
    language plpgsql stable
    as $$
    declare
      today constant date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
      last_held constant date := ((valid_until - interval '1 microsecond') at time zone 'Asia/Ho_Chi_Minh')::date;
      as_of date := greatest(valid_from, least(today, last_held));
      last_stood date;
    begin
      if not exists (
        select 1 from unit_placement p
        where p.unit_id = of_unit_id and p.valid_from <= as_of and (p.valid_to is null or as_of < p.valid_to)) then
        select max(p.valid_to) - 1 into last_stood from unit_placement p
          where p.unit_id = of_unit_id and p.valid_to <= as_of;
      end if;
      return unit_scope(of_unit_id, coalesce(last_stood, as_of));
    end $$
  `.execute(db);
  await sql`
    comment on function role_scope(uuid, date, timestamptz) is 'The unit of a role and the units above it: today, of a role to come on its first day, of one that has ended on its last, of a unit that has ended where it last stood.'
  `.execute(db);

  await sql`
    create or replace function scope_role_assignment() returns trigger language plpgsql as $$
    begin
      new.scope_unit_ids := role_scope(new.unit_id, new.valid_from, new.valid_until);
      return new;
    end $$
  `.execute(db);

  await sql`
    create function follow_units(of_unit_ids uuid[]) returns integer
    language plpgsql volatile security definer
    set search_path = public, pg_temp
    as $$
    declare
      followed integer;
    begin
      update role_assignment a set scope_unit_ids = behind.scope
        from (
          select r.id, now_above.scope from role_assignment r
          cross join lateral (select role_scope(r.unit_id, r.valid_from, r.valid_until)) as now_above (scope)
          where now_above.scope <> r.scope_unit_ids
            and (of_unit_ids is null or r.id in (
              select below.id from role_assignment below cross join lateral unnest(below.scope_unit_ids) as above (unit_id)
              join unnest(of_unit_ids) as moved (unit_id) on moved.unit_id = above.unit_id))
          -- In one order, so that two who do it at once wait for each other.
          order by r.id for no key update of r) behind
        where behind.id = a.id;
      get diagnostics followed = row_count;
      return followed;
    end $$
  `.execute(db);
  await sql`
    comment on function follow_units(uuid[]) is 'Brings the scopes of roles in or below the units up to date; null: of all. Gives how many were not. Acts past policies and decides nothing itself: repeated, it changes nothing.'
  `.execute(db);

  await sql`
    create function follow_placed_units() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      perform follow_units(array(select distinct unit_id from touched));
      return null;
    end $$
  `.execute(db);
  await sql`
    comment on function follow_placed_units() is 'Roles follow at once when a unit is placed otherwise.'
  `.execute(db);
  for (const [event, rows] of [
    ["insert", "new"],
    ["update", "new"],
    ["delete", "old"],
  ] as const)
    await sql`
      create trigger ${sql.ref(`unit_placement_followed_on_${event}`)} after ${sql.raw(event)} on unit_placement
        referencing ${sql.raw(rows)} table as touched
        for each statement execute function follow_placed_units()
    `.execute(db);

  await sql`
    comment on column role_assignment.scope_unit_ids is 'The unit and the units above it: who may see the assignment. Set by trigger, so that nobody widens it; follows the unit when it moves (role_scope).'
  `.execute(db);
  await sql`
    comment on column role_assignment.valid_from is 'First day.'
  `.execute(db);
  await sql`revoke execute on function follow_units(uuid[]), follow_placed_units() from public`.execute(
    db,
  );
  await sql`grant execute on function follow_units(uuid[]) to thuocdo_api`.execute(db);
  await sql`select follow_units(null)`.execute(db);
}
