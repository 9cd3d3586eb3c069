-- A case: what an office makes of what it was told (A/HRC/34/52, paras. 14, 16, 21-27, 38). The server knows what stands
-- here; persons, incidents, sources, notes and drafts are sealed under a key of the case's own.
create table known."case" (
  id uuid primary key, -- made in an officer's browser: sent twice, it is opened once
  mandate text not null references reference.mandate,
  opened_on date not null,
  officer uuid references known.officer, -- in charge
  urgency text not null check (urgency in ('imminent', 'urgent', 'ordinary')),
  verification text not null default 'unverified' check (verification in ('unverified', 'credible', 'corroborated', 'contradicted')),
  killed_confirmed integer not null default 0 check (killed_confirmed between 0 and 100000),
  killed_likely integer not null default 0 check (killed_likely between 0 and 100000),
  killed_possible integer not null default 0 check (killed_possible between 0 and 100000),
  stage text check (stage in ('complaint', 'investigation', 'charge', 'trial', 'verdict', 'reparation')),
  stage_since date,
  verdict text check (verdict in ('conviction', 'acquittal')),
  triage text,
  triage_reason text,
  triaged_on date,
  merged_into uuid,
  outcome text check (outcome in ('remedied', 'partly-remedied', 'not-remedied', 'no-answer', 'withdrawn', 'taken-elsewhere')),
  closed_on date,
  unique (mandate, id),
  foreign key (mandate, merged_into) references known."case" (mandate, id),
  check (merged_into <> id),
  check ((merged_into is null) = (triage is distinct from 'merge')),
  check ((stage is null) = (stage_since is null)),
  check (stage is distinct from 'verdict' or verdict is not null),
  check (verdict is null or stage in ('verdict', 'reparation')),
  check ((outcome is null) = (closed_on is null)),
  check (closed_on is null or triage = 'take-up'),
  check (num_nulls(triage, triage_reason, triaged_on) in (0, 3)),
  check (triage is null or (triage, triage_reason) in (
    ('take-up', 'within-mandate'), ('take-up', 'life-at-risk'), ('take-up', 'pattern'), ('take-up', 'others-ask'),
    ('decline', 'outside-mandate'), ('decline', 'no-consent'), ('decline', 'not-credible'), ('decline', 'too-little-known'),
    ('decline', 'would-endanger'), ('decline', 'no-capacity'), ('decline', 'too-long-ago'),
    ('merge', 'same-event'), ('merge', 'same-persons'), ('merge', 'opened-twice'),
    ('ask', 'consent-missing'), ('ask', 'facts-missing'), ('ask', 'sources-missing'),
    ('refer', 'other-mandate'), ('refer', 'treaty-body'), ('refer', 'regional-mechanism'), ('refer', 'national-institution'),
    ('refer', 'protection-network')))
);
create index case_queue on known."case" (mandate, urgency, opened_on);
create index case_merged on known."case" (merged_into) where merged_into is not null;

create table known.case_state (
  case_id uuid not null references known."case" on delete cascade,
  state text not null references reference.state,
  primary key (case_id, state)
);
create index case_of_state on known.case_state (state, case_id);
-- What may be known of what it is about; a tag that is to be hidden stands in the sealed record and nowhere here.
create table known.case_tag (
  case_id uuid not null references known."case" on delete cascade,
  list text not null check (list in ('theme', 'group')),
  code text not null,
  primary key (case_id, list, code),
  foreign key (list, code) references reference.vocabulary
);

-- Every judgement with its reason and its author; none is taken away when another follows.
create table known.case_step (
  case_id uuid not null references known."case" on delete cascade,
  number integer not null check (number >= 1),
  what text not null check (what in ('opened', 'in-charge', 'states', 'tags', 'urgency', 'verification', 'killings', 'stage',
    'triaged', 'merged', 'merge-undone', 'joined-by', 'left-by', 'closed', 'reopened')),
  was text not null check (length(was) <= 2000),
  became text not null check (length(became) <= 2000),
  reason text check (reason ~ '^[a-z][a-z-]{1,39}$'), -- a word of a list; words of her own are sealed
  other_case uuid references known."case",
  by_officer uuid not null references known.officer,
  on_day date not null,
  primary key (case_id, number)
);
create table known.case_read (
  case_id uuid not null references known."case" on delete cascade,
  officer uuid not null references known.officer,
  on_day date not null,
  primary key (case_id, officer, on_day)
);

