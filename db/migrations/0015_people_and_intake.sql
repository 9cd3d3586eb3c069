-- People of the office, their keys, and what defenders send in. Three schemas part what the server
-- knows (known), what it keeps and cannot read (sealed), and what anybody may check (released).
create schema sealed;

-- Which instance this is: a receipt of another one opens nothing here.
create table known.instance (
  id uuid primary key default gen_random_uuid(),
  only_one boolean not null unique default true check (only_one)
);
insert into known.instance default values;

-- ---- Officers
create table known.officer (
  id uuid primary key,
  mandate text not null references reference.mandate,
  name text not null check (length(name) between 1 and 120),
  role text not null check (role in ('administrator', 'case-officer', 'editor', 'translator', 'rapporteur', 'observer', 'guest')),
  lang text not null,
  recipient text not null unique,
  verify_key bytea not null unique check (length(verify_key) = 32),
  card jsonb not null, -- what the officer's own key signed: who, role, recipient
  is_first boolean not null default false,
  enrolled_at timestamptz not null,
  removed_at timestamptz
);
create unique index officer_first on known.officer (mandate) where is_first;

create table known.invitation (
  token_hash bytea primary key check (length(token_hash) = 32),
  mandate text not null references reference.mandate,
  role text not null,
  name text not null,
  invited_by uuid references known.officer,
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz,
  officer uuid references known.officer
);

-- A signed statement of one officer about another's card, or of a removal: who may hold keys is what
-- these signatures say in an officer's browser, not what this table says.
create table known.officer_statement (
  id uuid primary key,
  mandate text not null references reference.mandate,
  kind text not null check (kind in ('confirmed', 'removed')),
  subject uuid not null references known.officer,
  by_officer uuid not null references known.officer,
  statement jsonb not null,
  made_at timestamptz not null,
  unique (kind, subject, by_officer)
);

create table known.sign_in_way (
  id uuid primary key,
  officer uuid not null references known.officer on delete cascade,
  kind text not null check (kind in ('passkey', 'passphrase')),
  label text not null,
  credential_id text unique,
  public_key bytea,
  counter bigint,
  proof_salt text,
  proof_hash bytea, -- of what the browser derives from the passphrase, apart from what unseals
  totp_secret text,
  totp_last_step bigint, -- a code serves once
  created_at timestamptz not null,
  revoked_at timestamptz,
  check (case kind when 'passkey' then credential_id is not null and public_key is not null
    else proof_salt is not null and proof_hash is not null and totp_secret is not null end)
);
-- The officer's identity and signing key, sealed under that way's passphrase or passkey.
create table sealed.officer_secret (
  way uuid primary key references known.sign_in_way on delete cascade,
  body bytea not null
);
create table known.office_session (
  token_hash bytea primary key check (length(token_hash) = 32),
  id uuid not null unique, -- what the list of sessions names
  previous_hash bytea unique, -- good for some seconds more, for what was asked meanwhile
  rotated_at timestamptz not null,
  officer uuid not null references known.officer on delete cascade,
  way uuid not null references known.sign_in_way on delete cascade,
  device text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null
);
create table known.sign_in_challenge (
  id uuid primary key,
  challenge text not null,
  expires_at timestamptz not null
);
-- How often a way was tried in vain: slows guessing, tells nothing of who.
create table known.sign_in_failure (
  way uuid not null references known.sign_in_way on delete cascade,
  at timestamptz not null
);
create index sign_in_failure_way on known.sign_in_failure (way, at);

-- ---- Epochs
create table known.recovery_recipient (
  mandate text not null references reference.mandate,
  recipient text not null,
  made_on date not null,
  by_officer uuid not null references known.officer,
  replaced_on date,
  primary key (mandate, recipient)
);
create unique index recovery_current on known.recovery_recipient (mandate) where replaced_on is null;
create table known.epoch (
  mandate text not null references reference.mandate,
  number integer not null check (number >= 1),
  recipient text not null unique,
  verify_key bytea not null unique check (length(verify_key) = 32),
  fingerprint text not null unique,
  statement jsonb not null, -- signed by its own key and by the one before
  opened_on date not null,
  closed_on date,
  destroyed_on date, -- its secrets are gone: what was sealed to it alone opens no more
  primary key (mandate, number)
);
create unique index epoch_current on known.epoch (mandate) where closed_on is null;
create table sealed.epoch_secret (
  mandate text not null,
  number integer not null,
  holder text not null, -- an officer's id, or 'recovery'
  body bytea not null,
  primary key (mandate, number, holder),
  foreign key (mandate, number) references known.epoch
);

