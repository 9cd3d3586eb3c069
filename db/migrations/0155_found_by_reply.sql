-- Letters are found by whether they were answered.
alter table reference.search_word drop constraint search_word_key_check;
alter table reference.search_word add constraint search_word_key_check
  check (key ~ '^(kind|type|theme|group|reprisal|reply|defenders)=[A-Za-z-]{2,60}$');
update released.passage p set vector = p.vector || array_to_tsvector(k.keys)
  from released.passage_text t, (
    select letter_id, array_agg(distinct key) as keys from released.fact f cross join lateral unnest(
      case when f.answered then array['reply=answered'] when f.form > 0 then array['reply=unanswered']
        else array['reply=unanswered', 'reply=none'] end) key
    where f.reported_year is null group by letter_id) k
  where t.id = p.id and t.source = k.letter_id and p.kind in ('letter', 'reply');
