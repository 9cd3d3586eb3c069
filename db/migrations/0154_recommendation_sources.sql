-- A recommendation of the review that two sources have is kept once, in its paragraph of the document. What each source
-- says of it is kept here: UPR Info's database, with a row for each State that recommended it, and the Index, whose row
-- has the recommendation's own slug.
create table released.recommendation_source (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  recommendation text not null references released.recommendation (slug),
  session smallint,
  cycle smallint,
  year smallint not null,
  by_states text[] not null,
  position text not null check (position in ('supported', 'noted', 'pledge', 'none')),
  action smallint check (action between 1 and 5),
  issues text[] not null,
  concerns_defenders boolean not null,
  text text not null
);
create index recommendation_source_of on released.recommendation_source (recommendation);
create index recommendation_source_by_reference on released.recommendation_source (lower(slug));
alter table released.recommendation_source enable row level security;
alter table released.recommendation_source force row level security;
create policy owner_all on released.recommendation_source to vigie_owner using (true) with check (true);
create policy everyone_reads on released.recommendation_source for select to vigie_public, vigie_office, vigie_jobs using (true);
create policy jobs_write on released.recommendation_source to vigie_jobs using (true) with check (true);
grant select on released.recommendation_source to vigie_public, vigie_office, vigie_jobs;
grant insert, update, delete on released.recommendation_source to vigie_jobs;
select released.watch('released.recommendation_source');
