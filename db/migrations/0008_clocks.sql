-- The rules that SQL needs, each stated here once: the clock, its policy, what a reply is worth.
-- Their twins are #mandate/communications/{deadlines,character}.ts; tests compare them.

-- Days and events in, state as of a day out. Events in the order of day and number; null sent_on or
-- days: no clock. The day of sending is day 0, the due day is in time; see deadlines.ts for the rest.
create function reference.clock(
  sent_on date, policy_days integer, kinds text[], on_days date[], until_days date[],
  answered_on date, answered boolean, as_of date,
  out state text, out due_on date, out days integer
) language plpgsql immutable parallel safe as $$
declare
  known_until date := least(as_of, answered_on);
  paused_on date;
  stands date;
  is_answered boolean := answered_on is not null and answered_on <= as_of;
begin
  if sent_on is null or policy_days is null then
    state := case when is_answered or answered and answered_on is null then 'answered' else 'no-clock' end;
    return;
  end if;
  if as_of < sent_on then
    state := case when answered and answered_on is null then 'answered' else 'not-sent' end;
    return;
  end if;
  due_on := sent_on + policy_days;
  for i in 1 .. coalesce(cardinality(kinds), 0) loop
    exit when on_days[i] > known_until;
    case kinds[i]
      when 'extension' then due_on := greatest(due_on, until_days[i]);
      when 'pause' then paused_on := coalesce(paused_on, on_days[i]);
      when 'resume' then
        if paused_on is not null then
          due_on := due_on + (on_days[i] - paused_on);
          paused_on := null;
        end if;
    end case;
  end loop;
  if answered and answered_on is null then
    state := 'answered';
    return;
  end if;
  stands := coalesce(paused_on, known_until);
  if is_answered then
    state := case when stands > due_on then 'answered-late' else 'answered-in-time' end;
    days := answered_on - sent_on;
  elsif stands > due_on then
    state := 'overdue';
    days := stands - due_on;
  else
    state := case when paused_on is null then 'waiting' else 'paused' end;
    days := due_on - stands;
  end if;
end $$;

-- The most specific line that holds on the day of sending: kind before class, then the newest.
create function reference.clock_days(letter_kind text, class text, sent_on date) returns integer
language sql stable parallel safe as $$
  select p.days::integer from reference.clock_policy p
  where p.kind in (letter_kind, '*') and p.addressee_class in (class, '*')
    and (p.valid_from is null or p.valid_from <= sent_on) and (p.valid_to is null or sent_on <= p.valid_to)
  order by (p.kind <> '*') desc, (p.addressee_class <> '*') desc, p.valid_from desc nulls last
  limit 1
$$;

create function reference.class_name(class smallint) returns text language sql immutable parallel safe as
  $$ select (array['state', 'company', 'intergovernmental', 'other'])[class] $$;

-- Numbers are places in `forms` and `characters` of character.ts.
create function reference.form_number(form text) returns smallint language sql immutable parallel safe as
  $$ select array_position(array['acknowledgement', 'extension-asked', 'awaiting-translation', 'substantive'], form)::smallint $$;
create function reference.character_number(of_character text) returns smallint language sql immutable parallel safe as
  $$ select (array_position(array['no-reply', 'acknowledgement-only', 'extension-asked', 'awaiting-translation', 'substantive-unassessed',
    'rejected-without-substantiation', 'incomplete', 'cooperative-incomplete', 'largely-satisfactory'], of_character) - 1)::smallint $$;
create function reference.reply_character(form text, coverage numeric, position_taken text, has_steps boolean) returns text
language sql immutable parallel safe as $$
  select case
    when form = 'acknowledgement' then 'acknowledgement-only'
    when form <> 'substantive' then form
    when position_taken in ('denies-unsubstantiated', 'disputes-mandate') then 'rejected-without-substantiation'
    when coverage is null then 'substantive-unassessed'
    when coverage >= 0.75 then 'largely-satisfactory'
    when position_taken in ('accepts', 'partly-accepts') or has_steps then 'cooperative-incomplete'
    else 'incomplete'
  end
$$;
create function reference.mark_value(mark text) returns numeric language sql immutable parallel safe as
  $$ select case mark when 'answered' then 1 when 'partly' then 0.5 else 0 end $$;

-- Every clock as of any day, from the facts and the events; once for the office, once for the public.
create function known.clocks(as_of date)
returns table (addressee_id uuid, letter_id uuid, state text, due_on date, days integer) language sql stable as $$
  select f.addressee_id, f.letter_id, c.state, c.due_on, c.days
  from known.fact f
  left join lateral (
    select array_agg(e.kind order by e.on_day, e.seq) as kinds, array_agg(e.on_day order by e.on_day, e.seq) as on_days,
      array_agg(e.until_day order by e.on_day, e.seq) as until_days
    from known.clock_event e where f.clock_events and e.addressee_id = f.addressee_id
  ) e on true
  cross join lateral reference.clock(case when f.due_on is not null then f.sent_on end,
    reference.clock_days(f.kind, reference.class_name(f.class), f.sent_on),
    e.kinds, e.on_days, e.until_days, f.answered_on, f.answered, as_of) c
$$;
create function released.clocks(as_of date)
returns table (addressee_id uuid, letter_id uuid, state text, due_on date, days integer) language sql stable as $$
  select f.addressee_id, f.letter_id, c.state, c.due_on, c.days
  from released.fact f
  left join lateral (
    select array_agg(e.kind order by e.on_day, e.seq) as kinds, array_agg(e.on_day order by e.on_day, e.seq) as on_days,
      array_agg(e.until_day order by e.on_day, e.seq) as until_days
    from released.clock_event e where f.clock_events and e.addressee_id = f.addressee_id
  ) e on true
  cross join lateral reference.clock(case when f.due_on is not null then f.sent_on end,
    reference.clock_days(f.kind, reference.class_name(f.class), f.sent_on),
    e.kinds, e.on_days, e.until_days, f.answered_on, f.answered, as_of) c
$$;
create function known.clock_state(of_addressee uuid, as_of date) returns table (state text, due_on date, days integer) language sql stable as
  $$ select c.state, c.due_on, c.days from known.clocks(as_of) c where c.addressee_id = of_addressee $$;
create function known.due_on(of_addressee uuid, as_of date) returns date language sql stable as
  $$ select c.due_on from known.clocks(as_of) c where c.addressee_id = of_addressee $$;
create function released.clock_state(of_addressee uuid, as_of date) returns table (state text, due_on date, days integer) language sql stable as
  $$ select c.state, c.due_on, c.days from released.clocks(as_of) c where c.addressee_id = of_addressee $$;
create function released.due_on(of_addressee uuid, as_of date) returns date language sql stable as
  $$ select c.due_on from released.clocks(as_of) c where c.addressee_id = of_addressee $$;

-- A public version can have a subject of its own: the one that was sent may name a person.
alter table known.public_version add column subject text;
create index reminder_to_send on known.reminder (status) where status = 'draft';
