import type { Level } from "#classification.ts";
import { decimalPlaces, scaledInteger } from "#decimal.ts";
import { roundedSql } from "#sql/indicator-sql.ts";
import { hugeint, quote } from "#sql/stages.ts";
import type { CriteriaSetVersion } from "#version.ts";

/** From `evaluation` to indicator_score, criterion_score, group_score and unit_score, as core's `combine` does. */
export function combineSql(version: CriteriaSetVersion): readonly string[] {
  const sharing = version.leaveOutRescales === "criterion" ? "criterion_id" : "group_id";
  return [
    maximums(),
    indicatorScore(sharing),
    criterionScore(sharing),
    groupScore(version),
    unitScore(version),
  ];
}

/** Full and applicable maximums of each criterion and group, by subject. */
function maximums(): string {
  const of = (key: string) => `select subject_id, ${key} as place_id,
  sum(maximum)::hugeint as full_maximum,
  sum(case when state = 'not-applicable' then 0 else maximum end)::hugeint as applicable_maximum
from evaluation join indicator_place using (indicator_id) group by all`;
  return `create or replace temp table place_maximum as
select 'criterion_id' as kind, * from (${of("criterion_id")})
union all select 'group_id' as kind, * from (${of("group_id")})`;
}

function indicatorScore(sharing: string): string {
  const isRescaled =
    "not is_bonus and applicable_maximum <> full_maximum and applicable_maximum > 0";
  const n = `(case when ${isRescaled} then n * full_maximum else n end)`;
  const d = `(case when ${isRescaled} then d * applicable_maximum else d end)`;
  return `create or replace temp table indicator_score as
select evaluation.subject_id, evaluation.indicator_id, state, reason,
  ${roundedSql(n, d)}::integer as hundredths, minimum_reached, met
from evaluation
join indicator_place using (indicator_id)
join place_maximum on place_maximum.kind = ${quote(sharing)}
  and place_maximum.subject_id = evaluation.subject_id and place_maximum.place_id = ${sharing}`;
}

function criterionScore(sharing: string): string {
  return `create or replace temp table criterion_score as
with counted as (
  select subject_id, criterion_id,
    count(*) filter (where state <> 'not-applicable') as applicable,
    count(*) filter (where minimum_reached = false) as below,
    count(*) filter (where state in ('missing', 'invalid')) as missing,
    count(*) filter (where met) as met,
    coalesce(sum(hundredths), 0)::hugeint as hundredths
  from indicator_score join indicator_place using (indicator_id)
  where not is_bonus group by all
), subject_criterion as (
  select subject.subject_id, criterion_place.*, coalesce(applicable, 0) as applicable, coalesce(below, 0) as below,
    coalesce(missing, 0) as missing, coalesce(met, 0) as met, coalesce(hundredths, 0) as hundredths
  from subject cross join criterion_place
  left join counted on counted.subject_id = subject.subject_id and counted.criterion_id = criterion_place.criterion_id
)
select subject_criterion.subject_id, subject_criterion.criterion_id,
  case
    when applicable = 0 then 'not-applicable'
    when below > 0 then 'not-met'
    when missing > 0 then 'missing'
    when case rule
      when 'all' then met = applicable
      when 'least' then met >= least(subject_criterion.least, applicable)
      else hundredths * rescaled.applicable_maximum * whole >= part * own.applicable_maximum * rescaled.full_maximum
    end then 'met'
    else 'not-met'
  end as verdict,
  (case when applicable > 0 then hundredths end)::integer as hundredths
from subject_criterion
left join place_maximum own on own.kind = 'criterion_id'
  and own.subject_id = subject_criterion.subject_id and own.place_id = subject_criterion.criterion_id
left join place_maximum rescaled on rescaled.kind = ${quote(sharing)}
  and rescaled.subject_id = subject_criterion.subject_id and rescaled.place_id = subject_criterion.${sharing}`;
}

