-- The files of an extract as tables, under the names and columns that each extracting query states.
-- In: variable folder   Out: unit, answer, finding, stored_score.
create table unit as from read_csv(getvariable('folder') || '/units.csv', header = false, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {
    round_id: 'varchar', unit_id: 'varchar', code: 'varchar', name: 'varchar', type: 'varchar', class: 'varchar',
    district_name: 'varchar', city_id: 'varchar', city_code: 'varchar', city_name: 'varchar', period_from: 'varchar',
    state: 'varchar', submission_id: 'varchar', revision_id: 'varchar', revision: 'integer', on_time: 'boolean',
    appraisal_id: 'varchar', scope_unit_ids: 'varchar'});
create table answer as from read_csv(getvariable('folder') || '/answers.csv', header = false, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {
    revision_id: 'varchar', indicator_id: 'varchar', field_key: 'varchar', value: 'varchar'});
create table finding as from read_csv(getvariable('folder') || '/findings.csv', header = false, auto_detect = false,
  delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false, columns = {
    appraisal_id: 'varchar', revision_id: 'varchar', indicator_id: 'varchar', field_key: 'varchar', value: 'varchar'});
create table stored_score as from read_csv(getvariable('folder') || '/stored-scores.csv', header = false,
  auto_detect = false, delim = ',', quote = '"', escape = '"', nullstr = '', allow_quoted_nulls = false,
  max_line_size = 16000000, columns = {
    round_id: 'varchar', subject_id: 'varchar', unit_id: 'varchar', source: 'varchar', score: 'json'});
