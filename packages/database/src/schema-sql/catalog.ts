/** Tables and views of ours: three schemas, without what Kysely keeps for itself and what extensions bring. */
const ours = `
  n.nspname in ('public', 'analytics', 'auth')
  and c.relname not like 'kysely_%'
  and not exists (
    select 1 from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;

const tables = `
  select format(E'create table %s (\\n%s\\n)', c.oid::regclass, string_agg(parts.line, E',\\n' order by parts.place, parts.line)) as statement
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral (
    select a.attnum::integer as place, format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
      case
        when a.attgenerated = 's' then format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid))
        when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid)
        else '' end,
      case when a.attnotnull then ' not null' else '' end) as line
    from pg_attribute a
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    union all
    select 10000, format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid))
    from pg_constraint k
    where k.conrelid = c.oid and k.contype <> 'n'
  ) parts
  where c.relkind = 'r' and ${ours}
  group by n.nspname, c.relname, c.oid
  order by n.nspname, c.relname`;

const indexes = `
  select pg_get_indexdef(i.indexrelid) as statement
  from pg_index i
  join pg_class c on c.oid = i.indrelid
  join pg_namespace n on n.oid = c.relnamespace
  where ${ours} and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
  order by n.nspname, i.indexrelid::regclass::text`;

const views = `
  select format(E'create view %s with (%s) as\\n%s', c.oid::regclass, array_to_string(c.reloptions, ', '),
    rtrim(pg_get_viewdef(c.oid, true), ';')) as statement
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'v' and ${ours}
  order by n.nspname, c.relname`;

const ownFunctions = `
  n.nspname in ('public', 'analytics', 'auth')
  and not exists (
    select 1 from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')`;

const functions = `
  select rtrim(pg_get_functiondef(p.oid), E'\\n') as statement
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  where ${ownFunctions}
  order by n.nspname, p.proname, p.oid::regprocedure::text`;

const triggers = `
  select pg_get_triggerdef(t.oid) || case t.tgenabled when 'A' then ' -- enabled always' else '' end as statement
  from pg_trigger t
  join pg_class c on c.oid = t.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
  where not t.tgisinternal and ${ours}
  order by n.nspname, c.relname, t.tgname`;

const security = `
  select format('alter table %s %s row level security', c.oid::regclass,
    case when c.relforcerowsecurity then 'enable and force' else 'enable' end) as statement
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  where c.relrowsecurity and ${ours}
  order by n.nspname, c.relname`;

const policies = `
  select format('create policy %I on %I.%I for %s to %s', policyname, schemaname, tablename, lower(cmd),
      array_to_string(roles, ', '))
    || coalesce(' using (' || qual || ')', '')
    || coalesce(' with check (' || with_check || ')', '') as statement
  from pg_policies
  where schemaname in ('public', 'analytics', 'auth')
  order by schemaname, tablename, policyname`;

const grants = `
  select format('grant %s on %s to %s', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type),
    c.oid::regclass, g.grantee::regrole) as statement
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral aclexplode(c.relacl) g
  where ${ours} and c.relkind in ('r', 'v') and g.grantee not in (0, c.relowner)
  group by n.nspname, c.relname, c.oid, g.grantee
  order by n.nspname, c.relname, g.grantee::regrole::text`;

const columnGrants = `
  select format('grant %s (%s) on %s to %s', lower(g.privilege_type),
    string_agg(quote_ident(a.attname), ', ' order by a.attname), c.oid::regclass, g.grantee::regrole) as statement
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  cross join lateral aclexplode(a.attacl) g
  where ${ours} and g.grantee <> c.relowner
  group by n.nspname, c.relname, c.oid, g.privilege_type, g.grantee
  order by n.nspname, c.relname, g.privilege_type`;

const functionGrants = `
  select format('grant execute on function %s to %s', p.oid::regprocedure,
    string_agg(case when g.grantee = 0 then 'public' else g.grantee::regrole::text end, ', '
      order by g.grantee::regrole::text)) as statement
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) g
  where ${ownFunctions} and g.grantee <> p.proowner
  group by n.nspname, p.proname, p.oid
  order by n.nspname, p.proname`;

const comments = `
  select format('comment on %s %s is %L', kind, name, description) as statement
  from (
    select 1 as place, case c.relkind when 'v' then 'view' else 'table' end as kind, c.oid::regclass::text as name,
      n.nspname, c.relname, 0 as attnum, obj_description(c.oid, 'pg_class') as description
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'v') and ${ours}
    union all
    select 1, 'column', c.oid::regclass || '.' || quote_ident(a.attname), n.nspname, c.relname, a.attnum,
      col_description(c.oid, a.attnum)
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relkind in ('r', 'v') and ${ours}
    union all
    select 2, 'function', p.oid::regprocedure::text, n.nspname, p.proname, 0, obj_description(p.oid, 'pg_proc')
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where ${ownFunctions}
  ) described
  where description is not null
  order by place, nspname, relname, attnum, name`;

/** Queries of the catalog, each with one column \`statement\`, in the order they are printed. */
export const catalog: readonly string[] = [
  tables,
  indexes,
  views,
  functions,
  triggers,
  security,
  policies,
  grants,
  columnGrants,
  functionGrants,
  comments,
];
