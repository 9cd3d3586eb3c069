-- What an officer wrote on a decision is sealed in the case's record; here stands only which sealed update holds it.
alter table known.case_step add column words uuid;
-- What no reason of the list says is said in words.
alter table known."case" drop constraint case_check8;
alter table known."case" add constraint case_check8 check (triage is null or (triage, triage_reason) in (
  ('take-up', 'within-mandate'), ('take-up', 'life-at-risk'), ('take-up', 'pattern'), ('take-up', 'others-ask'), ('take-up', 'other'),
  ('decline', 'outside-mandate'), ('decline', 'no-consent'), ('decline', 'not-credible'), ('decline', 'too-little-known'),
  ('decline', 'would-endanger'), ('decline', 'no-capacity'), ('decline', 'too-long-ago'), ('decline', 'other'),
  ('merge', 'same-event'), ('merge', 'same-persons'), ('merge', 'opened-twice'), ('merge', 'other'),
  ('ask', 'consent-missing'), ('ask', 'facts-missing'), ('ask', 'sources-missing'), ('ask', 'other'),
  ('refer', 'other-mandate'), ('refer', 'treaty-body'), ('refer', 'regional-mechanism'), ('refer', 'national-institution'),
  ('refer', 'protection-network'), ('refer', 'other')));
-- Every step that is for another reason has its words.
alter table known.case_step add constraint case_step_other_in_words
  check (reason is distinct from 'other' or words is not null or what in ('joined-by', 'left-by'));

-- Of which draft of which case a letter is, so that who reads the one finds the other: ids alone, of one office.
create table known.letter_from_draft (
  letter_id uuid primary key references known.letter on delete cascade,
  mandate text not null references reference.mandate,
  case_id uuid not null references known."case" on delete cascade,
  draft uuid not null
);
create index letter_from_draft_of_case on known.letter_from_draft (case_id);
alter table known.letter_from_draft enable row level security;
alter table known.letter_from_draft force row level security;
create policy owner_all on known.letter_from_draft to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on known.letter_from_draft to vigie_office using (mandate = platform.current_mandate())
  with check (mandate = platform.current_mandate()
    and exists (select from known.letter l where l.id = letter_id and l.mandate = platform.current_mandate())
    and exists (select from known."case" c where c.id = case_id and c.mandate = platform.current_mandate()));
grant select, insert on known.letter_from_draft to vigie_office;
