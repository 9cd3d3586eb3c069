-- Recommendations are found by the States that made them and by their issues; entries of a printed record and positions, by words that name them.
alter table reference.search_word drop constraint search_word_key_check;
alter table reference.search_word add constraint search_word_key_check
  check (key ~ '^(kind|type|theme|group|reprisal|reply|defenders|entry|position|issue)=[A-Za-z-]{2,60}$');
update released.passage p set vector = p.vector || array_to_tsvector(array(select 'by=' || unnest(r.by_states)) || array(select 'issue=' || unnest(r.issues)) || array(select 'theme=' || unnest(r.themes)))
  from released.passage_text t, released.recommendation r
  where t.id = p.id and t.source = r.id and p.kind = 'recommendation';
create index released_record_entry_probable_state on released.record_entry (probable_state, reported_year) where probable_state is not null;
-- So are letters and entries of which a printed record only makes the State likely.
update released.passage p set vector = p.vector || array_to_tsvector(a.keys)
  from released.passage_text t, (
    select letter_id, array_agg(distinct 'probable=' || probable_state) as keys from released.letter_addressee
    where probable_state is not null group by letter_id) a
  where t.id = p.id and t.source = a.letter_id and p.kind in ('letter', 'reply');
-- Entries of which it is not certain were not in the search at all.
with given as materialized (
  select hashtextextended(id::text || '/' || part, 0) as passage, *, search.spaced('en', title) as spaced from (
    select id, 'entry-' || id as part, kind, probable_state as state, concat_ws(', ', document, paragraph) as title,
      coalesce(on_day, make_date(reported_year, 1, 1)) as day, case when on_day is null then 'year' else 'day' end as precision,
      coalesce(extract(year from on_day), reported_year)::smallint as year
    from released.record_entry where state is null and probable_state is not null) entry
), texts as (
  insert into released.passage_text (id, source, subject, part, title, text, precision, invented)
  select passage, id, state, part, title, '', precision, false from given
), vocabulary as (
  insert into released.search_word (lang, word, passages)
  select 'en', word, count(*) from given, lateral (select distinct word from string_to_table(spaced, ' ') word) w
  where search.in_vocabulary('en', word) group by word
  on conflict (lang, word) do update set passages = search_word.passages + excluded.passages
)
insert into released.passage (id, slice, day, year, kind, lang, states, mandates, vector)
select passage, search.slice_of(day), day, year, 'record', 'en', '', '',
  setweight(search.to_words('en', spaced), 'A')
    || array_to_tsvector(array['kind=record', 'lang=en', 'year=' || year, 'entry=' || kind, 'probable=' || state])
from given;
