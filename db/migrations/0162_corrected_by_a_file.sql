-- A file of the public database says otherwise than before of a letter that is public: who imports it corrects the letter alone,
-- as whoever imports such a letter releases it alone. The correction names the file.
alter table known.letter_correction drop constraint letter_correction_check1;
alter table known.letter_correction add constraint letter_correction_of_public
  check (on_day is null or not of_public or second_by is not null or changes ? 'file');
