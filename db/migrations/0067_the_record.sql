-- What a report recommends to all States, to the United Nations, to institutions or to civil society is a
-- recommendation too: it has an addressee and no State, and stands in our own short words in six languages.
alter table released.recommendation
  add addressee text not null default 'state'
    check (addressee in ('state', 'all-states', 'un', 'nhri', 'civil-society')),
  -- By what Vigie measures whether it is carried out; null where nothing does yet.
  add measured_by text check (measured_by ~ '^[a-z][a-z-]{0,59}$'),
  -- The same text by language, where we wrote it; `text` and `lang` are then its English.
  add texts jsonb,
  alter state drop not null,
  alter position set default 'none',
  alter lang set default 'en',
  add check ((addressee = 'state') = (state is not null));

-- What somebody promised in a document: a mandate in its report, a State at the Council. Its life is its steps.
create table released.commitment (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  -- Who promised: a mandate or a State, one of the two.
  mandate text references reference.mandate,
  state text references reference.state,
  occasion text not null default 'report' check (occasion in ('report', 'candidacy', 'upr', 'other')),
  document text not null,
  paragraph text,
  document_url text check (document_url ~ '^https?://'),
  made_on date,
  made_precision text check (made_precision in ('day', 'month', 'year')),
  -- Until when, as it was said; null where no day was named.
  due_on date,
  due_precision text check (due_precision in ('day', 'month', 'year')),
  -- What part of the work owns it: a code of the vocabulary `work-field`.
  field text,
  texts jsonb not null,
  position smallint not null default 0,
  invented boolean not null default false,
  check (num_nonnulls(mandate, state) = 1),
  check ((due_on is null) = (due_precision is null)),
  check ((made_on is null) = (made_precision is null))
);
-- What became of it: rows are added, never changed. The last by day says how it stands.
create table released.commitment_step (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  commitment text not null references released.commitment,
  stands text not null check (stands in ('started', 'done', 'dropped')),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  -- The document or record that shows it.
  evidence text not null check (length(evidence) between 3 and 2000),
  evidence_url text check (evidence_url ~ '^https?://'),
  lang text not null default 'en',
  invented boolean not null default false
);
create index commitment_step_of on released.commitment_step (commitment, on_day desc);

do $$
declare name text;
begin
  foreach name in array array['commitment', 'commitment_step'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
  end loop;
end $$;
