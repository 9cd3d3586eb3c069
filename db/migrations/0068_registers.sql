-- What an officer, or a partner, brings to a public register: an assessment, a step of a visit, a stage of a bill. It is
-- known to the office alone until it was let through; then the role that releases writes it to the register.
create table known.entry (
  id uuid primary key, -- made by who brings it: sent twice, it is brought once
  mandate text not null references reference.mandate,
  kind text not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
  -- Of which State it speaks, and to what of the register it belongs; null where that is none.
  state text references reference.state,
  subject text check (length(subject) <= 120),
  -- As the form of its kind has it: `src/mandate/registers/kinds.ts`.
  body jsonb not null check (pg_column_size(body) <= 65536),
  -- An officer, or an account of a partner.
  brought_by text not null check (length(brought_by) between 1 and 200),
  brought_as text not null check (brought_as in ('officer', 'partner')),
  brought_on date not null
);
create index entry_queue on known.entry (mandate, brought_on desc);
create index entry_subject on known.entry (mandate, kind, subject);
create index entry_brought_by on known.entry (brought_by);
-- What was decided of it, and by whom: rows are added, none is changed. The last says how it stands.
create table known.entry_decision (
  entry uuid not null references known.entry on delete cascade,
  number smallint not null check (number >= 1),
  decision text not null check (decision in ('let-through', 'declined', 'taken-back', 'withdrawn')),
  by_whom text not null check (length(by_whom) between 1 and 200),
  on_day date not null,
  reason text check (length(reason) between 3 and 2000),
  primary key (entry, number),
  check (reason is not null or decision in ('let-through', 'taken-back'))
);

do $$
declare
  t text;
  own text := 'mandate = platform.current_mandate()';
begin
  foreach t in array array['known.entry', 'known.entry_decision'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('grant select, insert on %s to vigie_office, vigie_jobs', t);
  end loop;
  execute format('create policy office_by_mandate on known.entry to vigie_office using (%1$s) with check (%1$s)', own);
  execute format('create policy office_by_entry on known.entry_decision to vigie_office
    using (exists (select from known.entry e where e.id = entry and e.%1$s))
    with check (exists (select from known.entry e where e.id = entry and e.%1$s))', own);
end $$;
