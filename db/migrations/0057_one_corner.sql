-- One corner for a State's mission: who is in by one mandate's invitation takes another's into it, and signs in once.
-- Each office lets her read its own letters, and takes that back, by a row of its own.
alter table known.diplomat add column in_with uuid references known.diplomat check (in_with <> id);
create index diplomat_in_with on known.diplomat (in_with) where in_with is not null;
grant update (in_with) on known.diplomat to vigie_office;
grant select (in_with) on known.diplomat to vigie_corner;

-- Of the same State alone, whatever a row says.
create function known.corner_accounts() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select o.account from known.mission_session s
  join known.diplomat d on d.id = s.diplomat join known.mission_account m on m.id = d.account
  join known.diplomat o on (o.id = d.id or o.in_with = d.id) and o.enrolled_at is not null and o.removed_at is null
  join known.mission_account n on n.id = o.account and n.state = m.state
  where s.token_hash = known.corner_key() or s.previous_hash = known.corner_key()
$$;
revoke execute on function known.corner_accounts() from public;
grant execute on function known.corner_accounts() to vigie_corner, vigie_owner;

create or replace function known.corner_addressees() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select a.id from known.mission_account m
  join known.letter l on l.mandate = m.mandate and l.delivery <> 'draft'
  join known.letter_addressee a on a.letter_id = l.id and a.state = m.state and a.delivery <> 'draft'
  where m.id in (select known.corner_accounts())
    and not (a.delivery = 'returned' and exists (select from known.naming_withdrawal w where w.addressee_id = a.id))
  union all
  select k.addressee_id from known.upload_link k join known.letter_addressee a on a.id = k.addressee_id
  where k.token_hash = known.corner_key() and k.used_at is null and k.revoked_at is null
    and not (a.delivery = 'returned' and exists (select from known.naming_withdrawal w where w.addressee_id = a.id))
$$;
create or replace function known.corner_replies() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select reply_id from known.reply_to where addressee_id in (select known.corner_addressees()) and exists (select known.corner_accounts())
$$;
alter policy corner on known.mission_account using (id in (select known.corner_accounts()));
alter policy corner on known.diplomat using (account in (select known.corner_accounts()));
alter policy corner on known.filing using (account in (select known.corner_accounts()));
alter policy corner on known.filing_file using (account in (select known.corner_accounts()));
drop function known.corner_account();

-- A door is opened before there is a mandate: whose link or session a token is, said to whoever has it.
create function known.mission_mandate(hash bytea) returns text language sql stable security definer set search_path = pg_catalog as $$
  select m.mandate from known.mission_account m where m.id = coalesce(
    (select d.account from known.diplomat d where d.link_hash = hash),
    (select k.account from known.upload_link k where k.token_hash = hash),
    (select d.account from known.mission_session s join known.diplomat d on d.id = s.diplomat where s.token_hash = hash or s.previous_hash = hash))
$$;
-- In which mandates there are ways in of this name, or with this key.
create function known.mission_mandates(named text, credential text) returns setof text language sql stable security definer set search_path = pg_catalog as $$
  select distinct m.mandate from known.diplomat_way w join known.diplomat d on d.id = w.diplomat join known.mission_account m on m.id = d.account
  where (w.kind = 'passphrase' and lower(d.name) = lower(named)) or w.credential_id = credential
$$;
-- Taken out by one office, she stays in for another that invited her: her ways in are hers.
create function known.is_in_elsewhere(of uuid) returns boolean language sql stable security definer set search_path = pg_catalog as $$
  select exists (select from known.diplomat o where o.in_with = of and o.enrolled_at is not null and o.removed_at is null)
$$;
-- Signed out everywhere, by an office that has invited her.
create function known.end_mission_sessions(of uuid) returns bigint language sql volatile security definer set search_path = pg_catalog as $$
  with gone as (
    delete from known.mission_session s using known.diplomat d join known.mission_account m on m.id = d.account
    where d.id = of and m.mandate = platform.current_mandate() and s.diplomat in (d.id, d.in_with) returning 1
  ) select count(*) from gone
$$;
revoke execute on function known.mission_mandate(bytea), known.mission_mandates(text, text), known.is_in_elsewhere(uuid), known.end_mission_sessions(uuid) from public;
grant execute on function known.mission_mandate(bytea), known.mission_mandates(text, text), known.is_in_elsewhere(uuid), known.end_mission_sessions(uuid) to vigie_office, vigie_owner;