function groupScore(version: CriteriaSetVersion): string {
  const ownMaximum = "case when applicable_maximum > 0 then full_maximum else 0 end";
  const applicable =
    version.leaveOutRescales === "group"
      ? `select subject_id, place_id as group_id, ${ownMaximum} as maximum from place_maximum where kind = 'group_id'`
      : `select subject_id, group_id, sum(${ownMaximum}) as maximum
    from place_maximum join criterion_place on place_id = criterion_id where kind = 'criterion_id' group by all`;
  return `create or replace temp table group_score as
with applicable as (${applicable}),
earned as (
  select subject_id, group_id, sum(hundredths)::integer as hundredths
  from criterion_score join criterion_place using (criterion_id) group by all
)
select subject.subject_id, group_place.group_id, earned.hundredths,
  coalesce(applicable.maximum, 0)::integer as applicable_max_hundredths
from subject cross join group_place
left join earned on earned.subject_id = subject.subject_id and earned.group_id = group_place.group_id
left join applicable on applicable.subject_id = subject.subject_id and applicable.group_id = group_place.group_id`;
}

function unitScore(version: CriteriaSetVersion): string {
  const full = "(select sum(maximum)::hugeint from indicator_place)";
  const scaled = roundedSql(`(earned * ${full})`, "attainable");
  return `create or replace temp table unit_score as
with by_indicator as (
  select subject_id,
    coalesce(sum(hundredths) filter (where is_bonus), 0)::hugeint as bonus,
    count(*) filter (where state in ('missing', 'invalid')) as missing,
    count(*) filter (where knocks_out and minimum_reached = false) as knock_outs
  from indicator_score join indicator_place using (indicator_id) group by all
), by_criterion as (
  select subject_id, count(*) filter (where verdict = 'met') as met,
    count(*) filter (where verdict <> 'not-applicable') as applicable
  from criterion_score group by all
), by_group as (
  select subject_id, coalesce(sum(hundredths), 0)::hugeint as earned,
    sum(applicable_max_hundredths)::hugeint as attainable
  from group_score group by all
), total as (
  select by_indicator.subject_id, bonus, missing, knock_outs, by_criterion.met as criteria_met,
    by_criterion.applicable as criteria_applicable,
    least(${hugeint(version.totalCapHundredths)}, bonus +
      case when attainable = ${full} or attainable = 0 then earned else ${scaled} end) as total
  from by_indicator join by_criterion using (subject_id) join by_group using (subject_id)
)
select subject_id, bonus::integer as bonus_hundredths, total::integer as total_hundredths,
  criteria_met::integer as criteria_met, criteria_applicable::integer as criteria_applicable,
  missing::integer as missing, knock_outs::integer as knock_outs,
  ${levelSql(version)} as level
from total`;
}

function levelSql({ classification }: CriteriaSetVersion): string {
  const cases = classification.levels.map(
    (level) => `when ${requirements(level)} then ${quote(level.key)}`,
  );
  return `case when missing > 0 then null ${cases.join("\n    ")} else null end`;
}

function requirements({ requires }: Level): string {
  const { totalAtLeastHundredths, criteriaMet, groupShareAtLeastPercent, knockOut } = requires;
  const all = ["true"];
  if (totalAtLeastHundredths !== null) all.push(`total >= ${hugeint(totalAtLeastHundredths)}`);
  if (criteriaMet === "all") all.push("criteria_met >= criteria_applicable");
  else if (criteriaMet !== null) all.push(`criteria_met >= ${criteriaMet}`);
  if (groupShareAtLeastPercent !== null) all.push(groupsReach(groupShareAtLeastPercent));
  if (knockOut === "none") all.push("knock_outs = 0");
  if (knockOut === "any") all.push("knock_outs > 0");
  return all.join(" and ");
}

function groupsReach(percent: string): string {
  const places = decimalPlaces(percent);
  const least = hugeint(scaledInteger(percent, places));
  const whole = hugeint(100n * 10n ** BigInt(places));
  return `total.subject_id not in (select subject_id from group_score
      where hundredths is not null and hundredths * ${whole} < ${least} * applicable_max_hundredths)`;
}
