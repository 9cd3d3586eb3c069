-- The last day on which an officer took a submission into a case. Into which is sealed: it stands in a note that only officers
-- open. What is taken is not waited for in the inbox any more; its source is owed news of it.
alter table known.submission add column taken_on date check (taken_on >= received_on);
