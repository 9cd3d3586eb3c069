-- A figure as of a day counts what surely lies on or before that day. A date that is not known exactly lies between two
-- days, and both are kept. The last is never later than the day on which it was recorded or became public; what a printed
-- record reports without a date happened by the end of the year of that record, whose own day is not known.
create function reference.first_day(on_day date, exactness text) returns date immutable language sql
  return case exactness when 'day' then on_day when 'month' then date_trunc('month', on_day::timestamp)::date
    when 'year' then make_date(extract(year from on_day)::int, 1, 1) else '-infinity' end;
create function reference.last_day(on_day date, exactness text, reported_year int, public_from date, recorded_on date) returns date
  immutable language sql
  return case when exactness = 'day' then on_day else least(recorded_on, case when reported_year is null then public_from end,
    case exactness when 'month' then (date_trunc('month', on_day::timestamp) + interval '1 month' - interval '1 day')::date
      when 'year' then make_date(extract(year from on_day)::int, 12, 31) else make_date(reported_year, 12, 31) end) end;

drop view known.fact_listed, released.fact_listed;
drop function known.narrow_facts() cascade;
drop function released.narrow_facts() cascade;
drop table known.fact_narrow, known.fact_theme, known.fact_group, known.fact_mandate,
  released.fact_narrow, released.fact_theme, released.fact_group, released.fact_mandate;

do $$
declare
  s text;
