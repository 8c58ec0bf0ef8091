import { type Kysely, sql } from "kysely";

/** Drafting by several people at once: what an edit was made on top of, who is there, and that others are told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table version_edit
      add column base_sequence integer
        constraint version_edit_base_sequence_check check (base_sequence >= 0 and base_sequence < sequence),
      add column takes_back uuid[] not null default '{}',
      add column restores_sequence integer
        constraint version_edit_restores_sequence_check check (restores_sequence >= 0 and restores_sequence < sequence)
  `.execute(db);
  await sql`
    comment on column version_edit.base_sequence is 'Last edit that its author had before them when they began it; null: all of them.';
    comment on column version_edit.takes_back is 'Own edits that it takes back, where it is an undo or a redo.';
    comment on column version_edit.restores_sequence is 'The state that it brings back, as the number of the edit that made it.';
  `.execute(db);

  await sql`
    create table version_checkpoint (
      version_id uuid not null constraint version_checkpoint_version_fkey references criteria_set_version (id),
      sequence integer not null,
      document jsonb not null,
      constraint version_checkpoint_pkey primary key (version_id, sequence),
      constraint version_checkpoint_edit_fkey foreign key (version_id, sequence) references version_edit (version_id, sequence)
    )
  `.execute(db);
  await sql`
    comment on table version_checkpoint is 'A draft as it was after some of its edits, so that past states are not far; inserted only. They follow from document and edits.';
    comment on column version_checkpoint.version_id is 'The draft.';
    comment on column version_checkpoint.sequence is 'Number of the last edit in it.';
    comment on column version_checkpoint.document is 'The CriteriaSetVersion document after that edit.';
  `.execute(db);
  await sql`
    create trigger version_checkpoint_insert_only before update or delete or truncate on version_checkpoint
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table version_checkpoint enable always trigger version_checkpoint_insert_only`.execute(
    db,
  );
  await sql`alter table version_checkpoint enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on version_checkpoint to thuocdo_owner using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on version_checkpoint for select to thuocdo_api using (exists (
      select 1 from criteria_set_version v where v.id = version_id and drafts_set(v.criteria_set_id)))
  `.execute(db);
  await sql`
    create policy api_insert on version_checkpoint for insert to thuocdo_api with check (exists (
      select 1 from criteria_set_version v
      where v.id = version_id and v.state in ('draft', 'in-consultation') and drafts_set(v.criteria_set_id)))
  `.execute(db);
  await sql`grant select, insert on version_checkpoint to thuocdo_api`.execute(db);

  await sql`
    create unlogged table version_presence (
      version_id uuid not null constraint version_presence_version_fkey references criteria_set_version (id),
      page_id uuid not null,
      person_id uuid not null constraint version_presence_person_fkey references person (id),
      node_id text constraint version_presence_node_id_check check (length(node_id) <= 64),
      field text constraint version_presence_field_check check (length(field) <= 200),
      seen_at timestamptz not null default now(),
      constraint version_presence_pkey primary key (version_id, page_id)
    )
  `.execute(db);
  await sql`
    comment on table version_presence is 'Who has a draft open, and where in it they are. Passing: unlogged, empty after a crash, rows not seen again are nobody.';
    comment on column version_presence.version_id is 'The draft.';
    comment on column version_presence.page_id is 'The page that is open, named by itself.';
    comment on column version_presence.person_id is 'Who looks at it.';
    comment on column version_presence.node_id is 'The node they are at; null: none yet.';
    comment on column version_presence.field is 'The field they are in, by its name on the page; null: none.';
    comment on column version_presence.seen_at is 'When the page was last heard of, by the clock of the database.';
  `.execute(db);
  await sql`create index version_presence_person_idx on version_presence (person_id)`.execute(db);
  await sql`alter table version_presence enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on version_presence to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on version_presence for select to thuocdo_api using (
      person_id = (select current_person_id()) or exists (
        select 1 from criteria_set_version v where v.id = version_id and drafts_set(v.criteria_set_id)))
  `.execute(db);
  await sql`
    create policy api_insert on version_presence for insert to thuocdo_api with check (
      person_id = (select current_person_id()) and exists (
        select 1 from criteria_set_version v where v.id = version_id and drafts_set(v.criteria_set_id)))
  `.execute(db);
  await sql`
    create policy api_update on version_presence for update to thuocdo_api
      using (person_id = (select current_person_id()))
      with check (person_id = (select current_person_id()))
  `.execute(db);
  await sql`
    create policy api_delete on version_presence for delete to thuocdo_api
      using (person_id = (select current_person_id()))
  `.execute(db);
  await sql`grant select, insert, update, delete on version_presence to thuocdo_api`.execute(db);

  await sql`
    create function announce_version() returns trigger language plpgsql as $$
    begin
      perform pg_notify('thuocdo_version', new.id::text);
      return null;
    end $$
  `.execute(db);
  await sql`
    comment on function announce_version() is 'Tells every service that a draft was edited or changed its state: the id alone, what it is they read themselves.'
  `.execute(db);
  await sql`
    create trigger criteria_set_version_announced after update on criteria_set_version
      for each row when (old.edit_sequence is distinct from new.edit_sequence or old.state is distinct from new.state)
      execute function announce_version()
  `.execute(db);
  await sql`
    create function announce_presence() returns trigger language plpgsql as $$
    begin
      perform pg_notify('thuocdo_version', coalesce(new.version_id, old.version_id)::text);
      return null;
    end $$
  `.execute(db);
  await sql`
    comment on function announce_presence() is 'Tells every service that somebody came to a draft, moved in it or left.'
  `.execute(db);
  await sql`
    create trigger version_presence_came_or_left after insert or delete on version_presence
      for each row execute function announce_presence()
  `.execute(db);
  await sql`
    create trigger version_presence_moved after update on version_presence
      for each row when (old.node_id is distinct from new.node_id or old.field is distinct from new.field)
      execute function announce_presence()
  `.execute(db);
}
