-- Of a letter that was sent a national human rights institution of that State may be asked (A/HRC/34/52, para. 40): by
-- consented facts alone. What went stands apart from that it went, so that what was taken back is nowhere for who was asked.
create table known.institution_asked (
  id uuid primary key,
  mandate text not null references reference.mandate,
  letter_id uuid not null references known.letter on delete cascade,
  state text not null references reference.state,
  -- In its corner; null: by its name, and by this channel.
  account uuid references known.mission_account,
  name text not null check (length(name) between 1 and 200),
  channel text check (channel in ('letter', 'e-mail')),
  -- Where mail goes that something waits, and says no more.
  address text check (length(address) between 3 and 320),
  lang text not null check (lang in ('en', 'fr', 'es')),
  -- Whether the letter was public when it was asked: where it was not, a second officer agreed.
  was_public boolean not null,
  invented boolean not null,
  asked_on date not null,
  asked_by text not null,
  agreed_on date,
  agreed_by text,
  went_on date,
  due_on date,
  taken_back_on date,
  taken_back_by text,
  -- For a name that was taken back, where it was not an officer's own wish.
  taken_back_for text check (taken_back_for = 'naming'),
  read_on date,
  read_by text,
  check ((account is null) = (channel is not null)),
  check (address is null or account is not null),
  check ((agreed_on is null) = (agreed_by is null)),
  check (agreed_by is null or lower(agreed_by) <> lower(asked_by)),
  check (went_on is null or was_public or agreed_by is not null),
  check ((went_on is null) = (due_on is null)),
  check ((taken_back_on is null) = (taken_back_by is null)),
  check (taken_back_for is null or taken_back_on is not null),
  check ((read_on is null) = (read_by is null)),
  check (read_on is null or went_on is not null)
);
create index institution_asked_of_letter on known.institution_asked (letter_id);
create index institution_asked_of_account on known.institution_asked (account) where account is not null;
-- The same is not asked twice at once.
create unique index institution_asked_once on known.institution_asked (letter_id, state, lower(name))
  where taken_back_on is null and read_on is null;

create table known.institution_told (
  asked uuid primary key references known.institution_asked on delete cascade,
  facts jsonb not null check (jsonb_typeof(facts) = 'array'),
  words text not null check (length(words) between 1 and 5000)
);

-- What it answered; a correction is the next number, and the last counts.
create table known.institution_answer (
  asked uuid not null references known.institution_asked on delete cascade,
  number smallint not null check (number > 0),
  words text not null check (length(words) between 1 and 10000),
  lang text not null check (lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  steps text[] not null check (steps <@ array['looked-into', 'visited', 'mediated', 'referred', 'not-competent']),
  on_day date not null,
  -- Who of it, where it came by its corner; else the officer who put it on record.
  diplomat uuid references known.diplomat,
  by_actor text,
  primary key (asked, number),
  check ((diplomat is null) = (by_actor is not null))
);

do $$
declare name text;
begin
  foreach name in array array['institution_asked', 'institution_told', 'institution_answer'] loop
    execute format('alter table known.%I enable row level security', name);
    execute format('alter table known.%I force row level security', name);
    execute format('create policy owner_all on known.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
  end loop;
end $$;
create policy office_by_mandate on known.institution_asked to vigie_office
  using (mandate = platform.current_mandate())
  with check (mandate = platform.current_mandate() and exists (select from known.letter l where l.id = letter_id)
    and (account is null or exists (select from known.mission_account m where m.id = account and m.role = 'nhri' and m.state = institution_asked.state)));
create policy office_by_asked on known.institution_told to vigie_office
  using (exists (select from known.institution_asked a where a.id = asked))
  with check (exists (select from known.institution_asked a where a.id = asked));
create policy office_by_asked on known.institution_answer to vigie_office
  using (exists (select from known.institution_asked a where a.id = asked))
  with check (exists (select from known.institution_asked a where a.id = asked)
    and (diplomat is null or exists (select from known.diplomat d where d.id = diplomat)));
grant select, insert on known.institution_asked, known.institution_told, known.institution_answer to vigie_office;
grant update (agreed_on, agreed_by, went_on, due_on, taken_back_on, taken_back_by, taken_back_for, read_on, read_by)
  on known.institution_asked to vigie_office;
-- A job tells it that something waits; and what names somebody who took her name back goes, whoever takes it back.
grant select, update (taken_back_on, taken_back_by, taken_back_for) on known.institution_asked to vigie_jobs;
grant select on known.institution_told to vigie_jobs;

-- The institution reads what went to it, and not of which letter that is, who asked, or where mail goes; of what was taken
-- back that it was.
create policy corner on known.institution_asked for select to vigie_corner
  using (account = (select known.corner_partner()) and went_on is not null);
create policy corner on known.institution_told for select to vigie_corner
  using (exists (select from known.institution_asked a where a.id = asked and a.taken_back_on is null));
create policy corner on known.institution_answer for select to vigie_corner
  using (exists (select from known.institution_asked a where a.id = asked and a.taken_back_on is null));
grant select (id, lang, invented, went_on, due_on, taken_back_on, read_on) on known.institution_asked to vigie_corner;
grant select on known.institution_told to vigie_corner;
grant select (asked, number, words, lang, steps, on_day) on known.institution_answer to vigie_corner;
