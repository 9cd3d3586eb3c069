-- How exactly the day is known under which a passage stands, beside it: what is looked up elsewhere is forgotten of some kind.
alter table released.passage_text add column precision text not null default 'day'
  check (precision in ('day', 'month', 'year', 'unknown'));
update released.passage_text t set precision = exact.precision from released.passage p join (
    select l.id as source, 'letter' as kind, null as part, l.sent_precision as precision from released.letter l
    union all
    select a.letter_id, 'reply', r.id::text, r.received_precision from released.reply r
      join released.reply_to t on t.reply_id = r.id join released.letter_addressee a on a.id = t.addressee_id
    union all select r.id, 'resolution', null, i.precision from released.resolution r join reference.instrument i on i.symbol = r.symbol
      where i.adopted_on is not null
    union all select l.id, 'law', null, s.on_precision from released.law l join lateral (
      select on_precision from released.law_stage where law = l.slug order by number desc limit 1) s on true
    union all select i.id, 'protection', null, coalesce(i.since_precision, 'unknown') from released.protection_instrument i
    union all select e.id, 'record', null, 'year' from released.record_entry e where e.on_day is null
    union all select r.id, 'recommendation', null, 'year' from released.recommendation r
  ) exact on exact.kind = p.kind
  where t.id = p.id and t.source = exact.source and exact.precision is not null
    and (exact.part is null or t.part like 'reply-' || exact.part || '%')
    -- What an entry says of a resolution has a day of its own.
    and (exact.kind <> 'resolution' or t.part in ('en', 'fr', 'es', 'ar', 'ru', 'zh'));
update released.passage_text t set precision = 'unknown' from released.passage p where p.id = t.id and p.day = '1900-01-01';
-- What was done to protect defenders, and visits, have passages whose source is made of the slug.
update released.passage_text t set precision = w.precision from released.passage p, (
    select slug, on_precision as precision from released.protective_action
    union all select slug, on_precision from released.focal_point_meeting
    union all select visit, on_precision from (
      select distinct on (visit) visit, on_precision from released.visit_event order by visit, number desc) last
  ) w
  where p.id = t.id and p.kind in ('protective-work', 'visit') and w.slug = t.subject and w.precision <> 'day';
