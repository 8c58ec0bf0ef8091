import { type Kysely, sql } from "kysely";

/** A draft laid before agencies at a fixed state, their replies with comments, and what became of each comment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createConsultation(db);
  await createAgency(db);
  await createReply(db);
  await createComment(db);
  await createDisposition(db);
}

async function createConsultation(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation (
      id uuid constraint consultation_pkey primary key,
      version_id uuid not null constraint consultation_version_fkey references criteria_set_version (id),
      criteria_set_id uuid not null,
      fixed_sequence integer not null,
      document jsonb not null,
      simulated boolean not null,
      message text not null constraint consultation_message_check check (message is nfc normalized),
      due_on date not null,
      state text not null default 'open' constraint consultation_state_check check (state in ('open', 'closed')),
      opened_at timestamptz not null,
      opened_by uuid constraint consultation_opened_by_fkey references person (id),
      closed_at timestamptz,
      closed_by uuid constraint consultation_closed_by_fkey references person (id),
      constraint consultation_closed_check check ((state = 'closed') = (closed_at is not null))
    )
  `.execute(db);
  await sql`create unique index consultation_one_open on consultation (version_id) where state = 'open'`.execute(
    db,
  );
  await sql`
    comment on table consultation is 'A draft laid before agencies for their comments (lấy ý kiến), at the state it had then.';
    comment on column consultation.id is 'Made by the client, so that a repeated opening is the same.';
    comment on column consultation.version_id is 'The draft; it goes on changing.';
    comment on column consultation.criteria_set_id is 'Set of the draft. Set by trigger.';
    comment on column consultation.fixed_sequence is 'The last edit in the fixed state. Set by trigger.';
    comment on column consultation.document is 'The document at the fixed state, never changed. Set by trigger.';
    comment on column consultation.simulated is 'As the draft (dữ liệu mô phỏng). Set by trigger.';
    comment on column consultation.message is 'What the drafting unit asks for.';
    comment on column consultation.due_on is 'Last day for replies; may be put off while open.';
    comment on column consultation.state is 'open, closed. Closed, agencies see the answers to their comments.';
    comment on column consultation.opened_at is 'Instant of opening.';
    comment on column consultation.opened_by is 'Who opened it.';
    comment on column consultation.closed_at is 'Instant of closing.';
    comment on column consultation.closed_by is 'Who closed it.';
  `.execute(db);
  await sql`
    create function fix_consultation() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' then
        select v.criteria_set_id, v.edit_sequence, v.document, v.simulated
          into new.criteria_set_id, new.fixed_sequence, new.document, new.simulated
          from criteria_set_version v where v.id = new.version_id;
        return new;
      end if;
      if tg_op = 'DELETE' or old.state = 'closed'
         or to_jsonb(new) - '{due_on,state,closed_at,closed_by}'::text[]
            is distinct from to_jsonb(old) - '{due_on,state,closed_at,closed_by}'::text[] then
        raise exception '% on consultation % is refused: what was laid before the agencies is fixed', tg_op, old.id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function fix_consultation() is 'The fixed state is the draft as it is when the consultation opens; then only the last day moves, and it closes once.'
  `.execute(db);
  await sql`
    create trigger consultation_fixed before insert or update or delete on consultation
      for each row execute function fix_consultation()
  `.execute(db);
  await sql`alter table consultation enable always trigger consultation_fixed`.execute(db);
}

async function createAgency(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation_agency (
      consultation_id uuid not null constraint consultation_agency_consultation_fkey references consultation (id),
      unit_id uuid not null constraint consultation_agency_unit_fkey references organisational_unit (id),
      merged_by_unit_id uuid,
      criteria_set_id uuid not null,
      due_on date,
      asked_at timestamptz not null,
      reminded_at timestamptz,
      reminders integer not null default 0 constraint consultation_agency_reminders_check check (reminders >= 0),
      constraint consultation_agency_pkey primary key (consultation_id, unit_id),
      constraint consultation_agency_merged_by_fkey foreign key (consultation_id, merged_by_unit_id)
        references consultation_agency (consultation_id, unit_id),
      constraint consultation_agency_other_check check (merged_by_unit_id <> unit_id)
    )
  `.execute(db);
  await sql`create index consultation_agency_unit_index on consultation_agency (unit_id)`.execute(
    db,
  );
  await sql`
    comment on table consultation_agency is 'An agency asked (cơ quan, đơn vị được lấy ý kiến).';
    comment on column consultation_agency.consultation_id is 'The consultation.';
    comment on column consultation_agency.unit_id is 'The agency.';
    comment on column consultation_agency.merged_by_unit_id is 'The city that asked it and merges its reply into its own; null: asked by the drafting unit.';
    comment on column consultation_agency.criteria_set_id is 'As the consultation''s. Set by trigger.';
    comment on column consultation_agency.due_on is 'An earlier last day that the city gives its department; null: the consultation''s.';
    comment on column consultation_agency.asked_at is 'When it was asked.';
    comment on column consultation_agency.reminded_at is 'When it was last reminded.';
    comment on column consultation_agency.reminders is 'How often it was reminded.';
  `.execute(db);
  await sql`
    create function consultation_of_row() returns trigger language plpgsql as $$
    declare
      above consultation;
    begin
      if tg_op = 'UPDATE' and (new.consultation_id, new.unit_id) is distinct from (old.consultation_id, old.unit_id) then
        raise exception '% stays with its consultation and agency', tg_table_name using errcode = 'restrict_violation';
      end if;
      select * into above from consultation c where c.id = new.consultation_id;
      if above.state is distinct from 'open' then
        raise exception '% on % is refused: consultation % is not open', tg_op, tg_table_name, new.consultation_id
          using errcode = 'restrict_violation';
      end if;
      new.criteria_set_id := above.criteria_set_id;
      if tg_table_name = 'consultation_agency' then
        if tg_op = 'UPDATE' and new.merged_by_unit_id is distinct from old.merged_by_unit_id then
          raise exception 'agency % stays with who asked it', old.unit_id using errcode = 'restrict_violation';
        end if;
        if new.merged_by_unit_id is not null
           and not new.merged_by_unit_id = any (unit_scope(new.unit_id, new.asked_at::date)) then
          raise exception 'unit % is not below %', new.unit_id, new.merged_by_unit_id using errcode = 'restrict_violation';
        end if;
      else
        select a.merged_by_unit_id into new.merged_by_unit_id from consultation_agency a
          where a.consultation_id = new.consultation_id and a.unit_id = new.unit_id;
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function consultation_of_row() is 'Rows below a consultation take its set, and their agency''s place; nobody passes their own. A closed consultation takes no more.'
  `.execute(db);
  await sql`
    create trigger consultation_agency_placed before insert or update on consultation_agency
      for each row execute function consultation_of_row()
  `.execute(db);
  await sql`alter table consultation_agency enable always trigger consultation_agency_placed`.execute(
    db,
  );
  await sql`
    create function comments_for(of_unit_id uuid) returns boolean
    language sql stable
    return acts_in_role('{commenter}', array[of_unit_id])
  `.execute(db);
  await sql`
    comment on function comments_for(uuid) is 'Whether the person of this transaction comments for the unit.'
  `.execute(db);

  await secure(db, "consultation_agency");
  await sql`
    create policy api_select on consultation_agency for select to thuocdo_api using (
      comments_for(unit_id) or comments_for(merged_by_unit_id)
      or merged_by_unit_id is null and drafts_set(criteria_set_id))
  `.execute(db);
  for (const [act, check] of [
    ["insert", sql`with check`],
    ["update", sql`using`],
  ] as const) {
    await sql`
      create policy ${sql.ref(`api_${act}`)} on consultation_agency for ${sql.raw(act)} to thuocdo_api ${check} (
        case when merged_by_unit_id is null then drafts_set(criteria_set_id) else comments_for(merged_by_unit_id) end)
    `.execute(db);
  }
  await sql`grant select, insert, update on consultation_agency to thuocdo_api`.execute(db);

  await secure(db, "consultation");
  await sql`
    create policy api_select on consultation for select to thuocdo_api using (
      drafts_set(criteria_set_id)
      or exists (select 1 from consultation_agency a where a.consultation_id = id))
  `.execute(db);
  await sql`
    create policy api_insert on consultation for insert to thuocdo_api
      with check (opened_by = (select current_person_id()) and drafts_set(criteria_set_id))
  `.execute(db);
  await sql`
    create policy api_update on consultation for update to thuocdo_api using (drafts_set(criteria_set_id))
  `.execute(db);
  await sql`grant select, insert, update on consultation to thuocdo_api`.execute(db);
}

async function createReply(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table consultation_reply (
      consultation_id uuid not null,
      unit_id uuid not null,
      merged_by_unit_id uuid,
      criteria_set_id uuid not null,
      state text not null default 'drafting' constraint consultation_reply_state_check check (state in ('drafting', 'sent')),
      channel text not null default 'system' constraint consultation_reply_channel_check check (channel in ('system', 'letter')),
      id uuid constraint consultation_reply_id_unique unique,
      stance text constraint consultation_reply_stance_check check (stance in ('agreed', 'commented')),
      note text not null default '' constraint consultation_reply_note_check check (note is nfc normalized),
      letter_number text,
      letter_date date,
      saved_at timestamptz not null,
      saved_by uuid constraint consultation_reply_saved_by_fkey references person (id),
      sent_at timestamptz,
      sent_by uuid constraint consultation_reply_sent_by_fkey references person (id),
      constraint consultation_reply_pkey primary key (consultation_id, unit_id),
      constraint consultation_reply_agency_fkey foreign key (consultation_id, unit_id)
        references consultation_agency (consultation_id, unit_id),
      constraint consultation_reply_sent_check check (
        case when state = 'sent' then num_nulls(id, stance, sent_at) = 0 else num_nonnulls(id, stance, sent_at) = 0 end),
      constraint consultation_reply_letter_check check (
        case when channel = 'letter' then num_nulls(letter_number, letter_date) = 0
          else num_nonnulls(letter_number, letter_date) = 0 end)
    )
  `.execute(db);
  await sql`
    comment on table consultation_reply is 'What an agency answers (trả lời); fixed once sent. No row: it has not answered.';
    comment on column consultation_reply.consultation_id is 'The consultation.';
    comment on column consultation_reply.unit_id is 'The agency.';
    comment on column consultation_reply.merged_by_unit_id is 'As the agency''s. Set by trigger.';
    comment on column consultation_reply.criteria_set_id is 'As the consultation''s. Set by trigger.';
    comment on column consultation_reply.state is 'drafting: seen by the agency alone; sent.';
    comment on column consultation_reply.channel is 'system: written here; letter: entered by the drafting unit from an official letter.';
    comment on column consultation_reply.id is 'Made by the client when sending, so that a repeated send is the same reply.';
    comment on column consultation_reply.stance is 'agreed (nhất trí toàn bộ) or commented.';
    comment on column consultation_reply.note is 'What the agency says besides its comments.';
    comment on column consultation_reply.letter_number is 'Number of the letter.';
    comment on column consultation_reply.letter_date is 'Date of the letter.';
    comment on column consultation_reply.saved_at is 'Last saved.';
    comment on column consultation_reply.saved_by is 'Who last saved it.';
    comment on column consultation_reply.sent_at is 'Instant of sending.';
    comment on column consultation_reply.sent_by is 'Who sent it.';
  `.execute(db);
  await sql`
    create function freeze_sent_reply() returns trigger language plpgsql as $$
    begin
      if old.state = 'sent' then
        raise exception 'reply of agency % is sent: it does not change', old.unit_id using errcode = 'restrict_violation';
      end if;
      if tg_op = 'UPDATE' and new.channel is distinct from old.channel then
        raise exception 'reply of agency % stays in its channel', old.unit_id using errcode = 'restrict_violation';
      end if;
      return coalesce(new, old);
    end $$
  `.execute(db);
  await sql`comment on function freeze_sent_reply() is 'A reply is sent once and then fixed.'`.execute(
    db,
  );
  await sql`
    create trigger consultation_reply_frozen before update or delete on consultation_reply
      for each row execute function freeze_sent_reply()
  `.execute(db);
  await sql`
    create trigger consultation_reply_placed before insert or update on consultation_reply
      for each row execute function consultation_of_row()
  `.execute(db);
  for (const trigger of ["consultation_reply_frozen", "consultation_reply_placed"]) {
    await sql`alter table consultation_reply enable always trigger ${sql.ref(trigger)}`.execute(db);
  }

  await secure(db, "consultation_reply");
  await sql`
    create policy api_select on consultation_reply for select to thuocdo_api using (
      case when channel = 'system' then comments_for(unit_id) else false end
      or state = 'sent' and (comments_for(unit_id) or comments_for(merged_by_unit_id))
      or (state = 'sent' or channel = 'letter') and merged_by_unit_id is null and drafts_set(criteria_set_id))
  `.execute(db);
  await sql`
    create policy api_insert on consultation_reply for insert to thuocdo_api with check (
      saved_by = (select current_person_id()) and (
        channel = 'system' and comments_for(unit_id)
        or channel = 'letter' and merged_by_unit_id is null and drafts_set(criteria_set_id)))
  `.execute(db);
  await sql`
    create policy api_update on consultation_reply for update to thuocdo_api using (
      channel = 'system' and comments_for(unit_id)
      or channel = 'letter' and merged_by_unit_id is null and drafts_set(criteria_set_id))
    with check (saved_by = (select current_person_id()))
  `.execute(db);
  await sql`grant select, insert, update on consultation_reply to thuocdo_api`.execute(db);
}

async function createComment(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table comment (
      id uuid constraint comment_pkey primary key,
      consultation_id uuid not null,
      unit_id uuid not null,
      node_id text not null,
      field text not null constraint comment_field_check check (field in
        ('title', 'meaning', 'scoring', 'points', 'evidence', 'general')),
      content text not null constraint comment_content_check check (content is nfc normalized),
      proposal jsonb,
      revision integer not null default 1 constraint comment_revision_check check (revision > 0),
      made_at timestamptz not null,
      saved_at timestamptz not null,
      saved_by uuid constraint comment_saved_by_fkey references person (id),
      constraint comment_reply_fkey foreign key (consultation_id, unit_id)
        references consultation_reply (consultation_id, unit_id),
      constraint comment_says_something_check check (content ~ '\\S' or proposal is not null)
    )
  `.execute(db);
  await sql`create index comment_reply_index on comment (consultation_id, unit_id)`.execute(db);
  await sql`
    comment on table comment is 'What an agency says of one field of one node (ý kiến góp ý); fixed once its reply is sent.';
    comment on column comment.id is 'Made by the client, so that what is saved again is the same comment.';
    comment on column comment.consultation_id is 'The consultation.';
    comment on column comment.unit_id is 'The agency.';
    comment on column comment.node_id is 'Id of the node: it keeps its place through renumbering, moving and rewording.';
    comment on column comment.field is 'title, meaning, scoring, points, evidence, general.';
    comment on column comment.content is 'What is said.';
    comment on column comment.proposal is 'What should stand there instead (Proposal); null: nothing proposed.';
    comment on column comment.revision is 'Counts saves, so that a stale device is noticed.';
    comment on column comment.made_at is 'When it was begun: the order of reading.';
    comment on column comment.saved_at is 'When it was last saved.';
    comment on column comment.saved_by is 'Who last saved it.';
  `.execute(db);
  await sql`
    create table comment_source (
      comment_id uuid not null constraint comment_source_comment_fkey references comment (id) on delete cascade,
      source_comment_id uuid not null constraint comment_source_source_fkey references comment (id),
      source_unit_id uuid not null,
      constraint comment_source_pkey primary key (comment_id, source_comment_id)
    )
  `.execute(db);
  await sql`create index comment_source_source_index on comment_source (source_comment_id)`.execute(
    db,
  );
  await sql`
    comment on table comment_source is 'From which departments'' comments a city made one of its own.';
    comment on column comment_source.comment_id is 'The city''s comment.';
    comment on column comment_source.source_comment_id is 'The department''s comment.';
    comment on column comment_source.source_unit_id is 'The department. Set by trigger.';
  `.execute(db);
  await sql`
    create function keep_comment() returns trigger language plpgsql as $$
    declare
      reply consultation_reply;
      about comment := case when tg_op = 'DELETE' then old else new end;
    begin
      if tg_op = 'UPDATE' and (new.consultation_id, new.unit_id) is distinct from (old.consultation_id, old.unit_id) then
        raise exception 'comment % stays with its reply', old.id using errcode = 'restrict_violation';
      end if;
      select * into reply from consultation_reply r
        where r.consultation_id = about.consultation_id and r.unit_id = about.unit_id;
      if reply.state is distinct from 'drafting' or not exists (
        select 1 from consultation c where c.id = about.consultation_id and c.state = 'open') then
        raise exception '% on comment % is refused: its reply is sent or its consultation closed', tg_op, about.id
          using errcode = 'restrict_violation';
      end if;
      return about;
    end $$
  `.execute(db);
  await sql`
    comment on function keep_comment() is 'Comments change while their reply is being drafted, and never after it is sent.'
  `.execute(db);
  await sql`
    create trigger comment_kept before insert or update or delete on comment
      for each row execute function keep_comment()
  `.execute(db);
  await sql`alter table comment enable always trigger comment_kept`.execute(db);
  await sql`
    create function place_comment_source() returns trigger language plpgsql as $$
    declare
      own comment;
      source comment;
    begin
      select * into own from comment c where c.id = new.comment_id;
      select c.* into source from comment c
        join consultation_reply r on r.consultation_id = c.consultation_id and r.unit_id = c.unit_id
        where c.id = new.source_comment_id and r.state = 'sent' and r.merged_by_unit_id = own.unit_id
          and c.consultation_id = own.consultation_id;
      if source.id is null then
        raise exception 'comment % is not one of a department that unit % merges', new.source_comment_id, own.unit_id
          using errcode = 'restrict_violation';
      end if;
      new.source_unit_id := source.unit_id;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function place_comment_source() is 'A city merges what its own departments have sent in the same consultation.'
  `.execute(db);
  await sql`
    create trigger comment_source_placed before insert or update on comment_source
      for each row execute function place_comment_source()
  `.execute(db);
  await sql`alter table comment_source enable always trigger comment_source_placed`.execute(db);

  await secure(db, "comment");
  // Whoever may read a reply may read its comments; the reply's own policy decides.
  await sql`
    create policy api_select on comment for select to thuocdo_api using (exists (
      select 1 from consultation_reply r where r.consultation_id = comment.consultation_id and r.unit_id = comment.unit_id))
  `.execute(db);
  const writes = sql`exists (
    select 1 from consultation_reply r where r.consultation_id = comment.consultation_id and r.unit_id = comment.unit_id
      and case when r.channel = 'system' then comments_for(r.unit_id) else drafts_set(r.criteria_set_id) end)`;
  await sql`
    create policy api_insert on comment for insert to thuocdo_api
      with check (saved_by = (select current_person_id()) and ${writes})
  `.execute(db);
  await sql`
    create policy api_update on comment for update to thuocdo_api
      using (${writes}) with check (saved_by = (select current_person_id()) and ${writes})
  `.execute(db);
  await sql`create policy api_delete on comment for delete to thuocdo_api using (${writes})`.execute(
    db,
  );
  await sql`grant select, insert, update, delete on comment to thuocdo_api`.execute(db);

  await secure(db, "comment_source");
  await sql`
    create policy api_select on comment_source for select to thuocdo_api using (
      comments_for(source_unit_id) or exists (select 1 from comment c where c.id = comment_id))
  `.execute(db);
  await sql`
    create policy api_insert on comment_source for insert to thuocdo_api with check (exists (
      select 1 from comment c where c.id = comment_id and comments_for(c.unit_id)))
  `.execute(db);
  await sql`grant select, insert on comment_source to thuocdo_api`.execute(db);
}

async function createDisposition(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table disposition (
      id uuid constraint disposition_pkey primary key,
      comment_id uuid not null constraint disposition_comment_fkey references comment (id),
      number integer not null,
      consultation_id uuid not null,
      criteria_set_id uuid not null,
      kind text not null constraint disposition_kind_check check (kind in
        ('absorbed', 'partly-absorbed', 'explained', 'noted', 'reopened')),
      reason text not null constraint disposition_reason_check check (reason is nfc normalized),
      edit_id uuid constraint disposition_edit_fkey references version_edit (id),
      decided_at timestamptz not null,
      decided_by uuid constraint disposition_decided_by_fkey references person (id),
      constraint disposition_number_unique unique (comment_id, number),
      constraint disposition_reasoned_check check (kind = 'absorbed' or reason ~ '\\S'),
      constraint disposition_applied_check check (edit_id is null or kind in ('absorbed', 'partly-absorbed'))
    )
  `.execute(db);
  await sql`create index disposition_consultation_index on disposition (consultation_id)`.execute(
    db,
  );
  await sql`create index disposition_edit_index on disposition (edit_id)`.execute(db);
  await sql`
    comment on table disposition is 'What became of a comment (tiếp thu, giải trình); inserted only, the last one holds.';
    comment on column disposition.id is 'Made by the client, so that a repeated answer is the same.';
    comment on column disposition.comment_id is 'The comment.';
    comment on column disposition.number is '1, 2, … within the comment. Set by trigger.';
    comment on column disposition.consultation_id is 'As the comment''s. Set by trigger.';
    comment on column disposition.criteria_set_id is 'As the consultation''s. Set by trigger.';
    comment on column disposition.kind is 'absorbed, partly-absorbed, explained, noted; reopened takes the answer before back.';
    comment on column disposition.reason is 'Why; blank only for what is absorbed in full.';
    comment on column disposition.edit_id is 'The edit of the draft that took the proposal over: the thread from comment to change.';
    comment on column disposition.decided_at is 'When.';
    comment on column disposition.decided_by is 'Who.';
  `.execute(db);
  await sql`
    create function place_disposition() returns trigger language plpgsql as $$
    declare
      before disposition;
      above consultation;
      agency consultation_agency;
      version_state text;
    begin
      select c.* into above from consultation c join comment m on m.consultation_id = c.id where m.id = new.comment_id;
      select a.* into agency from consultation_agency a join comment m on m.consultation_id = a.consultation_id and m.unit_id = a.unit_id
        where m.id = new.comment_id;
      select v.state into version_state from criteria_set_version v where v.id = above.version_id;
      select * into before from disposition d where d.comment_id = new.comment_id order by d.number desc limit 1;
      if agency.merged_by_unit_id is not null then
        raise exception 'comment % is answered through the city that merged it', new.comment_id using errcode = 'restrict_violation';
      end if;
      if not exists (select 1 from consultation_reply r where r.consultation_id = agency.consultation_id
          and r.unit_id = agency.unit_id and r.state = 'sent') then
        raise exception 'comment % is not sent yet', new.comment_id using errcode = 'restrict_violation';
      end if;
      if version_state not in ('draft', 'in-consultation') then
        raise exception 'comment % belongs to a version that is %', new.comment_id, version_state using errcode = 'restrict_violation';
      end if;
      if (before.id is null or before.kind = 'reopened') = (new.kind = 'reopened') then
        raise exception 'comment % can not be % now', new.comment_id, new.kind using errcode = 'restrict_violation';
      end if;
      new.number := coalesce(before.number, 0) + 1;
      new.consultation_id := above.id;
      new.criteria_set_id := above.criteria_set_id;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function place_disposition() is 'Sent comments of a draft are answered and taken up again in turn.'
  `.execute(db);
  await sql`
    create trigger disposition_placed before insert on disposition
      for each row execute function place_disposition()
  `.execute(db);
  await sql`
    create trigger disposition_insert_only before update or delete or truncate on disposition
      for each statement execute function forbid_change()
  `.execute(db);
  for (const trigger of ["disposition_placed", "disposition_insert_only"]) {
    await sql`alter table disposition enable always trigger ${sql.ref(trigger)}`.execute(db);
  }

  await secure(db, "disposition");
  await sql`
    create policy api_select on disposition for select to thuocdo_api using (
      drafts_set(criteria_set_id)
      or exists (select 1 from consultation c where c.id = consultation_id and c.state = 'closed')
        and (exists (select 1 from comment m where m.id = comment_id)
          or exists (select 1 from comment_source s where s.comment_id = disposition.comment_id and comments_for(s.source_unit_id))))
  `.execute(db);
  await sql`
    create policy api_insert on disposition for insert to thuocdo_api
      with check (decided_by = (select current_person_id()) and drafts_set(criteria_set_id))
  `.execute(db);
  await sql`grant select, insert on disposition to thuocdo_api`.execute(db);
}

async function secure(db: Kysely<unknown>, table: string): Promise<void> {
  await sql`alter table ${sql.table(table)} enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on ${sql.table(table)} to thuocdo_owner using (true)`.execute(
    db,
  );
}
