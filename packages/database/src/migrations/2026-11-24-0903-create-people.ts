import { type Kysely, sql } from "kysely";

/** A person acts for a unit, in a role, until a date. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table person (
      id uuid default gen_random_uuid() constraint person_pkey primary key,
      account_id text constraint person_account_unique unique
        constraint person_account_fkey references auth."user" (id) on delete set null,
      user_name text not null constraint person_user_name_unique unique
        constraint person_user_name_check check (user_name = lower(user_name) and user_name <> ''),
      full_name text not null constraint person_full_name_check check (full_name is nfc normalized and full_name <> ''),
      simulated boolean not null default false,
      added_by uuid constraint person_added_by_fkey references person (id),
      created_at timestamptz not null default now()
    )
  `.execute(db);
  await sql`
    comment on table person is 'Somebody with an account. Names stay in the database; logs carry ids.';
    comment on column person.id is 'Own identity, outlives the account.';
    comment on column person.account_id is 'Id of the sign-in account (auth."user"); null when the account is gone.';
    comment on column person.user_name is 'Name to sign in with, lower case.';
    comment on column person.full_name is 'Name shown on screen, NFC.';
    comment on column person.simulated is 'Belongs to the demonstration (dữ liệu mô phỏng).';
    comment on column person.added_by is 'Administrator who added the person; null from the command line.';
    comment on column person.created_at is 'When the person was added.';
  `.execute(db);

  await sql`
    create table role_assignment (
      id uuid default gen_random_uuid() constraint role_assignment_pkey primary key,
      person_id uuid not null constraint role_assignment_person_fkey references person (id),
      unit_id uuid not null constraint role_assignment_unit_fkey references organisational_unit (id),
      scope_unit_ids uuid[] not null,
      role text not null constraint role_assignment_role_check check (role in
        ('administrator', 'drafter', 'issuer', 'ward-officer', 'appraiser', 'analyst', 'leader')),
      valid_from date not null default current_date,
      valid_until timestamptz,
      created_at timestamptz not null default now(),
      constraint role_assignment_unique unique (person_id, unit_id, role),
      constraint role_assignment_scope_check check (scope_unit_ids[1] is not distinct from unit_id)
    )
  `.execute(db);
  await sql`create index role_assignment_unit_index on role_assignment (unit_id)`.execute(db);
  await sql`
    comment on table role_assignment is 'In which role a person acts for a unit, until when.';
    comment on column role_assignment.id is 'Own identity.';
    comment on column role_assignment.person_id is 'Who acts.';
    comment on column role_assignment.unit_id is 'For which unit.';
    comment on column role_assignment.scope_unit_ids is 'The unit and the units above it: who may see the assignment. Set by trigger, so that nobody widens it.';
    comment on column role_assignment.role is 'administrator, drafter, issuer, ward-officer, appraiser, analyst, leader.';
    comment on column role_assignment.valid_from is 'First day; the units above are read as of it.';
    comment on column role_assignment.valid_until is 'First instant at which it no longer holds; null: no end.';
    comment on column role_assignment.created_at is 'When it was given.';
  `.execute(db);

  await sql`
    create function scope_role_assignment() returns trigger language plpgsql as $$
    begin
      new.scope_unit_ids := unit_scope(new.unit_id, new.valid_from);
      return new;
    end $$
  `.execute(db);
  await sql`
    create trigger role_assignment_scope before insert or update on role_assignment
      for each row execute function scope_role_assignment()
  `.execute(db);

  await sql`
    create function acts_in_role(roles text[], for_unit_ids uuid[]) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
        select 1 from role_assignment a
        where a.person_id = current_person_id()
          and a.unit_id = any (current_unit_ids())
          and a.unit_id = any (for_unit_ids)
          and a.role = any (roles)
          and a.valid_from <= current_date
          and (a.valid_until is null or now() < a.valid_until)
      );
    end
  `.execute(db);
  await sql`
    comment on function acts_in_role(text[], uuid[]) is 'Whether the person of this transaction holds one of the roles in one of the units. Reads past policies, answers for the acting person only.'
  `.execute(db);

  await sql`
    create function person_id_of_account(of_account_id text) returns uuid
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select id from person where account_id = of_account_id;
    end
  `.execute(db);
  await sql`
    comment on function person_id_of_account(text) is 'The person behind a signed-in account, needed before anybody acts.'
  `.execute(db);
  await sql`revoke execute on function acts_in_role(text[], uuid[]), person_id_of_account(text) from public`.execute(
    db,
  );
  await sql`grant execute on function acts_in_role(text[], uuid[]), person_id_of_account(text) to thuocdo_api`.execute(
    db,
  );

  await sql`alter table role_assignment enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on role_assignment to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on role_assignment for select to thuocdo_api using (
      person_id = (select current_person_id())
      or scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  await sql`
    create policy api_insert on role_assignment for insert to thuocdo_api
      with check (acts_in_role('{administrator}', scope_unit_ids))
  `.execute(db);
  await sql`
    create policy api_update on role_assignment for update to thuocdo_api
      using (acts_in_role('{administrator}', scope_unit_ids))
      with check (acts_in_role('{administrator}', scope_unit_ids))
  `.execute(db);

  await sql`alter table person enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on person to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on person for select to thuocdo_api using (
      id = (select current_person_id())
      or exists (select 1 from role_assignment a where a.person_id = person.id)
      or added_by = (select current_person_id()))
  `.execute(db);
  await sql`
    create policy api_insert on person for insert to thuocdo_api
      with check (
        added_by = (select current_person_id())
        and acts_in_role('{administrator}', current_unit_ids()))
  `.execute(db);
  await sql`
    create policy api_update on person for update to thuocdo_api
      using (exists (
        select 1 from role_assignment a
        where a.person_id = person.id and acts_in_role('{administrator}', a.scope_unit_ids)))
  `.execute(db);

  await sql`grant select, insert, update on person, role_assignment to thuocdo_api`.execute(db);
}
