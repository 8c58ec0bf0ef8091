import { type Kysely, sql } from "kysely";

/** Letters that go out by e-mail: written with the act they tell of, sent afterwards, by whichever process comes first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail (
      id uuid default gen_random_uuid() constraint mail_pkey primary key,
      round_id uuid not null,
      unit_id uuid not null,
      person_id uuid not null constraint mail_person_fkey references person (id),
      address text not null,
      subject text not null,
      body text not null,
      queued_at timestamptz not null,
      queued_by uuid not null constraint mail_queued_by_fkey references person (id),
      attempts integer not null default 0,
      next_attempt_at timestamptz not null,
      sent_at timestamptz,
      given_up_at timestamptz,
      last_error text,
      constraint mail_unit_fkey foreign key (round_id, unit_id) references round_unit (round_id, unit_id),
      constraint mail_end_check check (sent_at is null or given_up_at is null)
    )
  `.execute(db);
  await sql`create index mail_unit_index on mail (round_id, unit_id, queued_at)`.execute(db);
  await sql`
    create index mail_waiting_index on mail (next_attempt_at) where sent_at is null and given_up_at is null
  `.execute(db);
  await sql`
    comment on table mail is 'Letters by e-mail to people of a unit, sent or to be sent.';
    comment on column mail.id is 'Own identity; the Message-ID is made of it.';
    comment on column mail.round_id is 'The round it is about.';
    comment on column mail.unit_id is 'The unit it is about.';
    comment on column mail.person_id is 'To whom.';
    comment on column mail.address is 'Where to, as it was when the letter was written.';
    comment on column mail.subject is 'Subject.';
    comment on column mail.body is 'Plain text.';
    comment on column mail.queued_at is 'When it was written.';
    comment on column mail.queued_by is 'By whose act.';
    comment on column mail.attempts is 'How often it was tried.';
    comment on column mail.next_attempt_at is 'Not to be tried before.';
    comment on column mail.sent_at is 'When the mail server took it.';
    comment on column mail.given_up_at is 'When it was given up.';
    comment on column mail.last_error is 'What the mail server last said against it.';
  `.execute(db);
  await sql`alter table mail enable row level security, force row level security`.execute(db);
  await sql`create policy owner_all on mail to thuocdo_owner using (true)`.execute(db);
  await sql`
    create policy api_select on mail for select to thuocdo_api
      using (exists (
        select 1 from round_unit u where u.round_id = mail.round_id and u.unit_id = mail.unit_id
          and acts_in_role('{administrator,appraiser}', u.scope_unit_ids)))
  `.execute(db);
  await sql`
    create policy api_insert on mail for insert to thuocdo_api
      with check (queued_by = (select current_person_id()) and exists (
        select 1 from round_unit u where u.round_id = mail.round_id and u.unit_id = mail.unit_id
          and acts_in_role('{administrator,appraiser}', u.scope_unit_ids[2:])))
  `.execute(db);
  await sql`grant select, insert on mail to thuocdo_api`.execute(db);

  await sql`
    create function claim_mail(most integer)
    returns table (id uuid, address text, subject text, body text, attempts integer)
    language sql volatile security definer
    set search_path = public, pg_temp
    begin atomic
      update mail m set attempts = m.attempts + 1,
        next_attempt_at = now() + least(interval '1 hour', interval '30 seconds' * power(2, m.attempts))
      where m.id in (
        select w.id from mail w
        where w.sent_at is null and w.given_up_at is null and w.next_attempt_at <= now()
        order by w.next_attempt_at limit most for update skip locked)
      returning m.id, m.address, m.subject, m.body, m.attempts;
    end
  `.execute(db);
  await sql`
    comment on function claim_mail(integer) is 'Letters to be sent now. Each is claimed by one process; where that process ends before it says what became of it, it is tried again later.'
  `.execute(db);
  await sql`
    create function settle_mail(of_id uuid, error text, final boolean) returns void
    language sql volatile security definer
    set search_path = public, pg_temp
    begin atomic
      update mail m set
        sent_at = case when error is null then now() end,
        given_up_at = case when error is not null and final then now() end,
        last_error = left(error, 300)
      where m.id = of_id and m.sent_at is null;
    end
  `.execute(db);
  await sql`
    comment on function settle_mail(uuid, text, boolean) is 'What became of a letter: sent (no error), to be tried again, or given up.'
  `.execute(db);
  await sql`revoke execute on function claim_mail(integer), settle_mail(uuid, text, boolean) from public`.execute(
    db,
  );
  await sql`grant execute on function claim_mail(integer), settle_mail(uuid, text, boolean) to thuocdo_api`.execute(
    db,
  );
}
