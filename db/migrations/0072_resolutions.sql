-- What an instrument is called and what it says stand in six languages; English is always there.
alter table reference.instrument
  add names jsonb not null default '{}',
  add points jsonb not null default '{}',
  -- What a mandate promised of it: a slug of released.commitment.
  add commitment text;
update reference.instrument set names = jsonb_build_object('en', short_name), points = jsonb_build_object('en', point);
alter table reference.instrument drop column short_name, drop column point;

-- A resolution or an amendment as the library of its organization lists it. An instrument of the reference data has a
-- row too, so that points, votes and entries have something to belong to; what is known of it alone stands there.
create table released.resolution (
  id uuid primary key default gen_random_uuid(), -- what the search knows it by
  slug text not null unique check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  symbol text not null unique check (length(symbol) between 1 and 120),
  title text check (length(title) <= 2000),
  lang text not null default 'en',
  kind text check (kind in ('resolution', 'decision', 'amendment')),
  adopted_on date,
  -- A code of the vocabulary `resolution-body`.
  body text,
  vote text check (vote in ('recorded', 'without-vote', 'withdrawn')),
  yes smallint check (yes >= 0),
  no smallint check (no >= 0),
  abstain smallint check (abstain >= 0),
  -- All who could vote; those who did not are the rest.
  members smallint check (members >= yes + no + abstain),
  agenda text check (length(agenda) <= 2000),
  agenda_subject text check (length(agenda_subject) <= 500),
  sponsors text[] not null default '{}',
  invented boolean not null default false,
  check (num_nonnulls(title, kind, adopted_on, body, vote) in (0, 5)),
  check ((vote is not distinct from 'recorded') = (num_nonnulls(yes, no, abstain) = 3)),
  check (num_nonnulls(yes, no, abstain) in (0, 3))
);

-- What it says, in our own short words; the paragraph is null where its number is not confirmed.
create table released.resolution_point (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  symbol text not null references released.resolution (symbol),
  position smallint not null check (position between 1 and 200),
  paragraph text,
  texts jsonb not null,
  invented boolean not null default false,
  unique (symbol, position)
);
create table released.resolution_vote (
  symbol text not null references released.resolution (symbol),
  state text not null references reference.state,
  vote text not null check (vote in ('yes', 'no', 'abstain')),
  invented boolean not null default false,
  primary key (symbol, state)
);
create index resolution_vote_of on released.resolution_vote (state);

-- What a State did about a point, as somebody found it: rows are added or taken out, never changed.
create table released.resolution_entry (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  symbol text not null,
  point smallint not null,
  state text not null references reference.state,
  finding text not null check (finding in ('acted', 'partly', 'nothing-shown', 'against')),
  assessor text not null check (assessor in ('state', 'nhri', 'civil-society', 'un', 'parliament', 'mandate')),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  text text not null check (length(text) between 3 and 2000),
  lang text not null,
  evidence text not null check (length(evidence) between 1 and 300),
  evidence_url text check (evidence_url ~ '^https?://'),
  invented boolean not null default false,
  foreign key (symbol, point) references released.resolution_point (symbol, position)
);
create index resolution_entry_of on released.resolution_entry (symbol, point);
create index resolution_entry_state on released.resolution_entry (state, on_day desc);
-- What mandates began together to answer a point.
create table released.initiative (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  symbol text not null,
  point smallint not null,
  title text not null check (length(title) between 1 and 300),
  lang text not null,
  mandates text[] not null check (cardinality(mandates) >= 1),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  document text not null check (length(document) between 1 and 300),
  document_url text check (document_url ~ '^https?://'),
  invented boolean not null default false,
  foreign key (symbol, point) references released.resolution_point (symbol, position)
);
create index initiative_of on released.initiative (symbol, point);

do $$
declare name text;
begin
  foreach name in array array['resolution', 'resolution_point', 'resolution_vote', 'resolution_entry', 'initiative'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
  end loop;
end $$;
