-- Which entries are in their registers as they stand: written and taken away by the job alone. It was read from the log,
-- which the office's role may write to, and by it the job knew what it need not ask again.
create table known.entry_out (
  entry uuid primary key references known.entry on delete cascade,
  -- The decision by which it is.
  number smallint not null,
  foreign key (entry, number) references known.entry_decision
);
insert into known.entry_out
  select d.entry, d.number from known.entry_decision d
  where d.decision = 'let-through'
    and d.number = (select max(number) from known.entry_decision l where l.entry = d.entry)
    and (select type from platform.event where subject_kind = 'entry' and subject_id = d.entry::text order by seq desc limit 1) = 'entry-released';
alter table known.entry_out enable row level security;
alter table known.entry_out force row level security;
create policy owner_all on known.entry_out to vigie_owner, vigie_jobs using (true) with check (true);
grant select, insert, delete on known.entry_out to vigie_jobs;
