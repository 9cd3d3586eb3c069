-- That somebody looked at the tip of a bill: from then on it is paged no more, and its hours are kept (A/HRC/34/52, para. 51).
create table known.tip_look (
  tip uuid primary key references known.entry on delete cascade,
  mandate text not null references reference.mandate,
  looked_at timestamptz not null,
  looked_by text not null check (length(looked_by) between 1 and 200)
);

-- An early warning (para. 15) as it was on its day, by the rule of that day: of a State, what rose and by how much. It is
-- told once; another follows only where there is something new.
create table known.warning (
  id uuid primary key,
  mandate text not null references reference.mandate,
  -- In the order in which they were raised: the last of a State is the one that stands.
  number bigint not null generated always as identity unique,
  state text not null references reference.state,
  raised_on date not null,
  days smallint not null check (days between 7 and 730),
  threats integer not null check (threats between 1 and 1000),
  rise smallint not null check (rise between 0 and 1000),
  letters_now integer not null check (letters_now >= 0),
  letters_before integer not null check (letters_before >= 0),
  cases_now integer not null check (cases_now >= 0),
  cases_before integer not null check (cases_before >= 0),
  rose text[] not null check (cardinality(rose) >= 1 and rose <@ array['letters', 'cases'])
);
create index warning_of_state on known.warning (mandate, state, number desc);
-- The restrictive laws and bills that had moved, and tips of such that wait: by the name that they have, or will have, in
-- the register. What they are called is read where they stand, so that what was taken out of there is told here no more.
create table known.warning_matter (
  warning uuid not null references known.warning on delete cascade,
  mandate text not null references reference.mandate,
  name text not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  stage text not null check (length(stage) between 1 and 60),
  on_day date not null,
  primary key (warning, name)
);
-- An officer has seen to it, or it was none, and why; or another rule came into force by which it would not have been.
create table known.warning_aside (
  warning uuid primary key references known.warning on delete cascade,
  mandate text not null references reference.mandate,
  reason text not null check (length(reason) between 3 and 2000),
  -- The number of that rule; what an officer set aside herself has none.
  for_rule smallint,
  set_by text not null check (length(set_by) between 1 and 200),
  set_on date not null
);

do $$
declare
  t text;
  own text := 'mandate = platform.current_mandate()';
begin
  foreach t in array array['tip_look', 'warning', 'warning_matter', 'warning_aside'] loop
    execute format('alter table known.%I enable row level security', t);
    execute format('alter table known.%I force row level security', t);
    execute format('create policy owner_all on known.%I to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('grant select, insert on known.%I to vigie_office', t);
  end loop;
  execute format('create policy office_by_mandate on known.warning to vigie_office using (%1$s) with check (%1$s)', own);
  -- Of its own mandate, and hanging on nothing but what this office sees.
  execute format('create policy office_by_mandate on known.tip_look to vigie_office using (%1$s) with check (%1$s
    and exists (select from known.entry e where e.id = tip))', own);
  foreach t in array array['warning_matter', 'warning_aside'] loop
    execute format('create policy office_by_mandate on known.%I to vigie_office using (%2$s) with check (%2$s
      and exists (select from known.warning w where w.id = warning))', t, own);
  end loop;
end $$;

-- Whoever is on duty is paged for a tip, and the week's digest counts what lies on the desk; and once a letter that was
-- begun from a tip is public, it stands beside its law, which a job alone writes.
grant select on known.tip_look, known.warning, known.warning_aside, known.tip_letter, known.letter_from_draft to vigie_jobs;
