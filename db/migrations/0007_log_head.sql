-- The log is one chain over all mandates, but an office sees its own events only: what the next
-- event has to build on is told by a function, number and hash and nothing else.
create function platform.last_event(out seq bigint, out hash bytea) language sql stable security definer
  set search_path = pg_catalog as
  $$ select e.seq, e.hash from platform.event e order by e.seq desc limit 1 $$;
revoke execute on function platform.last_event() from public;
grant execute on function platform.last_event() to vigie_owner, vigie_jobs, vigie_office;
