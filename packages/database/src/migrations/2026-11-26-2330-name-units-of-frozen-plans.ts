import { type Kysely, sql } from "kysely";

/** A frozen plan names the wards chosen as well as the units that answer for its tasks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table snapshot_city_plan rename column owner_names to unit_names`.execute(db);
  await sql`
    comment on column snapshot_city_plan.unit_names is 'Names of the wards chosen and of the units that answer for tasks, by id: the latest by the last day of the round''s period.'
  `.execute(db);
  await sql`
    create or replace function freeze_city_plans() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      insert into snapshot_city_plan
        (snapshot_id, plan_id, city_unit_id, scope_unit_ids, city_name, as_of, simulated, items, unit_names)
      with item as (
        select distinct on (h.plan_id, h.kind, h.item_id) h.plan_id, h.kind, h.item_id, h.revision, h.content
        from city_plan_change h
        where h.changed_at <= new.taken_at
        order by h.plan_id, h.kind, h.item_id, h.revision desc
      ),
      named as (
        select i.plan_id, (i.content ->> 'ownerUnitId')::uuid as unit_id
        from item i where i.kind = 'task' and i.content ->> 'ownerUnitId' is not null
        union
        select i.plan_id, ward.id::uuid
        from item i cross join lateral jsonb_array_elements_text(i.content -> 'wardIds') as ward (id)
        where i.kind = 'plan'
      )
      select new.id, p.id, p.city_unit_id, p.scope_unit_ids, city.name,
        (new.taken_at at time zone 'Asia/Ho_Chi_Minh')::date, p.simulated,
        jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.item_id, 'revision', c.revision, 'content', c.content)
          order by c.kind, c.item_id),
        coalesce((
          select jsonb_object_agg(called.unit_id, called.name) from (
            select distinct on (n.unit_id) n.unit_id, n.name
            from named join unit_name n on n.unit_id = named.unit_id and n.valid_from <= r.period_to
            where named.plan_id = p.id order by n.unit_id, n.valid_from desc
          ) called), '{}')
      from assessment_round r
      join city_plan p on exists (
        select 1 from round_unit u where u.round_id = r.id and p.city_unit_id = any (u.scope_unit_ids))
      join item c on c.plan_id = p.id and c.content is not null
      cross join lateral (
        select n.name from unit_name n where n.unit_id = p.city_unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1
      ) city
      where r.id = new.round_id
      group by p.id, city.name, r.period_to;
      return null;
    end $$
  `.execute(db);
}
