-- Why a letter or an answer becomes public although a mission asked that it does not, and which of its requests that answers:
-- said by who proposes, agreed to by the second. What was released before this was kept says nothing.
alter table known.release add column despite text check (length(despite) between 1 and 2000),
  add column asked uuid[] not null default '{}', add check ((despite is null) = (asked = '{}'));

-- The job that makes it public looks for requests too: which there are, and no word of them.
grant select on known.filing_to to vigie_jobs;

-- Whether anybody reads it: an answer is read with its letter.
create function known.is_read_by_all(of_subject uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from known.letter l where l.id = of_subject and l.publication = 'public')
    or exists (select from known.reply r join known.reply_to t on t.reply_id = r.id join known.letter_addressee a on a.id = t.addressee_id
      join known.letter l on l.id = a.letter_id where r.id = of_subject and r.publication = 'public' and l.publication = 'public')
$$;
revoke execute on function known.is_read_by_all(uuid) from public;
grant execute on function known.is_read_by_all(uuid) to vigie_corner, vigie_owner;
-- The mission that asked reads why once it is public, and not who said so; of what the mandate has in mind before, nothing.
create policy corner on known.release for select to vigie_corner
  using (exists (select from known.filing f where f.id = any (asked)) and known.is_read_by_all(subject_id));
grant select (subject_id, despite, asked) on known.release to vigie_corner;
