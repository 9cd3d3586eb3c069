-- The form for mails of moving bills shuts for nobody. As many mails go in ten minutes, and in a day, as before; what is
-- more goes later: in the next ten minutes that have room, until the end of the next day. Where that is full too, a new
-- one takes the place of one of those that wait, whichever: so that nobody fills it for good.
alter table known.law_alert
  -- Whether the mail that asks went; those on record were written to at once.
  add column mailed boolean not null default true;
alter table known.law_alert alter column mailed set default false;
grant update (mailed) on known.law_alert to vigie_jobs;
create index law_alert_waiting on known.law_alert (id) where not mailed;

-- How many mails go on a day, and in which of its ten minutes; of no address when it asked.
create table known.law_alert_day (
  day date primary key,
  mails integer not null check (mails >= 1)
);
alter table known.law_alert_day enable row level security;
alter table known.law_alert_day force row level security;
create policy owner_all on known.law_alert_day to vigie_owner using (true) with check (true);

drop function released.ask_law_alert(uuid, text, text, text, text, text, date, timestamptz, integer, integer);
-- 'now' or 'later', by when its mail goes. Asked again within the day it is not sent again. Whether an address is known
-- already is told to nobody: it is answered alike.
create function released.ask_law_alert(new_id uuid, at_address text, in_lang text, of_state text, of_theme text, new_token text,
    today date, at_time timestamptz, most integer, most_at_once integer)
  returns text language plpgsql security definer set search_path = pg_catalog as $$
declare
  this_window constant timestamptz := date_bin('10 minutes', at_time, 'epoch');
  goes timestamptz := this_window;
  goes_on date;
  said text;
  taken uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended('vigie law alerts', 0));
  delete from known.law_alert_window where begins < this_window;
  delete from known.law_alert_day where day < today;
  loop
    goes_on := (goes at time zone 'Europe/Zurich')::date;
    exit when goes_on > today + 1;
    if exists (select from known.law_alert_day where day = goes_on and mails >= most) then
      goes := (goes_on + 1)::timestamp at time zone 'Europe/Zurich';
    elsif exists (select from known.law_alert_window where begins = goes and asked >= most_at_once) then
      goes := goes + interval '10 minutes';
    else
      exit;
    end if;
  end loop;
  said := case when goes = this_window then 'now' else 'later' end;
  -- Nobody is written to more than a few times in a day because somebody typed her address.
  if (select count(*) from known.law_alert where lower(address) = lower(at_address) and asked_on = today) >= 3 then
    return said;
  end if;
  delete from known.law_alert where lower(address) = lower(at_address) and state is not distinct from of_state
    and theme is not distinct from of_theme and confirmed_on is null and mailed and asked_on < today;
  if exists (select from known.law_alert where lower(address) = lower(at_address) and state is not distinct from of_state
      and theme is not distinct from of_theme) then
    return said;
  end if;
  if goes_on > today + 1 then
    select id into taken from known.law_alert where not mailed order by random() limit 1;
  end if;
  if taken is not null then
    update known.law_alert set address = at_address, lang = in_lang, state = of_state, theme = of_theme, token = new_token,
      asked_on = today where id = taken;
    return said;
  end if;
  insert into known.law_alert (id, address, lang, state, theme, token, asked_on)
  values (new_id, at_address, in_lang, of_state, of_theme, new_token, today);
  perform platform.enqueue('ask-law-alert', json_build_object('alert', new_id), case when said = 'later' then goes end, null);
  insert into known.law_alert_window as w (begins, asked) values (goes, 1) on conflict (begins) do update set asked = w.asked + 1;
  insert into known.law_alert_day as d (day, mails) values (goes_on, 1) on conflict (day) do update set mails = d.mails + 1;
  return said;
end $$;
do $$
declare
  f constant text := 'ask_law_alert(uuid, text, text, text, text, text, date, timestamptz, integer, integer)';
begin
  execute format('revoke execute on function released.%s from public', f);
  execute format('grant execute on function released.%s to vigie_public, vigie_owner', f);
end $$;
