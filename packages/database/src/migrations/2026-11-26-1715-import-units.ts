import { type Kysely, sql } from "kysely";

/** Administrators import units by an act of their own, below the unit they act for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function write_unit_import(of_change_id uuid, rows jsonb) returns void
    language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare
      act unit_change;
      odd record;
    begin
      select * into act from unit_change c
        where c.id = of_change_id and c.kind = 'import' and c.recorded_by = current_person_id() and c.taken_back_at is null
          and acts_in_role('{administrator}', array[c.acting_unit_id]);
      if not found then
        raise exception 'import % is not the acting person''s to write', of_change_id using errcode = 'insufficient_privilege';
      end if;
      if exists (select 1 from unit_name n where n.begun_by = of_change_id) then
        raise exception 'import % is written already', of_change_id using errcode = 'restrict_violation';
      end if;
      insert into organisational_unit (id)
        select distinct (each ->> 'unitId')::uuid from jsonb_array_elements(rows) each
        on conflict do nothing;
      insert into unit_name (unit_id, code, name, type, class, valid_from, valid_to, begun_by)
        select (each ->> 'unitId')::uuid, each ->> 'code', each ->> 'name', each ->> 'type', null,
          (each ->> 'validFrom')::date, (each ->> 'validTo')::date, act.id
        from jsonb_array_elements(rows) each;
      insert into unit_placement (unit_id, parent_id, valid_from, valid_to, begun_by)
        select (each ->> 'unitId')::uuid, (each ->> 'parentId')::uuid,
          (each ->> 'validFrom')::date, (each ->> 'validTo')::date, act.id
        from jsonb_array_elements(rows) each;
      for odd in
        select p.unit_id from unit_placement p
        where p.begun_by = act.id and act.acting_unit_id <> all ((unit_scope(p.unit_id, p.valid_from))[2:])
      loop
        raise exception 'unit % does not stand under %', odd.unit_id, act.acting_unit_id using errcode = 'insufficient_privilege';
      end loop;
    end $$
  `.execute(db);
  await sql`
    comment on function write_unit_import(uuid, jsonb) is 'Writes the units that core took from a file, by an act of kind import; refuses units that do not stand under the acting unit.'
  `.execute(db);
  await sql`revoke execute on function write_unit_import(uuid, jsonb) from public`.execute(db);
  await sql`grant execute on function write_unit_import(uuid, jsonb) to thuocdo_api`.execute(db);
}
