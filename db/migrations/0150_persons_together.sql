-- A number that a letter withholds is public in a sum of several letters alone, of which none follows: each sum is formed
-- once, from the letters of a reporting year, and never changed (communications/form-sums.ts). The public's facts hold
-- what letters tell, and nothing else.
create table released.persons_sum (
  id uuid primary key,
  mandate smallint not null,           -- the number of the mandate whose record they are of
  reporting_year smallint not null,    -- 0: not known
  state smallint,                      -- null: letters to several addressees, or to one who is no State
  letters integer not null,            -- that do not tell their persons, counted once for each addressee
  persons integer not null,
  women integer                        -- null: too few, or too many, to be told, or not known of each letter
);
create index persons_sum_state on released.persons_sum (state);
-- Which letters wait for a sum, and which stand in one. Those that were tried in vain, and those of a sum that was dissolved,
-- stand in none again: one more sum of the others would tell of them.
create table known.persons_sum_letter (
  letter_id uuid primary key,
  sum uuid,
  waits boolean not null,
  was text not null,                   -- what was summed: a letter that changes dissolves its sum
  named smallint not null,             -- the most persons whom it ever named in public
  check (not waits or sum is null)
);
create index persons_sum_letter_sum on known.persons_sum_letter (sum);
create index persons_sum_letter_waiting on known.persons_sum_letter (letter_id) where waits;

alter table released.persons_sum enable row level security;
alter table released.persons_sum force row level security;
create policy owner_all on released.persons_sum to vigie_owner, vigie_jobs using (true) with check (true);
create policy everyone_reads on released.persons_sum for select to vigie_public, vigie_office using (true);
grant select on released.persons_sum to vigie_public, vigie_office, vigie_jobs;
grant insert, delete on released.persons_sum to vigie_jobs;
select released.watch('released.persons_sum');
alter table known.persons_sum_letter enable row level security;
alter table known.persons_sum_letter force row level security;
create policy owner_all on known.persons_sum_letter to vigie_owner, vigie_jobs using (true) with check (true);
grant select, insert, update, delete on known.persons_sum_letter to vigie_jobs;
revoke all on known.persons_sum_letter from vigie_office;

update known.fact set persons_withheld = false, sexes_withheld = false where persons_withheld or sexes_withheld;
update released.fact set persons = case when not persons_withheld then persons end, women = case when not sexes_withheld then women end,
  men = case when not sexes_withheld then men end, other_sex = case when not sexes_withheld then other_sex end
where persons_withheld or sexes_withheld;
-- A job forms the first sums.
insert into known.persons_sum_letter (letter_id, waits, was, named)
select p.id, true, '', jsonb_array_length(p.person_names) from released.letter p join known.letter l on l.id = p.id
where p.persons_withheld and l.persons is not null;
do $$
begin
  if to_regnamespace('graphile_worker') is not null then
    perform graphile_worker.add_job('project-letters', json_build_object('letters', json_build_array(letter_id)))
      from known.persons_sum_letter limit 1;
  end if;
end $$;
