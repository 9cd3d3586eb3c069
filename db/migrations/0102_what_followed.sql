-- What an office does with a letter once it is sent and, mostly, answered: it says something in public, writes what its
-- annual addendum is to observe, or keeps the matter under watch. One row is one thing said; another takes its place, and
-- what ended stays with who ended it and when. None of it is public, and nothing public is made of it.
create table known.follow_up (
  id uuid primary key,
  mandate text not null references reference.mandate,
  letter uuid not null references known.letter on delete cascade,
  kind text not null check (kind in ('statement', 'observation', 'watch')),
  -- A statement: issued; an observation: written; a watch: since.
  on_day date not null,
  title text check (length(title) between 1 and 500),
  url text check (url ~ '^https://' and length(url) <= 2000),
  languages text[],
  mandates text[], -- with which it was made, beside one's own
  words text check (length(words) between 1 and 10000),
  lang text check (lang in ('en', 'fr', 'es')), -- of an observation's words: a working language of the addendum
  look_on date, -- of a watch: the day on which somebody looks again
  follows uuid unique references known.follow_up on delete cascade, -- in whose place it stands
  said_on date not null,
  by_actor text not null,
  ended text check (ended in ('struck', 'replaced', 'over')), -- null: it stands
  ended_on date,
  ended_by text,
  ended_words text check (length(ended_words) between 1 and 10000),
  check ((kind = 'statement') = (title is not null and url is not null and coalesce(cardinality(languages), 0) > 0)),
  check (kind = 'statement' or title is null and url is null and languages is null and mandates is null),
  check ((kind = 'statement') = (words is null)),
  check ((kind = 'observation') = (lang is not null)),
  check ((kind = 'watch') = (look_on is not null)),
  check (look_on >= on_day),
  check ((ended is null) = (ended_on is null) and (ended is null) = (ended_by is null)),
  check (ended_words is null or ended is not null),
  check (ended <> 'over' or kind = 'watch')
);
-- One observation and one watch stand for a letter; of statements as many as were made, each address once.
create unique index follow_up_stands on known.follow_up (letter, kind) where ended is null and kind <> 'statement';
create unique index follow_up_statement on known.follow_up (letter, url) where ended is null and kind = 'statement';
create index follow_up_of on known.follow_up (letter);
create index follow_up_look on known.follow_up (mandate, look_on) where ended is null and kind = 'watch';

alter table known.follow_up enable row level security, force row level security;
create policy owner_all on known.follow_up to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_reads on known.follow_up for select to vigie_office using (mandate = platform.current_mandate());
-- Of its own mandate, and hanging on nothing but what this office sees.
create policy office_adds on known.follow_up for insert to vigie_office with check (
  mandate = platform.current_mandate() and exists (select from known.letter l where l.id = follow_up.letter)
  and (follows is null or exists (select from known.follow_up f where f.id = follow_up.follows and f.letter = follow_up.letter)));
-- What stands is ended once, and what ended stays as it is.
create policy office_ends on known.follow_up for update to vigie_office
  using (mandate = platform.current_mandate() and ended is null) with check (mandate = platform.current_mandate() and ended is not null);
grant select, insert, update (ended, ended_on, ended_by, ended_words) on known.follow_up to vigie_office;
-- Counted for the week's digest, unread.
grant select (mandate, kind, look_on, ended) on known.follow_up to vigie_jobs;
