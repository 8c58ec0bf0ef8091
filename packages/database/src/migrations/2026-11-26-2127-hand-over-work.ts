import { type Kysely, sql } from "kysely";

/** Who leaves a role hands over what is open in it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table hand_over (
      id uuid not null,
      unit_id uuid not null constraint hand_over_unit_fkey references organisational_unit (id),
      role text not null,
      scope_unit_ids uuid[] not null,
      person_id uuid not null constraint hand_over_person_fkey references person (id),
      receiver_id uuid constraint hand_over_receiver_fkey references person (id),
      ends_at timestamptz not null,
      reason text not null,
      work jsonb not null,
      handed_at timestamptz not null,
      handed_by uuid not null constraint hand_over_handed_by_fkey references person (id),
      constraint hand_over_pkey primary key (id, unit_id, role),
      constraint hand_over_other_check check (receiver_id <> person_id),
      constraint hand_over_reason_check check (reason is nfc normalized and reason ~ '\\S'),
      constraint hand_over_work_check check (jsonb_typeof(work) = 'array'),
      constraint hand_over_receiver_check check (receiver_id is not null or work = '[]')
    )
  `.execute(db);
  await sql`create index hand_over_person_index on hand_over (person_id)`.execute(db);
  await sql`create index hand_over_receiver_index on hand_over (receiver_id)`.execute(db);
  await sql`
    comment on table hand_over is 'A role that was ended with its open work in other hands (bàn giao). Inserted only.';
    comment on column hand_over.id is 'Of the act, made by the client, so that a repeated one is the same.';
    comment on column hand_over.unit_id is 'The unit of the role.';
    comment on column hand_over.role is 'The role.';
    comment on column hand_over.scope_unit_ids is 'As the role''s. Set by trigger.';
    comment on column hand_over.person_id is 'Who leaves.';
    comment on column hand_over.receiver_id is 'Who goes on; null: nothing was open.';
    comment on column hand_over.ends_at is 'When the role ends.';
    comment on column hand_over.reason is 'Why.';
    comment on column hand_over.work is 'What was open: kind, subject, title, how many.';
    comment on column hand_over.handed_at is 'When it was handed over.';
    comment on column hand_over.handed_by is 'The administrator.';
  `.execute(db);
  await sql`
    create function scope_hand_over() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      select a.scope_unit_ids into strict new.scope_unit_ids from role_assignment a
        where a.person_id = new.person_id and a.unit_id = new.unit_id and a.role = new.role;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function scope_hand_over() is 'A hand-over has the scope of the role that ends. Reads past policies.'
  `.execute(db);
  await sql`
    create trigger hand_over_scope before insert on hand_over
      for each row execute function scope_hand_over()
  `.execute(db);
  await sql`
    create trigger hand_over_insert_only before update or delete or truncate on hand_over
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table hand_over enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on hand_over to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on hand_over for select to thuocdo_api
      using (person_id = (select current_person_id()) or receiver_id = (select current_person_id())
        or acts_in_role('{administrator}', scope_unit_ids))
  `.execute(db);
  await sql`
    create policy api_insert on hand_over for insert to thuocdo_api
      with check (handed_by = (select current_person_id()) and acts_in_role('{administrator}', scope_unit_ids))
  `.execute(db);
  await sql`grant select, insert on hand_over to thuocdo_api`.execute(db);

  await sql`
    create function administers_role(of_person_id uuid, of_unit_id uuid, of_role text) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from role_assignment a
        where a.person_id = of_person_id and a.unit_id = of_unit_id and a.role = of_role
          and acts_in_role('{administrator}', a.scope_unit_ids));
    end
  `.execute(db);
  await sql`
    comment on function administers_role(uuid, uuid, text) is 'Whether the acting person administers the unit of somebody''s role, or one above it.'
  `.execute(db);

  await sql`
    create function open_work(of_person_id uuid, of_unit_id uuid, of_role text)
    returns table (kind text, subject_id uuid, title text, pieces integer)
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select found.kind, found.subject_id, found.title, found.pieces from (
        select 'submission-draft' as kind, s.id as subject_id, r.title, 1 as pieces, 'ward-officer' as role
        from submission s join assessment_round r on r.id = s.round_id
        where s.unit_id = of_unit_id and s.draft_saved_by = of_person_id
          and s.state in ('in-progress', 'returned', 'reopened') and r.state = 'open'
        union all
        select 'group-share', s.id, r.title, count(*)::integer, 'ward-officer'
        from group_share g join submission s on s.id = g.submission_id
        join assessment_round r on r.id = s.round_id
        where g.unit_id = of_unit_id and g.person_id = of_person_id
          and s.state in ('in-progress', 'returned', 'reopened') and r.state = 'open'
        group by s.id, r.title
        union all
        select 'appraisal-draft', s.id, n.name || ' · ' || r.title, 1, 'appraiser'
        from appraisal_draft d join revision v on v.id = d.revision_id
        join submission s on s.id = v.submission_id and v.number = s.current_revision
        join assessment_round r on r.id = s.round_id
        join unit_name n on n.unit_id = s.unit_id
          and n.valid_from = (select max(m.valid_from) from unit_name m where m.unit_id = s.unit_id)
        where d.appraising_unit_id = of_unit_id and d.saved_by = of_person_id
          and s.state in ('submitted', 'under-appraisal')
          and not exists (
            select 1 from appraisal a
            where a.revision_id = d.revision_id and a.appraising_unit_id = d.appraising_unit_id)
        union all
        select 'second-appraisal', s.id, n.name || ' · ' || r.title, 1, 'appraiser'
        from second_appraisal d join submission s on s.id = d.submission_id
        join assessment_round r on r.id = s.round_id
        join unit_name n on n.unit_id = s.unit_id
          and n.valid_from = (select max(m.valid_from) from unit_name m where m.unit_id = s.unit_id)
        where d.appraising_unit_id = of_unit_id and d.person_id = of_person_id and d.done_at is null
        union all
        select 'reply-draft', c.id, c.document ->> 'title', 1, 'commenter'
        from consultation_reply y join consultation c on c.id = y.consultation_id
        where y.unit_id = of_unit_id and y.saved_by = of_person_id and y.state = 'drafting' and c.state = 'open'
        union all
        select 'version-draft', v.id, t.title || ' · ' || v.label, 1, 'drafter'
        from criteria_set_version v join criteria_set t on t.id = v.criteria_set_id
        where coalesce(v.unit_id, t.drafting_unit_id) = of_unit_id and v.state in ('draft', 'in-consultation')
          and (v.created_by = of_person_id
            or exists (select 1 from version_edit e where e.version_id = v.id and e.person_id = of_person_id))
      ) found
      where found.role = of_role and administers_role(of_person_id, of_unit_id, of_role)
      order by found.kind, found.title, found.subject_id;
    end
  `.execute(db);
  await sql`
    comment on function open_work(uuid, uuid, text) is 'What somebody has begun or was given in a role and nobody has finished, for those who administer it: titles and counts, no content. Reads past policies.'
  `.execute(db);

  await sql`
    create function had_a_hand(of_person_id uuid, of_submission_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from submission s join role_assignment a on a.unit_id = s.unit_id
        where s.id = of_submission_id and a.person_id = of_person_id
      ) or exists (
        select 1 from appraisal a where a.submission_id = of_submission_id and a.appraised_by = of_person_id
      ) or exists (
        select 1 from audit_log l
        where l.subject_kind = 'submission' and l.subject_id = of_submission_id::text
          and l.person_id = of_person_id and l.act in ('start-appraisal', 'save-findings'));
    end
  `.execute(db);
  await sql`
    comment on function had_a_hand(uuid, uuid) is 'Whether somebody is of the unit, or had a hand in the first appraisal, of a submission. Reads past policies.'
  `.execute(db);

  await sql`
    create function barred_seconds(from_person_id uuid, to_person_id uuid, of_unit_id uuid)
    returns setof uuid
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select d.submission_id from second_appraisal d
      where d.person_id = from_person_id and d.appraising_unit_id = of_unit_id and d.done_at is null
        and had_a_hand(to_person_id, d.submission_id)
        and administers_role(from_person_id, of_unit_id, 'appraiser')
      order by d.submission_id;
    end
  `.execute(db);
  await sql`
    comment on function barred_seconds(uuid, uuid, uuid) is 'Of one person''s second appraisals those that another may not take over, for those who administer the role.'
  `.execute(db);

  await sql`
    create or replace function guard_second_appraisal() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      if tg_op = 'INSERT' then
        select r.submission_id, r.scope_unit_ids into new.submission_id, new.scope_unit_ids
          from revision r where r.id = new.revision_id;
      elsif old.done_at is not null
        or (to_jsonb(new) - 'done_at' - 'person_id') is distinct from (to_jsonb(old) - 'done_at' - 'person_id') then
        raise exception 'second appraisal % stays as it is', old.id using errcode = 'restrict_violation';
      end if;
      if (tg_op = 'INSERT' or new.person_id <> old.person_id) and had_a_hand(new.person_id, new.submission_id) then
        raise exception 'person % had a hand in submission %', new.person_id, new.submission_id
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$
  `.execute(db);
  await sql`
    comment on function guard_second_appraisal() is 'Who had a hand in the first appraisal (by the audit log: findings are saved for the unit, and keep only who saved last), or is of the unit, makes no second one; an unfinished one may go to another, a finished one stays as it is. Reads past policies.'
  `.execute(db);

  await sql`
    create function take_over_work(from_person_id uuid, to_person_id uuid, of_unit_id uuid, of_role text)
    returns integer
    language plpgsql volatile security definer
    set search_path = public, pg_temp as $$
    declare
      moved integer := 0;
      more integer;
    begin
      if not administers_role(from_person_id, of_unit_id, of_role) then
        raise exception 'not an administrator of this role' using errcode = 'insufficient_privilege';
      end if;
      if of_role = 'ward-officer' then
        update group_share g set person_id = to_person_id, shared_at = now(), shared_by = current_person_id(),
          done_at = null, done_by = null
        from submission s
        where s.id = g.submission_id and g.unit_id = of_unit_id and g.person_id = from_person_id
          and s.state in ('in-progress', 'returned', 'reopened');
        get diagnostics moved = row_count;
      elsif of_role = 'appraiser' then
        update second_appraisal d set person_id = to_person_id
        where d.person_id = from_person_id and d.appraising_unit_id = of_unit_id and d.done_at is null;
        get diagnostics more = row_count;
        moved := moved + more;
      end if;
      return moved;
    end $$
  `.execute(db);
  await sql`
    comment on function take_over_work(uuid, uuid, uuid, text) is 'Gives what is a person''s own in a role to another: groups of submissions, second appraisals not finished. For those who administer the role; acts past policies.'
  `.execute(db);
  await sql`
    revoke execute on function administers_role(uuid, uuid, text), open_work(uuid, uuid, text),
      had_a_hand(uuid, uuid), barred_seconds(uuid, uuid, uuid), take_over_work(uuid, uuid, uuid, text) from public
  `.execute(db);
  await sql`
    grant execute on function administers_role(uuid, uuid, text), open_work(uuid, uuid, text),
      barred_seconds(uuid, uuid, uuid), take_over_work(uuid, uuid, uuid, text) to thuocdo_api
  `.execute(db);
}
