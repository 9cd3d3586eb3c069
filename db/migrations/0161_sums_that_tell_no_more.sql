-- A letter that plainly concerns nobody left the others of its sum with more than they hide; and a State that knows its own
-- letters could read what few others concern from a sum of several States. Such sums are dissolved (form-sums.ts).
create temp table telling on commit drop as
  with member as (
    select m.sum, m.letter_id, l.persons from known.persons_sum_letter m join known.letter l on l.id = m.letter_id where m.sum is not null
  ), state as (
    select distinct member.sum, f.letter_id, f.state from member join released.fact f on f.letter_id = member.letter_id where f.state is not null
  ), own as (
    select sum, state, count(*) as letters from state group by sum, state
  )
  select sum from member where persons = 0
  union
  select p.id from released.persons_sum p join own on own.sum = p.id
    where p.state is null and (select count(*) from member where member.sum = p.id) - own.letters < 8;

update known.persons_sum_letter set sum = null where sum in (select sum from telling);
delete from released.persons_sum where id in (select sum from telling);