-- ---- Submissions
create table known.submission (
  id uuid primary key,
  mandate text not null references reference.mandate,
  received_on date not null, -- to the day, and no row, file or job says more
  lang text not null,
  danger boolean not null,
  size_class integer not null,
  channel text not null check (channel in ('sealed-there', 'sealed-here', 'entered')),
  epoch integer not null,
  officer uuid references known.officer, -- in charge
  first_read_on date,
  set_aside_on date, -- as junk; can be brought back
  closed_on date,
  outcome text, -- which retention applies
  waiting integer not null default 0, -- additions that nobody has opened
  foreign key (mandate, epoch) references known.epoch
);
create index submission_queue on known.submission (mandate, danger desc, received_on, id);
create table sealed.submission (
  id uuid primary key references known.submission on delete cascade,
  body bytea not null
);
create table known.receipt (
  lookup_hash bytea primary key check (length(lookup_hash) = 32),
  submission uuid not null references known.submission on delete cascade,
  verify_key bytea not null check (length(verify_key) = 32), -- checks what she asks for
  anchor bytea not null, -- what her device noted of the epoch, under a key that only the receipt gives
  expires_on date
);
create index receipt_submission on known.receipt (submission);
-- What she adds later: facts, messages, withdrawals. The kind is sealed with it.
create table sealed.addition (
  id uuid primary key,
  submission uuid not null references known.submission on delete cascade,
  received_on date not null,
  mandate text not null,
  epoch integer not null,
  nonce bytea not null unique, -- asked twice over a bad line, kept once
  body bytea not null,
  opened_on date,
  foreign key (mandate, epoch) references known.epoch
);
create index addition_submission on sealed.addition (submission);
-- What the office writes to her: signed by the epoch, sealed to her recipient, of one size.
create table sealed.to_source (
  id uuid primary key,
  submission uuid not null references known.submission on delete cascade,
  number integer not null,
  on_day date not null,
  body bytea not null,
  unique (submission, number)
);
-- What officers note on a submission: stage told, notes, translations asked; sealed to the epoch or to a translator.
create table sealed.office_note (
  id uuid primary key,
  submission uuid not null references known.submission on delete cascade,
  officer uuid not null references known.officer,
  for_officer uuid references known.officer, -- a translator: sees this and nothing else
  on_day date not null,
  body bytea not null
);
create index office_note_submission on sealed.office_note (submission);
create index office_note_for on sealed.office_note (for_officer) where for_officer is not null;
create table known.submission_read (
  submission uuid not null references known.submission on delete cascade,
  officer uuid not null references known.officer,
  on_day date not null,
  primary key (submission, officer, on_day)
);
create table known.upload (
  id uuid primary key,
  mandate text not null references reference.mandate,
  received_on date not null,
  declared_bytes bigint not null check (declared_bytes between 0 and 1200000000),
  parts integer not null check (parts between 0 and 200),
  submission uuid references known.submission on delete cascade, -- null until what it belongs to has arrived
  complete boolean not null default false
);
create index upload_submission on known.upload (submission);
create table known.upload_part (
  upload uuid not null references known.upload on delete cascade,
  index integer not null check (index >= 0),
  bytes integer not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  primary key (upload, index)
);

-- ---- The desk
create table known.duty (
  mandate text not null references reference.mandate,
  day date not null,
  officer uuid not null references known.officer,
  primary key (mandate, day)
);
create table known.retention_policy (
  mandate text not null references reference.mandate,
  outcome text not null,
  days integer not null check (days between 1 and 36500),
  valid_from date not null,
  by_officer uuid references known.officer,
  primary key (mandate, outcome, valid_from)
);
create table known.legal_hold (
  id uuid primary key,
  submission uuid not null references known.submission on delete cascade,
  placed_on date not null,
  by_officer uuid not null references known.officer,
  lifted_on date,
  lifted_by uuid references known.officer
);
create table sealed.hold_reason (
  hold uuid primary key references known.legal_hold on delete cascade,
  body bytea not null
);

