-- An entry of a register that may name somebody of another mandate's letter. Who brought it is told nothing: asked name
-- by name, it would learn of whom there is a letter. Whose letter it is is told, and says whether it is she.
alter table known.entry_decision
  drop constraint entry_decision_decision_check,
  drop constraint entry_decision_check,
  -- 'held': it was in its register, and is to be looked at for a name.
  add constraint entry_decision_decision_check
    check (decision in ('let-through', 'declined', 'taken-back', 'withdrawn', 'held')),
  add constraint entry_decision_check
    check (reason is not null or decision in ('let-through', 'taken-back', 'held')),
  -- What a partner reads of it: an officer's words where it was declined, and never a code.
  add column told text generated always as
    (case when decision = 'declined' and reason !~ '^[a-z]+(-[a-z]+)+$' then reason end) stored;
revoke select (reason) on known.entry_decision from vigie_corner;
grant select (told) on known.entry_decision to vigie_corner;
alter policy corner on known.entry_decision
  using (decision <> 'held' and exists (select from known.entry e where e.id = entry));
create index entry_decision_by on known.entry_decision (by_whom, on_day);

create table known.name_hit (
  id uuid primary key default gen_random_uuid(),
  -- The last of a name says how it stands.
  number bigint generated always as identity,
  entry uuid not null references known.entry on delete cascade,
  -- Whose name it may be: of which letter, and of which mandate that is.
  letter uuid not null references known.letter on delete cascade,
  mandate text not null references reference.mandate,
  name text not null,
  -- What the entry says, as the public would read it.
  said text not null check (length(said) between 1 and 65536),
  -- When it was to come into its register; or when she took back that she may be named, and it was there.
  found_at text not null check (found_at in ('release', 'withdrawal')),
  on_day date not null
);
create index name_hit_of on known.name_hit (entry, letter, name);
create index name_hit_told on known.name_hit (mandate) where found_at = 'release';
-- What was said of it. Where it is nobody of the letter, the entry comes into its register; nothing else frees it.
create table known.name_look (
  hit uuid primary key references known.name_hit on delete cascade,
  is_she boolean not null,
  by_whom text not null check (length(by_whom) between 1 and 200),
  on_day date not null
);
do $$
declare
  t text;
begin
  foreach t in array array['known.name_hit', 'known.name_look'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('grant select, insert on %s to vigie_jobs', t);
  end loop;
end $$;
create policy office_by_mandate on known.name_hit for select to vigie_office using (mandate = platform.current_mandate());
create policy office_by_hit on known.name_look to vigie_office
  using (exists (select from known.name_hit h where h.id = hit))
  with check (exists (select from known.name_hit h where h.id = hit and h.found_at = 'release'));
grant select on known.name_hit to vigie_office;
grant select, insert on known.name_look to vigie_office;

-- Whoever plays with the form shuts it for ten minutes, and not for the day.
create table known.law_alert_window (
  begins timestamptz primary key,
  asked integer not null check (asked >= 1)
);
alter table known.law_alert_window enable row level security;
alter table known.law_alert_window force row level security;
create policy owner_all on known.law_alert_window to vigie_owner using (true) with check (true);

drop function released.ask_law_alert(uuid, text, text, text, text, text, date, integer);
-- Asked again within the day it is not sent again; where more ask in ten minutes, or in a day, than may, nobody is written to
-- and it is said until when: 'soon' or 'tomorrow'. Whether an address is known already is told to nobody: it is answered alike.
create function released.ask_law_alert(new_id uuid, at_address text, in_lang text, of_state text, of_theme text, new_token text,
    today date, at_time timestamptz, most integer, most_at_once integer)
  returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
  this_window constant timestamptz := date_bin('10 minutes', at_time, 'epoch');
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie law alerts', 0));
  if (select count(*) from known.law_alert where asked_on = today and confirmed_on is null) >= most then
    return 'tomorrow';
  end if;
  if (select asked from known.law_alert_window where begins = this_window) >= most_at_once then
    return 'soon';
  end if;
  -- Nobody is written to more than a few times in a day because somebody typed her address.
  if (select count(*) from known.law_alert where lower(address) = lower(at_address) and asked_on = today) >= 3 then
    return 'asked';
  end if;
  delete from known.law_alert where lower(address) = lower(at_address) and state is not distinct from of_state
    and theme is not distinct from of_theme and confirmed_on is null and asked_on < today;
  insert into known.law_alert (id, address, lang, state, theme, token, asked_on)
  values (new_id, at_address, in_lang, of_state, of_theme, new_token, today) on conflict do nothing;
  if found then
    perform platform.enqueue('ask-law-alert', json_build_object('alert', new_id), null, null);
    -- How many, and of no address when it asked: of the window that is on alone.
    delete from known.law_alert_window where begins <> this_window;
    insert into known.law_alert_window as w (begins, asked) values (this_window, 1)
    on conflict (begins) do update set asked = w.asked + 1;
  end if;
  return 'asked';
end $$;
do $$
declare
  f constant text := 'ask_law_alert(uuid, text, text, text, text, text, date, timestamptz, integer, integer)';
begin
  execute format('revoke execute on function released.%s from public', f);
  execute format('grant execute on function released.%s to vigie_public, vigie_owner', f);
end $$;
