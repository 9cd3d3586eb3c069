-- What is to come, as far as it is known. Whether it is overdue is derived from the day: `src/mandate/due/due.ts`.

-- When a State is, or was, under review (UPR): one row each, for a session may be known for one State and not for another.
create table released.upr_review (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  session smallint not null check (session between 1 and 999),
  cycle smallint check (cycle >= 1),
  -- The first day of the session, as exactly as it is known, and its last.
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  until_day date,
  source text not null check (length(source) between 3 and 300),
  source_url text check (source_url ~ '^https?://'),
  -- As of visits; null where an officer brought it.
  confidence text check (confidence in ('V', 'M', 'S')),
  invented boolean not null default false,
  check (until_day is null or (on_precision = 'day' and until_day >= on_day))
);
create index upr_review_of on released.upr_review (state, session);

-- What a bill is expected to reach, and until when it can be spoken about.
create table released.law_next (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  law text not null references released.law (slug),
  -- The stage; null for the last day on which something can be said of it.
  stage text,
  -- How many stages it had reached when this was told: a later one of the same name is the one that was expected.
  after_number smallint not null default 0,
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  source text not null check (length(source) between 3 and 500),
  source_url text check (source_url ~ '^https?://'),
  invented boolean not null default false
);
create index law_next_of on released.law_next (law);

-- States that a commitment of the mandate is about: it stands on their pages too.
alter table released.commitment add about text[] not null default '{}';
create index commitment_of_state on released.commitment (state);
create index commitment_about on released.commitment using gin (about);
create index recommendation_action_of_state on released.recommendation_action (state);
-- Clocks that no answer has stopped, in the order of their days.
create index released_fact_open_due on released.fact (due_on) where due_on is not null and not answered;

do $$
declare name text;
begin
  foreach name in array array['upr_review', 'law_next'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
  end loop;
end $$;
