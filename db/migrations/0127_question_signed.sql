-- What an institution is asked was let go by two names in a row, which whoever has the office's database role in hand could
-- write. As with releases: what officers sign is kept, and a job that reads the roster alone says that it has gone.
create table known.institution_word (
  id uuid primary key,              -- made in her browser: sent twice, it is kept once
  seq bigint generated always as identity,
  asked uuid not null references known.institution_asked on delete cascade,
  act text not null check (act in ('ask', 'agree')),
  by_officer uuid not null references known.officer,
  word jsonb not null check (jsonb_typeof(word) = 'object' and pg_column_size(word) <= 8192),
  on_day date not null check (on_day between '0001-01-01' and '9999-12-31'),
  settled_on date,                  -- when it was done, or refused
  refused jsonb,
  check (refused is null or settled_on is not null)
);
create index institution_word_of on known.institution_word (asked, act);
alter table known.institution_word enable row level security;
alter table known.institution_word force row level security;
create policy owner_all on known.institution_word to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_asked on known.institution_word to vigie_office
  using (exists (select from known.institution_asked a where a.id = asked))
  with check (exists (select from known.institution_asked a where a.id = asked));
-- NOTE: what an officer signed is neither changed nor settled by the role that brought it.
grant select, insert (id, asked, act, by_officer, word, on_day) on known.institution_word to vigie_office;
grant select, update (settled_on, refused) on known.institution_word to vigie_jobs;

-- When somebody of the institution first opened it in its corner: what is told of a consent that is taken back later.
alter table known.institution_asked add column opened_on date check (opened_on between '0001-01-01' and '9999-12-31');
-- Of what lies in a corner from before nobody knows: it is taken for read from the day on which it went.
update known.institution_asked set opened_on = went_on where account is not null and went_on is not null and taken_back_on is null;
alter table known.institution_asked drop constraint institution_asked_taken_back_for_check;
alter table known.institution_asked add constraint institution_asked_taken_back_for_check
  check (taken_back_for in ('naming', 'consent'));

-- That it has gone, and who agreed, is written by the role of the jobs alone.
revoke insert, update on known.institution_asked from vigie_office;
grant insert (id, mandate, letter_id, state, account, name, channel, address, lang, was_public, invented, asked_on, asked_by)
  on known.institution_asked to vigie_office;
grant update (opened_on, taken_back_on, taken_back_by, taken_back_for, read_on, read_by) on known.institution_asked to vigie_office;
grant update (agreed_on, agreed_by, went_on, due_on) on known.institution_asked to vigie_jobs;
grant select (id, mandate, name, role, state) on known.mission_account to vigie_jobs;

create or replace function known.office_says_once() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.taken_back_on is not null
    or (old.opened_on is not null and new.opened_on is distinct from old.opened_on)
    or (old.read_on is not null and (new.read_on, new.read_by) is distinct from (old.read_on, old.read_by)) then
    raise exception 'the role of the office says nothing of a question anew' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
