import { type Kysely, sql } from "kysely";

/** Each city's plan (Đề án): its things as they stand, every change of them, and how they stood when a round was frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPlan(db);
  await createItem(db);
  await createChange(db);
  await secure(db);
  await freezeWithRound(db);
}

async function createPlan(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table city_plan (
      id uuid constraint city_plan_pkey primary key,
      city_unit_id uuid not null constraint city_plan_city_fkey references organisational_unit (id),
      scope_unit_ids uuid[] not null,
      sequence integer not null default 0,
      simulated boolean not null default false,
      created_at timestamptz not null,
      created_by uuid constraint city_plan_created_by_fkey references person (id)
    )
  `.execute(db);
  await sql`create index city_plan_city_index on city_plan (city_unit_id)`.execute(db);
  await sql`
    comment on table city_plan is 'A city''s plan (Đề án). What it says stands in city_plan_item.';
    comment on column city_plan.id is 'Made by the client, so that a repeated request begins it once.';
    comment on column city_plan.city_unit_id is 'The city; never changed.';
    comment on column city_plan.scope_unit_ids is 'The city and the units above it: who reads the whole plan. Set by trigger.';
    comment on column city_plan.sequence is 'How many changes there have been. Counted by trigger.';
    comment on column city_plan.simulated is 'Belongs to the demonstration (dữ liệu mô phỏng).';
    comment on column city_plan.created_at is 'When it was begun here.';
    comment on column city_plan.created_by is 'Who began it.';
  `.execute(db);
  await sql`
    create function place_city_plan() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      if not exists (
        select 1 from unit_name n where n.unit_id = new.city_unit_id and n.level = 'city'
          and n.valid_from <= new.created_at::date and (n.valid_to is null or new.created_at::date < n.valid_to)) then
        raise exception 'unit % is no city', new.city_unit_id using errcode = 'restrict_violation';
      end if;
      new.scope_unit_ids := unit_scope(new.city_unit_id, new.created_at::date);
      new.sequence := 0;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function place_city_plan() is 'A plan is a city''s, and is read by it and by the units above it.'
  `.execute(db);
  await sql`
    create trigger city_plan_place before insert on city_plan
      for each row execute function place_city_plan()
  `.execute(db);
}

async function createItem(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table city_plan_item (
      plan_id uuid not null constraint city_plan_item_plan_fkey references city_plan (id),
      kind text not null constraint city_plan_item_kind_check check (kind in
        ('plan', 'task', 'progress', 'milestone', 'fund', 'document')),
      id uuid not null,
      revision integer not null constraint city_plan_item_revision_check check (revision > 0),
      content jsonb constraint city_plan_item_content_check check (jsonb_typeof(content) = 'object'),
      act_id uuid not null,
      task_id uuid,
      owner_unit_id uuid generated always as (case kind when 'task' then (content ->> 'ownerUnitId')::uuid end) stored
        constraint city_plan_item_owner_fkey references organisational_unit (id),
      sha256 text generated always as (case kind when 'document' then content ->> 'sha256' end) stored
        constraint city_plan_item_evidence_fkey references evidence (sha256),
      planned_dong bigint generated always as (case kind when 'fund' then (content ->> 'plannedDong')::bigint end) stored,
      spent_dong bigint generated always as (case kind when 'fund' then (content ->> 'spentDong')::bigint end) stored,
      changed_at timestamptz not null,
      changed_by uuid constraint city_plan_item_changed_by_fkey references person (id),
      constraint city_plan_item_pkey primary key (plan_id, kind, id),
      constraint city_plan_item_head_check check (kind <> 'plan' or id = plan_id and content is not null),
      constraint city_plan_item_money_check check (
        kind <> 'fund' or content is null
        or planned_dong between 0 and 10000000000000 and spent_dong between 0 and 10000000000000),
      constraint city_plan_item_percent_check check (
        kind <> 'progress' or content is null
        or (content ->> 'percent')::integer between 0 and 100
          and ((content ->> 'percent')::integer = 100) = (content ->> 'doneOn' is not null)),
      constraint city_plan_item_title_check check (
        kind not in ('plan', 'task', 'milestone', 'document') or content is null
        or content ->> 'title' ~ '\\S' and content ->> 'title' is nfc normalized)
    )
  `.execute(db);
  await sql`create index city_plan_item_owner_index on city_plan_item (owner_unit_id) where owner_unit_id is not null`.execute(
    db,
  );
  await sql`create index city_plan_item_sha256_index on city_plan_item (sha256) where sha256 is not null`.execute(
    db,
  );
  await sql`
    comment on table city_plan_item is 'One thing in a plan as it stands: its head, a task, how far a task is, a milestone, a line of funding, a document. Taking out keeps the row.';
    comment on column city_plan_item.plan_id is 'The plan.';
    comment on column city_plan_item.kind is 'plan (its head), task (nhiệm vụ), progress (tiến độ), milestone (mốc), fund (kinh phí), document (văn bản).';
    comment on column city_plan_item.id is 'Own identity, made by the client; the head bears the plan''s, progress the task''s.';
    comment on column city_plan_item.revision is '1, 2, … by each change; who changes says which one it was made upon.';
    comment on column city_plan_item.content is 'As core has it (PlanContents); null where it was taken out.';
    comment on column city_plan_item.act_id is 'The act that made the latest change, made by the client: things changed together share it.';
    comment on column city_plan_item.task_id is 'Of progress and documents: the task they belong to. Set by trigger, kept when taken out.';
    comment on column city_plan_item.owner_unit_id is 'Of a task: the unit that answers for it, which reads it and reports on it.';
    comment on column city_plan_item.sha256 is 'Of a document: its file.';
    comment on column city_plan_item.planned_dong is 'Of a line of funding: planned, in đồng.';
    comment on column city_plan_item.spent_dong is 'Of a line of funding: spent, in đồng.';
    comment on column city_plan_item.changed_at is 'When it was last changed.';
    comment on column city_plan_item.changed_by is 'Who changed it last.';
  `.execute(db);
}

async function createChange(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table city_plan_change (
      plan_id uuid not null,
      sequence integer not null constraint city_plan_change_sequence_check check (sequence > 0),
      act_id uuid not null,
      kind text not null,
      item_id uuid not null,
      revision integer not null,
      content jsonb,
      changed_at timestamptz not null,
      changed_by uuid constraint city_plan_change_changed_by_fkey references person (id),
      constraint city_plan_change_pkey primary key (plan_id, sequence),
      constraint city_plan_change_revision_unique unique (plan_id, kind, item_id, revision),
      constraint city_plan_change_item_fkey foreign key (plan_id, kind, item_id) references city_plan_item (plan_id, kind, id)
    )
  `.execute(db);
  await sql`create index city_plan_change_act_index on city_plan_change (act_id)`.execute(db);
  await sql`
    comment on table city_plan_change is 'Every change of a plan, with what it made of the thing; inserted only, by trigger on city_plan_item.';
    comment on column city_plan_change.plan_id is 'The plan.';
    comment on column city_plan_change.sequence is '1, 2, … within the plan.';
    comment on column city_plan_change.act_id is 'Changes made together share it.';
    comment on column city_plan_change.kind is 'Kind of the thing, as city_plan_item.kind.';
    comment on column city_plan_change.item_id is 'The thing.';
    comment on column city_plan_change.revision is 'Its revision by this change.';
    comment on column city_plan_change.content is 'What it is from then on; null: taken out.';
    comment on column city_plan_change.changed_at is 'When.';
    comment on column city_plan_change.changed_by is 'Who.';
  `.execute(db);
  await sql`
    create function place_city_plan_item() returns trigger language plpgsql as $$
    declare was integer := coalesce(old.revision, 0);
    begin
      if new.revision <> was + 1 then
        raise exception '% % of plan % is at revision %: % was made upon another', new.kind, new.id, new.plan_id,
          was, new.revision using errcode = 'serialization_failure';
      end if;
      new.task_id := case new.kind
        when 'progress' then new.id
        when 'document' then case when new.content is null then old.task_id else (new.content ->> 'taskId')::uuid end
      end;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function place_city_plan_item() is 'A thing goes from one revision to the next, none left out.'
  `.execute(db);
  await sql`
    create trigger city_plan_item_place before insert or update on city_plan_item
      for each row execute function place_city_plan_item()
  `.execute(db);
  await sql`
    create function record_city_plan_change() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    declare counted integer;
    begin
      update city_plan set sequence = sequence + 1 where id = new.plan_id returning sequence into counted;
      insert into city_plan_change (plan_id, sequence, act_id, kind, item_id, revision, content, changed_at, changed_by)
        values (new.plan_id, counted, new.act_id, new.kind, new.id, new.revision, new.content, new.changed_at, new.changed_by);
      return null;
    end $$
  `.execute(db);
  await sql`
    comment on function record_city_plan_change() is 'Every change is kept, whoever makes it.'
  `.execute(db);
  await sql`
    create trigger city_plan_item_record after insert or update on city_plan_item
      for each row execute function record_city_plan_change()
  `.execute(db);
  await sql`
    create trigger city_plan_item_kept before delete or truncate on city_plan_item
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`
    create trigger city_plan_change_insert_only before update or delete or truncate on city_plan_change
      for each statement execute function forbid_change()
  `.execute(db);
  for (const [table, trigger] of [
    ["city_plan_item", "city_plan_item_place"],
    ["city_plan_item", "city_plan_item_record"],
    ["city_plan_item", "city_plan_item_kept"],
    ["city_plan_change", "city_plan_change_insert_only"],
  ] as const) {
    await sql`alter table ${sql.table(table)} enable always trigger ${sql.ref(trigger)}`.execute(
      db,
    );
  }
}

async function secure(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function reads_city_plan(of_plan_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from city_plan p where p.id = of_plan_id and p.scope_unit_ids && current_unit_ids());
    end
  `.execute(db);
  await sql`
    comment on function reads_city_plan(uuid) is 'Whether the person of this transaction acts for the plan''s city or a unit above it. Reads past policies, answers for the acting person only.'
  `.execute(db);
  await sql`
    create function owns_plan_task(of_plan_id uuid, of_task_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from city_plan_item i
        where i.plan_id = of_plan_id and i.kind = 'task' and (of_task_id is null or i.id = of_task_id)
          and i.owner_unit_id = any (current_unit_ids()));
    end
  `.execute(db);
  await sql`
    comment on function owns_plan_task(uuid, uuid) is 'Whether the person of this transaction acts for the unit that answers for the task; for any task of the plan where none is given. Reads past policies, answers for the acting person only.'
  `.execute(db);
  await sql`
    create function edits_plan_item(of_plan_id uuid, of_kind text, of_task_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
          select 1 from city_plan p
          where p.id = of_plan_id and acts_in_role('{administrator,drafter}', array[p.city_unit_id]))
        or of_kind in ('progress', 'document') and exists (
          select 1 from city_plan_item t
          where t.plan_id = of_plan_id and t.kind = 'task' and t.id = of_task_id
            and acts_in_role('{ward-officer}', array[t.owner_unit_id]));
    end
  `.execute(db);
  await sql`
    comment on function edits_plan_item(uuid, text, uuid) is 'Whether the person of this transaction may change the thing: the city''s administrators and drafters all, who answers for a task its progress and documents.'
  `.execute(db);
  for (const named of [
    "reads_city_plan(uuid)",
    "owns_plan_task(uuid, uuid)",
    "edits_plan_item(uuid, text, uuid)",
  ]) {
    await sql`revoke execute on function ${sql.raw(named)} from public`.execute(db);
    await sql`grant execute on function ${sql.raw(named)} to thuocdo_api`.execute(db);
  }

  for (const table of ["city_plan", "city_plan_item", "city_plan_change"]) {
    await sql`alter table ${sql.table(table)} enable row level security, force row level security`.execute(
      db,
    );
    await sql`create policy owner_all on ${sql.table(table)} to thuocdo_owner using (true)`.execute(
      db,
    );
  }
  await sql`
    create policy api_select on city_plan for select to thuocdo_api
      using (scope_unit_ids && (select current_unit_ids()) or owns_plan_task(id, null))
  `.execute(db);
  await sql`
    create policy api_insert on city_plan for insert to thuocdo_api with check (
      created_by = (select current_person_id()) and acts_in_role('{administrator,drafter}', array[city_unit_id]))
  `.execute(db);
  await sql`
    create policy api_select on city_plan_item for select to thuocdo_api using (
      reads_city_plan(plan_id)
      or kind = 'plan' and owns_plan_task(plan_id, null)
      or owner_unit_id = any ((select current_unit_ids())::uuid[])
      or task_id is not null and owns_plan_task(plan_id, task_id))
  `.execute(db);
  await sql`
    create policy api_insert on city_plan_item for insert to thuocdo_api with check (
      changed_by = (select current_person_id()) and edits_plan_item(plan_id, kind, task_id))
  `.execute(db);
  await sql`
    create policy api_update on city_plan_item for update to thuocdo_api
      using (edits_plan_item(plan_id, kind, task_id))
      with check (changed_by = (select current_person_id()) and edits_plan_item(plan_id, kind, task_id))
  `.execute(db);
  await sql`
    create policy api_select on city_plan_change for select to thuocdo_api using (exists (
      select 1 from city_plan_item i
      where i.plan_id = city_plan_change.plan_id and i.kind = city_plan_change.kind and i.id = city_plan_change.item_id))
  `.execute(db);
  await sql`
    create policy api_select_of_plan on evidence for select to thuocdo_api using (exists (
      select 1 from city_plan_item i where i.sha256 = evidence.sha256))
  `.execute(db);
  await sql`grant select on city_plan, city_plan_item, city_plan_change to thuocdo_api`.execute(db);
  await sql`grant insert on city_plan, city_plan_item to thuocdo_api`.execute(db);
  await sql`grant update (revision, content, act_id, changed_at, changed_by) on city_plan_item to thuocdo_api`.execute(
    db,
  );
}

/** A snapshot quotes the plans of its cities as they stood when it was taken. */
async function freezeWithRound(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table snapshot_city_plan (
      snapshot_id uuid not null constraint snapshot_city_plan_snapshot_fkey references snapshot (id),
      plan_id uuid not null constraint snapshot_city_plan_plan_fkey references city_plan (id),
      city_unit_id uuid not null constraint snapshot_city_plan_city_fkey references organisational_unit (id),
      scope_unit_ids uuid[] not null,
      city_name text not null,
      as_of date not null,
      simulated boolean not null,
      items jsonb not null constraint snapshot_city_plan_items_check check (jsonb_typeof(items) = 'array'),
      owner_names jsonb not null,
      constraint snapshot_city_plan_pkey primary key (snapshot_id, plan_id)
    )
  `.execute(db);
  await sql`
    comment on table snapshot_city_plan is 'The plans of the cities of a frozen round as they stood when it was frozen; inserted only, by trigger on snapshot.';
    comment on column snapshot_city_plan.snapshot_id is 'The snapshot.';
    comment on column snapshot_city_plan.plan_id is 'The plan.';
    comment on column snapshot_city_plan.city_unit_id is 'Its city.';
    comment on column snapshot_city_plan.scope_unit_ids is 'As the plan''s.';
    comment on column snapshot_city_plan.city_name is 'Name of the city on the last day of the round''s period.';
    comment on column snapshot_city_plan.as_of is 'The day in Việt Nam as of which tasks are told late.';
    comment on column snapshot_city_plan.simulated is 'As the plan''s.';
    comment on column snapshot_city_plan.items is 'Its things then, as core has them (PlanItem), by kind and id; what was taken out is not among them.';
    comment on column snapshot_city_plan.owner_names is 'Names of the units that answer for tasks, by id.';
  `.execute(db);
  await sql`
    create function freeze_city_plans() returns trigger language plpgsql security definer
    set search_path = public, pg_temp as $$
    begin
      insert into snapshot_city_plan
        (snapshot_id, plan_id, city_unit_id, scope_unit_ids, city_name, as_of, simulated, items, owner_names)
      select new.id, p.id, p.city_unit_id, p.scope_unit_ids, city.name,
        (new.taken_at at time zone 'Asia/Ho_Chi_Minh')::date, p.simulated,
        jsonb_agg(jsonb_build_object('kind', c.kind, 'id', c.item_id, 'revision', c.revision, 'content', c.content)
          order by c.kind, c.item_id),
        coalesce((
          select jsonb_object_agg(named.unit_id, named.name) from (
            select distinct on (n.unit_id) n.unit_id, n.name
            from city_plan_item i join unit_name n on n.unit_id = i.owner_unit_id and n.valid_from <= r.period_to
            where i.plan_id = p.id order by n.unit_id, n.valid_from desc
          ) named), '{}')
      from assessment_round r
      join city_plan p on exists (
        select 1 from round_unit u where u.round_id = r.id and p.city_unit_id = any (u.scope_unit_ids))
      cross join lateral (
        select n.name from unit_name n where n.unit_id = p.city_unit_id and n.valid_from <= r.period_to
        order by n.valid_from desc limit 1
      ) city
      cross join lateral (
        select distinct on (h.kind, h.item_id) h.* from city_plan_change h
        where h.plan_id = p.id and h.changed_at <= new.taken_at
        order by h.kind, h.item_id, h.revision desc
      ) c
      where r.id = new.round_id and c.content is not null
      group by p.id, city.name, r.period_to;
      return null;
    end $$
  `.execute(db);
  await sql`
    comment on function freeze_city_plans() is 'Copies what every plan of the round''s cities said at the instant of the snapshot.'
  `.execute(db);
  await sql`
    create trigger snapshot_city_plans after insert on snapshot
      for each row execute function freeze_city_plans()
  `.execute(db);
  await sql`
    create trigger snapshot_city_plan_insert_only before update or delete or truncate on snapshot_city_plan
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table snapshot enable always trigger snapshot_city_plans`.execute(db);
  await sql`alter table snapshot_city_plan enable always trigger snapshot_city_plan_insert_only`.execute(
    db,
  );
  await sql`alter table snapshot_city_plan enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on snapshot_city_plan to thuocdo_owner using (true)`.execute(
    db,
  );
  await sql`create policy worker_select on snapshot_city_plan for select to thuocdo_worker using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on snapshot_city_plan for select to thuocdo_api
      using (scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  await sql`grant select on snapshot_city_plan to thuocdo_api, thuocdo_worker`.execute(db);
}
