-- A search among recommendations alone asks each word of the sixteen slices for what they share with 'kind=recommendation',
-- a word of tens of thousands: with the words of recommendations by themselves that took a third of the time.
do $$
begin
  for k in 0..15 loop
    execute format('create index passage_%s_recommendation on released.passage_%s using gin (vector) with (gin_pending_list_limit = 256)
      where kind = ''recommendation''', k, k);
  end loop;
end $$;

-- As in 0010, and found is the same. A hit brings its words along, so that those that are ranked need no window over all of
-- them, and those that are shown are not looked up once more in sixteen slices each.
do $$
declare
  body constant text := $f$
    begin
      return (
        with hit as materialized (
          select id, day, year, kind, lang, states, mandates, vector from released.passage where %s limit most + 1
        ), ranked as (
          -- Long passages are not better for having more words (1); the reader's own language is worth half as much again.
          select id, day, year, kind, lang, states, mandates, vector,
            case when words is null then 0 else ts_rank(vector, words, 1) * case when lang = reader_lang then 1.5 else 1 end end::real as rank
          from (select * from hit offset case when words is null then 0 else ranked_from - 1 end
            limit case when words is not null then 1000 end) as ranked
        ), page as (
          select * from ranked where behind_id is null or rank < behind_rank
            or (rank = behind_rank and (day < behind_day or (day = behind_day and id > behind_id)))
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
              'title', t.title, 'text', t.text, 'marks', case when cardinality(lexemes) + cardinality(beginnings) > 0 then json_build_object(
                'shift', (select coalesce(max(position), 0) from unnest(ts_filter(p.vector, '{a}')) as w, unnest(w.positions) as position),
                'found', (select json_agg(json_build_array(asked, position, weight = 'A'))
                  from unnest(p.vector) as w (lexeme, positions, weights),
                    lateral (select case when lexeme = any (lexemes) then lexeme
                      else (select b from unnest(beginnings) as b where starts_with(lexeme, b) limit 1) end offset 0) as match (asked),
                    unnest(positions, weights) as at (position, weight) where asked is not null)) end) order by p.rank desc, p.day desc, p.id)
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
  execute format('create or replace function search.find(query tsquery, %s) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as %L',
    arguments, format(body, 'vector @@ query'));
  execute format('create or replace function search.find_all(%s) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as %L',
    arguments, format(body, 'true'));
  -- The kind stands here as it stands in the indexes: a plan that is kept takes them for a constant alone.
  execute format('create function search.find_recommendations(query tsquery, %s) returns json language plpgsql stable set plan_cache_mode = force_generic_plan as %L',
    arguments, format(body, 'vector @@ query and kind = ''recommendation'''));
end $$;
drop function search.marks(bigint, smallint, text[], text[]);
