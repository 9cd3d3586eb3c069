-- Of two mails of one day the last is the one that was asked for last: by their days and ids it was either. Those from before
-- stand in the order of their days.
alter table known.institution_mail add column seq bigint;
update known.institution_mail i set seq = o.place
  from (select id, row_number() over (order by asked_on, state = 'waiting', state_on, id) as place from known.institution_mail) o where o.id = i.id;
alter table known.institution_mail alter column seq set not null, alter column seq add generated always as identity;
select setval(pg_get_serial_sequence('known.institution_mail', 'seq'), coalesce(max(seq), 0) + 1, false) from known.institution_mail;
create unique index institution_mail_in_order on known.institution_mail (asked, seq);
drop index known.institution_mail_of;
