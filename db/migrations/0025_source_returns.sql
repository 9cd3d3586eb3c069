-- Which of what she sent last has arrived: the numbers that her own device chose, and nothing of when or what.
create function known.kept_under(looked_up bytea) returns setof bytea language sql stable security definer set search_path = pg_catalog as $$
  select a.nonce from sealed.addition a join known.receipt r on r.submission = a.submission
  where r.lookup_hash = looked_up order by a.received_on desc, a.nonce limit 40 $$;
revoke execute on function known.kept_under(bytea) from public;
grant execute on function known.kept_under(bytea) to vigie_intake, vigie_owner, vigie_jobs;
