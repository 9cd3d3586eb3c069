-- What was signed of a release, in the order in which it came: the newest word counts, and one that was done is used up.
-- NOTE: the role that brings words gives them no order, nor says that they were settled.
alter table known.release_word add column seq bigint generated always as identity;
revoke insert on known.release_word from vigie_office;
grant insert (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day) on known.release_word to vigie_office;
