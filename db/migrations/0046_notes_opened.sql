-- What somebody without keys left for the office, a translation or a guest's note, waits until an officer opened the
-- matter: that it waits is known, and never what it says or at which hour it came.
alter table sealed.office_note add column waits boolean not null default false;
update sealed.office_note n set waits = true
  where (n.answers is not null or exists (select from known.officer o where o.id = n.officer and o.role = 'guest'))
    and not exists (select from known.submission_read r
      where r.submission = n.submission and r.officer <> n.officer and r.on_day >= n.on_day);
create index office_note_waits on sealed.office_note (submission) where waits;
grant update (waits) on sealed.office_note to vigie_office;
