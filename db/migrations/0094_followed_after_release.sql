-- What two agreed to is what a letter and a reply say. What became of the matter, that a reply has been read and which
-- position it takes come after that for most of them, and follow the office's record as clocks and marks do: a public
-- reply's marks are public once two readers have settled them.
create or replace function known.office_proposes() returns trigger language plpgsql set search_path = '' as $$
declare
  follows constant text[] := case tg_table_name when 'letter' then array['outcome'] else array['assessment', 'position'] end;
begin
  if new.publication in ('scheduled', 'public') or (tg_op = 'UPDATE' and old.publication in ('scheduled', 'public')) then
    if tg_op <> 'UPDATE' or to_jsonb(new) - follows is distinct from to_jsonb(old) - follows then
      perform known.refuse_office(tg_table_name);
    end if;
  end if;
  return new;
end $$;
