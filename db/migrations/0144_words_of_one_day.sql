-- Of two words of one assessor on the same day, or of the same month where no more is said, the one that was brought later is
-- the newer: by their random names it was either, and what somebody had corrected stood as its newest word.
alter table released.assessment add column number integer not null default 0 check (number >= 0);
alter table released.principle_finding add column number integer not null default 0 check (number >= 0);
update released.assessment a set number = o.before from (
  select e.id, (select count(*) from known.entry o join platform.event b
      on b.subject_kind = 'entry' and b.subject_id = o.id::text and b.type = 'entry-brought'
    where o.kind = e.kind and o.subject = e.subject and b.seq < v.seq) as before
  from known.entry e join platform.event v on v.subject_kind = 'entry' and v.subject_id = e.id::text and v.type = 'entry-brought'
  where e.kind = 'assessment') o
where a.slug = o.id::text;
update released.principle_finding f set number = o.before from (
  select e.id, (select count(*) from known.entry o join platform.event b
      on b.subject_kind = 'entry' and b.subject_id = o.id::text and b.type = 'entry-brought'
    where o.kind = e.kind and o.subject = e.subject and b.seq < v.seq) as before
  from known.entry e join platform.event v on v.subject_kind = 'entry' and v.subject_id = e.id::text and v.type = 'entry-brought'
  where e.kind in ('instrument-principle', 'measure-principle')) o
where f.slug = o.id::text;
