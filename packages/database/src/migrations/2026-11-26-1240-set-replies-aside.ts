import { type Kysely, sql } from "kysely";

/** What an agency was drafting when its letter was recorded: no part of its reply, but not lost either. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment_set_aside (
      id uuid constraint comment_set_aside_pkey primary key,
      consultation_id uuid not null,
      unit_id uuid not null,
      node_id text not null,
      field text not null constraint comment_set_aside_field_check check (field in
        ('title', 'meaning', 'scoring', 'points', 'evidence', 'general')),
      content text not null constraint comment_set_aside_content_check check (content is nfc normalized),
      proposal jsonb,
      made_at timestamptz not null,
      saved_at timestamptz not null,
      saved_by uuid constraint comment_set_aside_saved_by_fkey references person (id),
      constraint comment_set_aside_agency_fkey foreign key (consultation_id, unit_id)
        references consultation_agency (consultation_id, unit_id)
    )
  `.execute(db);
  await sql`create index comment_set_aside_agency_index on comment_set_aside (consultation_id, unit_id)`.execute(
    db,
  );
  await sql`
    comment on table comment_set_aside is 'What an agency had drafted and not sent when its letter was recorded; seen by the agency alone.';
    comment on column comment_set_aside.id is 'Of the comment that it was.';
    comment on column comment_set_aside.consultation_id is 'The consultation.';
    comment on column comment_set_aside.unit_id is 'The agency.';
    comment on column comment_set_aside.node_id is 'Id of the node.';
    comment on column comment_set_aside.field is 'title, meaning, scoring, points, evidence, general.';
    comment on column comment_set_aside.content is 'What was said.';
    comment on column comment_set_aside.proposal is 'What should have stood there instead (Proposal); null: nothing proposed.';
    comment on column comment_set_aside.made_at is 'When it was begun: the order of reading.';
    comment on column comment_set_aside.saved_at is 'When it was last saved.';
    comment on column comment_set_aside.saved_by is 'Who last saved it.';
  `.execute(db);
  await sql`alter table comment_set_aside enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on comment_set_aside to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on comment_set_aside for select to thuocdo_api using (comments_for(unit_id))
  `.execute(db);
  await sql`grant select on comment_set_aside to thuocdo_api`.execute(db);

  await sql`
    create function set_reply_aside(of_consultation_id uuid, of_unit_id uuid) returns integer
    language plpgsql security definer
    set search_path = public, pg_temp
    as $$
    declare
      moved integer;
    begin
      if not exists (
        select 1 from consultation c
        join consultation_agency a on a.consultation_id = c.id and a.unit_id = of_unit_id
        where c.id = of_consultation_id and c.state = 'open' and a.merged_by_unit_id is null
          and drafts_set(c.criteria_set_id)) then
        raise exception 'the reply of agency % is not for this person to set aside', of_unit_id
          using errcode = 'insufficient_privilege';
      end if;
      perform 1 from consultation_reply r
        where r.consultation_id = of_consultation_id and r.unit_id = of_unit_id
          and r.state = 'drafting' and r.channel = 'system'
        for update;
      if not found then
        return 0;
      end if;
      insert into comment_set_aside
        select m.id, m.consultation_id, m.unit_id, m.node_id, m.field, m.content, m.proposal, m.made_at, m.saved_at, m.saved_by
        from comment m where m.consultation_id = of_consultation_id and m.unit_id = of_unit_id;
      get diagnostics moved = row_count;
      delete from comment m where m.consultation_id = of_consultation_id and m.unit_id = of_unit_id;
      delete from consultation_reply r where r.consultation_id = of_consultation_id and r.unit_id = of_unit_id;
      return moved;
    end $$
  `.execute(db);
  await sql`
    comment on function set_reply_aside(uuid, uuid) is 'Makes room for an agency''s letter: its unsent reply is kept for the agency alone. The drafting unit, which may not read it, may only do this.'
  `.execute(db);
  await sql`revoke execute on function set_reply_aside(uuid, uuid) from public`.execute(db);
  await sql`grant execute on function set_reply_aside(uuid, uuid) to thuocdo_api`.execute(db);

  await sql`
    create function merging_reply_is_sent(of_consultation_id uuid, of_unit_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from consultation_agency a
        join consultation_reply r on r.consultation_id = a.consultation_id and r.unit_id = a.merged_by_unit_id
        where a.consultation_id = of_consultation_id and a.unit_id = of_unit_id and r.state = 'sent'
          and comments_for(of_unit_id));
    end
  `.execute(db);
  await sql`
    comment on function merging_reply_is_sent(uuid, uuid) is 'Whether the city that merges a department''s reply has sent its own: nothing is merged any more. Told to the department, which may not read the city''s reply.'
  `.execute(db);
  await sql`revoke execute on function merging_reply_is_sent(uuid, uuid) from public`.execute(db);
  await sql`grant execute on function merging_reply_is_sent(uuid, uuid) to thuocdo_api`.execute(db);
}
