import { type Kysely, sql } from "kysely";

/** Departments (cục, vụ of the ministry; phòng of a city) stand beside districts, and people who comment act for a unit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table unit_name
      drop constraint unit_name_code_names_one_unit,
      drop column level,
      drop constraint unit_name_type_check,
      add constraint unit_name_type_check check (type in
        ('ministry', 'city', 'province', 'department', 'district', 'ward', 'township', 'commune', 'special-zone')),
      add column level text not null generated always as (case
        when type = 'ministry' then 'ministry'
        when type in ('city', 'province') then 'city'
        when type in ('department', 'district') then type
        else 'ward' end) stored
  `.execute(db);
  await sql`
    alter table unit_name add constraint unit_name_code_names_one_unit exclude using gist
      (level with =, code with =, daterange(valid_from, valid_to) with &&)
  `.execute(db);
  await sql`
    comment on column unit_name.type is 'ministry, city, province, department (cục, vụ; phòng of a city), district, ward (phường), township (thị trấn), commune (xã), special-zone (đặc khu).';
    comment on column unit_name.level is 'Level that the type stands on; codes are unique within it.';
  `.execute(db);

  await sql`
    alter table role_assignment
      drop constraint role_assignment_role_check,
      add constraint role_assignment_role_check check (role in
        ('administrator', 'drafter', 'issuer', 'commenter', 'ward-officer', 'appraiser', 'analyst', 'leader'))
  `.execute(db);
  await sql`
    comment on column role_assignment.role is 'administrator, drafter, issuer, commenter, ward-officer, appraiser, analyst, leader.'
  `.execute(db);
}
