-- Another recovery sheet comes into force with a new epoch, whose card names it. Until a second officer has confirmed
-- that epoch, its recipient and what was sealed to it of the epochs before stand with what waits.
alter table known.pending_epoch add column recovery text;
create table sealed.pending_recovery_secret (
  mandate text not null references known.pending_epoch on delete cascade,
  number integer not null,
  body bytea not null,
  primary key (mandate, number),
  foreign key (mandate, number) references known.epoch
);
alter table sealed.pending_recovery_secret enable row level security;
alter table sealed.pending_recovery_secret force row level security;
create policy owner_all on sealed.pending_recovery_secret to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on sealed.pending_recovery_secret to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
grant select, insert, delete on sealed.pending_recovery_secret to vigie_office;
-- The secrets of old epochs are destroyed here as well.
grant select, delete on sealed.pending_recovery_secret to vigie_jobs;

-- An office none of whose officers can come in any more is begun again with its recovery sheet: by a one-time link that
-- the operator makes on the command line, where alone a row begins. Each stays for ever, used or not.
create table known.office_beginning (
  id uuid primary key,
  mandate text not null references reference.mandate,
  token_hash bytea not null unique check (length(token_hash) = 32),
  issued_at timestamptz not null,
  issued_by text not null check (length(issued_by) between 1 and 200), -- as the operator named himself
  expires_at timestamptz not null,
  begun_at timestamptz,
  officer uuid references known.officer,
  epoch integer, -- with which it began
  proof jsonb, -- signed by the epoch before, whose key the sheet opened
  check ((begun_at is null) = (proof is null) and (begun_at is null) = (officer is null) and (begun_at is null) = (epoch is null))
);
create index office_beginning_mandate on known.office_beginning (mandate, issued_at);
alter table known.office_beginning enable row level security;
alter table known.office_beginning force row level security;
create policy owner_all on known.office_beginning to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on known.office_beginning to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
grant select on known.office_beginning to vigie_office;
grant update (begun_at, officer, epoch, proof) on known.office_beginning to vigie_office;
