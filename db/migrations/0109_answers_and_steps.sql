-- A State answers a recommendation after it was made, and an action goes on: each answer and each step is a row of its own
-- with its day and what shows it. `before` is what stood at first, for when all that was said later is taken out again.
create table released.recommendation_position (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  recommendation text not null references released.recommendation (slug) on delete cascade,
  position text not null check (position in ('supported', 'noted')),
  before text not null check (before in ('supported', 'noted', 'pledge', 'none')),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  source text not null check (length(source) between 3 and 500),
  source_url text check (source_url ~ '^https?://'),
  -- Of two of one day the one that was told later is the newer.
  number bigint not null generated always as identity,
  invented boolean not null default false
);
create index recommendation_position_of on released.recommendation_position (recommendation, on_day desc);

create table released.recommendation_action_step (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  action text not null references released.recommendation_action (slug) on delete cascade,
  stands text not null check (stands in ('planned', 'under-way', 'done', 'dropped')),
  before text not null check (before in ('planned', 'under-way', 'done', 'dropped')),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  evidence text not null check (length(evidence) between 3 and 2000),
  evidence_url text check (evidence_url ~ '^https?://'),
  lang text not null default 'en',
  number bigint not null generated always as identity,
  invented boolean not null default false
);
create index recommendation_action_step_of on released.recommendation_action_step (action, on_day desc);

do $$
declare name text;
begin
  foreach name in array array['recommendation_position', 'recommendation_action_step'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    execute format('create trigger marks_invented before insert on released.%I for each row
      when (current_setting(''vigie.invented'', true) = ''yes'') execute function released.marks_invented()', name);
    perform released.watch('released.' || name);
  end loop;
end $$;

-- Each kind of partner says what it found as what it is (paras. 87-88).
alter table released.assessment drop constraint assessment_by_kind_check;
alter table released.assessment add constraint assessment_by_kind_check
  check (by_kind in ('state', 'nhri', 'national-mechanism', 'parliament', 'civil-society', 'un', 'mandate'));
alter table released.resolution_entry drop constraint resolution_entry_assessor_check;
alter table released.resolution_entry add constraint resolution_entry_assessor_check
  check (assessor in ('state', 'nhri', 'national-mechanism', 'civil-society', 'un', 'parliament', 'mandate'));

-- The records that fulfil a commitment: names in their own registers. What is taken out of its register is shown no more.
alter table released.commitment_step
  add letter text,
  add visit text,
  add resolution text,
  add recommendation text,
  add law text;

-- A promise and a step say in which language they are written. What waits was written before it was asked, and would have
-- been kept as English.
update known.entry e set body = body || '{"lang": "en"}'
  where kind in ('commitment-step', 'state-commitment') and not body ? 'lang'
    and not exists (select from known.entry_decision d where d.entry = e.id);
