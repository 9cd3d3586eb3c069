import type pg from 'pg'

/**
 * The migrated schema as text, the same for the same schema: tables with columns, constraints and
 * indexes, policies, grants, functions and triggers, from PostgreSQL's own catalogue. pg_dump does
 * not come with the embedded server; this is for reading and comparing, not for restoring.
 */
export async function writeSchema(client: pg.ClientBase): Promise<string> {
  const sections: string[] = [
    '-- Written by bin/generate-types.js from the migrated database; read it, do not run it.\n'
  ]
  for (const [title, query] of Object.entries(queries)) {
    const { rows } = await client.query<{ line: string }>(query)
    sections.push(`-- ${title}\n${rows.map(({ line }) => `${line.trimEnd()}\n`).join('')}`)
  }
  return sections.join('\n')
}

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg\\_%'`

const queries = {
  tables: `
    select format(E'%s %I.%I (\\n%s\\n)', case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end,
      n.nspname, c.relname, string_agg(format('  %I %s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then ' not null' else '' end,
        case when a.attgenerated <> '' then ' generated as ' || pg_get_expr(d.adbin, d.adrelid)
          when a.attidentity <> '' then ' identity'
          when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end), E',\\n' order by a.attnum)
      || coalesce(E',\\n' || (select string_agg(format('  constraint %I %s', k.conname, pg_get_constraintdef(k.oid)), E',\\n' order by k.contype, k.conname)
        from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '')) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'v', 'm', 'p') and ${ours}
    group by n.nspname, c.relname, c.relkind, c.oid order by n.nspname, c.relname`,
  indexes: `
    select pg_get_indexdef(i.indexrelid) as line
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by 1`,
  'row-level security': `
    select format('%I.%I: %s%s', n.nspname, c.relname, case when c.relrowsecurity then 'on' else 'OFF' end,
      case when c.relforcerowsecurity then ', forced' else '' end)
      || coalesce((select string_agg(format(E'\\n  %I %s to %s%s%s', p.policyname, lower(p.cmd), array_to_string(p.roles, ', '),
          coalesce(' using (' || p.qual || ')', ''), coalesce(' check (' || p.with_check || ')', '')), '' order by p.policyname)
        from pg_policies p where p.schemaname = n.nspname and p.tablename = c.relname), '') as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${ours} order by n.nspname, c.relname`,
  grants: `
    select format('%I.%I: %s', n.nspname, c.relname, string_agg(g.role || ' ' || g.may, '; ' order by g.role)) as line
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    cross join lateral (select case x.grantee when 0 then 'public' else x.grantee::regrole::text end as role,
        string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as may
      from aclexplode(c.relacl) x where x.grantee <> c.relowner group by 1) g
    where c.relkind in ('r', 'v', 'm', 'p') and ${ours} group by n.nspname, c.relname
    order by n.nspname, c.relname`,
  functions: `
    select pg_get_functiondef(p.oid) || coalesce(E'\\n-- may: ' || (select string_agg(distinct case x.grantee when 0 then 'public' else x.grantee::regrole::text end, ', ')
        from aclexplode(p.proacl) x where x.grantee <> p.proowner), '') as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p') and ${ours} order by n.nspname, p.proname, pg_get_function_identity_arguments(p.oid)`,
  triggers: `
    select pg_get_triggerdef(t.oid) as line
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and ${ours} order by 1`
}
