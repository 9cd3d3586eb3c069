-- The desk of an organisation that files for many: its list of receipts, sealed to itself.
create table sealed.desk (
  lookup_hash bytea primary key check (length(lookup_hash) = 32),
  verify_key bytea not null check (length(verify_key) = 32), -- checks what its holder asks for
  mandate text not null references reference.mandate,
  kept_in date not null check (extract(day from kept_in) = 1), -- the month in which it was last kept: no day, and never when it was looked at
  kept_again boolean not null default false, -- more than opened: one that never was goes soon
  body bytea not null check (length(body) <= 131072)
);
alter table sealed.desk enable row level security;
alter table sealed.desk force row level security;
create policy owner_all on sealed.desk to vigie_owner, vigie_jobs using (true) with check (true);
-- The way in alone, and only by these: a desk is found by the hash of its look-up, or not at all.
grant select, update, delete on sealed.desk to vigie_jobs;

create function known.find_desk(looked_up bytea, out verify_key bytea, out kept_in date, out body bytea)
  returns setof record language sql stable security definer set search_path = pg_catalog as $$
  select d.verify_key, d.kept_in, d.body from sealed.desk d where d.lookup_hash = looked_up $$;
-- Whether all lists of the instance, with so many bytes more, are within `most`. One after the other: two at once would
-- each find the room that is left for one.
create function known.desks_fit(more bigint, most bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if more <= 0 then return true; end if;
  perform pg_advisory_xact_lock(hashtextextended('sealed.desk.body', 0));
  return (select coalesce(sum(length(d.body)), 0) from sealed.desk d) + more <= most;
end $$;
-- Of what is written: null where there is no room for it.
create function known.open_desk(new_hash bytea, new_key bytea, of_mandate text, in_month date, new_body bytea, most bigint)
  returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not known.desks_fit(length(new_body), most) then return null; end if;
  insert into sealed.desk (lookup_hash, verify_key, mandate, kept_in, body)
  values (new_hash, new_key, of_mandate, in_month, new_body) on conflict do nothing;
  return found;
end $$;
-- Compare-and-set: what is replaced is what was seen, by its SHA-256, or nothing is written.
create function known.keep_desk(looked_up bytea, seen bytea, new_body bytea, in_month date, most bigint) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not known.desks_fit(length(new_body) - (select length(d.body) from sealed.desk d where d.lookup_hash = looked_up), most)
  then return null; end if;
  update sealed.desk d set body = new_body, kept_in = in_month, kept_again = true where d.lookup_hash = looked_up and sha256(d.body) = seen;
  return found;
end $$;
create function known.exchange_desk(looked_up bytea, seen bytea, new_hash bytea, new_key bytea, new_body bytea, in_month date,
    most bigint)
  returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  if not known.desks_fit(length(new_body) - (select length(d.body) from sealed.desk d where d.lookup_hash = looked_up), most)
  then return null; end if;
  update sealed.desk d set lookup_hash = new_hash, verify_key = new_key, body = new_body, kept_in = in_month,
    kept_again = true
  where d.lookup_hash = looked_up and sha256(d.body) = seen;
  return found;
end $$;
create function known.delete_desk(looked_up bytea, seen bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from sealed.desk d where d.lookup_hash = looked_up and sha256(d.body) = seen;
  return found;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['find_desk(bytea)', 'open_desk(bytea, bytea, text, date, bytea, bigint)',
    'keep_desk(bytea, bytea, bytea, date, bigint)', 'exchange_desk(bytea, bytea, bytea, bytea, bytea, date, bigint)',
    'delete_desk(bytea, bytea)'] loop
    execute format('revoke execute on function known.%s from public', f);
    execute format('grant execute on function known.%s to vigie_intake, vigie_owner, vigie_jobs', f);
  end loop;
end $$;
revoke execute on function known.desks_fit(bigint, bigint) from public;
