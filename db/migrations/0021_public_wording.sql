-- What a released letter says of persons. From five on a number is told; below, none included, it is withheld: four
-- letters of "one to four persons" that come to four would tell of each. The sexes are told all together or not at all.
create function reference.withholds_persons(persons integer) returns boolean language sql immutable parallel safe as
  $$ select coalesce(persons < 5, false) $$;
create function reference.withholds_sexes(persons integer, women integer, men integer, other_sex integer) returns boolean
language sql immutable parallel safe as $$
  select coalesce(persons < 5, coalesce(women, men, other_sex) is not null) or coalesce(women between 1 and 4, false)
    or coalesce(men between 1 and 4, false) or coalesce(other_sex between 1 and 4, false)
    or coalesce(persons - coalesce(women, 0) - coalesce(men, 0) - coalesce(other_sex, 0) between 1 and 4, false)
$$;
alter table released.letter
  add column persons_withheld boolean not null default false,
  add column sexes_withheld boolean not null default false;
update released.letter set
  persons_withheld = reference.withholds_persons(persons),
  sexes_withheld = reference.withholds_sexes(persons, women, men, other_sex),
  persons = case when not reference.withholds_persons(persons) then persons end,
  women = case when not reference.withholds_sexes(persons, women, men, other_sex) then women end,
  men = case when not reference.withholds_sexes(persons, women, men, other_sex) then men end,
  other_sex = case when not reference.withholds_sexes(persons, women, men, other_sex) then other_sex end;

-- Where a public version stands beside what was sent, it alone speaks: a question without a public text keeps its
-- number, an act of cooperation without a public wording is withheld with its day and the body.
alter table known.reprisal add column public_act text;
alter table released.question alter column text drop not null;
update released.question p set text = q.public_text
  from known.question q join known.public_version v on v.letter_id = q.letter_id where q.id = p.id;
update released.letter p set reprisal = jsonb_build_object('act', null, 'act_on', null, 'act_precision', 'unknown', 'body', null, 'forms', '[]'::jsonb)
  from known.public_version v where v.letter_id = p.id and p.reprisal is not null;
-- The search still finds them by the text that is withheld now: a job writes them anew.
do $$
declare
  changed uuid[] := array(select v.letter_id from known.public_version v join released.letter p on p.id = v.letter_id
    where p.reprisal is not null or exists (select from released.question q where q.letter_id = p.id));
begin
  if changed <> '{}' then perform platform.enqueue('project-letters', json_build_object('letters', changed), null, null); end if;
end $$;

-- What a file of public letters brought is released by whoever imported it, and the log said so; now the release says it too.
insert into known.release (subject_id, subject_kind, rule, first_by, first_on, public_from)
select id, 'letter', 'public-record', 'command line', created_on, public_from from known.letter
  where publication = 'public' and public_from is not null and origin in ('letters-file', 'communications-record')
union all
select id, 'reply', 'public-record', 'command line', created_on, public_from from known.reply
  where publication = 'public' and public_from is not null and origin in ('letters-file', 'communications-record')
on conflict do nothing;
