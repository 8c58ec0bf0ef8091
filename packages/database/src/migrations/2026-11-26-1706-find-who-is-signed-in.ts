import { type Kysely, sql } from "kysely";

/** Who a request comes from is asked in one statement, before anybody acts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function signed_in(of_token text, at timestamptz)
    returns table (
      session_id text, session_expires_at timestamptz, account_id text,
      person_id uuid, user_name text, full_name text, simulated boolean, assignments jsonb)
    language plpgsql stable security definer
    set search_path = public, pg_temp
    as $$
    begin
      return query
      select s.id, s."expiresAt", s."userId", p.id, p.user_name, p.full_name, p.simulated, (
        select coalesce(jsonb_agg(
          jsonb_build_object(
            'unitId', a.unit_id, 'unitName', n.name, 'unitLevel', n.level,
            'role', a.role, 'validUntil', a.valid_until)
          order by n.level, n.code, a.role), '[]')
        from role_assignment a
        join unit_name n on n.unit_id = a.unit_id
          and n.valid_from = (select max(m.valid_from) from unit_name m where m.unit_id = a.unit_id)
        where a.person_id = p.id
          and a.valid_from <= (at at time zone 'Asia/Ho_Chi_Minh')::date
          and (a.valid_until is null or at < a.valid_until))
      from auth."session" s
      join person p on p.account_id = s."userId"
      where s.token = of_token;
    end $$
  `.execute(db);
  await sql`
    comment on function signed_in(text, timestamptz) is 'The person of a session and the assignments in force at an instant. Whoever has the token is that person; expired or not is for the caller to see.'
  `.execute(db);
  await sql`revoke execute on function signed_in(text, timestamptz) from public`.execute(db);
  await sql`grant execute on function signed_in(text, timestamptz) to thuocdo_api`.execute(db);
}
