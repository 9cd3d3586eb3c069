-- One search over all published text. Words are folded and stemmed by the passage's language; filters are words
-- of the same index ('state=EGY'), so that a rare filter on a common word reads few rows. docs/adr/0005.

-- pg_trgm and unaccent come with PostgreSQL and are trusted: the owner may create them. Where an external database
-- has them already, in whatever schema, those are used; so the functions over them are written here by format().
do $$
declare
  trgm text;
begin
  create schema if not exists search;
  if not exists (select from pg_extension where extname = 'unaccent') then create extension unaccent schema search; end if;
  if not exists (select from pg_extension where extname = 'pg_trgm') then create extension pg_trgm schema search; end if;
  -- Declared immutable although unaccent is only stable: its rules file changes with PostgreSQL's major version at
  -- most, and then the passages are indexed anew.
  execute (select format('create function search.without_accents(t text) returns text language sql immutable strict parallel safe as
    $f$ select %1$I.unaccent(%2$L::regdictionary, t) $f$', nspname, format('%I.unaccent', nspname))
    from pg_extension e join pg_namespace n on n.oid = extnamespace where extname = 'unaccent');
  select quote_ident(nspname) into trgm from pg_extension e join pg_namespace n on n.oid = extnamespace where extname = 'pg_trgm';

  -- Words that occur in published text, folded but not stemmed, with the number of passages that have them. Keyed by
  -- language: "torture" is a word of two. Kept exact in the transaction that adds or removes a passage, so that a
  -- name that is withdrawn is not suggested by a typing error the next minute.
  create table released.search_word (
    lang text not null,
    word text not null,
    passages integer not null,
    primary key (lang, word)
  );
  create index search_word_gone on released.search_word (lang) where passages <= 0;
  execute format('create index search_word_similar on released.search_word using gin (word %s.gin_trgm_ops)', trgm);
  execute format('create function search.words_like(of_word text, of_langs text[]) returns table (lang text, word text, passages integer)
    language sql stable parallel safe set pg_trgm.similarity_threshold = 0.2 as $f$
      select w.lang, w.word, w.passages from released.search_word w
      where w.word operator(%1$s.%%) of_word and w.lang = any (of_langs) and passages > 0
        and length(w.word) between length(of_word) - 2 and length(of_word) + 2
      order by %1$s.similarity(w.word, of_word) desc, w.passages desc limit 40 $f$', trgm);
end $$;

-- Compatibility forms, case, accents, Arabic forms and digits folded; all that is no letter or digit becomes a space,
-- so that "A/HRC/34/52" is four words in every language.
-- Arabic: marks and tatweel go; alef with hamza, madda or wasla becomes alef, alef maqsura ya, and ha at the
-- end of a word ta marbuta, which the stemmer knows how to take off.
-- In plpgsql, whose expressions cost half of what a body in SQL costs that cannot be inlined.
create function search.fold(t text) returns text language plpgsql immutable strict parallel safe as $$
declare
  f text := search.without_accents(case when octet_length(t) = length(t) then t else normalize(t, NFKC) end);
begin
  if f ~ '[\u0610-\u06ff]' then
    f := regexp_replace(translate(regexp_replace(f, '[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]', '', 'g'),
      'أإآٱىکی٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ااااي' || 'كي01234567890123456789'), 'ه(?![\u0620-\u064a])', 'ة', 'g');
  end if;
  return lower(regexp_replace(f, '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u02b0-\u036f\u060c-\u060d\u061b-\u061f\u066a-\u066d\u06d4\u2000-\u20cf\u2190-\u2bff\u3000-\u303f\ue000-\uf8ff\ufe30-\ufe4f\ufff0-\uffff]+', ' ', 'g'));
end $$;

create function search.is_han(c text) returns boolean language sql immutable strict parallel safe as $$
  select c collate "C" between U&'\3400' and U&'\9fff' or c collate "C" between U&'\f900' and U&'\faff'
    or c collate "C" between U&'\+020000' and U&'\+03ffff'
$$;

-- "人权维护" becomes "人权 权维 维护 护": a character alone is found as the beginning of a word of this kind.
create function search.bigrams(folded text) returns text language sql immutable strict parallel safe as $$
  select regexp_replace(regexp_replace(regexp_replace(folded,
    '([^\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff ])([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', '\1 \2', 'g'),
    '([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])([^\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff ])', '\1 \2', 'g'),
    '(?<=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])([\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])', '\1 \1', 'g')
$$;

-- Latin words within Arabic and Chinese text are stemmed as English, as PostgreSQL's Russian does.
create text search configuration search.arabic (copy = pg_catalog.arabic);
alter text search configuration search.arabic alter mapping for asciiword with pg_catalog.english_stem;

-- A text with a space between its words: made once, for what the search finds and for the vocabulary.
create function search.spaced(lang text, t text) returns text language sql immutable parallel safe as $$
  select case when lang = 'zh' then search.bigrams(search.fold(t)) else search.fold(t) end
$$;

create function search.to_words(lang text, spaced text) returns tsvector language sql immutable parallel safe as $$
  select case lang
    when 'en' then to_tsvector('pg_catalog.english', spaced)
    when 'fr' then to_tsvector('pg_catalog.french', spaced)
    when 'es' then to_tsvector('pg_catalog.spanish', spaced)
    when 'ru' then to_tsvector('pg_catalog.russian', spaced)
    when 'ar' then to_tsvector('search.arabic', spaced)
    when 'zh' then to_tsvector('pg_catalog.english', spaced)
    else to_tsvector('pg_catalog.simple', spaced) end
$$;

-- The same for a query; every word in its place (phrase) or every word somewhere.
create function search.to_query(lang text, t text, phrase boolean) returns tsquery language sql immutable parallel safe as $$
  select case when phrase then phraseto_tsquery(c, f) else plainto_tsquery(c, f) end
  from (select case lang when 'en' then 'pg_catalog.english'::regconfig when 'fr' then 'pg_catalog.french' when 'es' then 'pg_catalog.spanish'
      when 'ru' then 'pg_catalog.russian' when 'ar' then 'search.arabic' when 'zh' then 'pg_catalog.english' else 'pg_catalog.simple' end as c,
    -- The last character of Chinese asks for no word of its own: in a text it may begin any pair.
    case lang when 'zh' then regexp_replace(search.bigrams(search.fold(t)), '(\S) +[\u3400-\u9fff] *$', '\1') else search.fold(t) end as f) as folded
$$;

-- What the vocabulary keeps of the words of a text: no numbers, none shorter than three letters; Chinese by bigrams.
create function search.in_vocabulary(lang text, word text) returns boolean language sql immutable parallel safe as $$
  select length(word) <= 40 and word !~ '[0-9]' and (case when lang = 'zh' then length(word) = 2 and search.is_han(left(word, 1)) else length(word) >= 3 end)
$$;

-- For what does not say its language: by script, Latin as English.
create function search.guess_lang(t text) returns text language sql immutable parallel safe as $$
  select case when t ~ '[\u0620-\u06ff]' then 'ar' when t ~ '[\u0400-\u04ff]' then 'ru' when t ~ '[\u3400-\u9fff]' then 'zh' else 'en' end
$$;

-- States by their name in any language, its formal name or another that is in use.
create index state_name_folded on reference.state_name (search.fold(name));
create index state_formal_name_folded on reference.state_name (search.fold(formal_name));
create index state_alias_folded on reference.state_alias (search.fold(alias));
create function search.states_named(t text) returns setof text language sql stable parallel safe rows 1 as $$
  select state from reference.state_name where search.fold(name) = search.fold(t)
  union select state from reference.state_name where search.fold(formal_name) = search.fold(t)
  union select state from reference.state_alias where search.fold(alias) = search.fold(t)
$$;

-- A long text in parts of about 1,500 characters, cut between paragraphs, else between sentences, else where it must.
create function search.parts(t text) returns table (part integer, body text) language plpgsql immutable parallel safe as $$
declare
  most constant integer := 1500;
  rest text := btrim(t, E' \n\r\t');
  cut integer;
begin
  part := 0;
  while length(rest) > most loop
    cut := coalesce(nullif(length(substring(left(rest, most) from '^(.*\n)')), 0), nullif(length(substring(left(rest, most) from '^(.*[.!?؟。！？])\s')), 0),
      nullif(length(substring(left(rest, most) from '^(.*)\s')), 0), most);
    part := part + 1;
    body := btrim(left(rest, cut), E' \n\r\t');
    rest := btrim(substr(rest, cut + 1), E' \n\r\t');
    return next;
  end loop;
  if rest <> '' then
    part := part + 1;
    body := rest;
    return next;
  end if;
end $$;

-- Sixteen slices, newest first: slice k holds the days from its own first day to the day before slice k-1 begins.
-- Slice 0 takes what is released now and is kept small; a common word is answered from it and slice 1 alone.
create table released.passage_slice (
  slice smallint primary key check (slice between 0 and 15),
  from_day date not null unique
);
insert into released.passage_slice values (0, '-infinity');

create function search.slice_of(of_day date) returns smallint language sql stable parallel safe as $$
  select min(slice) from released.passage_slice where of_day >= from_day
$$;

-- What is looked through: narrow, since a count reads up to 5,000 of these rows.
create table released.passage (
  id bigint not null,            -- a hash of source, kind and part: the same again when it is indexed again
  slice smallint not null,
  day date not null,
  year smallint,
  kind text not null,            -- letter, reply; later rooms add theirs
  lang text not null,
  states text not null,          -- codes with a space between: as text they are narrower and counted quicker than arrays
  mandates text not null,
  vector tsvector not null,
  primary key (id, slice)
) partition by list (slice);
-- What is shown of a hit.
create table released.passage_text (
  id bigint primary key,
  source uuid not null,          -- the record that it belongs to: its passages come and go together
  subject text not null,         -- the slug of its public address
  part text not null,
  title text not null,
  text text not null,
  invented boolean not null,
  unique (source, part)
);
do $$
begin
  for k in 0..15 loop
    execute format('create table released.passage_%s partition of released.passage for values in (%s)', k, k);
    -- A short pending list: four times quicker to write than none, and little to read through at a search.
    execute format('create index passage_%s_vector on released.passage_%s using gin (vector) with (gin_pending_list_limit = 256)', k, k);
    execute format('create index passage_%s_newest on released.passage_%s (day desc, id)', k, k);
    -- Statistics of words would cost the planner milliseconds; without them it takes the index, which is right.
    execute format('alter table released.passage_%s alter vector set statistics 0', k);
    execute format('alter table released.passage_%s set (autovacuum_vacuum_insert_scale_factor = 0.05)', k);
  end loop;
end $$;

-- Page, count and facets in one statement, and in functions, since PostgreSQL then keeps the plan. The slices are read
-- newest first and LIMIT ends it: a common word costs no more than one that stands in `most` passages.
-- search.find looks for a query, search.find_all gives everything, newest first. `words` are those of the query that
-- rank (null: newest first), among hits ranked_from to ranked_from + 999 in the order of the slices. Marks are where the
-- words stand: 'shift' is the last place in the title, from where the text is counted on.
do $$
declare
  body constant text := $f$
    begin
      return (
        with hit as materialized (
          select id, slice, day, year, kind, lang, states, mandates,
            case when words is null then 0 when row_number() over () between ranked_from and ranked_from + 999
              -- Long passages are not better for having more words (1); the reader's own language is worth half as much again.
              then ts_rank(vector, words, 1) * case when lang = reader_lang then 1.5 else 1 end end::real as rank
          from released.passage where %s limit most + 1
        ), page as (
          select * from hit where rank is not null and (behind_id is null or rank < behind_rank
            or (rank = behind_rank and (day < behind_day or (day = behind_day and id > behind_id))))
          order by rank desc, day desc, id limit page_limit + 1
        ), alike as materialized (
          -- Grouped before the codes are taken apart: of 5,000 hits there are few different ones.
          select kind, lang, year, mandates, count(*) from hit group by kind, lang, year, mandates
        )
        select json_build_object(
          'count', (select count(*) from hit),
          'hits', (select json_agg(json_build_object('id', p.id::text, 'rank', p.rank, 'kind', p.kind, 'subject', t.subject, 'part', t.part,
              'lang', p.lang, 'day', p.day, 'year', p.year, 'states', string_to_array(p.states, ' '),
              'mandates', string_to_array(p.mandates, ' '), 'invented', t.invented,
              'title', t.title, 'text', t.text, 'marks', search.marks(p.id, p.slice, lexemes, beginnings)) order by p.rank desc, p.day desc, p.id)
            from page p join released.passage_text t using (id)),
          'facets', case when with_facets then (select json_agg(json_build_object('name', name, 'value', value, 'count', count) order by count desc, value) from (
            select 'kind' as name, kind as value, sum(count) as count from alike group by kind
            union all select 'lang', lang, sum(count) from alike group by lang
            union all select 'year', year::text, sum(count) from alike where year is not null group by year
            union all select 'mandate', mandate, sum(count) from alike, string_to_table(mandates, ' ') as mandate group by mandate
            union all select 'state', state, sum(count) from (select states, count(*) from hit group by states) as by_states, string_to_table(states, ' ') as state group by state
          ) as counted) end)
      );
    end $f$;
  arguments constant text := 'words tsquery, lexemes text[], beginnings text[], reader_lang text, ranked_from integer, most integer,
    behind_rank real, behind_day date, behind_id bigint, page_limit integer, with_facets boolean';
begin
  create function search.marks(passage bigint, of_slice smallint, lexemes text[], beginnings text[]) returns json language plpgsql stable as $f$
    begin
      if cardinality(lexemes) + cardinality(beginnings) = 0 then return null; end if;
      return (
        select json_build_object('shift', coalesce(max(position) filter (where weight = 'A'), 0),
          'found', json_agg(json_build_array(asked, position, weight = 'A')) filter (where asked is not null))
        from released.passage v, unnest(v.vector) as w (lexeme, positions, weights), unnest(positions, weights) as at (position, weight),
          lateral (select case when lexeme = any (lexemes) then lexeme
            else (select b from unnest(beginnings) as b where starts_with(lexeme, b) limit 1) end) as match (asked)
        where v.id = passage and v.slice = of_slice and (asked is not null or weight = 'A'));
    end $f$;
  execute format('create function search.find(query tsquery, %s) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as %L',
    arguments, format(body, 'vector @@ query'));
  execute format('create function search.find_all(%s) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as %L',
    arguments, format(body, 'true'));
end $$;

-- The tsqueries of the terms of a query, in each language that a term can be of, and the States that runs of them name.
create function search.variants(terms json, names text[]) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return json_build_object(
    'variants', (select json_agg(json_build_object('term', a.term, 'lang', a.lang, 'query',
        case when a.alone then quote_literal(a.text) || ':*' else nullif(search.to_query(a.lang, a.text, a.phrase)::text, '') end))
      from json_to_recordset(terms) as a (term integer, lang text, text text, phrase boolean, alone boolean)),
    'states', (select json_agg(distinct jsonb_build_object('name', n.name - 1, 'state', s.state))
      from unnest(names) with ordinality as n (text, name) cross join lateral search.states_named(n.text) as s (state)));
end $$;

do $$
declare
  t text;
begin
  foreach t in array array['search_word', 'passage_slice', 'passage', 'passage_text'] || array(select 'passage_' || k from generate_series(0, 15) k) loop
    execute format('alter table released.%I enable row level security', t);
    execute format('alter table released.%I force row level security', t);
    execute format('create policy owner_all on released.%I to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_office using (true)', t);
    execute format('grant select on released.%I to vigie_public, vigie_office, vigie_jobs', t);
    execute format('grant insert, update, delete on released.%I to vigie_jobs', t);
  end loop;
end $$;
-- Intake too: PostgreSQL plans a read of the States' names by the indexes above.
grant usage on schema search to vigie_public, vigie_intake, vigie_office, vigie_jobs;
