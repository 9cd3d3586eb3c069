-- Public reference data: loaded from reference/, changed by an operator without a release.
create table reference.loaded_file (
  name text primary key,
  sha256 bytea not null,
  loaded_at timestamptz not null
);
create table reference.state (
  code text primary key check (code ~ '^[A-Z]{3}$'),
  number smallint not null unique, -- a narrow key for the fact tables
  iso2 text not null unique check (iso2 ~ '^[A-Z]{2}$'),
  m49 text check (m49 ~ '^[0-9]{3}$'),
  un_group text,
  status text not null check (status in ('member', 'observer', 'other')),
  footnote text,
  latitude real,
  longitude real
);
create table reference.state_name (
  state text not null references reference.state on delete cascade,
  lang text not null check (lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  name text not null,
  formal_name text not null,
  primary key (state, lang)
);
create table reference.state_alias (
  alias text primary key,
  state text not null references reference.state on delete cascade
);
create table reference.footnote (
  key text not null,
  lang text not null,
  text text not null,
  primary key (key, lang)
);
create table reference.region_scheme (
  scheme text primary key,
  names jsonb not null,
  valid_from date,
  valid_to date,
  source text not null
);
create table reference.region (
  scheme text not null references reference.region_scheme on delete cascade,
  region text not null,
  number smallint not null,
  names jsonb not null,
  primary key (scheme, region)
);
create table reference.region_assignment (
  scheme text not null,
  state text not null references reference.state on delete cascade,
  region text not null,
  valid_from date,
  valid_to date,
  doubt boolean not null default false,
  note text,
  foreign key (scheme, region) references reference.region on delete cascade,
  unique nulls not distinct (scheme, state, valid_from)
);
create table reference.mandate (
  code text primary key,
  number smallint not null unique check (number between 0 and 255),
  kind text not null check (kind in ('thematic', 'country')),
  form text not null,
  established date,
  established_precision text check (established_precision in ('year', 'month', 'day')),
  ended date,
  ended_precision text check (ended_precision in ('year', 'month', 'day')),
  names jsonb not null,
  state text references reference.state, -- of a country mandate
  note text
);
create table reference.mandate_alias (
  alias text not null, -- may be an earlier and a later mandate's: the day tells which
  mandate text not null references reference.mandate on delete cascade,
  primary key (alias, mandate)
);
create table reference.instrument (
  symbol text primary key,
  short_name text not null,
  kind text not null,
  adopted_on date,
  precision text,
  body text,
  vote_for smallint,
  vote_against smallint,
  vote_abstain smallint,
  point text not null,
  confidence text not null
);
create table reference.declaration_article (
  article smallint primary key check (article between 1 and 20),
  article_group text not null,
  subjects jsonb not null
);
create table reference.vocabulary (
  list text not null,
  code text not null,
  number smallint not null,
  labels jsonb not null,
  primary key (list, code),
  unique (list, number)
);
create table reference.reporting_session (
  session text primary key,
  definition jsonb not null
);
create table reference.clock_policy (
  id text primary key,
  kind text not null,
  addressee_class text not null,
  days smallint not null check (days between 1 and 3650),
  valid_from date,
  valid_to date,
  source text not null
);
create table reference.reminder_policy (
  ordinal smallint not null check (ordinal > 0),
  days_after_due smallint not null check (days_after_due > 0),
  valid_from date,
  valid_to date,
  unique nulls not distinct (ordinal, valid_from)
);
create table reference.publication_policy (
  id text primary key,
  kind text not null,
  rule text not null check (rule in ('session', 'days-after-sending', 'on-transmission', 'never')),
  days smallint,
  valid_from date,
  valid_to date,
  source text not null,
  check ((rule = 'days-after-sending') = (days is not null))
);
create table reference.declared_figure (
  report text not null,
  id text not null,
  paragraph text not null,
  measure text not null,
  dimensions jsonb not null,
  value numeric, -- null: the report says that it is not known yet
  unit text not null check (unit in ('count', 'percent')),
  approximate boolean not null,
  window_from date,
  window_to date,
  provisional boolean not null,
  hint text not null,
  primary key (report, id)
);
