-- The roles, one for each surface, made before the migrations and idempotent. On the private
-- cluster they log in through a socket that only PostgreSQL's user can reach; on an external
-- database the operator gives them passwords, or Vigie's own user becomes them by SET ROLE.
do $$
declare
  name text;
begin
  foreach name in array array['vigie_owner', 'vigie_office', 'vigie_intake', 'vigie_public', 'vigie_jobs', 'vigie_corner'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = name) then
      execute format('create role %I login noinherit', name);
    end if;
    if session_user <> name and not pg_catalog.pg_has_role(session_user, name, 'member') then
      execute format('grant %I to %I', name, session_user);
    end if;
  end loop;
end
$$;
