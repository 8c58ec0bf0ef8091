import { type Kysely, sql } from "kysely";

/** What like units gave, as quartiles and nothing else, for those who appraise in the round. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function peer_quartiles(of_round_id uuid, of_city_id uuid, of_type text, of_class text, except_unit_id uuid)
    returns table (indicator_id text, field_key text, units integer, lower_quartile numeric, median numeric, upper_quartile numeric)
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      with peer as (
        select sent.answers, sent.self_score
        from round_unit u
        join assessment_round r on r.id = u.round_id
        join unit_name n on n.unit_id = u.unit_id
          and n.valid_from <= r.period_to and (n.valid_to is null or r.period_to < n.valid_to)
        join submission s on s.round_id = u.round_id and s.unit_id = u.unit_id
        join revision sent on sent.submission_id = s.id and sent.number = s.current_revision
        where u.round_id = of_round_id
          and (of_city_id is null or of_city_id = any (u.scope_unit_ids))
          and n.type = of_type and n.class is not distinct from of_class
          and u.unit_id is distinct from except_unit_id
          and exists (
            select 1 from round_unit appraised
            where appraised.round_id = of_round_id
              and acts_in_role('{appraiser}', appraised.appraising_unit_ids))
      ),
      given as (
        select a.key as indicator_id, v.key as field_key, v.value::numeric as figure
        from peer
        cross join jsonb_each(peer.answers -> 'byIndicator') a
        cross join jsonb_each_text(a.value -> 'values') v
        where v.value ~ '^-?[0-9]{1,15}([.][0-9]{1,9})?$'
        union all
        select i ->> 'indicatorId', '@points', (i ->> 'hundredths')::numeric
        from peer
        cross join jsonb_array_elements(peer.self_score -> 'indicators') i
        where i ->> 'state' = 'scored'
      ),
      placed as (
        select g.indicator_id, g.field_key, g.figure,
          row_number() over (partition by g.indicator_id, g.field_key order by g.figure) as place,
          count(*) over (partition by g.indicator_id, g.field_key) as given_by
        from given g
      )
      select p.indicator_id, p.field_key, max(p.given_by)::integer,
        case when max(p.given_by) >= 5 then sum(p.figure * greatest(0, 1 - abs((p.given_by - 1) * 0.25 + 1 - p.place))) end,
        case when max(p.given_by) >= 5 then sum(p.figure * greatest(0, 1 - abs((p.given_by - 1) * 0.5 + 1 - p.place))) end,
        case when max(p.given_by) >= 5 then sum(p.figure * greatest(0, 1 - abs((p.given_by - 1) * 0.75 + 1 - p.place))) end
      from placed p
      group by p.indicator_id, p.field_key;
    end
  `.execute(db);
  await sql`
    comment on function peer_quartiles(uuid, uuid, text, text, uuid) is 'Quartiles (type 7) of the figures and self-scored points (@points, hundredths) that units of one type and class last sent in a round, in one city or in all; null where fewer than five gave one. Reads past policies, for those who appraise in the round alone, and tells no unit.'
  `.execute(db);
  await sql`revoke execute on function peer_quartiles(uuid, uuid, text, text, uuid) from public`.execute(
    db,
  );
  await sql`grant execute on function peer_quartiles(uuid, uuid, text, text, uuid) to thuocdo_api`.execute(
    db,
  );
}
