-- What one company was said to be to another and never was: the line stays, with who took it back and when. It was deleted,
-- and whoever had read it in a letter of that day found nothing of it.
alter table known.company_holding
  add column taken_back_on date check (taken_back_on between '0001-01-01' and '9999-12-31'),
  add column taken_back_by text,
  add check ((taken_back_on is null) = (taken_back_by is null));
revoke delete on known.company_holding from vigie_office;
grant update (taken_back_on, taken_back_by) on known.company_holding to vigie_office;

create function known.office_leaves_taken_back() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'the role of the office changes no line that was taken back' using errcode = 'insufficient_privilege';
end $$;
create trigger office_leaves_taken_back before update on known.company_holding
  for each row when (current_user = 'vigie_office' and old.taken_back_on is not null)
  execute function known.office_leaves_taken_back();
