-- An officer's day with 100,000 cases in work: what nobody has decided on is read from its beginning, and who has how
-- many is counted without the table.
create index case_undecided on known."case" (mandate, opened_on, id) where triage is null and closed_on is null;
drop index known.case_open_by_rank;
create index case_open_by_rank on known."case"
  (mandate, (case urgency when 'imminent' then 0 when 'urgent' then 1 else 2 end), opened_on, id)
  include (urgency, triage, officer) where closed_on is null;
