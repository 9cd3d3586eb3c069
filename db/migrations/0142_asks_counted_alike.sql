-- Each who asks to hear of bills takes a place among the mails of these ten minutes and of the day, whether one goes to
-- her or not. Where only a mail did, who filled the places but one and asked in another's name read from the answer to his
-- next whether that address is kept here, and for which State: who follows a State's bills is nobody's to know.
create or replace function released.ask_law_alert(new_id uuid, at_address text, in_lang text, of_state text, of_theme text,
  new_token text, today date, at_time timestamptz, most integer, most_at_once integer)
returns text language plpgsql security definer set search_path = 'pg_catalog' as $$
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
  -- Where both days are full, one that waits gives its place, and there is none to count.
  if goes_on <= today + 1 or not exists (select from known.law_alert where not mailed) then
    insert into known.law_alert_window as w (begins, asked) values (goes, 1) on conflict (begins) do update set asked = w.asked + 1;
    insert into known.law_alert_day as d (day, mails) values (goes_on, 1) on conflict (day) do update set mails = d.mails + 1;
  end if;
  -- Nobody is written to more than a few times in a day because somebody typed her address.
  -- What stands behind a plus many servers pass over: to whoever reads there it is one address.
  if (select count(*) from known.law_alert where asked_on = today
      and regexp_replace(lower(address), '\+[^@]*@', '@') = regexp_replace(lower(at_address), '\+[^@]*@', '@')) >= 3 then
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
  return said;
end $$;
