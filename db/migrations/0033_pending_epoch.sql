-- Where more than one officer holds keys, an epoch takes two: one opens it, another whose browser has opened its secret
-- confirms it. Until then it stands here, where neither intake nor the public chain looks.
create table known.pending_epoch (
  mandate text primary key references reference.mandate, -- one at a time
  number integer not null check (number >= 2),
  statement jsonb not null, -- signed by its own key and by the one before; its day becomes that of the confirmation
  opened jsonb not null, -- signed by the officer who opened it
  by_officer uuid not null references known.officer,
  opened_on date not null
);
create table sealed.pending_epoch_secret (
  mandate text not null references known.pending_epoch on delete cascade,
  holder text not null, -- an officer's id, or 'recovery'
  body bytea not null,
  primary key (mandate, holder)
);
-- Null for epochs that were opened before, for the first one, and, of the second, where one officer was alone.
alter table known.epoch add column opened jsonb, add column confirmed jsonb;

do $$
declare
  t regclass;
begin
  foreach t in array array['known.pending_epoch', 'sealed.pending_epoch_secret']::regclass[] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
    execute format('create policy office_by_mandate on %s to vigie_office
      using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate())', t);
    execute format('grant select, insert, delete on %s to vigie_office', t);
  end loop;
end $$;
