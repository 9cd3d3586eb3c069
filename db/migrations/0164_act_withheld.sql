-- Marked in the office, the act of cooperation stays there: the public reads that there was one, and its public wording or none.
alter table known.reprisal add column act_withheld boolean not null default false;
