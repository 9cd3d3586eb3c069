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
