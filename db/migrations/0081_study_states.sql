-- Of which States the study of 2006 spoke (A/HRC/34/52, para. 17): their list is imported where somebody has it.
create table released.study_state (
  state text primary key references reference.state,
  -- The document in which the list stands.
  source text not null check (length(source) between 3 and 200)
);
alter table released.study_state enable row level security;
alter table released.study_state force row level security;
create policy owner_all on released.study_state to vigie_owner, vigie_jobs using (true) with check (true);
create policy everyone_reads on released.study_state for select to vigie_public, vigie_office using (true);
grant select on released.study_state to vigie_public, vigie_office;
grant select, insert, update, delete on released.study_state to vigie_jobs;
select released.watch('released.study_state');

-- Guidelines, mechanisms and what was done to protect defenders are found by search from now on: with this file loaded
-- once more, what stands already is indexed too.
delete from reference.loaded_file where name = 'protection-instruments.csv';
