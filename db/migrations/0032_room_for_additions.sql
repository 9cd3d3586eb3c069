-- Whether what was just added under a receipt has room: with so many of one day, and so much that no officer has opened
-- yet. The submission is held meanwhile, so that what comes at once is counted one after the other.
create function known.addition_fits(looked_up bytea, of_day date, most_of_day integer, most_unopened bigint)
  returns boolean language plpgsql security definer set search_path = pg_catalog as $$
declare
  target uuid := (select r.submission from known.receipt r where r.lookup_hash = looked_up);
begin
  perform from known.submission s where s.id = target for no key update;
  return (select count(*) filter (where a.received_on = of_day) <= most_of_day
      and coalesce(sum(length(a.body)) filter (where a.opened_on is null), 0) <= most_unopened
    from sealed.addition a where a.submission = target);
end $$;
revoke execute on function known.addition_fits(bytea, date, integer, bigint) from public;
grant execute on function known.addition_fits(bytea, date, integer, bigint) to vigie_intake, vigie_owner, vigie_jobs;
