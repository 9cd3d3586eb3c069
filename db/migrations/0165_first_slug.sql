-- Entered after it was sent, a reference gives the letter its address. The one under which it went, which its working
-- reference is made of, is known to whoever had it from then.
alter table known.letter add column first_slug text;
create index letter_first_slug on known.letter (first_slug) where first_slug is not null;
update known.letter l set first_slug = (select c.before->>'slug' from known.letter_correction c
  where c.letter_id = l.id and c.before->>'reference' is null and c.before->>'slug' <> l.slug order by c.on_day, c.id limit 1)
  where l.reference is not null;
grant select (first_slug) on known.letter to vigie_corner;
