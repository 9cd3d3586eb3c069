-- A guest of the office is let into one matter. What she is given of it is sealed to her alone; the row that binds her
-- to it stays when that is taken back, so that she is let into no other as long as this one is kept.
create table known.guest (
  officer uuid primary key references known.officer,
  submission uuid not null references known.submission on delete cascade,
  let_in_on date not null,
  let_in_by uuid not null references known.officer,
  ended_on date,
  ended_by uuid references known.officer,
  check ((ended_on is null) = (ended_by is null))
);
create index guest_submission on known.guest (submission);

-- `parts`: which kinds of things she was given; `items`: which additions, and which words to the source.
create table sealed.guest_share (
  guest uuid primary key references known.guest on delete cascade,
  on_day date not null,
  by_officer uuid not null references known.officer,
  parts text[] not null check (parts <@ array['sent', 'source', 'additions', 'told'] and cardinality(parts) > 0),
  items uuid[] not null,
  body bytea not null
);

alter table known.guest enable row level security;
alter table known.guest force row level security;
create policy owner_all on known.guest to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_submission on known.guest to vigie_office
  using (exists (select from known.submission s where s.id = submission))
  with check (exists (select from known.submission s where s.id = submission));
alter table sealed.guest_share enable row level security;
alter table sealed.guest_share force row level security;
create policy owner_all on sealed.guest_share to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_guest on sealed.guest_share to vigie_office
  using (exists (select from known.guest g where g.officer = guest))
  with check (exists (select from known.guest g where g.officer = guest));
grant select, insert, update, delete on known.guest, sealed.guest_share to vigie_office, vigie_jobs;
