-- Of two mails to an institution of one day the later one is what counts: by their random names it was either.
alter table known.institution_mail add column seq bigint generated always as identity;
drop index known.institution_mail_of;
create index institution_mail_of on known.institution_mail (asked, seq);
