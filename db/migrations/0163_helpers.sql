-- Who helps a person in danger faster than an office: kept by officers, shown by intake and on the public report page.
create table known.helper (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  name text not null check (length(name) between 1 and 120),
  needs text[] not null check (cardinality(needs) > 0 and needs <@ array['emergency', 'relocation', 'journalists', 'torture', 'women', 'other']),
  states text[] not null default '{}',    -- none: wherever somebody is
  languages text[] not null default '{}', -- none: not known
  address text not null check (length(address) between 1 and 200),
  telephone text check (telephone ~ '^\+?[0-9][0-9 ()./-]{2,39}$'),
  checked_on date,
  begun_as text, -- its name in the file with which the list began: no start brings back what was removed or renamed
  revision integer not null default 1 check (revision > 0),
  removed_on date,
  changed_on date not null,
  by_actor text not null,
  unique (mandate, begun_as)
);
alter table known.helper enable row level security;
alter table known.helper force row level security;
create policy owner_all on known.helper to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on known.helper to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
grant select, insert, update on known.helper to vigie_office;
grant select on known.helper to vigie_jobs;
select released.watch('known.helper');

-- What anybody may see: not who keeps it.
create view released.helper as
  select id, mandate, name, needs, states, languages, address, telephone, checked_on from known.helper where removed_on is null;
grant select on released.helper to vigie_public, vigie_intake, vigie_office, vigie_jobs;
