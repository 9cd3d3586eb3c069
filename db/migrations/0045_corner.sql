-- The State's corner: the account of a permanent mission, its diplomats, and what a mission files here.

-- The account belongs to the role, whoever holds it now. Of each mandate its own: what another mandate sent is not in it.
create table known.mission_account (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  state text not null references reference.state,
  role text not null default 'permanent-mission' check (role in ('permanent-mission')),
  opened_on date not null,
  by_actor text not null,
  unique (mandate, state)
);
-- Invited by an officer, in once she used her link, out once somebody revoked her.
create table known.diplomat (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references known.mission_account,
  name text not null check (length(name) between 1 and 120),
  link_hash bytea not null unique check (length(link_hash) = 32),
  invited_by text not null,
  invited_at timestamptz not null,
  link_until timestamptz not null check (link_until > invited_at),
  enrolled_at timestamptz,
  removed_at timestamptz,
  removed_by text,
  check ((removed_at is null) = (removed_by is null))
);
create table known.diplomat_way (
  id uuid primary key default gen_random_uuid(),
  diplomat uuid not null references known.diplomat,
  kind text not null check (kind in ('passkey', 'passphrase')),
  label text not null,
  credential_id text unique,
  public_key bytea,
  counter bigint,
  proof_salt text,
  proof_hash bytea,
  totp_secret text,
  totp_last_step bigint, -- a code serves once
  created_at timestamptz not null,
  check (case kind when 'passkey' then credential_id is not null and public_key is not null
    else proof_salt is not null and proof_hash is not null and totp_secret is not null end)
);
create table known.mission_session (
  token_hash bytea primary key check (length(token_hash) = 32),
  id uuid not null unique, -- what the list of sessions names
  previous_hash bytea unique, -- good for some seconds more
  rotated_at timestamptz not null,
  diplomat uuid not null references known.diplomat,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null
);
-- For a mission that wants no account: one answer to one letter, once.
create table known.upload_link (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique check (length(token_hash) = 32),
  account uuid not null references known.mission_account,
  addressee_id uuid not null references known.letter_addressee,
  made_by text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  revoked_at timestamptz
);

-- What a mission files: never changed, never removed. Two of one fingerprint are one.
create table known.filing (
  id uuid primary key default gen_random_uuid(),
  account uuid not null references known.mission_account,
  kind text not null check (kind in ('answer', 'acknowledgement', 'extension', 'comment', 'withhold')),
  fingerprint bytea not null check (length(fingerprint) = 32),
  text text,
  annex text, -- in confidence: for the office, in no release
  until_day date,
  reply uuid references known.reply, -- what it became on record, or the reply of which it speaks
  diplomat uuid references known.diplomat,
  link uuid references known.upload_link,
  filed_at timestamptz not null,
  unique (account, fingerprint),
  check (diplomat is not null or link is not null),
  check ((kind = 'extension') = (until_day is not null))
);
create table known.filing_to (
  filing uuid not null references known.filing,
  addressee_id uuid not null references known.letter_addressee,
  primary key (filing, addressee_id)
);
create table known.filing_answer (
  filing uuid not null references known.filing,
  question_id uuid not null references known.question,
  text text not null,
  primary key (filing, question_id)
);
-- The same file is kept once, however often it is filed.
create table known.mission_file (
  account uuid not null references known.mission_account,
  sha256 bytea not null check (length(sha256) = 32),
  bytes bytea not null,
  primary key (account, sha256)
);
alter table known.mission_file alter column bytes set storage external;
create table known.filing_file (
  filing uuid not null references known.filing,
  position smallint not null check (position > 0),
  account uuid not null,
  sha256 bytea not null,
  name text not null,
  size integer not null check (size > 0),
  confidential boolean not null,
  primary key (filing, position),
  foreign key (account, sha256) references known.mission_file
);

