-- What nearly every figure is counted from: the facts without lists, in half of their width, since how much is
-- read decides how long a count takes. Kept in step by the database.
-- A kind of two to four letters as a number: its letters as bytes, the first the lowest.
create function reference.kind_number(kind text) returns integer language sql immutable strict parallel safe as
  $$ select ascii(kind) + 256 * ascii(substr(kind, 2, 1)) + 65536 * ascii(substr(kind, 3, 1)) + 16777216 * ascii(substr(kind, 4, 1)) $$;

create table known.fact_narrow (
  reporting_year smallint,
  calendar_year smallint,
  state smallint,
  session smallint,
  class smallint not null,
  form smallint not null,
  character smallint,
  outcome smallint,
  reported_year smallint,
  answered_days smallint,
  mandate smallint not null,
  kind integer not null,
  joint boolean not null,
  certain boolean not null,
  reprisal boolean not null,
  answered boolean not null,
  clock_events boolean not null,
  sent_on date,
  due_on date,
  answered_on date,
  persons integer,
  women integer,
  men integer,
  other_sex integer,
  addressee_id uuid primary key
);
create table released.fact_narrow (like known.fact_narrow including all);
create index fact_narrow_state on known.fact_narrow (state);
create index released_fact_narrow_state on released.fact_narrow (state);

do $$
declare
  s text;
  fields constant text := 'reporting_year, calendar_year, state, session, class, form, character, outcome, reported_year, answered_days, mandate, kind, joint,
    certain, reprisal, answered, clock_events, sent_on, due_on, answered_on, persons, women, men, other_sex, addressee_id';
  from_fact text := replace(fields, 'kind,', 'reference.kind_number(kind),');
begin
  foreach s in array array['known', 'released'] loop
    execute format('insert into %I.fact_narrow (%s) select %s from %I.fact', s, fields, from_fact, s);
    -- As its owner, so that whoever may write the facts writes these, and nobody writes these alone.
    execute format($f$
      create function %1$I.narrow_facts() returns trigger language plpgsql security definer set search_path = pg_catalog as $body$
      begin
        if tg_op in ('UPDATE', 'DELETE') then
          delete from %1$I.fact_narrow n using removed r where n.addressee_id = r.addressee_id;
        end if;
        if tg_op in ('UPDATE', 'INSERT') then
          insert into %1$I.fact_narrow (%2$s) select %3$s from added;
        end if;
        if tg_op = 'TRUNCATE' then
          delete from %1$I.fact_narrow;
        end if;
        return null;
      end $body$ $f$, s, fields, from_fact);
    execute format('revoke execute on function %I.narrow_facts() from public', s);
    execute format('create trigger narrow_added after insert on %1$I.fact referencing new table as added for each statement execute function %1$I.narrow_facts()', s);
    execute format('create trigger narrow_changed after update on %1$I.fact referencing new table as added old table as removed for each statement execute function %1$I.narrow_facts()', s);
    execute format('create trigger narrow_removed after delete on %1$I.fact referencing old table as removed for each statement execute function %1$I.narrow_facts()', s);
    execute format('create trigger narrow_emptied after truncate on %1$I.fact for each statement execute function %1$I.narrow_facts()', s);
    execute format('alter table %I.fact_narrow enable row level security', s);
    execute format('alter table %I.fact_narrow force row level security', s);
    execute format('create policy owner_all on %I.fact_narrow to vigie_owner, vigie_jobs using (true) with check (true)', s);
    execute format('grant select on %I.fact_narrow to vigie_office, vigie_jobs', s);
  end loop;
end $$;
create policy everyone_reads on released.fact_narrow for select to vigie_public, vigie_intake, vigie_office using (true);
grant select on released.fact_narrow to vigie_public;
create policy office_by_mandate on known.fact_narrow to vigie_office
  using (mandate = (select number from reference.mandate m where m.code = platform.current_mandate()));
