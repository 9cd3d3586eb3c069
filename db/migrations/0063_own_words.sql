-- Who was asked to clear another's letter reads again what was said in its own name; nobody else's word.
create policy office_reads_own on known.clearance_word for select to vigie_office
  using (mandate = platform.current_mandate());
