-- The mandates that work on this instance: figures count their letters. A record of another mandate that was taken in
-- stands on lines of its own. Where none is named, all letters are counted.
create table reference.mandate_here (
  mandate text primary key
);
alter table reference.mandate_here enable row level security;
alter table reference.mandate_here force row level security;
create policy owner_all on reference.mandate_here to vigie_owner using (true) with check (true);
create policy everyone_reads on reference.mandate_here for select to vigie_public, vigie_intake, vigie_office, vigie_jobs using (true);
grant select on reference.mandate_here to vigie_public, vigie_intake, vigie_office, vigie_jobs;
select released.watch('reference.mandate_here');
insert into reference.mandate_here (mandate) select distinct mandate from known.officer;
