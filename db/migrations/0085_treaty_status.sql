-- What each State is to each treaty, as two say it: the reference data, and a file that the operator takes in. Which of them
-- holds is one rule, `src/mandate/reference/treaties.server.ts`: the one that is as of the later day.
create table released.treaty_said (
  state text not null references reference.state,
  treaty text not null check (treaty ~ '^[A-Z][A-Z0-9-]{1,19}$'),
  status text not null check (status in ('party', 'signatory', 'none')),
  -- The year in which it became a party; null where that is not known.
  since smallint check (since between 1900 and 2199),
  as_of date not null,
  source text not null check (length(source) between 3 and 200),
  primary key (state, treaty),
  check (status = 'party' or since is null)
);
alter table released.treaty_said enable row level security;
alter table released.treaty_said force row level security;
create policy owner_all on released.treaty_said to vigie_owner, vigie_jobs using (true) with check (true);
create policy everyone_reads on released.treaty_said for select to vigie_public, vigie_office using (true);
grant select on released.treaty_said to vigie_public, vigie_office;
grant select, insert, update, delete on released.treaty_said to vigie_jobs;
select released.watch('released.treaty_said');

-- The codes of the research compilation are those of the reference data from here on.
insert into released.treaty_said (state, treaty, status, since, as_of, source)
select state, case indicator
    when 'treaty-OPCAT' then 'CAT-OP' when 'treaty-OP-CEDAW' then 'CEDAW-OP' when 'treaty-OP-CRPD' then 'CRPD-OP'
    when 'treaty-OP-CRC-AC' then 'CRC-OPAC' when 'treaty-OP-CRC-SC' then 'CRC-OPSC' when 'treaty-OP-CRC-IC' then 'CRC-OPIC'
    else substr(indicator, 8) end,
  case word when 'state party' then 'party' when 'signatory state' then 'signatory' else 'none' end,
  case when word = 'state party' then nullif(year, 0) end, '2022-01-01', source
from (select distinct on (indicator, state) * from released.indicator_value where indicator like 'treaty-%' order by indicator, state, year desc) v
on conflict do nothing;
delete from released.indicator_value where indicator like 'treaty-%';

-- All that the file says of a State, as it stands there; '' is neither party nor signatory, '?' a gap in the source.
alter table reference.treaty_ratification
  add said jsonb not null default '{}',
  add as_of date not null default '2022-01-01';
alter table reference.treaty_ratification drop column since;
alter table reference.treaty_ratification alter said drop default, alter as_of drop default;
-- The files are read once more, with the next start.
delete from reference.loaded_file;