begin
  foreach s in array array['known', 'released'] loop
    execute format('alter table %I.fact add column sent_from date, add column sent_by date, add column answered_from date, add column answered_by date,
      add column persons_withheld boolean, add column sexes_withheld boolean', s);
    execute format($f$
      update %1$I.fact f set sent_from = reference.first_day(l.sent_on, l.sent_precision),
        sent_by = reference.last_day(l.sent_on, l.sent_precision, l.reported_year, l.public_from, l.created_on),
        answered_from = r.first, answered_by = r.last,
        persons_withheld = reference.withholds_persons(f.persons),
        sexes_withheld = reference.withholds_sexes(f.persons, f.women, f.men, f.other_sex)
      from known.letter l join known.letter_addressee a on a.letter_id = l.id
      left join (select rt.addressee_id, min(reference.first_day(r.received_on, r.received_precision)) as first,
          min(reference.last_day(r.received_on, r.received_precision, case when r.source_document is not null then l.reported_year end,
            r.public_from, r.created_on)) as last
        from known.reply_to rt join known.reply r on r.id = rt.reply_id join known.letter_addressee a on a.id = rt.addressee_id
        join known.letter l on l.id = a.letter_id
        where r.form = 'substantive' %2$s group by rt.addressee_id) r on r.addressee_id = a.id
      where a.id = f.addressee_id$f$, s, case s when 'released' then 'and r.publication = ''public''' else '' end);
    execute format('alter table %I.fact alter column sent_from set not null, alter column sent_by set not null,
      alter column persons_withheld set not null, alter column sexes_withheld set not null, add check ((answered_by is null) = not answered)', s);
  end loop;
end $$;

do $$
declare
  fields constant text := $f$
  reporting_year smallint not null, -- 0: not known
  addressee smallint not null,      -- the number of the State; less than 0: minus the class of who is no State; 0: not sure
  kind integer not null,            -- reference.kind_number
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  clock_events boolean not null,
  sent_on date not null,            -- -infinity: on a day that is not known
  sent_from date not null,          -- the first day that it can be; -infinity where nothing is known
  sent_by date not null,            -- the last
  answered_on date not null,        -- infinity: not answered; -infinity: on a day that is not known
  answered_from date not null,      -- as of sending; infinity: not answered
  answered_by date not null,
  due_on date not null,             -- infinity: no clock
  answered_days smallint not null,  -- -1: not known
  reported_year smallint not null,  -- 0: of no historical record
  persons_known boolean not null,
  persons_withheld boolean not null, -- the letter does not tell them, or how many are of which sex
  sexes_withheld boolean not null,
  persons integer not null,         -- 0 where not known, as the next three
  women integer not null,
  men integer not null,
  other_sex integer not null,
  calendar_year smallint not null,  -- 0: not known, as the session
  session smallint not null,
  class smallint not null,
  form smallint not null,
  character smallint not null,      -- 0: none
  outcome smallint not null,        -- 0: none
  mandate smallint not null,
  invented boolean not null$f$;
  s text;
  t text;
  index_prefix text;
begin
  foreach s in array array['known', 'released'] loop
    index_prefix := case s when 'released' then 'released_' else '' end;
    execute format('create table %I.fact_narrow (%s, addressee_id uuid primary key, number integer not null generated always as identity)', s, fields);
    execute format('create index %sfact_narrow_addressee on %I.fact_narrow (addressee)', index_prefix, s);
    execute format('create index %sfact_narrow_inexact on %I.fact_narrow (sent_from) where sent_from < sent_by or answered_from < answered_by', index_prefix, s);
    -- part: twice the value, -1 for none; and 1 in the letter's first row, so that these are the letters.
    -- number: of the narrow fact, of which these are the values.
    foreach t in array array['fact_theme', 'fact_group', 'fact_mandate'] loop
      execute format('create table %I.%I (part smallint not null, %s, number integer not null)', s, t, fields);
      execute format('create index %s%s_number on %I.%2$I (number)', index_prefix, t, s);
      execute format('create index %s%s_inexact on %I.%2$I (sent_from) where sent_from < sent_by or answered_from < answered_by', index_prefix, t, s);
    end loop;
  end loop;
end $$;

do $$
declare
  s text;
  t text;
  -- Without addressee_id and number, which not all of them have.
  fields constant text := 'reporting_year, addressee, kind, joint, certain, reprisal, clock_events, sent_on, sent_from, sent_by, answered_on, answered_from, answered_by, due_on, answered_days, reported_year,
    persons_known, persons_withheld, sexes_withheld, persons, women, men, other_sex, calendar_year, session, class, form, character, outcome, mandate, invented';
  from_fact constant text := $f$coalesce(reporting_year, 0::smallint) as reporting_year, coalesce(state, case when class > 1 then -class else 0 end)::smallint as addressee,
    reference.kind_number(kind) as kind, joint, certain, reprisal, clock_events, coalesce(sent_on, '-infinity') as sent_on, sent_from, sent_by,
    case when not answered then 'infinity' else coalesce(answered_on, '-infinity') end::date as answered_on,
    coalesce(answered_from, 'infinity') as answered_from, coalesce(answered_by, 'infinity') as answered_by, coalesce(due_on, 'infinity') as due_on,
    coalesce(answered_days, -1::smallint) as answered_days, coalesce(reported_year, 0::smallint) as reported_year,
    persons is not null as persons_known, persons_withheld, sexes_withheld, coalesce(persons, 0) as persons, coalesce(women, 0) as women, coalesce(men, 0) as men, coalesce(other_sex, 0) as other_sex,
    coalesce(calendar_year, 0::smallint) as calendar_year, coalesce(session, 0::smallint) as session, class, form,
    coalesce(character, 0::smallint) as character, coalesce(outcome, 0::smallint) as outcome, mandate, invented$f$;
  -- In the select list a list is spread twice as fast as by a lateral join; both there are of one length.
  insert_values constant text := $f$insert into %1$I.fact_%4$s (%2$s, number, part) select %2$s, number, 2 * coalesce(value, -1) + (place = 1)::int from (
    select *, unnest(case when %3$s = '{}' then array[null]::smallint[] else %3$s end) as value, generate_series(1, greatest(1, cardinality(%3$s))) as place from listed) f$f$;
  insert_narrow text;
begin
  foreach s in array array['known', 'released'] loop
    insert_narrow := format($f$with narrow as (insert into %1$I.fact_narrow (%2$s, addressee_id) select %3$s, addressee_id from %%1$s f returning *),
        listed as (select f.themes, f.groups, f.signatories, narrow.* from narrow join %%1$s f using (addressee_id)),
        of_theme as (%4$s), of_group as (%5$s) %6$s$f$, s, fields, from_fact,
      format(insert_values, s, fields, 'themes', 'theme'), format(insert_values, s, fields, 'groups', 'group'), format(insert_values, s, fields, 'signatories', 'mandate'));
    -- Of letters by several lists, and of those whose clock was moved: the same from the facts themselves.
    execute format('create view %I.fact_listed with (security_invoker) as select addressee_id, %s, themes, groups, signatories from %1$I.fact', s, from_fact);
    execute format('grant select on %I.fact_listed to vigie_office, vigie_jobs', s);
    execute format(insert_narrow, format('%I.fact', s));
    -- As its owner, so that whoever may write the facts writes these, and nobody writes these alone.
    execute format($f$
      create function %1$I.narrow_facts() returns trigger language plpgsql security definer set search_path = pg_catalog as $body$
      declare
        gone integer[];
      begin
        if tg_op in ('UPDATE', 'DELETE') then
          with removing as (delete from %1$I.fact_narrow n using removed r where n.addressee_id = r.addressee_id returning n.number)
            select array_agg(number) into gone from removing;
          delete from %1$I.fact_theme where number = any(gone);
          delete from %1$I.fact_group where number = any(gone);
          delete from %1$I.fact_mandate where number = any(gone);
        end if;
        if tg_op in ('UPDATE', 'INSERT') then
          %2$s;
        end if;
        if tg_op = 'TRUNCATE' then
          truncate %1$I.fact_narrow, %1$I.fact_theme, %1$I.fact_group, %1$I.fact_mandate;
        end if;
        return null;
      end $body$ $f$, s, format(insert_narrow, 'added'));
    execute format('revoke execute on function %I.narrow_facts() from public', s);
    execute format('create trigger narrow_added after insert on %1$I.fact referencing new table as added for each statement execute function %1$I.narrow_facts()', s);
    execute format('create trigger narrow_changed after update on %1$I.fact referencing new table as added old table as removed for each statement execute function %1$I.narrow_facts()', s);
    execute format('create trigger narrow_removed after delete on %1$I.fact referencing old table as removed for each statement execute function %1$I.narrow_facts()', s);
    execute format('create trigger narrow_emptied after truncate on %1$I.fact for each statement execute function %1$I.narrow_facts()', s);
    foreach t in array array['fact_narrow', 'fact_theme', 'fact_group', 'fact_mandate'] loop
      execute format('alter table %I.%I enable row level security', s, t);
      execute format('alter table %I.%I force row level security', s, t);
      execute format('create policy owner_all on %I.%I to vigie_owner, vigie_jobs using (true) with check (true)', s, t);
      execute format('grant select on %I.%I to vigie_office, vigie_jobs', s, t);
    end loop;
  end loop;
  foreach t in array array['fact_narrow', 'fact_theme', 'fact_group', 'fact_mandate'] loop
    execute format('create policy everyone_reads on released.%I for select to vigie_public, vigie_intake, vigie_office using (true)', t);
    execute format('grant select on released.%I to vigie_public', t);
    execute format('create policy office_by_mandate on known.%I to vigie_office
      using (mandate = (select number from reference.mandate m where m.code = platform.current_mandate()))', t);
  end loop;
  grant select on released.fact_listed to vigie_public;
end $$;
