-- What the public lists and letter pages look things up by.
create function released.slug_number(slug text) returns text language sql immutable strict parallel safe as
  $$ select upper(substring(slug from '[A-Za-z]{3}-[0-9]+-[0-9]{4}$')) $$;
-- A reference in another case, with another kind or with none, is led to the right address.
create index released_letter_slug_folded on released.letter (lower(slug));
create index released_letter_slug_number on released.letter (released.slug_number(slug));
create index released_letter_link_later on released.letter_link (earlier_id);
create index released_reply_public_from on released.reply (public_from desc);
create index released_fact_state on released.fact (state, letter_id);
create index released_fact_reporting_year on released.fact (reporting_year, letter_id);
