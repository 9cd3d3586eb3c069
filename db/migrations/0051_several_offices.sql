-- Several mandates have their offices on one instance: each begins by a link of its own.
alter table platform.enrolment_link add column mandate text;
-- One that nobody has used is made anew at the next start.
delete from platform.enrolment_link where used_at is null;
update platform.enrolment_link set mandate = (select mandate from known.officer order by mandate limit 1);
alter table platform.enrolment_link alter column mandate set not null;
