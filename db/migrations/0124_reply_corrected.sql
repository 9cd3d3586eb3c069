-- What the public reads of a reply is corrected as a letter is: one proposes, a second agrees, and what stood there before
-- is kept. While the reply is not public there is nothing to correct: it is put right in the office.
create table known.reply_correction (
  id uuid primary key default gen_random_uuid(),
  reply_id uuid not null references known.reply on delete cascade,
  changes jsonb not null,
  reason text not null check (length(reason) > 0),
  first_by text not null,
  first_on date not null,
  second_by text,
  second_on date,
  on_day date,                      -- from when it holds; null while it waits for the second person
  fields text[] not null default '{}',
  before jsonb,
  check (second_by <> first_by),
  check ((on_day is null) = (second_by is null) and (on_day is null) = (second_on is null)),
  check ((on_day is null) = (before is null))
);
create unique index reply_correction_waiting on known.reply_correction (reply_id) where on_day is null;
create index reply_correction_reply on known.reply_correction (reply_id, on_day);

-- That it was corrected, on which day, and what of it. With the reply it leaves again.
create table released.reply_correction (
  id uuid primary key,
  reply_id uuid not null references released.reply on delete cascade,
  on_day date not null,
  fields text[] not null
);
create index released_reply_correction_reply on released.reply_correction (reply_id, on_day);
create index released_reply_correction_newest on released.reply_correction (on_day desc, reply_id);

do $$
declare
  t text;
begin
  foreach t in array array['known.reply_correction', 'released.reply_correction'] loop
    execute format('alter table %s enable row level security, force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
end $$;
create policy office_by_reply on known.reply_correction to vigie_office
  using (exists (select from known.reply r where r.id = reply_id)) with check (exists (select from known.reply r where r.id = reply_id));
create policy everyone_reads on released.reply_correction for select to vigie_public, vigie_office using (true);
grant select, insert, update on known.reply_correction to vigie_office;
-- One that waits goes with the reply that is withdrawn; what was done stays.
grant select, insert, update, delete on known.reply_correction to vigie_jobs;
grant select on released.reply_correction to vigie_public, vigie_office;
grant select, insert, update, delete on released.reply_correction to vigie_jobs;
select released.watch('released.reply_correction');

-- The office's role proposes one, and does none.
create function known.office_proposes_reply_correction() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.second_by is not null or new.on_day is not null
    or (tg_op = 'UPDATE' and (old.on_day is not null or old.reply_id <> new.reply_id)) then
    perform known.refuse_office(tg_table_name);
  end if;
  return new;
end $$;
create trigger office_proposes before insert or update on known.reply_correction
  for each row when (current_user = 'vigie_office') execute function known.office_proposes_reply_correction();

-- A mission sees of its own answer that it was corrected, and when.
create policy corner on known.reply_correction for select to vigie_corner
  using (on_day is not null and reply_id in (select known.corner_replies()));
grant select (reply_id, on_day, fields) on known.reply_correction to vigie_corner;
