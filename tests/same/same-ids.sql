-- Of an empty database, before it is filled for the comparison: ids that PostgreSQL makes follow from how many it made.
create schema same;
create sequence same.made;
create function same.next_id() returns uuid language sql volatile security definer set search_path = pg_catalog as
  $$ select overlay(overlay(md5('vigie same ' || nextval('same.made')) placing '4' from 13) placing 'a' from 17)::uuid $$;
grant usage on schema same to public;
do $$
declare one record;
begin
  for one in
    select d.adrelid::regclass as place, a.attname as name
    from pg_attrdef d join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where pg_get_expr(d.adbin, d.adrelid) = 'gen_random_uuid()'
  loop
    execute format('alter table %s alter column %I set default same.next_id()', one.place, one.name);
  end loop;
end $$;
