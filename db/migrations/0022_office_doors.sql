-- What the doors of the office need beside 0015.

-- A key of this instance's: an unknown name is answered with a salt made from it, so that it looks like a
-- known one, and failures are counted under what it gives, so that they are counted for both alike.
create table known.office_key (
  key bytea not null default sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) check (length(key) = 32),
  only_one boolean primary key default true check (only_one)
);
insert into known.office_key default values;
alter table known.office_key enable row level security;
alter table known.office_key force row level security;
create policy owner_all on known.office_key to vigie_owner using (true) with check (true);
create policy office_reads on known.office_key for select to vigie_office using (true);
grant select on known.office_key to vigie_office;

-- How often something was tried in vain: no longer by way, since an unknown name has none.
delete from known.sign_in_failure;
drop index known.sign_in_failure_way;
alter table known.sign_in_failure drop column way, add column subject bytea not null check (length(subject) = 32);
create index sign_in_failure_subject on known.sign_in_failure (subject, at);

-- The name is what one signs in with: one at a time has it.
create unique index officer_name on known.officer (mandate, lower(name)) where removed_at is null;

-- A confirmation counts from the state of the office that it names: given again at another, it is another.
alter table known.officer_statement drop constraint officer_statement_kind_subject_by_officer_key;
create unique index officer_statement_once on known.officer_statement
  (kind, subject, by_officer, (statement -> 'value' ->> 'at')) nulls not distinct;

-- With a new epoch the sealed secrets of who left go.
grant delete on sealed.epoch_secret to vigie_office;
