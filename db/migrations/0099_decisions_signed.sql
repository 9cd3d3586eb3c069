-- What an officer signed when she let an entry through, beside the decision. Who decided was a name in a row, which whoever
-- had the office's role in hand could write: a well-formed entry under two invented names was released. The job that writes
-- to registers looks at the signature by the roster.
alter table known.entry_decision add column word jsonb check (pg_column_size(word) <= 8192);

-- NOTE: without a word the job does what the roles of the owner and of the jobs decided, and what stood here before. The
-- office's role therefore leaves none out, and what it puts there is nobody's until the job has looked.
create function known.office_brings_a_word() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the role of the office lets nothing through that no officer signed' using errcode = 'insufficient_privilege';
end $$;
create trigger office_brings_a_word before insert on known.entry_decision
  for each row when (current_user = 'vigie_office' and new.decision = 'let-through' and new.word is null)
  execute function known.office_brings_a_word();
