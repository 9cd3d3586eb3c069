-- A plan, and a law that is to protect defenders, says which part they have in it (A/HRC/34/52, para. 28). In the language of
-- the plan's title; of a law, which is told of it later, in one of its own.
alter table released.action_plan add participation text check (length(participation) between 3 and 4000);

alter table released.law_fact
  add participation text check (length(participation) between 3 and 4000),
  add participation_lang text check (participation_lang ~ '^[a-z]{2,3}$'),
  add constraint law_fact_participation_in check ((participation is null) = (participation_lang is null)),
  drop constraint law_fact_check,
  add constraint law_fact_says check (level is not null or akn is not null or cardinality(themes) > 0
    or cardinality(groups) > 0 or participation is not null);

alter table released.law add participation text, add participation_lang text;
