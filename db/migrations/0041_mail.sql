-- Letters that go by mail, and answers that come by it. What was sent to a State and what it sent back is known.

-- To which address a State's letters go, from which day on. A line is never changed: another takes its place.
create table known.mission_address (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  state text not null references reference.state,
  seq smallint not null check (seq > 0),
  role text not null check (role in ('permanent-mission', 'address-on-record')),
  address text check (length(address) <= 254), -- null: none from that day on
  from_day date not null,
  entered_on date not null,
  by_actor text not null,
  unique (mandate, state, seq)
);
create index mission_address_of on known.mission_address (lower(address));

-- A letter's mail to one addressee. It leaves at most once, unless an officer says that it is to go again.
create table known.mail_out (
  id uuid primary key default gen_random_uuid(),
  addressee_id uuid not null references known.letter_addressee on delete cascade,
  seq smallint not null check (seq > 0),
  address text not null,
  message_id text not null unique,
  subject text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'accepted', 'failed', 'doubtful')),
  tries smallint not null default 0,
  reports_asked boolean,            -- whether its server took the wish to be told what becomes of it
  said text,                        -- what a server said of it last
  reported text check (reported in ('delivered', 'delayed', 'failed', 'relayed', 'expanded')),
  queued_on date not null,
  by_actor text not null,
  settled_on date,
  unique (addressee_id, seq)
);
create table known.mail_out_file (
  mail_out uuid not null references known.mail_out on delete cascade,
  position smallint not null check (position > 0),
  name text not null,
  type text not null,
  sha256 bytea not null check (length(sha256) = 32),
  bytes bytea not null,
  primary key (mail_out, position)
);

-- What came for the office: a mail, or a file that an officer took in. `same_as` tells that it came before.
create table known.mail (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  kind text not null check (kind in ('mail', 'file')),
  sha256 bytea not null check (length(sha256) = 32),
  same_as bytea not null check (length(same_as) = 32),
  bytes integer not null check (bytes > 0),
  received_on date not null,
  channel text not null check (channel in ('note-verbale', 'letter', 'e-mail', 'fax', 'by-hand', 'courier', 'meeting', 'other', 'unknown')),
  sender text,
  subject text,
  file_name text,
  message_id text,
  answers text[] not null default '{}',   -- the mails that it answers, by their Message-IDs
  mentions text[] not null default '{}',  -- letters, by their numbers
  quoted text[] not null default '{}',    -- those that stand only in what it quotes
  automatic boolean not null default false,
  unreadable boolean not null default false,
  report_of uuid references known.mail_out,
  report text check (report in ('delivered', 'delayed', 'failed', 'relayed', 'expanded')),
  state text not null default 'tray' check (state in ('tray', 'filed', 'set-aside', 'report')),
  reason text check (reason in ('spam', 'automatic', 'not-an-answer', 'came-twice')),
  by_actor text not null,
  on_day date not null,
  check ((kind = 'file') = (file_name is not null)),
  check ((state = 'set-aside') = (reason is not null)),
  unique (mandate, same_as)
);
create index mail_standing on known.mail (mandate, state, received_on desc, id);

-- As it came, whole and unchanged, in pieces.
create table known.mail_original (
  mail uuid not null references known.mail on delete cascade,
  position integer not null check (position > 0),
  bytes bytea not null,
  primary key (mail, position)
);
alter table known.mail_original alter column bytes set storage external;
alter table known.mail_out_file alter column bytes set storage external;

-- To which replies on record a mail was put, and what of that was taken back.
create table known.mail_reply (
  mail uuid not null references known.mail on delete cascade,
  reply uuid not null references known.reply,
  filed_on date not null,
  filed_by text not null,
  undone_on date,
  undone_by text,
  primary key (mail, reply),
  check ((undone_on is null) = (undone_by is null))
);

-- A reply that was put to the wrong letters answers none any more; that it was there stays on record.
alter table known.reply add column taken_back_on date, add column taken_back_reason text,
  add check ((taken_back_on is null) = (taken_back_reason is null));

do $$
declare
  t text;
  ours constant text := 'mandate = platform.current_mandate()';
  mail constant text := 'exists (select from known.mail m where m.id = mail)';
  addressee constant text := 'exists (select from known.letter_addressee a where a.id = addressee_id)';
begin
  foreach t in array array['mission_address', 'mail_out', 'mail_out_file', 'mail', 'mail_original', 'mail_reply'] loop
    execute format('alter table known.%I enable row level security', t);
    execute format('alter table known.%I force row level security', t);
    execute format('create policy owner_all on known.%I to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
  execute format('create policy office_by_mandate on known.mission_address to vigie_office using (%s) with check (%1$s)', ours);
  execute format('create policy office_by_addressee on known.mail_out to vigie_office using (%s) with check (%1$s)', addressee);
  execute 'create policy office_by_mail on known.mail_out_file to vigie_office
    using (exists (select from known.mail_out o where o.id = mail_out)) with check (exists (select from known.mail_out o where o.id = mail_out))';
  execute format('create policy office_by_mandate on known.mail to vigie_office using (%s)
    with check (%1$s and (report_of is null or exists (select from known.mail_out o where o.id = report_of)))', ours);
  execute format('create policy office_by_mail on known.mail_original to vigie_office using (%s) with check (%1$s)', mail);
  execute format('create policy office_by_mail on known.mail_reply to vigie_office using (%s)
    with check (%1$s and exists (select from known.reply r where r.id = reply))', mail);
end $$;
-- What was sent and what came stays: nobody removes it, and an original and a file are not changed either.
grant select, insert on known.mission_address, known.mail_out_file, known.mail_original to vigie_office, vigie_jobs;
grant select, insert, update on known.mail_out, known.mail, known.mail_reply to vigie_office, vigie_jobs;
