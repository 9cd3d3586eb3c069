-- A mission says for itself of what, how often and when not mail tells it that something waits on its page. The mail
-- still names nothing.
alter table known.mission_account
  add column mail_what text not null default 'all' check (mail_what in ('all', 'urgent', 'nothing')),
  add column mail_often text not null default 'at-once' check (mail_often in ('at-once', 'daily', 'weekly')),
  -- Full hours in that time zone.
  add column quiet_from smallint check (quiet_from between 0 and 23),
  add column quiet_until smallint check (quiet_until between 0 and 23),
  add column mail_zone text not null default 'Europe/Zurich' check (length(mail_zone) between 1 and 60),
  add constraint mission_account_quiet_hours check ((quiet_from is null) = (quiet_until is null));
grant update (mail_what, mail_often, quiet_from, quiet_until, mail_zone) on known.mission_account to vigie_office;
grant select (mail_often, quiet_from, quiet_until, mail_zone) on known.mission_account to vigie_jobs;

-- What comes while a mail still waits to go is told by that one.
-- Of the same account, whichever of its mandates that one is of.
alter table known.mission_notice
  add column told_with uuid,
  add constraint mission_notice_of_account unique (id, account),
  add constraint mission_notice_told_with_same foreign key (told_with, account)
    references known.mission_notice (id, account) on delete set null (told_with);
create index mission_notice_told_with on known.mission_notice (told_with) where told_with is not null;
grant insert (told_with) on known.mission_notice to vigie_office;
