-- Sessions of a corner that are over are deleted by a job, as those of officers are. It reads when each began and was used last,
-- and nothing else of it.
grant select (created_at, last_seen_at), delete on known.mission_session to vigie_jobs;
