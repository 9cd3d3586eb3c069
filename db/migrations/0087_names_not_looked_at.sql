-- Within how many days an entry that may name somebody is looked at; an operator's own file comes first.
create table reference.register_policy (
  name text primary key check (name ~ '^[a-z][a-z-]{0,59}$'),
  value integer not null check (value >= 1)
);
alter table reference.register_policy enable row level security;
alter table reference.register_policy force row level security;
create policy owner_all on reference.register_policy to vigie_owner using (true) with check (true);
create policy read_all on reference.register_policy for select to vigie_office, vigie_jobs using (true);
grant select on reference.register_policy to vigie_office, vigie_jobs;

-- 'word': by a spelling that is a common word as well. It keeps nothing out of another mandate's register by itself: an
-- officer whose letter it is looks, entry by entry, and if it is she it goes.
alter table known.name_hit
  drop constraint name_hit_found_at_check,
  add constraint name_hit_found_at_check check (found_at in ('release', 'withdrawal', 'word'));
drop index known.name_hit_told;
create index name_hit_told on known.name_hit (mandate) where found_at in ('release', 'word');
drop policy office_by_hit on known.name_look;
create policy office_by_hit on known.name_look to vigie_office
  using (exists (select from known.name_hit h where h.id = hit))
  with check (exists (select from known.name_hit h where h.id = hit and h.found_at in ('release', 'word')));