-- The case's own keys, each sealed to the epoch of a mandate that works on it: one for every epoch in which it was
-- written to, so that who left holds no key of what is written since.
create table sealed.case_key (
  id uuid primary key,
  case_id uuid not null references known."case" on delete cascade,
  mandate text not null references reference.mandate,
  number integer not null check (number >= 1),
  made_in integer not null check (made_in >= 1), -- the epoch that was open then
  epoch integer not null check (epoch >= made_in), -- to which it is sealed now
  body bytea not null,
  unique (case_id, mandate, number)
);
create index case_key_epoch on sealed.case_key (mandate, epoch);
-- What officers wrote, update by update, never changed: the record (whose name is the case's own) and one for each draft.
create table sealed.case_update (
  id uuid primary key,
  case_id uuid not null references known."case" on delete cascade,
  document uuid not null,
  number integer not null check (number >= 1),
  whole_to integer check (whole_to >= 0), -- holds all that came up to there
  officer uuid not null references known.officer,
  on_day date not null,
  body bytea not null,
  unique (case_id, document, number),
  check (whole_to < number)
);

do $$
declare
  t text;
  seen text := 'exists (select from known."case" c where c.id = case_id)';
  own text := 'exists (select from known."case" c where c.id = case_id and c.mandate = platform.current_mandate())';
begin
  foreach t in array array['known."case"', 'known.case_state', 'known.case_tag', 'known.case_step', 'known.case_read',
    'sealed.case_key', 'sealed.case_update'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
  -- Of its own mandate, or of one to which a key of the case was sealed; changed by its own alone.
  create policy office_by_mandate on known."case" to vigie_office
    using (mandate = platform.current_mandate()
      or exists (select from sealed.case_key k where k.case_id = "case".id and k.mandate = platform.current_mandate()))
    with check (mandate = platform.current_mandate());
  foreach t in array array['known.case_state', 'known.case_tag'] loop
    execute format('create policy office_reads on %s for select to vigie_office using (%s)', t, seen);
    execute format('create policy office_adds on %s for insert to vigie_office with check (%s)', t, own);
    execute format('create policy office_removes on %s for delete to vigie_office using (%s)', t, own);
    execute format('grant select, insert, delete on %s to vigie_office', t);
  end loop;
  execute format('create policy office_reads on known.case_step for select to vigie_office using (%s)', seen);
  execute format('create policy office_adds on known.case_step for insert to vigie_office
    with check (%s and (other_case is null or exists (select from known."case" o where o.id = other_case)))', own);
  foreach t in array array['known.case_read', 'sealed.case_update'] loop
    execute format('create policy office_by_case on %s to vigie_office using (%s) with check (%s)', t, seen, seen);
  end loop;
  -- NOTE: by its mandate alone: the policy of the case asks here.
  create policy office_by_mandate on sealed.case_key for select to vigie_office using (mandate = platform.current_mandate());
  execute format('create policy office_adds on sealed.case_key for insert to vigie_office
    with check (mandate = platform.current_mandate() and %s)', own);
end $$;
grant select, insert, update on known."case" to vigie_office;
grant select, insert on known.case_step, known.case_read, sealed.case_key, sealed.case_update to vigie_office;
grant select on known."case", sealed.case_key to vigie_jobs; -- whether an epoch is of use still

create or replace view sealed.by_epoch with (security_invoker = true) as
  select s.mandate, s.epoch, 'submission' as kind, s.id, s.id as submission
  from known.submission s join sealed.submission b on b.id = s.id
  union all
  select a.mandate, a.epoch, 'addition', a.id, a.submission from sealed.addition a
  union all
  select s.mandate, coalesce(n.epoch, 0), 'note', n.id, n.submission
  from sealed.office_note n join known.submission s on s.id = n.submission
  union all
  select s.mandate, coalesce(r.epoch, 0), 'hold-reason', r.hold, h.submission
  from sealed.hold_reason r join known.legal_hold h on h.id = r.hold join known.submission s on s.id = h.submission
  union all
  select k.mandate, k.epoch, 'case-key', k.id, null::uuid from sealed.case_key k;

create or replace function sealed.seal_anew(of_kind text, row_id uuid, was bytea, anew bytea, to_epoch integer) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  of_mandate text := platform.current_mandate();
begin
  perform from known.epoch where mandate = of_mandate and number = to_epoch and closed_on is null for share;
  if not found then
    return false;
  end if;
  case of_kind
    when 'submission' then
      perform from known.submission where id = row_id and mandate = of_mandate and epoch < to_epoch for update;
      if not found then
        return false;
      end if;
      update sealed.submission set body = anew where id = row_id and sha256(body) = was and length(body) = length(anew);
      if found then
        update known.submission set epoch = to_epoch where id = row_id;
        return true;
      end if;
      return false;
    when 'addition' then
      update sealed.addition set body = anew, epoch = to_epoch
      where id = row_id and mandate = of_mandate and epoch < to_epoch and sha256(body) = was and length(body) = length(anew);
    when 'note' then
      update sealed.office_note n set body = anew, epoch = to_epoch
      where n.id = row_id and coalesce(n.epoch, 0) < to_epoch and sha256(n.body) = was
        and exists (select from known.submission s where s.id = n.submission and s.mandate = of_mandate);
    when 'hold-reason' then
      update sealed.hold_reason r set body = anew, epoch = to_epoch
      where r.hold = row_id and coalesce(r.epoch, 0) < to_epoch and sha256(r.body) = was
        and exists (select from known.legal_hold h join known.submission s on s.id = h.submission
          where h.id = r.hold and s.mandate = of_mandate);
    when 'case-key' then
      update sealed.case_key k set body = anew, epoch = to_epoch
      where k.id = row_id and k.mandate = of_mandate and k.epoch < to_epoch and sha256(k.body) = was
        and length(k.body) = length(anew);
    else
      return false;
  end case;
  return found;
end $$;
