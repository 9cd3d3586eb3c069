-- Statistics: indexes of the facts, what an operator says of years and of other sources, frozen figures.
create index fact_state on known.fact (state, letter_id);
-- The longest that a reply took, and whether anything is invented: each read in one step.
create index fact_answered_days on known.fact (answered_days desc nulls last) where answered_days is not null;
create index released_fact_answered_days on released.fact (answered_days desc nulls last) where answered_days is not null;
create index fact_clock_events on known.fact (addressee_id) where clock_events;
create index released_fact_clock_events on released.fact (addressee_id) where clock_events;
create index fact_invented on known.fact (invented) where invented;
create index released_fact_invented on released.fact (invented) where invented;

-- Para. 35: "the figure for 2016 has not yet been established".
create table reference.year_status (
  years text not null check (years in ('reporting', 'calendar')),
  year smallint not null check (year between 1900 and 2199),
  status text not null check (status in ('provisional', 'final')),
  note text,
  primary key (years, year)
);
-- Para. 37: incidents that others counted, to see of which States many speak and few write to the mandate.
create table reference.source_count (
  state text not null references reference.state on delete cascade,
  year smallint not null check (year between 1900 and 2199),
  source text not null,
  incidents integer not null check (incidents >= 0),
  primary key (state, year, source)
);

-- Figures of a period as they stood on a day, under a number for ever. Tables are kept as they were
-- printed, small numbers hidden already; no row of them leads to a letter.
create table released.snapshot (
  number integer primary key check (number > 0),
  title text not null check (length(title) between 1 and 200),
  window_from date not null,
  window_to date not null,
  frozen_on date not null,
  scheme text not null,
  letters integer not null,
  invented boolean not null,
  codebook jsonb not null,
  sha256 text not null check (length(sha256) = 64),
  check (window_from <= window_to)
);
create table released.snapshot_table (
  snapshot integer not null references released.snapshot,
  position smallint not null,
  query jsonb not null,
  result jsonb not null,
  primary key (snapshot, position)
);
create function released.refuse_snapshot_change() returns trigger language plpgsql as $$
begin
  raise exception 'a snapshot does not change: what came later is shown as a correction' using errcode = 'insufficient_privilege';
end $$;
create trigger snapshot_stays before update or delete on released.snapshot
  for each row execute function released.refuse_snapshot_change();
create trigger snapshot_table_stays before update or delete on released.snapshot_table
  for each row execute function released.refuse_snapshot_change();

do $$
declare
  t text;
begin
  foreach t in array array['reference.year_status', 'reference.source_count', 'released.snapshot', 'released.snapshot_table'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('create policy everyone_reads on %s for select to vigie_public, vigie_intake, vigie_office using (true)', t);
    execute format('grant select on %s to vigie_public, vigie_office, vigie_jobs', t);
  end loop;
  grant select on reference.year_status, reference.source_count to vigie_intake;
  grant insert on released.snapshot, released.snapshot_table to vigie_jobs;
end $$;
