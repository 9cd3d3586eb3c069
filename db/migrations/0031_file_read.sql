-- Which officer was given which file, on which day: what the custody of evidence asks for, and no hour of it.
create table known.file_read (
  upload uuid not null references known.upload on delete cascade,
  officer uuid not null references known.officer,
  on_day date not null,
  primary key (upload, officer, on_day)
);
alter table known.file_read enable row level security;
alter table known.file_read force row level security;
create policy owner_all on known.file_read to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_upload on known.file_read to vigie_office
  using (exists (select from known.upload u where u.id = upload))
  with check (exists (select from known.upload u where u.id = upload));
grant select, insert on known.file_read to vigie_office;
grant select, insert, update, delete on known.file_read to vigie_jobs;
