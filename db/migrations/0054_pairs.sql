-- Two mandates that agreed compare their matters by keyed fingerprints (A/HRC/34/52, para. 31). Each says yes in a row of
-- its own; whatever hangs on the pair hangs on both rows, so that nothing is there before both said it, and all of it goes
-- when one takes hers away.
create table known.pair_word (
  mandate text not null references reference.mandate,
  other text not null references reference.mandate,
  officer uuid not null references known.officer,
  word jsonb not null, -- signed by her key and by that of her office's epoch
  on_day date not null,
  primary key (mandate, other),
  check (mandate <> other)
);
-- The key of a pair, made in a browser: to each mandate one copy, for the epochs that are open now; another takes its
-- place when either opens the next one, and prints made with the old one go with it.
create table sealed.pair_key (
  mandate text not null,
  other text not null,
  epoch integer not null check (epoch >= 1),
  other_epoch integer not null check (other_epoch >= 1),
  on_day date not null,
  body bytea not null,
  primary key (mandate, other),
  unique (mandate, other, epoch, other_epoch),
  foreign key (mandate, other) references known.pair_word on delete cascade,
  foreign key (other, mandate) references known.pair_word on delete cascade
);
-- What a case is called before another mandate: a name that says nothing, the same as long as the case is kept.
create table known.pair_matter (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  other text not null references reference.mandate,
  case_id uuid not null,
  unique (mandate, other, case_id),
  unique (id, mandate, other),
  foreign key (mandate, case_id) references known."case" (mandate, id) on delete cascade
);
create table sealed.matter_prints (
  matter uuid primary key,
  mandate text not null,
  other text not null,
  epoch integer not null,
  other_epoch integer not null,
  on_day date not null,
  prints text[] not null check (cardinality(prints) = 256),
  foreign key (matter, mandate, other) references known.pair_matter (id, mandate, other) on delete cascade,
  foreign key (mandate, other, epoch, other_epoch) references sealed.pair_key (mandate, other, epoch, other_epoch) on delete cascade
);
create index matter_prints_other on sealed.matter_prints (other);
-- Who was given another mandate's prints, once a day for each.
create table known.pair_compared (
  mandate text not null references reference.mandate,
  officer uuid not null references known.officer,
  on_day date not null,
  primary key (mandate, officer, on_day)
);

do $$
declare
  t text;
begin
  foreach t in array array['known.pair_word', 'sealed.pair_key', 'known.pair_matter', 'sealed.matter_prints', 'known.pair_compared'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('create policy office_by_mandate on %s to vigie_office
      using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate())', t);
  end loop;
end $$;
-- A matter's name is that of a case which the office sees as its own: foreign keys ask nobody's policy.
drop policy office_by_mandate on known.pair_matter;
create policy office_by_mandate on known.pair_matter to vigie_office using (mandate = platform.current_mandate())
  with check (mandate = platform.current_mandate()
    and exists (select from known."case" c where c.id = case_id and c.mandate = platform.current_mandate()));
drop policy office_by_mandate on sealed.matter_prints;
create policy office_by_mandate on sealed.matter_prints to vigie_office using (mandate = platform.current_mandate())
  with check (mandate = platform.current_mandate() and exists (select from known.pair_matter m where m.id = matter));
grant select, insert, delete on known.pair_word to vigie_office;
grant select on sealed.pair_key to vigie_office;
grant select, insert on known.pair_matter, known.pair_compared to vigie_office;
grant select, insert, update (epoch, other_epoch, on_day, prints) on sealed.matter_prints to vigie_office;

-- What the other mandate of a pair is shown, and nobody else is.
create view known.others_pair_word with (security_barrier) as
  select mandate, word from known.pair_word where other = platform.current_mandate();
grant select on known.others_pair_word to vigie_office;
create view sealed.others_prints with (security_barrier) as
  select mandate, matter, on_day, prints from sealed.matter_prints where other = platform.current_mandate();
grant select on sealed.others_prints to vigie_office;

-- Puts a key down for both mandates at once, for epochs that are open; false where one is over, one has not agreed, or
-- there is such a key already.
create function sealed.put_pair_key(of_other text, own_epoch integer, its_epoch integer, own_body bytea, its_body bytea, today date)
  returns boolean language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  own text := platform.current_mandate();
begin
  perform from known.pair_word w where (w.mandate, w.other) in ((own, of_other), (of_other, own)) order by w.mandate for update;
  if (select count(*) from known.pair_word w where (w.mandate, w.other) in ((own, of_other), (of_other, own))) < 2 then
    return false;
  end if;
  perform from known.epoch e where (e.mandate, e.number) in ((own, own_epoch), (of_other, its_epoch)) and e.closed_on is null for share;
  if (select count(*) from known.epoch e where (e.mandate, e.number) in ((own, own_epoch), (of_other, its_epoch)) and e.closed_on is null) < 2 then
    return false;
  end if;
  if exists (select from sealed.pair_key k where k.mandate = own and k.other = of_other and k.epoch = own_epoch and k.other_epoch = its_epoch) then
    return false;
  end if;
  delete from sealed.pair_key k where (k.mandate, k.other) in ((own, of_other), (of_other, own));
  insert into sealed.pair_key values (own, of_other, own_epoch, its_epoch, today, own_body), (of_other, own, its_epoch, own_epoch, today, its_body);
  return true;
end $$;
revoke all on function sealed.put_pair_key from public;
grant execute on function sealed.put_pair_key to vigie_office;

-- What is in work no more is compared with nobody's.
create function sealed.prints_go() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from sealed.matter_prints p using known.pair_matter m where m.id = p.matter and m.case_id = new.id;
  return null;
end $$;
revoke all on function sealed.prints_go from public;
create trigger prints_go after update of triage, merged_into, closed_on on known."case" for each row
  when (new.merged_into is not null or new.closed_on is not null or new.triage in ('decline', 'refer'))
  execute function sealed.prints_go();
