-- Companies to which an office writes beside States (A/HRC/34/52, paras. 61-62), and what one is to another between two
-- days. Public facts of companies: no natural person stands here.
create table known.company (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  name text not null check (length(name) between 1 and 300),
  folded text not null check (length(folded) between 1 and 300), -- the name as one is compared with another
  other_names text[] not null default '{}' check (cardinality(other_names) <= 20),
  kind text not null check (kind in ('company', 'state-owned', 'investor', 'federation')),
  sector text not null check (sector in ('mining', 'energy', 'agriculture', 'infrastructure', 'manufacturing', 'finance', 'technology', 'security', 'other')),
  home_state text references reference.state,
  grievance_address text check (length(grievance_address) <= 500 and grievance_address like 'https://%'),
  grievance_words text check (length(grievance_words) <= 2000),
  revision integer not null default 1 check (revision > 0),
  entered_on date not null,
  by_actor text not null,
  unique (mandate, folded),
  unique (mandate, id) -- for its holdings: both ends are of one mandate
);
create table known.company_holding (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  held uuid not null,
  holder uuid not null check (holder <> held),
  holder_as text not null check (holder_as in ('parent', 'investor', 'contractor')),
  share numeric(6, 3) check (share > 0 and share <= 100),
  from_day date,                         -- first day of the period when precision is not 'day'
  from_precision text not null check (from_precision in ('day', 'month', 'year', 'unknown')),
  to_day date,                           -- unknown: it lasts as far as is known
  to_precision text not null check (to_precision in ('day', 'month', 'year', 'unknown')),
  source_title text not null check (length(source_title) between 1 and 300),
  source_address text not null check (length(source_address) <= 500 and source_address like 'https://%'),
  read_on date not null,
  revision integer not null default 1 check (revision > 0),
  entered_on date not null,
  by_actor text not null,
  check ((from_day is null) = (from_precision = 'unknown')),
  check ((to_day is null) = (to_precision = 'unknown')),
  check (from_day is null or to_day is null or to_precision <> 'day' or from_day <= to_day),
  foreign key (mandate, held) references known.company (mandate, id),
  foreign key (mandate, holder) references known.company (mandate, id)
);
create index company_holding_held on known.company_holding (mandate, held);
create index company_holding_holder on known.company_holding (mandate, holder);

do $$
declare
  t text;
  ours constant text := 'mandate = platform.current_mandate()';
begin
  foreach t in array array['company', 'company_holding'] loop
    execute format('alter table known.%I enable row level security', t);
    execute format('alter table known.%I force row level security', t);
    execute format('create policy owner_all on known.%I to vigie_owner using (true) with check (true)', t);
  end loop;
  execute format('create policy office_by_mandate on known.company to vigie_office using (%s) with check (%1$s)', ours);
  -- Both ends are among the companies that this office sees.
  execute format('create policy office_by_mandate on known.company_holding to vigie_office using (%s)
    with check (%1$s and exists (select from known.company c where c.id = held) and exists (select from known.company c where c.id = holder))', ours);
end $$;
grant select, insert on known.company, known.company_holding to vigie_office;
grant update (name, folded, other_names, kind, sector, home_state, grievance_address, grievance_words, revision, entered_on, by_actor)
  on known.company to vigie_office;
grant update (held, holder, holder_as, share, from_day, from_precision, to_day, to_precision, source_title, source_address, read_on, revision, entered_on, by_actor)
  on known.company_holding to vigie_office;
-- A line that was entered by mistake; the log keeps that it was there.
grant delete on known.company_holding to vigie_office;
