-- Of what a mission asks not to be published one request stands: asking again takes the place of the one before, and all stay
-- on record. Which request it takes the place of, and the first that gave the same reason: what was decided on once stops a
-- release no second time. The job that releases reads both, and no reason.
alter table known.filing
  add column replaces uuid unique references known.filing,
  add column repeats uuid references known.filing,
  add check (kind = 'withhold' or (replaces is null and repeats is null)),
  add check (repeats is null or replaces is not null),
  add check (replaces <> id and repeats <> id);
update known.filing f set replaces = o.before
  from (select w.id, lag(w.id) over (partition by w.account, w.reply, case when w.reply is null then
      (select t.addressee_id from known.filing_to t where t.filing = w.id order by 1 limit 1) end order by w.filed_at, w.id) as before
    from known.filing w where w.kind = 'withhold') o
  where o.id = f.id and o.before is not null;
grant select (replaces, repeats) on known.filing to vigie_jobs;
