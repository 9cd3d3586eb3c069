-- A letter on a mission's page starts a clock: the mission is told by mail that something waits there, and the office
-- reads whether it was, and when it last looked. The mail says nothing of the letter.
alter table known.mission_account
  add column address text check (length(address) between 3 and 254),
  add column address_lang text check (address_lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  add constraint mission_account_address_with_lang check ((address is null) = (address_lang is null));
grant update (address, address_lang) on known.mission_account to vigie_office;

create table known.mission_notice (
  id uuid primary key,              -- by which servers report on it
  seq bigint generated always as identity,
  addressee_id uuid not null references known.letter_addressee on delete cascade,
  account uuid not null references known.mission_account,
  address text not null check (length(address) between 3 and 254),
  lang text not null check (lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  asked_on date not null check (asked_on between '0001-01-01' and '9999-12-31'),
  by_actor text not null,
  -- 'off': no mail goes from this instance.
  state text not null default 'waiting' check (state in ('waiting', 'off', 'accepted', 'doubtful', 'refused', 'delivered', 'returned')),
  state_on date check (state_on between '0001-01-01' and '9999-12-31'),
  said text not null default '' check (length(said) <= 400),
  check ((state = 'waiting') = (state_on is null))
);
create index mission_notice_of on known.mission_notice (addressee_id, seq);
-- One at a time: pressed twice, it goes once.
create unique index mission_notice_waits on known.mission_notice (addressee_id) where state = 'waiting';

-- The days on which somebody who is signed in for the mission first and last opened it; not who.
create table known.letter_looked (
  addressee_id uuid primary key references known.letter_addressee on delete cascade,
  first_on date not null check (first_on between '0001-01-01' and '9999-12-31'),
  last_on date not null check (last_on between first_on and '9999-12-31')
);
do $$
declare
  t text;
begin
  foreach t in array array['mission_notice', 'letter_looked'] loop
    execute format('alter table known.%I enable row level security', t);
    execute format('alter table known.%I force row level security', t);
    execute format('create policy owner_all on known.%I to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
end $$;
create policy office_by_account on known.mission_notice to vigie_office
  using (exists (select from known.mission_account m where m.id = account))
  with check (exists (select from known.mission_account m where m.id = account)
    and exists (select from known.letter_addressee a where a.id = addressee_id));
create policy office_by_addressee on known.letter_looked to vigie_office
  using (exists (select from known.letter_addressee a where a.id = addressee_id))
  with check (exists (select from known.letter_addressee a where a.id = addressee_id));
grant select, insert (id, addressee_id, account, address, lang, asked_on, by_actor) on known.mission_notice to vigie_office;
grant select, update (state, state_on, said) on known.mission_notice to vigie_jobs;
grant select, insert, update (last_on) on known.letter_looked to vigie_office;
