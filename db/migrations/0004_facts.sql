-- One row for each letter to each addressee, narrow, written in the transaction that changes the letter.
-- The same shape twice: all that the office knows, and what is released.
create table known.fact (
  addressee_id uuid primary key,
  letter_id uuid not null,
  mandate smallint not null,
  sent_on date,                 -- null when the day is unknown
  sent_precision smallint not null, -- 3 day, 2 month, 1 year, 0 unknown
  calendar_year smallint,
  reporting_year smallint,      -- 1 December to 30 November
  session smallint,             -- 4 * year + (1 March, 2 June, 3 September): the Council's session that reports it
  reported_year smallint,
  kind text not null,
  joint boolean not null,
  class smallint not null,      -- 1 state, 2 company, 3 intergovernmental, 4 other
  state smallint,               -- reference.state.number; null: no State, or not sure
  certain boolean not null,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  reprisal boolean not null,
  replies smallint not null,    -- of every form
  form smallint not null,       -- best form: 0 none, 1 acknowledgement, 2 extension asked, 3 awaiting translation, 4 substantive
  character smallint,           -- of the best reply; numbers in #mandate/communications/character.ts
  answered_on date,             -- first reply that is more than an acknowledgement
  answered boolean not null,    -- also when its day is unknown
  answered_days smallint,       -- from sending, where both days are known
  due_on date,                  -- by policy and extensions; null: no clock
  clock_events boolean not null, -- a pause or an extension: ask known.clock for days gone by
  outcome smallint,
  themes smallint[] not null,
  groups smallint[] not null,
  signatories smallint[] not null,
  invented boolean not null
);
create index fact_letter on known.fact (letter_id);
create table released.fact (like known.fact including all);
