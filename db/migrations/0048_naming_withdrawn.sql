-- A person of a letter that was sent took back that she may be named: in public, or to an addressee that it has not reached.
-- It stays, whatever a correction writes of the letter's persons: nobody names her again without her.
create table known.naming_withdrawal (
  id uuid primary key default gen_random_uuid(),
  letter_id uuid not null references known.letter on delete cascade,
  name text not null,               -- as the letter has it
  spellings text[] not null default '{}', -- other ways in which texts write it
  addressee_id uuid references known.letter_addressee on delete cascade, -- null: in public
  was_read boolean not null,        -- whether the public could read her name till then
  on_day date not null,
  by_actor text not null
);
create unique index naming_withdrawal_once on known.naming_withdrawal (letter_id, name, addressee_id) nulls not distinct;

alter table known.naming_withdrawal enable row level security;
alter table known.naming_withdrawal force row level security;
create policy owner_all on known.naming_withdrawal to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_letter on known.naming_withdrawal to vigie_office
  using (exists (select from known.letter l where l.id = letter_id)) with check (exists (select from known.letter l where l.id = letter_id));
-- NOTE: the role that publishes writes it with all that follows; the office's role, which may write nothing of what is public, reads it.
grant select on known.naming_withdrawal to vigie_office;
grant select, insert, update on known.naming_withdrawal to vigie_jobs;

-- That something was withheld since, and from which day on; never of whom.
alter table released.letter add column withheld_since date;

-- A letter whose mail was stopped for that has not reached its State, which then does not read it in its corner either.
create or replace function known.corner_addressees() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select a.id from known.mission_account m
  join known.letter l on l.mandate = m.mandate and l.delivery <> 'draft'
  join known.letter_addressee a on a.letter_id = l.id and a.state = m.state and a.delivery <> 'draft'
  where m.id = known.corner_account()
    and not (a.delivery = 'returned' and exists (select from known.naming_withdrawal w where w.addressee_id = a.id))
  union all
  select k.addressee_id from known.upload_link k join known.letter_addressee a on a.id = k.addressee_id
  where k.token_hash = known.corner_key() and k.used_at is null and k.revoked_at is null
    and not (a.delivery = 'returned' and exists (select from known.naming_withdrawal w where w.addressee_id = a.id))
$$;
