-- What other bodies recommended to States, as public documents have it: public by nature, so there is no known twin.
-- The Universal Periodic Review comes first; the other sources stand in the same table.
create table released.recommendation (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  source text not null check (source in ('upr', 'treaty-body', 'special-procedure', 'regional')),
  -- Of the Universal Periodic Review.
  session smallint check (session >= 1),
  cycle smallint check (cycle >= 1),
  year smallint not null check (year between 1948 and 2199),
  document text,
  paragraph text,
  state text not null references reference.state,
  by_state text references reference.state,
  position text not null check (position in ('supported', 'noted', 'pledge', 'none')),
  -- By what its first verb asks: 1 least to 5 most specific, after McMahon.
  action smallint check (action between 1 and 5),
  issues text[] not null default '{}',
  concerns_defenders boolean not null default false,
  text text not null check (length(text) between 1 and 10000),
  lang text not null,
  invented boolean not null default false
);
create index recommendation_newest on released.recommendation (year desc, session desc nulls last, id);
create index recommendation_of_state on released.recommendation (state, year desc, session desc nulls last, id);
create index recommendation_by_state on released.recommendation (by_state);
create index recommendation_on_defenders on released.recommendation (year desc, session desc nulls last, id) where concerns_defenders;
create index recommendation_issues on released.recommendation using gin (issues);
alter table released.recommendation enable row level security;
alter table released.recommendation force row level security;
create policy owner_all on released.recommendation to vigie_owner, vigie_jobs using (true) with check (true);
create policy everyone_reads on released.recommendation for select to vigie_public, vigie_office using (true);
grant select on released.recommendation to vigie_public, vigie_office;
grant select, insert, update, delete on released.recommendation to vigie_jobs;
select released.watch('released.recommendation');
