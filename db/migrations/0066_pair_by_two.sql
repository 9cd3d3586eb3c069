-- Where several officers hold keys, it takes two of them to agree that matters are compared with another office's: what
-- the first one said waits here. Nothing hangs on it, and no other mandate is shown it.
create table known.pair_asked (
  mandate text not null references reference.mandate,
  other text not null references reference.mandate,
  officer uuid not null references known.officer,
  word jsonb not null, -- signed by her key and by that of her office's epoch
  on_day date not null,
  primary key (mandate, other),
  check (mandate <> other)
);
alter table known.pair_asked enable row level security;
alter table known.pair_asked force row level security;
create policy owner_all on known.pair_asked to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on known.pair_asked to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
grant select, insert, update (officer, word, on_day), delete on known.pair_asked to vigie_office;
