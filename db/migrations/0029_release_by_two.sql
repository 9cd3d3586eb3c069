-- Release takes two people, and the office's role is one: whoever takes it over could write two names. So it may propose
-- and no more. What two have agreed to is written by vigie_owner (the command line) and vigie_jobs (what is due), and
-- from then on the office's role changes nothing of what they agreed to. Clocks, marks and character of a reply follow
-- the office's record as before.
create function known.refuse_office(what text) returns void language plpgsql set search_path = '' as $$
begin
  raise exception 'the role of the office may propose what the public reads, not write it: %', what using errcode = 'insufficient_privilege';
end $$;

-- A row that the office may touch at all is of a record that its role sees.
create function known.on_its_way(of uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from known.letter where id = on_its_way.of and publication in ('scheduled', 'public'))
    or exists (select from known.reply where id = on_its_way.of and publication in ('scheduled', 'public'))
$$;

create function known.office_proposes() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.publication in ('scheduled', 'public') or (tg_op = 'UPDATE' and old.publication in ('scheduled', 'public')) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $$;

create function known.office_approves_nothing() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.second_by is not null or (tg_op = 'UPDATE' and old.second_by is not null) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $$;

-- A letter that is not on its way is corrected by one.
create function known.office_corrects() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.second_by is not null or (known.on_its_way(new.letter_id) and new.on_day is not null)
    or (tg_op = 'UPDATE' and (old.second_by is not null or old.letter_id <> new.letter_id)) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $$;

create function known.office_takes_no_step_out() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.machine = 'publication' and (new.to_state in ('scheduled', 'public') or new.from_state in ('scheduled', 'public')) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $$;

-- The column named in the trigger says whose part the row is: before, and after.
create function known.office_leaves_as_agreed() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and known.on_its_way((to_jsonb(old) ->> tg_argv[0])::uuid) then perform known.refuse_office(tg_table_name); end if;
  if tg_op <> 'DELETE' and known.on_its_way((to_jsonb(new) ->> tg_argv[0])::uuid) then perform known.refuse_office(tg_table_name); end if;
  return coalesce(new, old);
end $$;

create trigger office_proposes before insert or update on known.letter
  for each row when (current_user = 'vigie_office') execute function known.office_proposes();
create trigger office_proposes before insert or update on known.reply
  for each row when (current_user = 'vigie_office') execute function known.office_proposes();
create trigger office_approves_nothing before insert or update on known.release
  for each row when (current_user = 'vigie_office') execute function known.office_approves_nothing();
create trigger office_corrects before insert or update on known.letter_correction
  for each row when (current_user = 'vigie_office') execute function known.office_corrects();
create trigger office_takes_no_step_out before insert on known.transition
  for each row when (current_user = 'vigie_office') execute function known.office_takes_no_step_out();
do $$
declare
  t text;
begin
  foreach t in array array['letter_person', 'public_version', 'question', 'letter_tag', 'letter_signatory', 'reprisal', 'letter_link'] loop
    execute format($f$create trigger office_leaves_as_agreed before insert or update or delete on known.%I
      for each row when (current_user = 'vigie_office') execute function known.office_leaves_as_agreed('letter_id')$f$, t);
  end loop;
end $$;
-- How it reached an addressee may still be recorded; to whom it went may not be changed.
create trigger office_leaves_as_agreed before insert or delete or update of letter_id, position, class, state, probable_state, actor_name
  on known.letter_addressee for each row when (current_user = 'vigie_office') execute function known.office_leaves_as_agreed('letter_id');
create trigger office_leaves_as_agreed before insert or update or delete on known.reply_to
  for each row when (current_user = 'vigie_office') execute function known.office_leaves_as_agreed('reply_id');
