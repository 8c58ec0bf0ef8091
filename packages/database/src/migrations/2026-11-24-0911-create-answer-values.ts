import { type Kysely, sql } from "kysely";

/** Answers and findings laid flat, for analytics: views, so that they cannot differ from what was sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function lay_flat(values_by_key jsonb, not_applicable text, awarded_hundredths text)
    returns table (field_key text, value text)
    language sql immutable parallel safe
    begin atomic
      select v.key, v.value from jsonb_each_text(values_by_key) v
      union all select '@not-applicable', not_applicable where not_applicable is not null
      union all select '@awarded', awarded_hundredths where awarded_hundredths is not null;
    end
  `.execute(db);
  await sql`
    comment on function lay_flat(jsonb, text, text) is 'One row per field, as flattenAnswers of the criteria package gives them.'
  `.execute(db);

  await sql`
    create view answer_value with (security_invoker = true) as
    select r.id as revision_id, r.submission_id, a.key as indicator_id, f.field_key, f.value
    from revision r
    cross join jsonb_each(r.answers -> 'byIndicator') a
    cross join lay_flat(a.value -> 'values', a.value #>> '{notApplicable,decision}', a.value ->> 'awardedHundredths') f
  `.execute(db);
  await sql`
    comment on view answer_value is 'One row per field answered in a revision.';
    comment on column answer_value.revision_id is 'The revision.';
    comment on column answer_value.submission_id is 'Its submission.';
    comment on column answer_value.indicator_id is 'The indicator.';
    comment on column answer_value.field_key is 'Key of the field, or @not-applicable, or @awarded.';
    comment on column answer_value.value is 'Canonical decimal, key, date or text; true and false.';
  `.execute(db);

  await sql`
    create view finding_value with (security_invoker = true) as
    select p.id as appraisal_id, p.revision_id, a.key as indicator_id, f.field_key, f.value
    from appraisal p
    cross join jsonb_each(p.findings) a
    cross join lay_flat(coalesce(a.value -> 'values', '{}'), a.value ->> 'notApplicable', a.value ->> 'awardedHundredths') f
  `.execute(db);
  await sql`
    comment on view finding_value is 'One row per field that an appraisal corrected; it stands in place of the answer''s.';
    comment on column finding_value.appraisal_id is 'The appraisal.';
    comment on column finding_value.revision_id is 'The revision appraised.';
    comment on column finding_value.indicator_id is 'The indicator.';
    comment on column finding_value.field_key is 'Key of the field, or @not-applicable, or @awarded.';
    comment on column finding_value.value is 'As in answer_value.';
  `.execute(db);

  await sql`grant select on answer_value, finding_value to thuocdo_api, thuocdo_worker`.execute(db);
}