-- ---- What anybody may check: the chain of epochs
create view released.epoch as
  select mandate, number, recipient, verify_key, fingerprint, statement, opened_on, closed_on from known.epoch;

-- ---- Who may touch what
do $$
declare
  t record;
begin
  for t in
    select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and (n.nspname = 'sealed' or (n.nspname = 'known' and c.relname in (
      'instance', 'officer', 'invitation', 'officer_statement', 'sign_in_way', 'office_session', 'sign_in_challenge',
      'sign_in_failure', 'recovery_recipient', 'epoch', 'submission', 'receipt', 'submission_read', 'upload',
      'upload_part', 'duty', 'retention_policy', 'legal_hold')))
  loop
    execute format('alter table %I.%I enable row level security', t.nspname, t.relname);
    execute format('alter table %I.%I force row level security', t.nspname, t.relname);
    execute format('create policy owner_all on %I.%I to vigie_owner, vigie_jobs using (true) with check (true)', t.nspname, t.relname);
  end loop;
end $$;
grant usage on schema sealed to vigie_office, vigie_jobs, vigie_intake;
grant usage on schema known, released to vigie_intake;
grant select on released.epoch to vigie_public, vigie_intake, vigie_office, vigie_jobs;

-- The way in: it inserts, and reads nothing back but by receipt, through the functions below.
grant insert on known.submission, sealed.submission, known.receipt, sealed.addition, known.upload, known.upload_part to vigie_intake;
create policy intake_inserts on known.submission for insert to vigie_intake with check (officer is null and first_read_on is null and outcome is null);
create policy intake_inserts on sealed.submission for insert to vigie_intake with check (true);
create policy intake_inserts on known.receipt for insert to vigie_intake with check (true);
create policy intake_inserts on sealed.addition for insert to vigie_intake with check (opened_on is null);
create policy intake_inserts on known.upload for insert to vigie_intake with check (submission is null and not complete);
create policy intake_inserts on known.upload_part for insert to vigie_intake with check (true);
grant select on known.instance to vigie_intake, vigie_office, vigie_jobs;
create policy everyone_reads on known.instance for select to vigie_intake, vigie_office using (true);

-- What is under a receipt; nothing, and as quickly, for one that is not there.
create function known.find_receipt(looked_up bytea, out submission uuid, out verify_key bytea, out anchor bytea, out mandate text, out expires_on date)
  returns setof record language sql stable security definer set search_path = pg_catalog as $$
  select r.submission, r.verify_key, r.anchor, s.mandate, r.expires_on
  from known.receipt r join known.submission s on s.id = r.submission where r.lookup_hash = looked_up $$;
create function known.messages_under(looked_up bytea, out number integer, out on_day date, out body bytea)
  returns setof record language sql stable security definer set search_path = pg_catalog as $$
  select m.number, m.on_day, m.body from sealed.to_source m join known.receipt r on r.submission = m.submission
  where r.lookup_hash = looked_up order by m.number $$;
