-- A follow-up of substance that is written as a letter of its own: in which case, and in which draft there. What stands in
-- them this does not say. Once for a follow-up, and never changed: whoever asks again is led to the draft that was begun.
create table known.further_letter (
  reminder_id uuid primary key references known.reminder on delete cascade,
  mandate text not null references reference.mandate,
  -- The letter whose answer left something open.
  letter_id uuid not null references known.letter on delete cascade,
  case_id uuid not null references known."case" on delete cascade,
  draft uuid not null,
  begun_on date not null,
  begun_by text not null check (length(begun_by) between 1 and 200)
);
create index further_letter_of on known.further_letter (letter_id);
create index further_letter_of_case on known.further_letter (case_id);
alter table known.further_letter enable row level security;
alter table known.further_letter force row level security;
create policy owner_all on known.further_letter to vigie_owner, vigie_jobs using (true) with check (true);
-- Of its own mandate, and hanging on nothing that is another's.
create policy office_by_mandate on known.further_letter to vigie_office using (mandate = platform.current_mandate())
  with check (mandate = platform.current_mandate()
    and exists (select from known.reminder r where r.id = reminder_id and r.mandate = platform.current_mandate())
    and exists (select from known.letter l where l.id = letter_id and l.mandate = platform.current_mandate())
    and exists (select from known."case" c where c.id = case_id and c.mandate = platform.current_mandate()));
grant select, insert on known.further_letter to vigie_office;
