-- What an officer decided of a submission and answers for: that it is open again, that there is danger or none now.
create table known.submission_decision (
  id uuid primary key, -- made in her browser: sent twice, it is kept once
  submission uuid not null references known.submission on delete cascade,
  what text not null,
  reason text not null,
  by_officer uuid not null references known.officer,
  on_day date not null,
  check ((what, reason) in (
    ('reopened', 'new-facts'), ('reopened', 'source-asks'), ('reopened', 'not-finished'), ('reopened', 'closed-by-mistake'),
    ('danger-set', 'read-in-it'), ('danger-set', 'learned-otherwise'),
    ('danger-cleared', 'in-safety'), ('danger-cleared', 'danger-over'), ('danger-cleared', 'none-found')))
);
create index submission_decision_of on known.submission_decision (submission);
alter table known.submission_decision enable row level security;
alter table known.submission_decision force row level security;
create policy owner_all on known.submission_decision to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_submission on known.submission_decision to vigie_office
  using (exists (select from known.submission s where s.id = submission))
  with check (exists (select from known.submission s where s.id = submission));
grant select, insert on known.submission_decision to vigie_office;
grant select, insert, update, delete on known.submission_decision to vigie_jobs;
