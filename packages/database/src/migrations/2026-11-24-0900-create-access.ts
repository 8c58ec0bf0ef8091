import { type Kysely, sql } from "kysely";

/** What every later table leans on: who acts, for which units, and the triggers that forbid change. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists btree_gist with schema public`.execute(db);
  await sql`revoke all on schema public from public`.execute(db);
  await sql`grant usage on schema public to thuocdo_api, thuocdo_worker, thuocdo_queue`.execute(db);

  await sql`
    create function current_person_id() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('thuocdo.person_id', true), '')::uuid
  `.execute(db);
  await sql`
    comment on function current_person_id() is 'Person of this transaction, set by inActingTransaction; null when nobody acts.'
  `.execute(db);

  await sql`
    create function current_unit_ids() returns uuid[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('thuocdo.unit_ids', true), '')::uuid[], '{}'::uuid[])
  `.execute(db);
  await sql`
    comment on function current_unit_ids() is 'Units the person acts for in this transaction; empty when unset, so that policies deny.'
  `.execute(db);

  await sql`
    create function forbid_change() returns trigger language plpgsql as $$
    begin
      raise exception '% on % is refused: its rows are only ever inserted', tg_op, tg_table_name
        using errcode = 'restrict_violation';
    end $$
  `.execute(db);
  await sql`
    comment on function forbid_change() is 'Trigger for insert-only tables; holds for the owner and for superusers too.'
  `.execute(db);

  await sql`
    create function fold_vietnamese(value text) returns text
    language sql immutable strict parallel safe
    return regexp_replace(
      lower(translate(
        regexp_replace(normalize(value, nfd), '[\\u0300-\\u036f]', '', 'g'),
        'Đđ', 'dd'
      )),
      '\\m0+([0-9])', '\\1', 'g'
    )
  `.execute(db);
  await sql`
    comment on function fold_vietnamese(text) is 'For search: no marks, no case, đ as d, "Phường 01" as "phuong 1".'
  `.execute(db);
}
