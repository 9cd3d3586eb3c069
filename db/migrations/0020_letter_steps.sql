-- How a letter reached each addressee, which mandates cleared its text, and what was corrected in it.
alter table known.letter_addressee add column delivery text not null default 'transmitted'
  check (delivery in ('draft', 'transmitted', 'receipt-confirmed', 'returned'));
-- Every step on the way to an addressee. The day is that on which it happened, known.transition has the day on which it was recorded.
create table known.delivery (
  addressee_id uuid not null references known.letter_addressee on delete cascade,
  seq smallint not null check (seq > 0),
  state text not null check (state in ('transmitted', 'receipt-confirmed', 'returned')),
  on_day date not null,
  channel text not null check (channel in ('note-verbale', 'letter', 'e-mail', 'fax', 'by-hand', 'courier', 'telephone', 'meeting', 'other', 'unknown')),
  by_actor text not null,
  reason text,
  primary key (addressee_id, seq)
);

-- The texts that mandates were asked to clear, by their fingerprints; the last one counts.
create table known.clearance_text (
  letter_id uuid not null references known.letter on delete cascade,
  number smallint not null check (number > 0),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  cut_off date not null,
  on_day date not null,
  by_actor text not null,
  reason text,
  primary key (letter_id, number),
  check ((number = 1) = (reason is null))
);
-- What each mandate that was invited has decided, as it stands; known.transition has how it came about.
create table known.clearance (
  id uuid primary key default gen_random_uuid(),
  letter_id uuid not null references known.letter on delete cascade,
  signatory text not null references reference.mandate,
  state text not null default 'open' check (state in ('open', 'cleared', 'change-proposed', 'declined', 'not-joined')),
  hash text,
  on_day date,
  said_by text,
  reason text,
  unique (letter_id, signatory),
  check ((state = 'cleared') = (hash is not null))
);

-- A correction says what it changes and why, and keeps what stood there before. One of a public letter takes two people.
create table known.letter_correction (
  id uuid primary key default gen_random_uuid(),
  letter_id uuid not null references known.letter on delete cascade,
  changes jsonb not null,
  reason text not null check (length(reason) > 0),
  first_by text not null,
  first_on date not null,
  second_by text,
  second_on date,
  of_public boolean not null,
  on_day date,                      -- from when it holds; null while it waits for the second person
  fields text[] not null default '{}',
  before jsonb,
  public_fields text[] not null default '{}', -- what of it the public sees
  former_slug text,
  check (second_by <> first_by),
  check (on_day is null or not of_public or second_by is not null),
  check ((on_day is null) = (before is null))
);
create unique index letter_correction_waiting on known.letter_correction (letter_id) where on_day is null;
create index letter_correction_letter on known.letter_correction (letter_id, on_day);

create table released.correction (
  id uuid primary key,
  letter_id uuid not null references released.letter on delete cascade,
  on_day date not null,
  fields text[] not null,
  former_slug text
);
create index released_correction_letter on released.correction (letter_id, on_day);
create index released_correction_newest on released.correction (on_day desc, letter_id);
create index released_correction_former_slug on released.correction (lower(former_slug)) where former_slug is not null;

-- By which way a reminder that was sent by hand went.
alter table known.reminder add column channel text
  check (channel in ('note-verbale', 'letter', 'e-mail', 'fax', 'by-hand', 'courier', 'telephone', 'meeting', 'other', 'unknown'));

do $$
declare
  t text;
  letter constant text := 'exists (select from known.letter l where l.id = letter_id)';
  addressee constant text := 'exists (select from known.letter_addressee a where a.id = addressee_id)';
begin
  foreach t in array array['known.delivery', 'known.clearance_text', 'known.clearance', 'known.letter_correction', 'released.correction'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
  foreach t in array array['clearance_text', 'clearance', 'letter_correction'] loop
    execute format('create policy office_by_letter on known.%I to vigie_office using (%s) with check (%2$s)', t, letter);
  end loop;
  execute format('create policy office_by_addressee on known.delivery to vigie_office using (%s) with check (%1$s)', addressee);
end $$;
create policy everyone_reads on released.correction for select to vigie_public, vigie_intake, vigie_office using (true);
-- What was done stays: a step is neither changed nor removed, a decision and a correction are not removed.
grant select, insert on known.delivery, known.clearance_text to vigie_jobs, vigie_office;
grant select, insert, update on known.clearance, known.letter_correction to vigie_jobs, vigie_office;
grant select on released.correction to vigie_public, vigie_office;
grant select, insert, update, delete on released.correction to vigie_jobs;
select released.watch('released.correction');

drop policy office_by_subject on known.transition;
create policy office_by_subject on known.transition to vigie_office
  using (exists (select from known.letter l where l.id = subject_id)
      or exists (select from known.letter_addressee a where a.id = subject_id)
      or exists (select from known.clearance c where c.id = subject_id)
      or exists (select from known.reply r where r.id = subject_id));
