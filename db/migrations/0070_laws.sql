-- Laws, bills, decrees, policies and rulings that concern defenders (A/HRC/34/52, paras. 15-20, 32, 49, 51): public
-- documents, told in public. How one stands is its last stage; what is measured of it stands beside, by whom it was said.
create table released.law (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  kind text not null check (kind in ('constitution', 'law', 'bill', 'decree', 'policy', 'court-ruling', 'guidelines')),
  level text not null check (level in ('national', 'below')),
  effect text not null check (effect in ('enabling', 'restrictive', 'mixed', 'neutral')),
  -- As it is called in its own language, and by language what it is called in ours.
  title text not null check (length(title) between 1 and 500),
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  titles jsonb not null default '{}',
  -- Codes of the vocabularies `law-theme` and `group`.
  themes text[] not null default '{}',
  groups text[] not null default '{}',
  -- Akoma Ntoso's name of the work or of an expression of it.
  akn text check (akn ~ '^/akn/[a-z]{2}'),
  url text check (url ~ '^https?://'),
  -- Of the text that was looked at.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  invented boolean not null default false
);
create index law_of_state on released.law (state);

-- A stage that it reached: rows are added in the order of its way, the last says how it stands.
create table released.law_stage (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  law text not null references released.law (slug),
  number smallint not null check (number >= 1),
  stage text not null check (stage in ('announced', 'consultation', 'tabled', 'committee', 'chamber-vote', 'second-chamber',
    'adopted', 'constitutional-review', 'assented', 'vetoed', 'returned', 'promulgated', 'issued', 'confirmed', 'in-force',
    'amended', 'partly-suspended', 'struck-down', 'repealed', 'withdrawn', 'rejected', 'lapsed')),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  source text not null check (length(source) between 3 and 500),
  source_url text check (source_url ~ '^https?://'),
  invented boolean not null default false,
  unique (law, number)
);

create table released.law_article (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  law text not null references released.law (slug),
  -- As the law writes it: '5', '5 bis', 'IV (2)'.
  number text not null check (length(number) between 1 and 40),
  effect text not null check (effect in ('enabling', 'restrictive', 'mixed', 'neutral')),
  -- Which tests of a lawful limitation were applied to it, and which of them it does not meet.
  tests text[] not null default '{}',
  unmet text[] not null default '{}' check (unmet <@ tests),
  -- Articles of the Declaration, and the treaty concerned with its article.
  declaration smallint[] not null default '{}',
  treaty text,
  treaty_article text,
  quote text check (length(quote) <= 2000),
  comment text check (length(comment) <= 4000),
  comment_lang text not null default 'en',
  invented boolean not null default false
);
create index law_article_of on released.law_article (law);

-- What stands beside a law: a released letter, what somebody said in public, and the harm that came later.
create table released.law_link (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  law text not null references released.law (slug),
  what text not null check (what in ('letter', 'statement', 'harm')),
  -- The address name of a released letter; one that is withdrawn from the public is shown no more.
  letter text,
  text text check (length(text) between 3 and 2000),
  lang text not null default 'en',
  url text check (url ~ '^https?://'),
  on_day date,
  on_precision text check (on_precision in ('day', 'month', 'year')),
  invented boolean not null default false,
  check (num_nonnulls(letter, text) >= 1),
  check ((on_day is null) = (on_precision is null)),
  check (what <> 'harm' or on_day is not null)
);
create index law_link_of on released.law_link (law);
create index law_link_letter on released.law_link (letter);

-- The parts of the model law, under short names of our own, and what a State's law has of each.
create table released.model_clause (
  slug text primary key check (slug ~ '^[a-z][a-z-]{0,59}$'),
  part text not null check (part in ('definitions', 'rights', 'obligations', 'mechanism', 'remedies')),
  position smallint not null,
  texts jsonb not null
);
create table released.law_clause (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  clause text not null references released.model_clause,
  law text references released.law (slug),
  status text not null check (status in ('yes', 'partly', 'no', 'not-known')),
  quotation text check (length(quotation) <= 2000),
  lang text not null default 'en',
  url text check (url ~ '^https?://'),
  invented boolean not null default false,
  -- What is said to be there is quoted.
  check (status not in ('yes', 'partly') or quotation is not null)
);
create index law_clause_of on released.law_clause (state, clause);

