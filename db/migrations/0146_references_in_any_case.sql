-- A reference is typed in whichever letters: a-hrc-34-52-85-e is found as A-HRC-34-52-85-e is.
create index recommendation_by_reference on released.recommendation (lower(slug));
