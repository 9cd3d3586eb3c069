-- A second signature binds while what was agreed to is on its way or public. Held back or withdrawn it is spent: whoever
-- proposes it anew writes over it, and the log keeps it.
create or replace function known.office_approves_nothing() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.second_by is not null
    or (tg_op = 'UPDATE' and old.second_by is not null and known.hold_on_its_way(old.subject_id)) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $$;
