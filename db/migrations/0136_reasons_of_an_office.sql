-- A job asks whether a warning was set aside, and by which rule; why, and by whom, is the office's.
revoke select on known.warning_aside from vigie_jobs;
grant select (warning, mandate, for_rule) on known.warning_aside to vigie_jobs;
