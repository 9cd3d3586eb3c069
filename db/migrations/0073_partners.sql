-- The partners' corner: a national institution, a field office, a national mechanism, an organisation or a parliament's
-- focal point comes in as a mission does, of its own country alone. An account says what it is; all that a mission reads
-- stays a mission's.
alter table known.mission_account
  drop constraint mission_account_role_check,
  drop constraint mission_account_mandate_state_key,
  add check (role in ('permanent-mission', 'nhri', 'field-office', 'national-mechanism', 'ngo', 'parliament')),
  -- Of a partner: what it is called, an institution's accreditation, the language in which it works.
  add column name text check (length(name) between 1 and 200),
  add column status text check (status in ('A', 'B')),
  add column lang text check (lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  add check ((role = 'permanent-mission') = (name is null)),
  add check ((name is null) = (lang is null)),
  add check (status is null or role = 'nhri');
create unique index mission_account_of_state on known.mission_account (mandate, state) where role = 'permanent-mission';
create unique index mission_account_of_partner on known.mission_account (mandate, state, role, lower(name))
  where role <> 'permanent-mission';

-- A partner's session opens no letter.
create or replace function known.corner_accounts() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select o.account from known.mission_session s
  join known.diplomat d on d.id = s.diplomat join known.mission_account m on m.id = d.account and m.role = 'permanent-mission'
  join known.diplomat o on (o.id = d.id or o.in_with = d.id) and o.enrolled_at is not null and o.removed_at is null
  join known.mission_account n on n.id = o.account and n.state = m.state and n.role = 'permanent-mission'
  where s.token_hash = known.corner_key() or s.previous_hash = known.corner_key()
$$;
create function known.corner_partner() returns uuid language sql stable security definer set search_path = pg_catalog as $$
  select d.account from known.mission_session s
  join known.diplomat d on d.id = s.diplomat and d.enrolled_at is not null and d.removed_at is null
  join known.mission_account m on m.id = d.account and m.role <> 'permanent-mission'
  where s.token_hash = known.corner_key() or s.previous_hash = known.corner_key()
$$;
revoke execute on function known.corner_partner() from public;
grant execute on function known.corner_partner() to vigie_corner, vigie_owner;
alter policy corner on known.mission_account
  using (id in (select known.corner_accounts()) or id = (select known.corner_partner()));
alter policy corner on known.diplomat
  using (account in (select known.corner_accounts()) or account = (select known.corner_partner()));
grant select (name, status, lang, opened_on) on known.mission_account to vigie_corner;
grant update (status, lang) on known.mission_account to vigie_office;

-- What a partner brought itself, and what was decided of it; not by whom.
grant select (id, kind, state, subject, body, brought_by, brought_as, brought_on) on known.entry to vigie_corner;
grant select (entry, number, decision, on_day, reason) on known.entry_decision to vigie_corner;
create policy corner on known.entry for select to vigie_corner
  using (brought_as = 'partner' and brought_by = (select known.corner_partner())::text);
create policy corner on known.entry_decision for select to vigie_corner
  using (exists (select from known.entry e where e.id = entry));

-- What was done for defenders in a country, by whoever is not its government: what protected them (A/HRC/34/52, para. 87 (b)),
-- and meetings with their focal points (para. 87 (a)). No person is named.
create table released.protective_action (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  by_kind text not null check (by_kind in ('nhri', 'field-office', 'national-mechanism', 'ngo', 'parliament')),
  by_name text check (length(by_name) between 1 and 300),
  action text not null check (action in ('visit', 'statement', 'court', 'complaint', 'shelter', 'observation', 'training', 'other')),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  text text not null check (length(text) between 3 and 5000),
  lang text not null,
  url text check (url ~ '^https?://'),
  invented boolean not null default false
);
create table released.focal_point_meeting (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  by_kind text not null check (by_kind in ('nhri', 'field-office', 'national-mechanism', 'ngo', 'parliament')),
  by_name text check (length(by_name) between 1 and 300),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  -- Which kinds of bodies met, and how many of those who came were defenders.
  met text[] not null check (cardinality(met) >= 1),
  defenders smallint check (defenders between 0 and 9999),
  text text not null check (length(text) between 3 and 5000),
  lang text not null,
  url text check (url ~ '^https?://'),
  invented boolean not null default false
);
create index protective_action_of on released.protective_action (state, on_day desc);
create index focal_point_meeting_of on released.focal_point_meeting (state, on_day desc);
do $$
declare name text;
begin
  foreach name in array array['protective_action', 'focal_point_meeting'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
  end loop;
end $$;
