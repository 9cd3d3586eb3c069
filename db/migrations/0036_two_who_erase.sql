-- Who asked that a submission be erased at once, and who said no. Whoever says yes erases it, and this row with it.
create table known.erasure_ask (
  id uuid primary key,
  submission uuid not null references known.submission on delete cascade,
  asked_on date not null,
  asked_by uuid not null references known.officer,
  reason text not null check (reason in ('withdrawn-by-source', 'endangers-somebody', 'sent-by-mistake', 'law-asks')),
  source_asked text not null check (source_asked in ('with-receipt', 'otherwise', 'no')),
  declined_on date,
  declined_by uuid references known.officer,
  check ((declined_on is null) = (declined_by is null))
);
create unique index erasure_ask_open on known.erasure_ask (submission) where declined_on is null;
alter table known.erasure_ask enable row level security;
alter table known.erasure_ask force row level security;
create policy owner_all on known.erasure_ask to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_submission on known.erasure_ask to vigie_office
  using (exists (select from known.submission s where s.id = submission))
  with check (exists (select from known.submission s where s.id = submission));
grant select, insert, update on known.erasure_ask to vigie_office;
grant select, insert, update, delete on known.erasure_ask to vigie_jobs;
