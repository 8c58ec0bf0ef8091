import { type Kysely, sql } from "kysely";

/** Sign-in by an organisation's OpenID provider: what was begun, what it proved, and whose account it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table auth."account" add column issuer text`.execute(db);
  await sql`
    comment on column auth."account".issuer is 'The OpenID provider that calls the account so; null: no such provider. A subject is unique only within its issuer.'
  `.execute(db);

  await sql`
    create table auth.provider_attempt (
      browser_hash text constraint provider_attempt_pkey primary key,
      state text not null,
      nonce text not null,
      code_verifier text not null,
      return_to text not null,
      address text not null,
      begun_at timestamptz not null
    )
  `.execute(db);
  await sql`create index provider_attempt_address_index on auth.provider_attempt (address, begun_at)`.execute(
    db,
  );
  await sql`
    comment on table auth.provider_attempt is 'Sign-ins sent to the OpenID provider and not back yet; each is taken once, by the browser that began it.';
    comment on column auth.provider_attempt.browser_hash is 'SHA-256 of what the browser holds in a cookie.';
    comment on column auth.provider_attempt.state is 'What the answer has to repeat.';
    comment on column auth.provider_attempt.nonce is 'What the signed answer has to repeat.';
    comment on column auth.provider_attempt.code_verifier is 'The secret half of PKCE.';
    comment on column auth.provider_attempt.return_to is 'The page of ours to go back to.';
    comment on column auth.provider_attempt.address is 'Network address of the browser: many from one are too many.';
    comment on column auth.provider_attempt.begun_at is 'When; after ten minutes it counts no longer.';
  `.execute(db);

  await sql`
    create table auth.provider_session (
      session_id text constraint provider_session_pkey primary key
        constraint provider_session_session_fkey references auth."session" (id) on delete cascade,
      second_factor boolean not null
    )
  `.execute(db);
  await sql`
    comment on table auth.provider_session is 'Sessions that the OpenID provider signed in; no row: a password did.';
    comment on column auth.provider_session.session_id is 'The session.';
    comment on column auth.provider_session.second_factor is 'The provider says that it asked for a second factor.';
  `.execute(db);
  await sql`
    grant select, insert, update, delete on auth.provider_attempt, auth.provider_session to thuocdo_api
  `.execute(db);

  await sql`drop function account_standing(text)`.execute(db);
  await sql`
    create function account_standing(
      of_account_id text,
      out person_id uuid,
      out locked boolean,
      out has_password boolean,
      out password_due boolean,
      out second_factor boolean,
      out second_factor_required boolean
    )
    language sql stable security definer
    set search_path = public, pg_temp
    begin atomic
      select p.id, g.locked_at is not null, c.has_password,
        coalesce(g.password_due, false) and c.has_password,
        coalesce(u."twoFactorEnabled", false),
        exists (
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
    comment on function account_standing(text) is 'The person behind a signed-in account and what stands between them and their work, needed before anybody acts. A role''s rule counts for who has no password too: then the provider has to say that it asked for a second factor.'
  `.execute(db);
  await sql`revoke execute on function account_standing(text) from public`.execute(db);
  await sql`grant execute on function account_standing(text) to thuocdo_api`.execute(db);
}