-- Guidelines for the protection of defenders, of States for their missions and of organisations; national mechanisms.
create table released.protection_instrument (
  id uuid not null unique default gen_random_uuid(),
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  kind text not null check (kind in ('guidelines', 'mechanism')),
  state text references reference.state,
  -- Of an organisation: its short name.
  body text check (length(body) between 2 and 80),
  since_day date,
  since_precision text check (since_precision in ('day', 'month', 'year')),
  texts jsonb not null,
  source text not null,
  url text check (url ~ '^https?://'),
  position smallint not null default 0,
  invented boolean not null default false,
  check (num_nonnulls(state, body) = 1),
  check ((since_day is null) = (since_precision is null))
);
-- What was known of one in a year. Without a word of the part that defenders have in it, it is flagged (para. 28).
create table released.protection_account (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  instrument text not null references released.protection_instrument,
  year smallint not null check (year between 1990 and 2199),
  -- In the smallest unit of its currency (ISO 4217).
  budget bigint check (budget >= 0),
  currency text check (currency ~ '^[A-Z]{3}$'),
  staff integer check (staff >= 0),
  coverage text check (length(coverage) <= 2000),
  difficulties text check (length(difficulties) <= 2000),
  participation text check (length(participation) <= 2000),
  lang text not null default 'en',
  source text not null check (length(source) between 3 and 500),
  url text check (url ~ '^https?://'),
  invented boolean not null default false,
  check ((budget is null) = (currency is null))
);
create index protection_account_of on released.protection_account (instrument, year desc);
-- What defenders themselves say of one (paras. 18, 28): without a name, by whoever asked them.
create table released.protection_view (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  instrument text not null references released.protection_instrument,
  year smallint not null check (year between 1990 and 2199),
  -- Of which group they are, in a code of the vocabulary `group`; null where that is not said.
  group_code text,
  text text not null check (length(text) between 3 and 2000),
  lang text not null default 'en',
  invented boolean not null default false
);
create index protection_view_of on released.protection_view (instrument);

-- National action plans, with or without a section on defenders (para. 49).
create table released.action_plan (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  subject text not null check (subject in ('business', 'human-rights', 'other')),
  title text not null check (length(title) between 1 and 500),
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  year smallint not null check (year between 1990 and 2199),
  section text not null check (section in ('yes', 'no', 'draft')),
  text text check (length(text) <= 4000),
  url text check (url ~ '^https?://'),
  invented boolean not null default false
);
create index action_plan_of on released.action_plan (state);

-- What became of each State of the study of 2006 (para. 17).
create table released.country_study (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  state text not null references reference.state,
  assessment text not null check (assessment in ('progress', 'setback', 'same')),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  evidence text not null check (length(evidence) between 3 and 4000),
  lang text not null default 'en',
  url text check (url ~ '^https?://'),
  invented boolean not null default false
);
create index country_study_of on released.country_study (state);

-- Figures that others give of a State in a year, with whose they are. They are shown; nothing is computed of them.
create table released.indicator_value (
  indicator text not null check (indicator ~ '^[A-Za-z][A-Za-z0-9-]{0,59}$'),
  state text not null references reference.state,
  -- 0 where the source knows no year.
  year smallint not null check (year = 0 or year between 1900 and 2199),
  value numeric not null,
  -- What the source calls it, where it is no figure.
  word text check (length(word) <= 80),
  source text not null check (length(source) between 3 and 200),
  primary key (indicator, state, year)
);
create index indicator_of_state on released.indicator_value (state, indicator, year desc);

