-- A law has as many texts as it has stages and languages, and what was not known when it came, as of a tip, is known later.
create table released.law_text (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  law text not null references released.law (slug),
  -- The stage at which it says so, and of when it is.
  stage text not null,
  lang text not null check (lang ~ '^[a-z]{2,3}$'),
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  url text not null check (url ~ '^https?://'),
  -- Of the file that was looked at.
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  -- Akoma Ntoso's name of this expression.
  akn text check (akn ~ '^/akn/[a-z]{2}'),
  invented boolean not null default false
);
create index law_text_of on released.law_text (law);

-- What is told of the law itself later: what is null or empty is left as it was. The newest word moves the law's own row.
create table released.law_fact (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  law text not null references released.law (slug),
  number bigint generated always as identity,
  level text check (level in ('national', 'below')),
  akn text check (akn ~ '^/akn/[a-z]{2}'),
  themes text[] not null default '{}',
  groups text[] not null default '{}',
  source text not null check (length(source) between 3 and 500),
  source_url text check (source_url ~ '^https?://'),
  invented boolean not null default false,
  check (level is not null or akn is not null or cardinality(themes) > 0 or cardinality(groups) > 0)
);
create index law_fact_of on released.law_fact (law, number desc);
-- What stood there at first, once something was told later.
alter table released.law add first jsonb;

do $$
declare name text;
begin
  foreach name in array array['law_text', 'law_fact'] loop
    execute format('alter table released.%I enable row level security', name);
    execute format('alter table released.%I force row level security', name);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', name);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', name);
    execute format('grant select on released.%I to vigie_public, vigie_office', name);
    execute format('grant select, insert, update, delete on released.%I to vigie_jobs', name);
    perform released.watch('released.' || name);
    execute format('create trigger marks_invented before insert on released.%I for each row
      when (current_setting(''vigie.invented'', true) = ''yes'') execute function released.marks_invented()', name);
  end loop;
end $$;
