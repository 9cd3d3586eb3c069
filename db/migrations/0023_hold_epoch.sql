-- A submission is filed to the epoch that is open, and to no other: it is held until both are written, so that
-- whoever left with an epoch that closes meanwhile opens nothing that comes after.
create function known.hold_open_epoch(of_mandate text, wanted integer) returns boolean
  language sql volatile security definer set search_path = pg_catalog as $$
  select exists (
    select from known.epoch where mandate = of_mandate and number = wanted and closed_on is null for share) $$;
revoke execute on function known.hold_open_epoch(text, integer) from public;
grant execute on function known.hold_open_epoch(text, integer) to vigie_intake, vigie_owner, vigie_jobs;