create function known.burn_receipt(looked_up bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from known.receipt where lookup_hash = looked_up;
  return found;
end $$;
create function known.exchange_receipt(looked_up bytea, new_hash bytea, new_key bytea, new_anchor bytea) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update known.receipt set lookup_hash = new_hash, verify_key = new_key, anchor = new_anchor where lookup_hash = looked_up;
  return found;
end $$;
create function known.addition_waits(looked_up bytea) returns void language sql security definer set search_path = pg_catalog as $$
  update known.submission set waiting = waiting + 1 where id = (select r.submission from known.receipt r where r.lookup_hash = looked_up) $$;
-- Files that arrived before the submission become its own; only whole ones that are nobody's yet.
create function known.claim_upload(file uuid, owner uuid) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  update known.upload u set submission = owner, complete = true
  where u.id = file and u.submission is null and u.parts = (select count(*) from known.upload_part p where p.upload = u.id);
  return found;
end $$;
create function known.find_upload(file uuid, out declared_bytes bigint, out parts integer, out claimed boolean, out arrived integer[])
  returns setof record language sql stable security definer set search_path = pg_catalog as $$
  select u.declared_bytes, u.parts, u.submission is not null,
    array(select p.index from known.upload_part p where p.upload = u.id order by p.index)
  from known.upload u where u.id = file $$;
do $$
declare
  f text;
begin
  foreach f in array array['find_receipt(bytea)', 'messages_under(bytea)', 'burn_receipt(bytea)',
    'exchange_receipt(bytea, bytea, bytea, bytea)', 'addition_waits(bytea)', 'claim_upload(uuid, uuid)', 'find_upload(uuid)'] loop
    execute format('revoke execute on function known.%s from public', f);
    execute format('grant execute on function known.%s to vigie_intake, vigie_owner, vigie_jobs', f);
  end loop;
end $$;

-- The office: its own mandate's, whoever is signed in. Ways, secrets and sessions are looked up before
-- anybody is signed in, so they are held by the mandate of the instance and not by that of a session.
grant select, insert, update on known.officer, known.invitation, known.sign_in_way, known.recovery_recipient, known.epoch,
  known.submission, known.legal_hold to vigie_office;
grant select, insert on known.officer_statement, known.submission_read, known.retention_policy, sealed.hold_reason, known.receipt,
  sealed.submission, known.upload, known.upload_part to vigie_office;
grant select, insert, update, delete on sealed.officer_secret, known.office_session, known.sign_in_challenge,
  known.sign_in_failure, known.duty to vigie_office;
grant select, insert on sealed.to_source, sealed.office_note to vigie_office;
grant select, insert, update on sealed.epoch_secret, sealed.addition to vigie_office;
grant update (submission, complete) on known.upload to vigie_office;
grant select on platform.enrolment_link to vigie_office;
grant update (used_at) on platform.enrolment_link to vigie_office;
create policy office_enrols on platform.enrolment_link to vigie_office using (true) with check (true);
do $$
declare
  t text;
  submission constant text := 'exists (select from known.submission s where s.id = %I)';
begin
  foreach t in array array['officer', 'invitation', 'sign_in_way', 'office_session', 'sign_in_challenge', 'sign_in_failure'] loop
    execute format('create policy office_signs_in on known.%I to vigie_office using (true) with check (true)', t);
  end loop;
  execute 'create policy office_signs_in on sealed.officer_secret to vigie_office using (true) with check (true)';
  foreach t in array array['officer_statement', 'recovery_recipient', 'epoch', 'submission', 'duty', 'retention_policy', 'upload'] loop
    execute format('create policy office_by_mandate on known.%I to vigie_office
      using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate())', t);
  end loop;
  execute 'create policy office_by_mandate on sealed.epoch_secret to vigie_office
    using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate())';
  execute 'create policy office_by_mandate on sealed.addition to vigie_office
    using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate())';
  execute format('create policy office_by_submission on sealed.submission to vigie_office using (' || submission || ') with check (' || submission || ')', 'id', 'id');
  foreach t in array array['to_source', 'office_note'] loop
    execute format('create policy office_by_submission on sealed.%I to vigie_office using (' || submission || ') with check (' || submission || ')', t, 'submission', 'submission');
  end loop;
  foreach t in array array['receipt', 'submission_read', 'legal_hold'] loop
    execute format('create policy office_by_submission on known.%I to vigie_office using (' || submission || ') with check (' || submission || ')', t, 'submission', 'submission');
  end loop;
end $$;
create policy office_by_hold on sealed.hold_reason to vigie_office using (exists (select from known.legal_hold h where h.id = hold))
  with check (exists (select from known.legal_hold h where h.id = hold));
create policy office_by_upload on known.upload_part to vigie_office using (exists (select from known.upload u where u.id = upload))
  with check (exists (select from known.upload u where u.id = upload));

grant select, insert, update, delete on all tables in schema sealed to vigie_jobs;
grant select, insert, update, delete on known.submission, known.receipt, known.upload, known.upload_part, known.epoch, known.office_session,
  known.sign_in_challenge, known.sign_in_failure, known.legal_hold, known.submission_read to vigie_jobs;
grant select on known.officer, known.officer_statement, known.recovery_recipient, known.duty, known.retention_policy, known.invitation to vigie_jobs;
