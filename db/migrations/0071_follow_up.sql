-- The modern shape of a recommendation, as the Universal Human Rights Index has it: several recommending States, a day as
-- exactly as it is known, themes, persons and SDG targets, who made it, and the line of advice that it repeats.
alter table released.recommendation
  add by_states text[] not null default '{}',
  -- Who made it, where that is no State: an office or a body, never a person.
  add made_by text check (length(made_by) between 2 and 300),
  add on_day date,
  add on_precision text check (on_precision in ('day', 'month', 'year')),
  -- Codes of the vocabularies `theme`, `group` and `sdg-target`; and words of the source that are in none of them.
  add themes text[] not null default '{}',
  add persons text[] not null default '{}',
  add sdg text[] not null default '{}',
  add tags text[] not null default '{}',
  add url text check (url ~ '^https?://'),
  add line text,
  add check ((on_day is null) = (on_precision is null)),
  drop constraint recommendation_source_check,
  add constraint recommendation_source_check
    check (source in ('upr', 'treaty-body', 'special-procedure', 'visit', 'annual-report', 'regional'));
update released.recommendation set by_states = array[by_state] where by_state is not null;
update released.recommendation set source = 'annual-report' where source = 'special-procedure' and document = 'A/HRC/34/52';
alter table released.recommendation drop column by_state;
create index recommendation_by_states on released.recommendation using gin (by_states);
create index recommendation_of_line on released.recommendation (line) where line is not null;
-- The same paragraph to the same State is the same recommendation, whoever brings it.
create unique index recommendation_in_document on released.recommendation (document, paragraph, coalesce(state, addressee))
  where document is not null and paragraph is not null;

-- Advice that comes again over the years and from one holder to the next (A/HRC/34/52, para. 2).
create table released.recommendation_line (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  -- What is asked each time, in our own short words.
  texts jsonb not null,
  invented boolean not null default false
);
alter table released.recommendation
  add foreign key (line) references released.recommendation_line on delete set null;

-- What somebody found was done. That nobody found anything is the absence of a row; none is without evidence. Those that
-- disagree stand side by side.
create table released.assessment (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  recommendation text not null references released.recommendation (slug) on delete cascade,
  -- The State of the recommendation; of one to all States that which is assessed; null of what asks nothing of a State.
  state text references reference.state,
  status text not null check (status in ('not-implemented', 'in-progress', 'partially', 'fully', 'regressed', 'no-longer-applicable')),
  by_kind text not null check (by_kind in ('state', 'nhri', 'civil-society', 'un', 'mandate')),
  -- Null where it chose to be called by its kind alone: to contradict a State has a price.
  by_name text check (length(by_name) between 2 and 300),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  evidence text not null check (length(evidence) between 3 and 5000),
  evidence_url text check (evidence_url ~ '^https?://'),
  confidence text not null check (confidence in ('low', 'medium', 'high')),
  lang text not null default 'en',
  invented boolean not null default false
);
create index assessment_of on released.assessment (recommendation, state, on_day desc);
create index assessment_of_state on released.assessment (state, on_day desc);

-- What is done for it: output. Without a word on how defenders take part it is shown as such (para. 28).
create table released.recommendation_action (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  recommendation text not null references released.recommendation (slug) on delete cascade,
  state text references reference.state,
  title text not null check (length(title) between 3 and 500),
  lead text not null check (length(lead) between 2 and 300),
  due_on date,
  due_precision text check (due_precision in ('day', 'month', 'year')),
  stands text not null check (stands in ('planned', 'under-way', 'done', 'dropped')),
  participation text check (length(participation) between 3 and 2000),
  url text check (url ~ '^https?://'),
  lang text not null default 'en',
  invented boolean not null default false,
  check ((due_on is null) = (due_precision is null))
);
create index recommendation_action_of on released.recommendation_action (recommendation);

-- By what it is measured: structure and process say what was done, outcome what changed. The two are never mixed (para. 7).
create table released.recommendation_indicator (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  recommendation text not null references released.recommendation (slug) on delete cascade,
  state text references reference.state,
  kind text not null check (kind in ('structure', 'process', 'outcome')),
  title text not null check (length(title) between 3 and 500),
  unit text check (length(unit) between 1 and 80),
  target numeric(18, 4),
  target_on date,
  target_precision text check (target_precision in ('day', 'month', 'year')),
  lang text not null default 'en',
  invented boolean not null default false,
  check ((target_on is null) = (target_precision is null))
);
create index recommendation_indicator_of on released.recommendation_indicator (recommendation);
create table released.recommendation_value (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  indicator text not null references released.recommendation_indicator on delete cascade,
  value numeric(18, 4) not null,
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  source text not null check (length(source) between 3 and 2000),
  source_url text check (source_url ~ '^https?://'),
  invented boolean not null default false
);
create index recommendation_value_of on released.recommendation_value (indicator, on_day);

-- Since when a State is a party to a human rights treaty, beside which what is assessed is read (para. 4).
create table reference.treaty_ratification (
  state text primary key references reference.state on delete cascade,
  -- The year by treaty; null where it is not known. A treaty to which it is no party is not there.
  since jsonb not null
);
alter table reference.treaty_ratification enable row level security;
alter table reference.treaty_ratification force row level security;
create policy owner_all on reference.treaty_ratification to vigie_owner using (true) with check (true);
create policy everyone_reads on reference.treaty_ratification for select to vigie_public, vigie_intake, vigie_office, vigie_jobs using (true);
grant select on reference.treaty_ratification to vigie_public, vigie_intake, vigie_office, vigie_jobs;
select released.watch('reference.treaty_ratification');

do $$
declare name text;
begin
  foreach name in array array['recommendation_line', 'assessment', 'recommendation_action', 'recommendation_indicator', 'recommendation_value'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
  end loop;
end $$;
