-- The log is one chain over all mandates, but an office sees its own events only: what the next
-- event has to build on is told by a function, number and hash and nothing else.
create function platform.last_event(out seq bigint, out hash bytea) language sql stable security definer
  set search_path = pg_catalog as
  $$ select e.seq, e.hash from platform.event e order by e.seq desc limit 1 $$;
revoke execute on function platform.last_event() from public;
grant execute on function platform.last_event() to vigie_owner, vigie_jobs, vigie_office;

-- The signed heads as the public reads them. Not how many events there are: the number, or its growth,
-- would tell of matters that are not released. The hash tells nothing, and it is another each day.
create view released.log_head as
  select day, hash, signature, public_key from platform.event_head;
grant select on released.log_head to vigie_public, vigie_office, vigie_jobs;
