-- The work beside cases (A/HRC/34/52, para. 10): what is asked of the office, what there is to do, who stands in for whom.
-- Known: what kind, by when, by whom, how it stands. What is asked and by whom, and what is to be done, is sealed.
create table known.request (
  id uuid primary key, -- made in an officer's browser: sent twice, it is opened once
  mandate text not null references reference.mandate,
  kind text not null check (kind in ('attendance', 'assistance', 'legal-analysis', 'meeting', 'statement', 'training', 'other')),
  body text check (body in ('state', 'united-nations', 'regional-body', 'national-institution', 'civil-society', 'academia', 'company', 'other')),
  received_on date not null,
  due_on date,
  officer uuid references known.officer, -- in charge
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'done')),
  reason text,
  opened_on date not null,
  check (received_on <= opened_on),
  check ((state = 'declined') = (reason is not null)),
  check (reason in ('outside-mandate', 'no-capacity', 'day-impossible', 'others-better-placed', 'would-endanger'))
);
create index request_queue on known.request (mandate, state, due_on);
create table known.request_state (
  request uuid not null references known.request on delete cascade,
  state text not null references reference.state,
  primary key (request, state)
);

create table known.task (
  id uuid primary key,
  mandate text not null references reference.mandate,
  due_on date not null,
  officer uuid references known.officer,
  state text not null default 'open' check (state in ('open', 'done')),
  case_id uuid references known."case" on delete cascade, -- what it hangs on, or nothing
  letter uuid references known.letter on delete cascade,
  request uuid references known.request on delete cascade,
  submission uuid references known.submission on delete cascade,
  opened_on date not null,
  check (num_nonnulls(case_id, letter, request, submission) <= 1)
);
create index task_queue on known.task (mandate, state, due_on);
create index task_of_case on known.task (case_id) where case_id is not null;
create index task_of_letter on known.task (letter) where letter is not null;
create index task_of_request on known.task (request) where request is not null;
create index task_of_submission on known.task (submission) where submission is not null;

-- Every step, with who and when; none is taken away when another follows.
create table known.work_step (
  id uuid primary key default gen_random_uuid(),
  task uuid references known.task on delete cascade,
  request uuid references known.request on delete cascade,
  number integer not null check (number >= 1),
  what text not null check (what in ('opened', 'state', 'officer', 'due')),
  was text not null check (length(was) <= 40),
  became text not null check (length(became) <= 40),
  reason text check (reason ~ '^[a-z][a-z-]{1,39}$'), -- a word of a list
  by_officer uuid not null references known.officer,
  on_day date not null,
  check (num_nonnulls(task, request) = 1),
  unique (task, number),
  unique (request, number)
);

-- What a task or a request says, sealed to the open epoch as notes are.
create table sealed.work_words (
  id uuid primary key, -- of the task or the request
  mandate text not null references reference.mandate,
  task uuid references known.task on delete cascade,
  request uuid references known.request on delete cascade,
  officer uuid not null references known.officer,
  epoch integer not null check (epoch >= 1),
  body bytea not null,
  check (num_nonnulls(task, request) = 1 and id = coalesce(task, request))
);
create index work_words_epoch on sealed.work_words (mandate, epoch);

-- Somebody is away and another stands in: what went over, so that it comes back by one press.
create table known.away (
  id uuid primary key,
  mandate text not null references reference.mandate,
  officer uuid not null references known.officer,
  stand_in uuid not null references known.officer,
  from_day date not null,
  until_day date not null,
  by_officer uuid not null references known.officer,
  on_day date not null,
  ended_on date,
  ended_by uuid references known.officer,
  check (officer <> stand_in),
  check (from_day <= until_day),
  check (num_nulls(ended_on, ended_by) in (0, 2))
);
create unique index away_now on known.away (officer) where ended_on is null;
create table known.away_item (
  away uuid not null references known.away on delete cascade,
  kind text not null check (kind in ('case', 'task', 'request', 'submission')),
  item uuid not null,
  primary key (away, kind, item)
);

