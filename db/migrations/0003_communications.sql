-- What was sent to States and others and what they answered: known to the office.
create table known.letter (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  slug text not null unique,
  reference text,                        -- as the registry assigned it, e.g. 'AL PAK 5/2016'
  reference_number text unique,          -- its number proper, e.g. 'PAK 5/2016'
  kind text not null check (kind ~ '^[A-Z]{2,4}$'),
  sent_on date,                          -- first day of the period when precision is not 'day'
  sent_precision text not null check (sent_precision in ('day', 'month', 'year', 'unknown')),
  reported_year smallint,                -- year of the report that records it, where it comes from a record
  language text,
  subject text,
  summary text,                          -- as sent
  persons integer check (persons >= 0),
  women integer check (women >= 0),
  men integer check (men >= 0),
  other_sex integer check (other_sex >= 0),
  origin text not null check (origin in ('office', 'letters-file', 'communications-record', 'demonstration')),
  source_document text,
  source_paragraph text,
  source_order smallint not null default 0,
  runs_clock boolean not null default true, -- false for a historical record: it pairs no later reply
  function text not null default 'protect' check (function in ('document', 'analyse', 'recommend', 'protect', 'disseminate')),
  articles smallint[] not null default '{}',
  delivery text not null default 'draft',
  clearance text not null default 'open',
  publication text not null default 'withheld',
  public_from date,
  outcome text check (outcome in ('improved', 'unchanged', 'worsened', 'unknown')),
  invented boolean not null default false,
  created_on date not null,
  check ((sent_on is null) = (sent_precision = 'unknown')),
  check (coalesce(women, 0) + coalesce(men, 0) + coalesce(other_sex, 0) <= persons),
  check (publication <> 'public' or public_from is not null)
);
create index letter_mandate_sent on known.letter (mandate, sent_on);
create index letter_to_publish on known.letter (public_from) where publication = 'scheduled';

create table known.letter_addressee (
  id uuid primary key default gen_random_uuid(),
  letter_id uuid not null references known.letter on delete cascade,
  position smallint not null,
  class text not null check (class in ('state', 'company', 'intergovernmental', 'other')),
  state text references reference.state,  -- only when it is sure
  probable_state text references reference.state, -- the record's last heading, when it is not
  actor_name text,
  unique (letter_id, position),
  check (state is null or class = 'state'),
  check (state is not null or probable_state is not null or actor_name is not null or class <> 'state')
);
create index letter_addressee_state on known.letter_addressee (state, letter_id);

create table known.letter_signatory (
  letter_id uuid not null references known.letter on delete cascade,
  mandate text not null references reference.mandate,
  only_year_known boolean not null default false, -- the mandate began or ended in that year, day unknown
  primary key (letter_id, mandate)
);
create table known.letter_tag (
  letter_id uuid not null references known.letter on delete cascade,
  list text not null check (list in ('theme', 'group')),
  code text not null,
  primary key (letter_id, list, code),
  foreign key (list, code) references reference.vocabulary
);
create table known.letter_link (
  letter_id uuid not null references known.letter on delete cascade,
  earlier_id uuid not null references known.letter on delete cascade,
  primary key (letter_id, earlier_id),
  check (letter_id <> earlier_id)
);
create table known.question (
  id uuid primary key default gen_random_uuid(),
  letter_id uuid not null references known.letter on delete cascade,
  number smallint not null check (number > 0),
  text text not null,
  public_text text,
  unique (letter_id, number)
);
-- The act of cooperation that the attack answers (HRC resolution 12/2; paras. 76-77).
create table known.reprisal (
  letter_id uuid primary key references known.letter on delete cascade,
  act_of_cooperation text not null,
  act_on date,
  act_precision text not null default 'unknown' check (act_precision in ('day', 'month', 'year', 'unknown')),
  body text,
  forms text[] not null default '{}'
);
-- A person named to an addressee only as consented; the public record has counts alone until consent says otherwise.
create table known.letter_person (
  id uuid primary key default gen_random_uuid(),
  letter_id uuid not null references known.letter on delete cascade,
  name text not null,
  sex text not null check (sex in ('woman', 'man', 'other', 'unknown')),
  public_form text not null default 'withheld' check (public_form in ('full', 'initials', 'withheld'))
);
-- Public version, kept beside the one that was sent.
create table known.public_version (
  letter_id uuid primary key references known.letter on delete cascade,
  summary text,
  withheld_note text
);

