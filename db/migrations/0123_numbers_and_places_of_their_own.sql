-- A number that counts for all offices is given by the database: whoever chose hers could take those that come next, and no
-- step of any letter and no early warning would be written any more.
revoke insert on known.transition, known.warning from vigie_office;
grant insert (machine, subject_id, from_state, to_state, on_day, by_actor, reason) on known.transition to vigie_office;
grant insert (id, mandate, state, raised_on, days, threats, rise, letters_now, letters_before, cases_now, cases_before, rose)
  on known.warning to vigie_office;

-- A request takes the place of one of the same mission about the same, and repeats one of those: of another's, whose own next
-- request would then find its place taken, never. A foreign key looks past the rows that a role may see.
create function known.is_request_of(before uuid, of_account uuid, of_kind text, of_reply uuid) returns boolean
language sql stable security definer set search_path = 'pg_catalog' as $$
  select exists (select from known.filing o where o.id = before and o.account = of_account and o.kind = of_kind and o.reply is not distinct from of_reply) $$;
revoke execute on function known.is_request_of from public;
grant execute on function known.is_request_of to vigie_office;
create policy own_place on known.filing as restrictive for insert to vigie_office with check (
  (replaces is null or known.is_request_of(replaces, account, kind, reply)) and (repeats is null or known.is_request_of(repeats, account, kind, reply)));
