-- What the public may read: rows are written here at release, by #mandate/communications/release, and by nothing else.
create table released.letter (
  id uuid primary key,
  mandate text not null,
  slug text not null unique,
  reference text,
  kind text not null,
  joint boolean not null,
  sent_on date,
  sent_precision text not null,
  reported_year smallint,
  language text,
  subject text,
  summary text,
  withheld_note text,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  person_names jsonb not null default '[]', -- [{ name }] only as consented
  themes text[] not null default '{}',
  groups text[] not null default '{}',
  articles smallint[] not null default '{}',
  signatories text[] not null,
  reprisal jsonb,                 -- { act, body, forms } or null
  source_document text,
  source_paragraph text,
  runs_clock boolean not null,
  outcome text,
  public_from date not null,
  invented boolean not null,
  sort_day date not null          -- for lists: the day sent, or the first day it can have been
);
create index released_letter_newest on released.letter (sort_day desc, id);
create index released_letter_public_from on released.letter (public_from desc, id);
create index released_letter_kind on released.letter (kind, sort_day desc, id);

create table released.letter_addressee (
  id uuid primary key,
  letter_id uuid not null references released.letter on delete cascade,
  position smallint not null,
  class text not null,
  state text,
  probable_state text,
  actor_name text,
  sort_day date not null,
  due_on date,
  clock_days smallint
);
create index released_addressee_letter on released.letter_addressee (letter_id);
create index released_addressee_state on released.letter_addressee (state, sort_day desc, letter_id);

create table released.letter_link (
  letter_id uuid not null references released.letter on delete cascade,
  earlier_id uuid not null references released.letter on delete cascade,
  primary key (letter_id, earlier_id)
);
create table released.question (
  id uuid primary key,
  letter_id uuid not null references released.letter on delete cascade,
  number smallint not null,
  text text not null
);
create index released_question_letter on released.question (letter_id);
create table released.clock_event (
  id uuid primary key,
  addressee_id uuid not null references released.letter_addressee on delete cascade,
  seq integer not null,
  kind text not null,
  on_day date not null,
  until_day date
);
create index released_clock_event_addressee on released.clock_event (addressee_id);
create table released.reply (
  id uuid primary key,
  received_on date,
  received_precision text not null,
  form text not null,
  position text,
  character text not null,
  language text,
  summary text,
  steps text[] not null default '{}',
  source_document text,
  source_paragraph text,
  public_from date not null,
  invented boolean not null
);
create table released.reply_to (
  reply_id uuid not null references released.reply on delete cascade,
  addressee_id uuid not null references released.letter_addressee on delete cascade,
  primary key (addressee_id, reply_id)
);
create index released_reply_to_reply on released.reply_to (reply_id);
create table released.reply_mark (
  reply_id uuid not null references released.reply on delete cascade,
  question_id uuid not null references released.question on delete cascade,
  mark text not null,
  primary key (reply_id, question_id)
);
create table released.record_entry (
  id uuid primary key,
  document text not null,
  paragraph text not null,
  kind text not null,
  state text,
  probable_state text,
  on_day date,
  reported_year smallint not null
);
create index released_record_entry_state on released.record_entry (state, reported_year);
create index released_letter_invented on released.letter (id) where invented;
