-- The queue's own order, in work and closed, and the counts of what is in work without the table: a page of 100,000
-- cases is read from its beginning.
create index case_open_by_rank on known."case"
  (mandate, (case urgency when 'imminent' then 0 when 'urgent' then 1 else 2 end), opened_on, id)
  include (urgency, triage) where closed_on is null;
create index case_closed_by_rank on known."case"
  (mandate, (case urgency when 'imminent' then 0 when 'urgent' then 1 else 2 end), opened_on, id)
  where closed_on is not null;
drop index known.case_queue;