do $$
declare name text;
begin
  foreach name in array array['law', 'law_stage', 'law_article', 'law_link', 'model_clause', 'law_clause', 'protection_instrument',
    'protection_account', 'protection_view', 'action_plan', 'country_study', 'indicator_value'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
  end loop;
end $$;

-- The law desk: a letter that was begun from the tip of a bill, so that the time between the two is known (para. 51).
create table known.tip_letter (
  tip uuid primary key references known.entry on delete cascade,
  mandate text not null references reference.mandate,
  -- The case and the draft in it, both sealed; what stands in them this does not say.
  case_id uuid not null references known."case",
  draft uuid not null,
  begun_at timestamptz not null,
  begun_by text not null check (length(begun_by) between 1 and 200)
);
-- When a restrictive bill and a rise in threats together warn the office (para. 15). Rows are added: the last is in force.
create table known.warning_rule (
  mandate text not null references reference.mandate,
  number smallint not null check (number >= 1),
  -- The days that are compared with as many before them.
  days smallint not null check (days between 7 and 730),
  -- Threats in these days, at the least, and by how many per cent more than before.
  threats integer not null check (threats between 1 and 1000),
  rise smallint not null check (rise between 0 and 1000),
  reason text not null check (length(reason) between 3 and 2000),
  set_by text not null check (length(set_by) between 1 and 200),
  set_on date not null,
  primary key (mandate, number)
);
-- Hours and figures that the law desk begins with; an operator's own file comes first.
create table reference.law_desk (
  name text primary key check (name ~ '^[a-z][a-z-]{0,59}$'),
  value integer not null
);

do $$
declare
  t text;
  own text := 'mandate = platform.current_mandate()';
begin
  foreach t in array array['known.tip_letter', 'known.warning_rule'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('grant select, insert on %s to vigie_office', t);
  end loop;
  execute format('create policy office_by_mandate on known.warning_rule to vigie_office using (%1$s) with check (%1$s)', own);
  -- Of its own mandate, and hanging on nothing but what this office sees.
  execute format('create policy office_by_mandate on known.tip_letter to vigie_office using (%1$s) with check (%1$s
    and exists (select from known.entry e where e.id = tip) and exists (select from known."case" c where c.id = case_id))', own);
end $$;
alter table reference.law_desk enable row level security;
alter table reference.law_desk force row level security;
create policy owner_all on reference.law_desk to vigie_owner using (true) with check (true);
create policy read_all on reference.law_desk for select to vigie_office, vigie_jobs using (true);
grant select on reference.law_desk to vigie_office, vigie_jobs;

-- Who wants to hear by mail when a restrictive bill moves: an address and what it asked for, nothing else. The public
-- surface adds, confirms and ends; it reads none of it back.
create table known.law_alert (
  id uuid primary key,
  address text not null check (length(address) between 3 and 254),
  lang text not null check (lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  -- Of one State, of one theme, or of both together.
  state text references reference.state,
  theme text,
  -- Stands in the links of each mail.
  token text not null unique check (token ~ '^[A-Za-z0-9_-]{32}$'),
  asked_on date not null,
  -- Null until whoever reads that address said so.
  confirmed_on date,
  check (num_nonnulls(state, theme) >= 1)
);
create unique index law_alert_once on known.law_alert (lower(address), coalesce(state, ''), coalesce(theme, ''));
create index law_alert_asked on known.law_alert (asked_on) where confirmed_on is null;
alter table known.law_alert enable row level security;
alter table known.law_alert force row level security;
create policy owner_all on known.law_alert to vigie_owner, vigie_jobs using (true) with check (true);
grant select, delete on known.law_alert to vigie_jobs;

-- Asked again within the day it is not sent again; where more ask than `most` in a day, nobody is written to.
-- Whether an address is known already is told to nobody: it is answered alike.
create function released.ask_law_alert(new_id uuid, at_address text, in_lang text, of_state text, of_theme text, new_token text, today date, most integer)
  returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie law alerts', 0));
  if (select count(*) from known.law_alert where asked_on = today and confirmed_on is null) >= most then
    return false;
  end if;
  -- Nobody is written to more than a few times in a day because somebody typed her address.
  if (select count(*) from known.law_alert where lower(address) = lower(at_address) and asked_on = today) >= 3 then
    return true;
  end if;
  delete from known.law_alert where lower(address) = lower(at_address) and state is not distinct from of_state
    and theme is not distinct from of_theme and confirmed_on is null and asked_on < today;
  insert into known.law_alert (id, address, lang, state, theme, token, asked_on)
  values (new_id, at_address, in_lang, of_state, of_theme, new_token, today) on conflict do nothing;
  if found then
    perform platform.enqueue('ask-law-alert', json_build_object('alert', new_id), null, null);
  end if;
  return true;
end $$;
create function released.confirm_law_alert(of_token text, today date) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  update known.law_alert set confirmed_on = coalesce(confirmed_on, today) where token = of_token;
  return found;
end $$;
create function released.end_law_alert(of_token text) returns boolean
  language plpgsql security definer set search_path = pg_catalog as $$
begin
  delete from known.law_alert where token = of_token;
  return found;
end $$;
do $$
declare
  f text;
begin
  foreach f in array array['ask_law_alert(uuid, text, text, text, text, text, date, integer)', 'confirm_law_alert(text, date)',
    'end_law_alert(text)'] loop
    execute format('revoke execute on function released.%s from public', f);
    execute format('grant execute on function released.%s to vigie_public, vigie_owner', f);
  end loop;
end $$;
select released.watch('reference.law_desk');
