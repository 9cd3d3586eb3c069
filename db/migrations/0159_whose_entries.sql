-- Entries of printed records belong to the mandate whose record it is: of each record they are counted by themselves.
-- Each entry is in both tables: it is written to both in one transaction.
alter table released.record_entry add column mandate text;
update released.record_entry r set mandate = k.mandate from known.record_entry k where k.id = r.id;
alter table released.record_entry alter column mandate set not null;
