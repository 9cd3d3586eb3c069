-- Why something is public although a mission asked that it is not is what two agreed to, of that very letter or answer. A row
-- of one that was public before such rows were kept has no second person, and the office's role could write there what it
-- liked, and to whose request it liked: the mission read it as the mandate's word, or could open its letter no more.
create function known.is_despite(of_subject uuid, of_filing uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from known.release r join known.filing f on f.id = any (r.asked)
    where r.subject_id = of_subject and r.second_by is not null and f.id = of_filing
      and case when f.reply is null then exists (select from known.filing_to t join known.letter_addressee a on a.id = t.addressee_id
        where t.filing = f.id and a.letter_id = of_subject) else f.reply = of_subject end)
    -- Before it is public nothing is told of what the mandate has in mind.
    and known.is_read_by_all(of_subject)
$$;
revoke execute on function known.is_despite(uuid, uuid) from public;
grant execute on function known.is_despite(uuid, uuid) to vigie_corner, vigie_office, vigie_owner;
alter policy corner on known.release
  using (exists (select from known.filing f where f.id = any (asked) and known.is_despite(subject_id, f.id)));
