-- A mission finds its letter under every address that it had. `former_slug` is what the public could read of it: this is every one.
alter table known.letter_correction add column moved_from text;
update known.letter_correction set moved_from = former_slug where former_slug is not null;
-- Of a correction it reads these two columns, and of its own letters alone.
create policy corner on known.letter_correction for select to vigie_corner
  using (moved_from is not null and letter_id in (select known.corner_letters()));
grant select (letter_id, moved_from) on known.letter_correction to vigie_corner;
