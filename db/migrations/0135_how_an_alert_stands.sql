-- Whoever has the link of a mail is told whether what it asks was done before: 'asked', 'confirmed', or null where no
-- address is kept under it (any more). No address and no day is given back.
create function released.how_law_alert_stands(of_token text) returns text
  language sql stable security definer set search_path = pg_catalog as $$
  select case when confirmed_on is null then 'asked' else 'confirmed' end from known.law_alert where token = of_token
$$;
revoke execute on function released.how_law_alert_stands(text) from public;
grant execute on function released.how_law_alert_stands(text) to vigie_public, vigie_owner;
