import { type Kysely, sql } from "kysely";

/** What keeps accounts safe: lock-out, locks, passwords that must be changed, second factors that roles ask for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table person
      add column email text constraint person_email_check check (email ~ '^[^@[:space:]]+@[^@[:space:]]+$' and length(email) <= 254)
  `.execute(db);
  await sql`
    comment on column person.email is 'Where reminders go as well; null: nowhere. Nothing is proved by it.'
  `.execute(db);

  await sql`
    create table auth.sign_in_attempt (
      user_name text constraint sign_in_attempt_pkey primary key,
      failures integer not null,
      last_failed_at timestamptz not null,
      locked_until timestamptz
    )
  `.execute(db);
  await sql`create index sign_in_attempt_last_failed_at_index on auth.sign_in_attempt (last_failed_at)`.execute(
    db,
  );
  await sql`
    comment on table auth.sign_in_attempt is 'Failures by the name that was typed, whether or not there is such an account; shared by all processes of the service.';
    comment on column auth.sign_in_attempt.user_name is 'As typed, folded to lower case.';
    comment on column auth.sign_in_attempt.failures is 'Since the last success, or since the last pause that was long enough.';
    comment on column auth.sign_in_attempt.last_failed_at is 'When it failed last.';
    comment on column auth.sign_in_attempt.locked_until is 'Nobody signs in by this name before; null: not locked out.';
  `.execute(db);

  await sql`
    create table auth.account_guard (
      user_id text constraint account_guard_pkey primary key
        constraint account_guard_user_fkey references auth."user" (id) on delete cascade,
      password_due boolean not null default false,
      locked_at timestamptz,
      locked_by uuid constraint account_guard_locked_by_fkey references person (id),
      lock_reason text,
      constraint account_guard_lock_check check ((locked_at is null) = (lock_reason is null))
    )
  `.execute(db);
  await sql`
    comment on table auth.account_guard is 'What stands between an account and its use; no row: nothing.';
    comment on column auth.account_guard.user_id is 'The account.';
    comment on column auth.account_guard.password_due is 'The password was given by somebody else: it is changed before anything else.';
    comment on column auth.account_guard.locked_at is 'Locked by an administrator since then; null: not locked.';
    comment on column auth.account_guard.locked_by is 'By whom.';
    comment on column auth.account_guard.lock_reason is 'Why.';
  `.execute(db);
  await sql`
    create unique index account_provider_unique on auth."account" ("providerId", "accountId")
  `.execute(db);
  await sql`grant select, insert, update, delete on auth.sign_in_attempt, auth.account_guard to thuocdo_api`.execute(
    db,
  );

  await sql`
    create table second_factor_rule (
      unit_id uuid constraint second_factor_rule_unit_fkey references organisational_unit (id),
      role text,
      set_at timestamptz not null,
      set_by uuid not null constraint second_factor_rule_set_by_fkey references person (id),
      constraint second_factor_rule_pkey primary key (unit_id, role),
      constraint second_factor_rule_role_check check (role in
        ('administrator', 'drafter', 'issuer', 'commenter', 'ward-officer', 'appraiser', 'analyst', 'leader'))
    )
  `.execute(db);
  await sql`
    comment on table second_factor_rule is 'Who acts in the role for the unit or one below it signs in with a second factor.';
    comment on column second_factor_rule.unit_id is 'The unit whose administrator asks for it.';
    comment on column second_factor_rule.role is 'The role.';
    comment on column second_factor_rule.set_at is 'When it was asked for.';
    comment on column second_factor_rule.set_by is 'By whom.';
  `.execute(db);
  await sql`alter table second_factor_rule enable row level security, force row level security`.execute(
    db,
  );
  await sql`create policy owner_all on second_factor_rule to thuocdo_owner using (true)`.execute(
    db,
  );
  await sql`
    create policy api_select on second_factor_rule for select to thuocdo_api
      using (current_person_id() is not null)
  `.execute(db);
  await sql`
    create policy api_insert on second_factor_rule for insert to thuocdo_api
      with check (set_by = (select current_person_id()) and acts_in_role('{administrator}', array[unit_id]))
  `.execute(db);
  await sql`
    create policy api_delete on second_factor_rule for delete to thuocdo_api
      using (acts_in_role('{administrator}', array[unit_id]))
  `.execute(db);
  await sql`grant select, insert, delete on second_factor_rule to thuocdo_api`.execute(db);

  await sql`
    create function account_standing(
      of_account_id text,
      out person_id uuid,
      out locked boolean,
      out password_due boolean,
      out second_factor boolean,
      out second_factor_required boolean
    )
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select p.id, g.locked_at is not null,
        coalesce(g.password_due, false) and c.has_password,
        coalesce(u."twoFactorEnabled", false),
        c.has_password and exists (
          select 1 from second_factor_rule r
          join role_assignment a on a.role = r.role and r.unit_id = any (a.scope_unit_ids)
          where a.person_id = p.id and (a.valid_until is null or now() < a.valid_until))
      from person p
      join auth."user" u on u.id = p.account_id
      left join auth.account_guard g on g.user_id = u.id
      cross join lateral (select exists (
        select 1 from auth."account" k
        where k."userId" = u.id and k."providerId" = 'credential') as has_password) c
      where p.account_id = of_account_id;
    end
  `.execute(db);
  await sql`
    comment on function account_standing(text) is 'The person behind a signed-in account and what stands between them and their work, needed before anybody acts. Who has no password here is their provider''s to check.'
  `.execute(db);

  await sql`
    create function administers_person(of_person_id uuid) returns boolean
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select exists (
          select 1 from role_assignment a
          where a.person_id = of_person_id and acts_in_role('{administrator}', a.scope_unit_ids))
        and not exists (
          select 1 from role_assignment a
          where a.person_id = of_person_id
            and (a.valid_until is null or now() < a.valid_until)
            and not acts_in_role('{administrator}', a.scope_unit_ids));
    end
  `.execute(db);
  await sql`
    comment on function administers_person(uuid) is 'Whether all that somebody does lies at or below units that the acting person administers: nobody resets the password of somebody who also acts elsewhere or above.'
  `.execute(db);
  await sql`
    revoke execute on function account_standing(text), administers_person(uuid) from public
  `.execute(db);
  await sql`
    grant execute on function account_standing(text), administers_person(uuid) to thuocdo_api
  `.execute(db);

  await sql`drop policy api_update on person`.execute(db);
  await sql`
    create policy api_update on person for update to thuocdo_api using (administers_person(id))
  `.execute(db);
  await sql`drop function person_id_of_account(text)`.execute(db);
}
