-- A file of a mission that translates its own answer, and into which language. The answer is what it translates.
alter table known.filing_file add column translation text check (translation ~ '^[a-z]{2,3}$'),
  add check (translation is null or not confidential);

-- Whether a reply is translated: an officer's last word on it. That a translation came is read from what came.
create table known.reply_translation_word (
  reply_id uuid primary key references known.reply on delete cascade,
  word text not null check (word in ('asked', 'not-needed')),
  on_day date not null,
  by_actor text not null
);
-- What an officer put beside the original, as words or as a file.
create table known.reply_translation (
  id uuid primary key default gen_random_uuid(),
  reply_id uuid not null references known.reply on delete cascade,
  language text not null check (language ~ '^[a-z]{2,3}$'),
  made_by text not null check (made_by in ('mission', 'translators', 'office')),
  words text check (length(words) between 1 and 100000),
  file_name text check (length(file_name) between 1 and 200),
  bytes bytea check (length(bytes) between 1 and 2500000),
  on_day date not null,
  by_actor text not null,
  check ((words is null) = (bytes is not null) and (bytes is null) = (file_name is null))
);
create index reply_translation_reply on known.reply_translation (reply_id);
do $$
declare name text;
begin
  foreach name in array array['reply_translation_word', 'reply_translation'] loop
    execute format('alter table known.%I enable row level security, force row level security', name);
    execute format('create policy owner_all on known.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy office_by_reply on known.%I to vigie_office
      using (exists (select from known.reply r where r.id = reply_id)) with check (exists (select from known.reply r where r.id = reply_id))', name);
    execute format('grant select, insert, update, delete on known.%I to vigie_jobs, vigie_office', name);
  end loop;
end $$;

-- What an office reminds itself of: within how many days a translation that was asked for should be there, which languages
-- it reads without one, and how long before its day a release is told of.
create table reference.desk_policy (
  read_languages text not null, -- codes with a space between
  translation_days smallint not null check (translation_days > 0),
  release_warn_days smallint not null check (release_warn_days > 0),
  valid_from date,
  valid_to date,
  unique nulls not distinct (valid_from)
);
alter table reference.desk_policy enable row level security, force row level security;
create policy owner_all on reference.desk_policy to vigie_owner using (true) with check (true);
create policy read_all on reference.desk_policy for select to vigie_office, vigie_jobs using (true);
grant select on reference.desk_policy to vigie_office, vigie_jobs;