-- By its own account a letter reaches its addressee, too, and is said to have come.
alter table known.delivery drop constraint delivery_channel_check, add constraint delivery_channel_check
  check (channel in ('note-verbale', 'letter', 'e-mail', 'fax', 'by-hand', 'courier', 'telephone', 'meeting', 'corner', 'other', 'unknown'));
alter table known.reminder drop constraint reminder_channel_check, add constraint reminder_channel_check
  check (channel in ('note-verbale', 'letter', 'e-mail', 'fax', 'by-hand', 'courier', 'telephone', 'meeting', 'corner', 'other', 'unknown'));

do $$
declare
  t text;
  account constant text := 'exists (select from known.mission_account m where m.id = account)';
  diplomat constant text := 'exists (select from known.diplomat d where d.id = diplomat)';
  filing constant text := 'exists (select from known.filing f where f.id = filing)';
  addressee constant text := 'exists (select from known.letter_addressee a where a.id = addressee_id)';
begin
  foreach t in array array['mission_account', 'diplomat', 'diplomat_way', 'mission_session', 'upload_link', 'filing', 'filing_to', 'filing_answer', 'mission_file', 'filing_file'] loop
    execute format('alter table known.%I enable row level security', t);
    execute format('alter table known.%I force row level security', t);
    execute format('create policy owner_all on known.%I to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
  execute 'create policy office_by_mandate on known.mission_account to vigie_office
    using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate())';
  foreach t in array array['diplomat', 'mission_file'] loop
    execute format('create policy office_by_account on known.%I to vigie_office using (%s) with check (%2$s)', t, account);
  end loop;
  foreach t in array array['diplomat_way', 'mission_session'] loop
    execute format('create policy office_by_diplomat on known.%I to vigie_office using (%s) with check (%2$s)', t, diplomat);
  end loop;
  execute format('create policy office_by_account on known.upload_link to vigie_office using (%s) with check (%1$s and %s)', account, addressee);
  execute format('create policy office_by_account on known.filing to vigie_office using (%s)
    with check (%1$s and (reply is null or exists (select from known.reply r where r.id = reply)) and (diplomat is null or %s)
      and (link is null or exists (select from known.upload_link l where l.id = link)))', account, diplomat);
  execute format('create policy office_by_filing on known.filing_to to vigie_office using (%s) with check (%1$s and %s)', filing, addressee);
  execute format('create policy office_by_filing on known.filing_answer to vigie_office using (%s)
    with check (%1$s and exists (select from known.question q where q.id = question_id))', filing);
  execute format('create policy office_by_filing on known.filing_file to vigie_office using (%s) with check (%1$s and %s)', filing, account);
end $$;
grant select, insert on known.mission_account, known.diplomat_way, known.filing, known.filing_to, known.filing_answer,
  known.mission_file, known.filing_file, known.diplomat, known.upload_link to vigie_office;
grant update (enrolled_at, removed_at, removed_by) on known.diplomat to vigie_office;
grant update (counter, totp_last_step) on known.diplomat_way to vigie_office;
grant delete on known.diplomat_way to vigie_office;
grant update (used_at, revoked_at) on known.upload_link to vigie_office;
grant select, insert, update, delete on known.mission_session to vigie_office;

-- What the corner reads, it reads in a role of its own that writes nothing. Whose it is says no query: the hash of a
-- session's or a link's token does, which that role can neither read nor guess.
create function known.corner_key() returns bytea language sql stable as
  $$ select decode(coalesce(current_setting('vigie.corner', true), ''), 'hex') $$;
create function known.corner_account() returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select d.account from known.mission_session s join known.diplomat d on d.id = s.diplomat
  where (s.token_hash = known.corner_key() or s.previous_hash = known.corner_key()) and d.removed_at is null
$$;
create function known.corner_addressees() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select a.id from known.mission_account m
  join known.letter l on l.mandate = m.mandate and l.delivery <> 'draft'
  join known.letter_addressee a on a.letter_id = l.id and a.state = m.state and a.delivery <> 'draft'
  where m.id = known.corner_account()
  union all
  select k.addressee_id from known.upload_link k where k.token_hash = known.corner_key() and k.used_at is null and k.revoked_at is null
$$;
create function known.corner_letters() returns setof uuid language sql stable security definer set search_path = pg_catalog as
  $$ select letter_id from known.letter_addressee where id in (select known.corner_addressees()) $$;
create function known.corner_replies() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select reply_id from known.reply_to where addressee_id in (select known.corner_addressees()) and known.corner_account() is not null
$$;
create function known.corner_read_replies() returns setof uuid language sql stable security definer set search_path = pg_catalog as
  $$ select id from known.reply where id in (select known.corner_replies()) and assessment = 'assessed' $$;
revoke execute on function known.corner_key(), known.corner_account(), known.corner_addressees(), known.corner_letters(),
  known.corner_replies(), known.corner_read_replies() from public;
grant execute on function known.corner_key(), known.corner_account(), known.corner_addressees(), known.corner_letters(),
  known.corner_replies(), known.corner_read_replies() to vigie_corner, vigie_owner;

grant usage on schema known, reference, platform to vigie_corner;
grant select on reference.state, reference.state_name, reference.mandate, reference.clock_policy to vigie_corner;
grant select (id, mandate, slug, reference, kind, sent_on, sent_precision, runs_clock, language, subject, summary, delivery, invented)
  on known.letter to vigie_corner;
grant select (id, letter_id, class, state, delivery) on known.letter_addressee to vigie_corner;
grant select (letter_id, mandate) on known.letter_signatory to vigie_corner;
grant select (id, letter_id, number, text) on known.question to vigie_corner;
grant select (addressee_id, kind, on_day, until_day, seq) on known.clock_event to vigie_corner;
grant select (id, received_on, received_precision, channel, form, assessment, publication, public_from) on known.reply to vigie_corner;
grant select on known.reply_to to vigie_corner;
grant select (reply_id, question_id, mark) on known.reply_mark to vigie_corner;
grant select (id, mandate, state, role) on known.mission_account to vigie_corner;
grant select (id, account, name, enrolled_at, removed_at) on known.diplomat to vigie_corner;
grant select on known.filing, known.filing_to, known.filing_answer, known.filing_file to vigie_corner;
create policy corner on known.letter for select to vigie_corner using (id in (select known.corner_letters()));
create policy corner on known.letter_addressee for select to vigie_corner using (id in (select known.corner_addressees()));
create policy corner on known.letter_signatory for select to vigie_corner using (letter_id in (select known.corner_letters()));
create policy corner on known.question for select to vigie_corner using (letter_id in (select known.corner_letters()));
create policy corner on known.clock_event for select to vigie_corner using (addressee_id in (select known.corner_addressees()));
create policy corner on known.reply for select to vigie_corner using (id in (select known.corner_replies()));
create policy corner on known.reply_to for select to vigie_corner
  using (addressee_id in (select known.corner_addressees()) and reply_id in (select known.corner_replies()));
create policy corner on known.reply_mark for select to vigie_corner
  using (reply_id in (select known.corner_read_replies()) and question_id in (select id from known.question));
create policy corner on known.mission_account for select to vigie_corner using (id = (select known.corner_account()));
create policy corner on known.diplomat for select to vigie_corner using (account = (select known.corner_account()));
create policy corner on known.filing for select to vigie_corner using (account = (select known.corner_account()));
create policy corner on known.filing_to for select to vigie_corner using (exists (select from known.filing f where f.id = filing));
create policy corner on known.filing_answer for select to vigie_corner using (exists (select from known.filing f where f.id = filing));
create policy corner on known.filing_file for select to vigie_corner using (account = (select known.corner_account()));
do $$
declare
  t text;
begin
  foreach t in array array['state', 'state_name', 'mandate', 'clock_policy'] loop
    execute format('create policy corner_reads on reference.%I for select to vigie_corner using (true)', t);
  end loop;
end $$;