create table known.clock_event (
  id uuid primary key default gen_random_uuid(),
  addressee_id uuid not null references known.letter_addressee on delete cascade,
  kind text not null check (kind in ('extension', 'pause', 'resume')),
  on_day date not null,
  until_day date,
  reason text not null,
  seq integer not null,
  unique (addressee_id, seq),
  check ((kind = 'extension') = (until_day is not null))
);

create table known.reply (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  received_on date,
  received_precision text not null check (received_precision in ('day', 'month', 'year', 'unknown')),
  channel text not null default 'unknown',
  form text not null check (form in ('acknowledgement', 'extension-asked', 'awaiting-translation', 'substantive')),
  position text check (position in ('accepts', 'partly-accepts', 'denies-substantiated', 'denies-unsubstantiated', 'disputes-mandate')),
  language text,
  summary text,
  public_summary text,
  assessment text not null default 'unread',
  publication text not null default 'withheld',
  public_from date,
  origin text not null,
  source_document text,
  source_paragraph text,
  source_order smallint not null default 0,
  invented boolean not null default false,
  created_on date not null,
  check ((received_on is null) = (received_precision = 'unknown')),
  check (publication <> 'public' or public_from is not null)
);
create table known.reply_to (
  reply_id uuid not null references known.reply on delete cascade,
  addressee_id uuid not null references known.letter_addressee on delete cascade,
  primary key (addressee_id, reply_id)
);
create index reply_to_reply on known.reply_to (reply_id);
create table known.reply_mark (
  reply_id uuid not null references known.reply on delete cascade,
  question_id uuid not null references known.question on delete cascade,
  mark text not null check (mark in ('answered', 'partly', 'not-answered', 'refused')),
  reader text not null default 'office',
  rationale text,
  primary key (reply_id, question_id, reader)
);
create table known.reply_step (
  reply_id uuid not null references known.reply on delete cascade,
  step text not null,
  primary key (reply_id, step)
);
create table known.character_override (
  reply_id uuid primary key references known.reply on delete cascade,
  character text not null,
  reason text not null check (length(reason) > 0),
  by_actor text not null,
  on_day date not null
);

create table known.reminder (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  kind text not null check (kind in ('reminder', 'follow-up')),
  state text references reference.state,
  actor_name text,
  status text not null check (status in ('draft', 'sent', 'dropped')),
  drafted_on date not null,
  sent_on date,
  dropped_reason text,
  text jsonb not null,
  check ((status = 'sent') = (sent_on is not null))
);
-- The ledger: an addressee owes an answer, and reminder n of it goes once.
create table known.reminder_item (
  reminder_id uuid not null references known.reminder on delete cascade,
  addressee_id uuid not null references known.letter_addressee on delete cascade,
  kind text not null check (kind in ('reminder', 'follow-up')),
  ordinal smallint not null check (ordinal > 0),
  live boolean not null default true, -- false when its draft was dropped: then it may be drafted again
  primary key (reminder_id, addressee_id)
);
create unique index reminder_item_once on known.reminder_item (addressee_id, kind, ordinal) where live;

-- Five small machines: every step taken, who, when, why.
create table known.transition (
  id bigint generated always as identity primary key,
  machine text not null check (machine in ('delivery', 'clearance', 'reply', 'assessment', 'publication')),
  subject_id uuid not null,
  from_state text not null,
  to_state text not null,
  on_day date not null,
  by_actor text not null,
  reason text
);
create index transition_subject on known.transition (subject_id, id);

-- A release takes two people.
create table known.release (
  subject_id uuid primary key,
  subject_kind text not null check (subject_kind in ('letter', 'reply')),
  rule text not null,
  first_by text not null,
  first_on date not null,
  second_by text,
  second_on date,
  public_from date not null,
  check (second_by is null or second_by <> first_by)
);

-- Entries of a historical record that are no letter and answer none: unpaired replies, reminders.
create table known.record_entry (
  id uuid primary key default gen_random_uuid(),
  mandate text not null references reference.mandate,
  document text not null,
  paragraph text not null,
  position smallint not null,
  kind text not null check (kind in ('reply', 'reminder')),
  state text references reference.state,
  probable_state text references reference.state,
  on_day date,
  reported_year smallint not null,
  unique (document, paragraph, kind, position),
  check ((state is null) <> (probable_state is null))
);
create table known.import_run (
  id uuid primary key default gen_random_uuid(),
  kind text not null,
  file_sha256 bytea not null,
  at timestamptz not null,
  rows integer not null,
  added integer not null,
  unchanged integer not null,
  rejected integer not null
);
