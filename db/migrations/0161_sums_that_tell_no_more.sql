-- A letter that plainly concerns nobody left the others of its sum with more than they hide, and a State that knows the letters
-- to itself could read what few others concern from a sum of several States. Letters that concern nobody leave their sums;
-- a sum that then tells too much to the public, or to one of its States, is dissolved, or keeps its women to itself. The
-- others stay. The rules are those of form-sums.ts.
create temp table member on commit drop as
  select m.sum, m.letter_id, l.persons, l.women, greatest(1, least(m.named, 4)) as least, f.times, f.states
  from known.persons_sum_letter m join known.letter l on l.id = m.letter_id
  join lateral (select count(*) as times, coalesce(array_agg(state) filter (where state is not null), '{}') as states
    from released.fact where letter_id = m.letter_id) f on true
  where m.sum is not null;

update released.persons_sum p set letters = p.letters - nobody.times
  from (select sum, sum(times) as times from member where persons = 0 group by sum) nobody where nobody.sum = p.id;
update known.persons_sum_letter set sum = null where letter_id in (select letter_id from member where persons = 0);
delete from member where persons = 0;

create temp table reading on commit drop as
  with reader as (
    select id as sum, null::smallint as state from released.persons_sum
    union select p.id, one from released.persons_sum p join member on member.sum = p.id, unnest(member.states) as one where p.state is null
  ), unknown as (
    select r.sum, r.state, m.times, m.persons, m.women, m.least, m.times * (4 - m.least) as span,
      row_number() over (partition by r.sum, r.state order by m.times * (4 - m.least) desc) as place
    from reader r left join member m on m.sum = r.sum and (r.state is null or r.state <> all (m.states))
  )
  select sum, count(times) >= 8 and sum(times * persons) between sum(times * least) + sum(span) filter (where place <= 2)
      and 4 * sum(times) - sum(span) filter (where place <= 2) as hides_persons,
    coalesce(least(sum(times * women), sum(times * (persons - women))) >= 7 * max(times), false) as hides_women
  from unknown group by sum, state;

update known.persons_sum_letter set sum = null where sum in (select sum from reading where not coalesce(hides_persons, false));
delete from released.persons_sum where id in (select sum from reading where not coalesce(hides_persons, false));
update released.persons_sum set women = null where women is not null and id in (select sum from reading where not hides_women);
