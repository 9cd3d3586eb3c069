-- A number that counts for all offices is given by the database: whoever chose hers could take those that come next, and no
-- step of any letter and no early warning would be written any more.
revoke insert on known.transition, known.warning from vigie_office;
grant insert (machine, subject_id, from_state, to_state, on_day, by_actor, reason) on known.transition to vigie_office;
grant insert (id, mandate, state, raised_on, days, threats, rise, letters_now, letters_before, cases_now, cases_before, rose)
  on known.warning to vigie_office;

-- A request takes the place of one of the same mission about the same, and repeats one of those: of another's, whose own next
-- request would then find its place taken, never. A foreign key looks past the rows that a role may see.
create function known.takes_own_place() returns trigger language plpgsql set search_path = '' as $$
begin
  if exists (select from unnest(array[new.replaces, new.repeats]) before where before is not null and not exists (
      select from known.filing o where o.id = before and o.account = new.account and o.kind = new.kind and o.reply is not distinct from new.reply)) then
    raise exception 'a request takes the place of its own mission''s alone' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger takes_own_place before insert or update of replaces, repeats on known.filing
  for each row when (new.replaces is not null or new.repeats is not null) execute function known.takes_own_place();
