-- What an officer signed of a release: that she proposes it, agrees to it, takes it back. The office's role puts it here
-- and can write nobody's but what her key signed; a job that reads the roster does what it says.
create table known.release_word (
  id uuid primary key,              -- made in her browser: sent twice, it is kept once
  mandate text not null references reference.mandate,
  act text not null check (act in ('propose', 'approve', 'withdraw', 'propose-correction', 'approve-correction')),
  subject_kind text not null check (subject_kind in ('letter', 'reply')),
  subject_id uuid not null,
  by_officer uuid not null references known.officer,
  word jsonb not null,
  on_day date not null,
  settled_on date,                  -- when it was done, or refused
  refused jsonb
);
create index release_word_of on known.release_word (subject_id, act);

-- A scan on its way into the tray, in pieces, until it is whole.
create table known.mail_part (
  upload uuid not null,
  position smallint not null check (position between 1 and 200),
  mandate text not null references reference.mandate,
  by_officer uuid not null references known.officer,
  on_day date not null,
  bytes bytea not null,
  primary key (upload, position)
);
alter table known.mail_part alter column bytes set storage external;

do $$
declare
  t text;
begin
  foreach t in array array['release_word', 'mail_part'] loop
    execute format('alter table known.%I enable row level security', t);
    execute format('alter table known.%I force row level security', t);
    execute format('create policy owner_all on known.%I to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('create policy office_by_mandate on known.%I to vigie_office
      using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate())', t);
  end loop;
end $$;
-- A word is said of the office's own letter or reply.
alter policy office_by_mandate on known.release_word with check (
  mandate = platform.current_mandate()
  and (exists (select from known.letter l where l.id = subject_id and l.mandate = release_word.mandate)
    or exists (select from known.reply r where r.id = subject_id and r.mandate = release_word.mandate)));
-- NOTE: what an officer signed is neither changed nor settled by the role that brought it.
grant select, insert on known.release_word to vigie_office;
grant select, update on known.release_word to vigie_jobs;
grant select, insert, delete on known.mail_part to vigie_office;
grant select, delete on known.mail_part to vigie_jobs;
