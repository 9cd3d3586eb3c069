-- Country visits, told by what was exchanged about them (A/HRC/34/52, paras. 22, 42, 44-46). How a visit stands is
-- derived from its events: `src/mandate/visits/steps.ts`.
create table released.visit (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  mandate text not null references reference.mandate,
  state text not null references reference.state,
  -- `before`: a visit by an earlier holder, which stands here because another one follows it up.
  kind text not null check (kind in ('official', 'follow-up', 'before')),
  earlier text references released.visit,
  -- Own words, by language.
  texts jsonb not null default '{}',
  invented boolean not null default false,
  -- A follow-up follows something (para. 45).
  check ((kind = 'follow-up') = (earlier is not null)),
  check (earlier <> slug)
);
-- What was exchanged and done: rows are added, never changed.
create table released.visit_event (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  visit text not null references released.visit,
  -- Order within the visit, where days do not say it.
  number smallint not null,
  step text not null check (step in ('requested', 'reminded', 'discussed', 'invited', 'acknowledged', 'accepted', 'declined',
    'dates-proposed', 'agreed', 'postponed', 'cancelled', 'completed', 'reported', 'comments', 'workshop', 'addendum')),
  by_whom text not null check (by_whom in ('mandate', 'state')),
  on_day date,
  on_precision text not null check (on_precision in ('unknown', 'year', 'month', 'day')),
  -- The day of the document that tells it, where that is how it is known: what came later is not in it.
  known_by date,
  -- When the visit was proposed, agreed or made to take place.
  visit_from date,
  visit_to date,
  document text check (length(document) between 1 and 200),
  document_url text check (document_url ~ '^https?://'),
  participants text[] not null default '{}'
    check (participants <@ array['state', 'nhri', 'civil-society', 'un', 'regional', 'other']),
  -- V confirmed by another source, M generally known, S said by the document; null where an officer brought it.
  confidence text check (confidence in ('V', 'M', 'S')),
  texts jsonb not null default '{}',
  invented boolean not null default false,
  check ((on_day is null) = (on_precision = 'unknown')),
  check (on_day is not null or known_by is not null),
  check (visit_to >= visit_from)
);
create index visit_event_of on released.visit_event (visit);
-- The checklist of the terms of reference: the last row of a term says how it stands.
create table released.visit_term (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  visit text not null references released.visit,
  number smallint not null,
  term text not null check (term in ('movement', 'inquiry', 'civil-society', 'detention', 'documents', 'security',
    'no-reprisals', 'staff', 'no-limits', 'remote-areas', 'women-defenders')),
  stands text not null check (stands in ('accepted', 'refused', 'not-known')),
  document text check (length(document) between 1 and 200),
  document_url text check (document_url ~ '^https?://'),
  texts jsonb not null default '{}',
  invented boolean not null default false
);
create index visit_term_of on released.visit_term (visit);
-- A State that is open to all thematic mandates in principle: an attribute of the State, not a visit.
create table released.standing_invitation (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  since date,
  since_precision text not null check (since_precision in ('unknown', 'year', 'month', 'day')),
  source text not null check (length(source) between 3 and 300),
  source_url text check (source_url ~ '^https?://'),
  invented boolean not null default false,
  check ((since is null) = (since_precision = 'unknown'))
);
-- Meetings with representatives of a State outside official visits (para. 46).
create table released.meeting (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  mandate text not null references reference.mandate,
  state text not null references reference.state,
  -- Between these two, as exactly as they are known.
  from_day date not null,
  to_day date not null,
  day_precision text not null check (day_precision in ('year', 'month', 'day')),
  document text check (length(document) between 1 and 200),
  document_url text check (document_url ~ '^https?://'),
  texts jsonb not null default '{}',
  invented boolean not null default false,
  check (to_day >= from_day)
);

do $$
declare name text;
begin
  foreach name in array array['visit', 'visit_event', 'visit_term', 'standing_invitation', 'meeting'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
  end loop;
end $$;