-- Up to which event of the log an officer has looked.
create table known.last_look (
  officer uuid primary key references known.officer,
  mandate text not null references reference.mandate,
  seq bigint not null check (seq >= 0)
);
-- A list as she has narrowed it, under a name of hers: all of it sealed to herself.
create table sealed.saved_view (
  id uuid primary key,
  mandate text not null references reference.mandate,
  officer uuid not null references known.officer,
  body bytea not null
);
create index saved_view_of on sealed.saved_view (officer);
-- Whoever asked for the week's digest, and where it goes: counts and nothing else.
create table known.digest_address (
  officer uuid primary key references known.officer,
  mandate text not null references reference.mandate,
  address text not null check (length(address) between 3 and 254),
  lang text not null check (lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  asked_on date not null,
  sent_on date
);

do $$
declare
  t text;
  own text := 'mandate = platform.current_mandate()';
begin
  foreach t in array array['known.request', 'known.request_state', 'known.task', 'known.work_step', 'sealed.work_words',
    'known.away', 'known.away_item', 'known.last_look', 'sealed.saved_view', 'known.digest_address'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
  foreach t in array array['known.request', 'known.away', 'known.last_look', 'sealed.saved_view', 'known.digest_address'] loop
    execute format('create policy office_by_mandate on %s to vigie_office using (%s) with check (%s)', t, own, own);
  end loop;
  execute format('create policy office_by_request on known.request_state to vigie_office
    using (exists (select from known.request r where r.id = request and r.%1$s))
    with check (exists (select from known.request r where r.id = request and r.%1$s))', own);
  -- Of its own mandate, and hanging on nothing but what this office sees.
  execute format('create policy office_by_mandate on known.task to vigie_office using (%1$s) with check (%1$s
    and (case_id is null or exists (select from known."case" c where c.id = case_id))
    and (letter is null or exists (select from known.letter l where l.id = letter))
    and (request is null or exists (select from known.request r where r.id = request))
    and (submission is null or exists (select from known.submission s where s.id = submission)))', own);
  execute format('create policy office_by_mandate on sealed.work_words to vigie_office using (%1$s) with check (%1$s
    and (task is null or exists (select from known.task k where k.id = task))
    and (request is null or exists (select from known.request r where r.id = request)))', own);
  execute 'create policy office_by_work on known.work_step to vigie_office
    using ((task is not null and exists (select from known.task k where k.id = task))
      or (request is not null and exists (select from known.request r where r.id = request)))
    with check ((task is null or exists (select from known.task k where k.id = task))
      and (request is null or exists (select from known.request r where r.id = request)))';
  execute 'create policy office_by_away on known.away_item to vigie_office
    using (exists (select from known.away a where a.id = away))
    with check (exists (select from known.away a where a.id = away) and (
      exists (select from known."case" c where c.id = item) or exists (select from known.task k where k.id = item)
      or exists (select from known.request r where r.id = item) or exists (select from known.submission s where s.id = item)))';
end $$;
grant select, insert, update on known.request, known.task, known.away, known.last_look, known.digest_address to vigie_office;
grant select, insert on known.request_state, known.work_step, sealed.work_words, known.away_item, sealed.saved_view to vigie_office;
grant delete on sealed.saved_view, known.digest_address to vigie_office;
grant select on known.request, known.task, known.digest_address, sealed.work_words to vigie_jobs;
grant update (sent_on), delete on known.digest_address to vigie_jobs;

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
  select k.mandate, k.epoch, 'case-key', k.id, null::uuid from sealed.case_key k
  union all
  select c.mandate, c.epoch, 'clearance-copy', c.id, null::uuid from sealed.clearance_copy c where c.epoch is not null
  union all
  select w.mandate, w.epoch, 'work', w.id, null::uuid from sealed.work_words w;

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
    when 'clearance-copy' then
      update sealed.clearance_copy c set body = anew, epoch = to_epoch
      where c.id = row_id and c.mandate = of_mandate and c.epoch < to_epoch and sha256(c.body) = was
        and length(c.body) = length(anew);
    when 'work' then
      update sealed.work_words w set body = anew, epoch = to_epoch
      where w.id = row_id and w.mandate = of_mandate and w.epoch < to_epoch and sha256(w.body) = was
        and length(w.body) = length(anew);
    else
      return false;
  end case;
  return found;
end $$;
