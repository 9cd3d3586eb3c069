-- What two agree to is read by a job that holds the letter or the reply. A row that hangs on it was not held: written by
-- the office's role in a transaction left open until they had agreed, or begun before, it came after what was shown. Now
-- whoever writes such a row holds the record first: the job waits and reads it, or the writer waits and is refused; a
-- transaction that reads as of an earlier moment fails to hold what has changed since. For no key update, not for share:
-- two that wrote beside each other and then the letter itself would wait for one another.
create function known.hold_on_its_way(of uuid) returns boolean language plpgsql set search_path = '' as $$
declare
  stands text;
begin
  select publication into stands from known.letter where id = hold_on_its_way.of for no key update;
  if not found then
    select publication into stands from known.reply where id = hold_on_its_way.of for no key update;
  end if;
  -- What its role does not see it cannot hold, and leaves as it is.
  return not found or stands in ('scheduled', 'public');
end $$;

create or replace function known.office_corrects() returns trigger language plpgsql set search_path = '' as $$
declare
  is_held boolean := known.hold_on_its_way(new.letter_id);
begin
  if new.second_by is not null or (is_held and new.on_day is not null)
    or (tg_op = 'UPDATE' and (old.second_by is not null or old.letter_id <> new.letter_id)) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $$;

create or replace function known.office_leaves_as_agreed() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and known.hold_on_its_way((to_jsonb(old) ->> tg_argv[0])::uuid) then perform known.refuse_office(tg_table_name); end if;
  if tg_op <> 'DELETE' and known.hold_on_its_way((to_jsonb(new) ->> tg_argv[0])::uuid) then perform known.refuse_office(tg_table_name); end if;
  return coalesce(new, old);
end $$;

drop function known.on_its_way(uuid);
