-- What was published wrong until now is told as before (0152), and what a State pledged is recommended by nobody.
insert into released.notice (code, since, count)
  select 'record-answered', min(l.public_from), count(distinct l.id)::int
    from released.fact f join released.letter l on l.id = f.letter_id where f.answered and not f.certain
  union all
  select 'record-cited', min(public_from), count(*)::int from released.letter
    where exists (select from reference.mandate_here) and mandate not in (select mandate from reference.mandate_here)
  union all
  select 'record-entries', null, count(*)::int from released.record_entry
    where state is not null and exists (select from reference.mandate_here) and mandate not in (select mandate from reference.mandate_here)
  union all
  select 'pledges-recommended', null, count(*)::int from released.recommendation where position = 'pledge' and by_states = array[state]
  union all
  select 'follow-up-visits', null, count(*)::int from released.commitment where slug = 'A-HRC-34-52-visits' and about @> '{SRB,XKX}'
on conflict do nothing;
delete from released.notice where count = 0;
update released.notice set since = greatest(since, (select min(at at time zone 'Europe/Zurich')::date from platform.event))
  where since is not null and code like 'record-%';

update released.passage p set vector = ts_delete(p.vector, 'by=' || r.state)
  from released.passage_text t join released.recommendation r on r.id = t.source
  where t.id = p.id and r.position = 'pledge' and r.by_states = array[r.state];
update released.recommendation set by_states = '{}' where position = 'pledge' and by_states = array[state];
update released.recommendation_source s set by_states = '{}' from released.recommendation r
  where r.slug = s.recommendation and s.position = 'pledge' and s.by_states = array[r.state];
