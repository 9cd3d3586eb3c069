-- Whose word counts is read from the first officer on, by the job too that does what two officers signed. Who is the first
-- stood in a column that the office's role could write: with two officers of its own making it released what it liked. A
-- first officer comes by a link that an operator made, for this mandate, and that is open; whose key is whose never changes.
create function known.has_open_link(of_mandate text) returns boolean language sql stable security definer set search_path = '' as $$
  -- The log is the clock: what ran out before the last that happened is over.
  with clock as (select coalesce((select at from platform.event order by seq desc limit 1), '-infinity') as at)
  select exists (select from platform.enrolment_link l, clock c where l.mandate = of_mandate and l.used_at is null and l.expires_at > c.at)
    or exists (select from known.office_beginning b, clock c where b.mandate = of_mandate and b.begun_at is null and b.expires_at > c.at)
$$;
revoke execute on function known.has_open_link(text) from public;
grant execute on function known.has_open_link(text) to vigie_office;

create function known.office_makes_no_first() returns trigger language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - array['removed_at', 'is_first'] is distinct from to_jsonb(old) - array['removed_at', 'is_first'] then
    raise exception 'the role of the office changes nobody''s card' using errcode = 'insufficient_privilege';
  end if;
  if (tg_op = 'INSERT' and new.is_first or tg_op = 'UPDATE' and new.is_first is distinct from old.is_first)
    and (tg_op = 'UPDATE' and new.is_first or not known.has_open_link(new.mandate)) then
    raise exception 'the role of the office makes nobody the first without a link that an operator made' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger office_makes_no_first before insert or update on known.officer
  for each row when (current_user = 'vigie_office') execute function known.office_makes_no_first();

-- Named in the trigger: the column that says that a link was used.
create function known.office_opens_no_link() returns trigger language plpgsql set search_path = '' as $$
begin
  if to_jsonb(old) ->> tg_argv[0] is not null then
    raise exception 'the role of the office opens no link again: %', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger office_opens_no_link before update on platform.enrolment_link
  for each row when (current_user = 'vigie_office') execute function known.office_opens_no_link('used_at');
create trigger office_opens_no_link before update on known.office_beginning
  for each row when (current_user = 'vigie_office') execute function known.office_opens_no_link('begun_at');

-- An epoch is closed once, and stays what its officers signed.
create function known.office_keeps_epochs() returns trigger language plpgsql set search_path = '' as $$
begin
  if old.closed_on is not null or to_jsonb(new) - 'closed_on' is distinct from to_jsonb(old) - 'closed_on' then
    raise exception 'the role of the office closes an epoch, and changes none' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger office_keeps_epochs before update on known.epoch
  for each row when (current_user = 'vigie_office') execute function known.office_keeps_epochs();
