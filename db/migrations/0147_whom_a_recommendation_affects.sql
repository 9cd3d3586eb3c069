-- Whom a recommendation affects is said in the words of its source: children are not child defenders. What an import had
-- turned into groups of defenders stands there by its code until the next import gives the source's own word.
alter table released.recommendation add column affected text[] not null default '{}';
update released.recommendation set affected = persons, persons = '{}'
  where cardinality(persons) > 0 and not exists (select from known.entry e where e.id::text = recommendation.slug);
