-- A day without an end, or of a year that no calendar has, could be counted with by nobody: whatever writes anew what the
-- public reads of a letter broke on it, and with it her word who took her name back, or a letter's withdrawal.
do $$
declare
  c record;
begin
  for c in
    select table_name, column_name from information_schema.columns
    where table_schema = 'known' and data_type = 'date' and table_name in ('letter', 'letter_addressee', 'letter_correction', 'reply',
      'release', 'clock_event', 'delivery', 'transition', 'entry', 'entry_decision', 'name_look')
    order by table_name, column_name
  loop
    execute format('alter table known.%I add constraint %I check (%I between ''0001-01-01'' and ''9999-12-31'')',
      c.table_name, c.table_name || '_' || c.column_name || '_is_a_day', c.column_name);
  end loop;
end $$;
