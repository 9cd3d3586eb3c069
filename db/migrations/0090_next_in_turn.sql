-- What the office's role adds has the next number of its kind and no other. A row numbered beyond all others left no number
-- for what came after it: an entry could not be taken out of its register any more, whoever asked, and with it failed
-- all that a person had asked for who took her name back; an event so numbered would have stopped the log of every mandate,
-- which lets go of no row.
alter table known.entry_out drop constraint entry_out_entry_number_fkey;
alter table known.entry_decision alter column number type integer;
alter table known.entry_out alter column number type integer,
  add constraint entry_out_entry_number_fkey foreign key (entry, number) references known.entry_decision;
-- So few by hand that none is ever lacking.
alter table known.entry_decision add constraint entry_decision_number_bound check (number <= 1000000);

-- By the columns that the trigger names: what it belongs to, and its number there.
create function known.office_counts_on() returns trigger language plpgsql set search_path = '' as $$
declare
  next integer;
  of constant uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  execute format('select coalesce(max(%I), 0) + 1 from known.%I where %I = $1', tg_argv[1], tg_table_name, tg_argv[0]) into next using of;
  if (to_jsonb(new) ->> tg_argv[1])::integer is distinct from next then
    raise exception 'the role of the office counts on, and leaves no number out: %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create function known.office_keeps_numbers() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the role of the office gives no other number to what stands: %', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- Whoever decides holds the entry first, as its verbs do: nothing is decided while the job looks at it.
create function known.office_holds_entry() returns trigger language plpgsql set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie entry ' || new.entry, 0));
  return new;
end $$;
-- NOTE: triggers of one kind run in the order of their names: held first, then counted.
create trigger office_a_holds_entry before insert on known.entry_decision
  for each row when (current_user = 'vigie_office') execute function known.office_holds_entry();
create trigger office_counts_on before insert on known.entry_decision
  for each row when (current_user = 'vigie_office') execute function known.office_counts_on('entry', 'number');
create trigger office_counts_on before insert on known.delivery
  for each row when (current_user = 'vigie_office') execute function known.office_counts_on('addressee_id', 'seq');
create trigger office_counts_on before insert on known.clock_event
  for each row when (current_user = 'vigie_office') execute function known.office_counts_on('addressee_id', 'seq');
create trigger office_keeps_numbers before update of addressee_id, seq on known.clock_event
  for each row when (current_user = 'vigie_office' and (new.addressee_id, new.seq) is distinct from (old.addressee_id, old.seq))
  execute function known.office_keeps_numbers();

-- NOTE: whether the hash is that of the event is looked at by whoever verifies the log, not here.
create function platform.office_appends_next() returns trigger language plpgsql set search_path = '' as $$
declare
  last_seq bigint;
  last_hash bytea;
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie log', 0));
  select e.seq, e.hash into last_seq, last_hash from platform.last_event() e;
  if new.seq is distinct from coalesce(last_seq, 0) + 1
    or new.previous_hash is distinct from coalesce(last_hash, decode(repeat('00', 32), 'hex'))
    -- A day that no reader of the log can write down.
    or not isfinite(new.at) or extract(year from new.at) not between 1 and 9999 then
    raise exception 'the role of the office appends to the log what is next in it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger office_appends_next before insert on platform.event
  for each row when (current_user = 'vigie_office') execute function platform.office_appends_next();
