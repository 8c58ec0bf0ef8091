import { type Kysely, sql } from "kysely";

/** Every act that changes something: one row, chained by hash, never changed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table audit_chain (
      chain smallint constraint audit_chain_pkey primary key,
      last_sequence bigint not null default 0,
      last_hash text not null default repeat('0', 64)
    )
  `.execute(db);
  await sql`insert into audit_chain (chain) select generate_series(1, 16)`.execute(db);
  await sql`
    comment on table audit_chain is 'Where each chain of the audit log ends. Several chains, so that acts at the same time do not wait for each other.';
    comment on column audit_chain.chain is 'Number of the chain.';
    comment on column audit_chain.last_sequence is 'Sequence of its last row; 0 while empty.';
    comment on column audit_chain.last_hash is 'Hash of its last row; zeros while empty.';
  `.execute(db);

  await sql`
    create table audit_log (
      chain smallint not null constraint audit_log_chain_fkey references audit_chain (chain),
      sequence bigint not null,
      acted_at timestamptz not null,
      recorded_at timestamptz not null,
      person_id uuid,
      unit_id uuid,
      scope_unit_ids uuid[] not null,
      act text not null constraint audit_log_act_check check (act ~ '^[a-z][a-z0-9-]*$'),
      subject_kind text not null constraint audit_log_subject_kind_check check (subject_kind ~ '^[a-z][a-z0-9-]*$'),
      subject_id text not null,
      detail jsonb not null,
      previous_hash text not null,
      hash text not null,
      constraint audit_log_pkey primary key (chain, sequence)
    )
  `.execute(db);
  await sql`create index audit_log_subject_index on audit_log (subject_kind, subject_id)`.execute(
    db,
  );
  await sql`create index audit_log_acted_at_index on audit_log (acted_at)`.execute(db);
  await sql`
    comment on table audit_log is 'Who did what to what, for which unit; appended by record_acts alone.';
    comment on column audit_log.chain is 'The chain the row belongs to.';
    comment on column audit_log.sequence is '1, 2, … without gaps within the chain.';
    comment on column audit_log.acted_at is 'Instant of the act, by the clock of the service.';
    comment on column audit_log.recorded_at is 'Instant of recording, by the clock of the database.';
    comment on column audit_log.person_id is 'Who acted; null: the system or the command line. No foreign key: the log outlives everything.';
    comment on column audit_log.unit_id is 'The unit concerned.';
    comment on column audit_log.scope_unit_ids is 'Who may see the row: these units.';
    comment on column audit_log.act is 'The verb, as in submit-revision.';
    comment on column audit_log.subject_kind is 'What it was done to, as in submission.';
    comment on column audit_log.subject_id is 'Which one.';
    comment on column audit_log.detail is 'What else belongs to the act: ids and codes, no answers, no names.';
    comment on column audit_log.previous_hash is 'Hash of the row before in the chain.';
    comment on column audit_log.hash is 'SHA-256 over all other columns, see audit_hash.';
  `.execute(db);

  await sql`
    create function netstring(value text) returns text
    language sql immutable parallel safe
    return coalesce(octet_length(value) || ':' || value, '-') || ','
  `.execute(db);
  await sql`
    comment on function netstring(text) is 'Length, colon, text, comma; "-," for null: joined, they can be read in one way only.'
  `.execute(db);
  await sql`
    create function audit_hash(entry audit_log) returns text
    language sql stable
    return encode(sha256(convert_to(
      netstring(entry.chain::text)
      || netstring(entry.sequence::text)
      || netstring(to_char(entry.acted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
      || netstring(to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))
      || netstring(entry.person_id::text)
      || netstring(entry.unit_id::text)
      || netstring(array_to_string(entry.scope_unit_ids, ' '))
      || netstring(entry.act)
      || netstring(entry.subject_kind)
      || netstring(entry.subject_id)
      || netstring(entry.detail::text)
      || netstring(entry.previous_hash), 'UTF8')), 'hex')
  `.execute(db);
  await sql`
    comment on function audit_hash(audit_log) is 'What the hash of a row must be. Verification computes it again outside the database.'
  `.execute(db);

  await sql`
    create function record_acts(acts jsonb) returns void
    language plpgsql security definer
    set search_path = public, pg_temp
    as $$
    declare
      held smallint := nullif(current_setting('thuocdo.audit_chain', true), '')::smallint;
      tip audit_chain;
      given jsonb;
      entry audit_log;
    begin
      if held is null then
        select * into tip from audit_chain order by chain for update skip locked limit 1;
        held := coalesce(tip.chain, 1 + pg_backend_pid() % 16);
        perform set_config('thuocdo.audit_chain', held::text, true);
      end if;
      select * into strict tip from audit_chain where chain = held for update;
      for given in select value from jsonb_array_elements(acts) loop
        entry.chain := tip.chain;
        entry.sequence := tip.last_sequence + 1;
        entry.acted_at := coalesce((given ->> 'at')::timestamptz, clock_timestamp());
        entry.recorded_at := clock_timestamp();
        entry.person_id := coalesce(current_person_id(), (given ->> 'personId')::uuid);
        entry.unit_id := (given ->> 'unitId')::uuid;
        entry.scope_unit_ids := case jsonb_typeof(given -> 'scopeUnitIds')
          when 'array' then array(select jsonb_array_elements_text(given -> 'scopeUnitIds')::uuid)
          else array_remove(array[entry.unit_id], null) end;
        entry.act := given ->> 'act';
        entry.subject_kind := given ->> 'subjectKind';
        entry.subject_id := given ->> 'subjectId';
        entry.detail := coalesce(given -> 'detail', '{}');
        entry.previous_hash := tip.last_hash;
        entry.hash := audit_hash(entry);
        insert into audit_log select entry.*;
        tip.last_sequence := entry.sequence;
        tip.last_hash := entry.hash;
      end loop;
      update audit_chain set last_sequence = tip.last_sequence, last_hash = tip.last_hash where chain = tip.chain;
    end $$
  `.execute(db);
  await sql`
    comment on function record_acts(jsonb) is 'The only way into the audit log. The acting person of the transaction cannot be overruled; a transaction stays in one chain.'
  `.execute(db);
  await sql`revoke execute on function record_acts(jsonb) from public`.execute(db);
  await sql`grant execute on function record_acts(jsonb) to thuocdo_api, thuocdo_queue`.execute(db);

  await sql`
    create trigger audit_log_append_only before update or delete or truncate on audit_log
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table audit_log enable always trigger audit_log_append_only`.execute(db);
  await sql`
    create trigger audit_chain_kept before delete or truncate on audit_chain
      for each statement execute function forbid_change()
  `.execute(db);
  await sql`alter table audit_chain enable always trigger audit_chain_kept`.execute(db);

  await sql`alter table audit_log enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on audit_log to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on audit_log for select to thuocdo_api using (
      person_id = (select current_person_id()) or scope_unit_ids && (select current_unit_ids()))
  `.execute(db);
  await sql`grant select on audit_log to thuocdo_api`.execute(db);
}
