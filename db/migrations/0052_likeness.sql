-- Who looked through the sealed records of all cases for earlier and like ones, once a day for each: the keys of every
-- case were given to her browser. What it was looked for, and what was found, is sealed.
create table known.case_search (
  mandate text not null references reference.mandate,
  officer uuid not null references known.officer,
  on_day date not null,
  primary key (mandate, officer, on_day)
);
alter table known.case_search enable row level security;
alter table known.case_search force row level security;
create policy owner_all on known.case_search to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on known.case_search to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
grant select, insert on known.case_search to vigie_office;
