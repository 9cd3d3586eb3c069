-- What was published wrong, and is right since this version: the method page and the feed of letters tell it, with how
-- much it was of. Nothing was published wrong where nothing was published.
create table released.notice (
  code text primary key,      -- its words: notice_<code>
  on_day date not null default (now() at time zone 'Europe/Zurich')::date,
  since date,                 -- null: not known
  count integer not null
);
alter table released.notice enable row level security;
alter table released.notice force row level security;
create policy owner_all on released.notice to vigie_owner using (true) with check (true);
create policy everyone_reads on released.notice for select to vigie_public, vigie_office, vigie_jobs using (true);
grant select on released.notice to vigie_public, vigie_office, vigie_jobs;
select released.watch('released.notice');

insert into released.notice (code, since, count)
  select 'undated-replies', min(l.public_from), count(distinct l.id)::int
    from released.fact f join released.letter l on l.id = f.letter_id where f.answered and f.answered_on is null
  union all
  select 'past-days', min(public_from), count(*)::int from released.letter
  union all
  select 'sexes-told', min(public_from), count(*)::int from released.letter where sexes_withheld
  union all
  select 'another-record', min(public_from), count(*)::int from released.letter
    where exists (select from reference.mandate_here) and mandate not in (select mandate from reference.mandate_here)
  union all
  select 'groups-as-defenders', null, count(*)::int from released.recommendation where affected <> '{}';
delete from released.notice where count = 0;
-- Nothing was told here before this instance was there, whatever day its letters became public elsewhere.
update released.notice set since = greatest(since, (select min(at at time zone 'Europe/Zurich')::date from platform.event)) where since is not null;
