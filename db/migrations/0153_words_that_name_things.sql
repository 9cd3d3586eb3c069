-- Words by which readers ask for a kind of letter, a theme or a group, in six languages; `key` as the search has it.
create table reference.search_word (
  key text primary key check (key ~ '^(kind|type|theme|group|reprisal|defenders)=[A-Za-z-]{2,60}$'),
  words jsonb not null
);
alter table reference.search_word enable row level security;
alter table reference.search_word force row level security;
create policy owner_all on reference.search_word to vigie_owner using (true) with check (true);
create policy everyone_reads on reference.search_word for select to vigie_public, vigie_intake, vigie_office, vigie_jobs using (true);
grant select on reference.search_word to vigie_public, vigie_intake, vigie_office, vigie_jobs;
select released.watch('reference.search_word');
