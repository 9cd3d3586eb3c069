-- What somebody found of a mechanism, of guidelines or of a measure, held against one of the seven principles of protection
-- (A/HRC/31/55; A/HRC/34/52, para. 85 (d)): with what shows it and by whom; never blended into one.
create table released.principle_finding (
  slug text primary key check (slug ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  instrument text references released.protection_instrument (slug) on delete cascade,
  measure text references released.recommendation_action (slug) on delete cascade,
  -- A code of the vocabulary `protection-principle`.
  principle text not null check (principle ~ '^[1-7]-[a-z-]{1,40}$'),
  met text not null check (met in ('met', 'in-part', 'not-met', 'not-known')),
  by_kind text not null check (by_kind in ('state', 'nhri', 'national-mechanism', 'parliament', 'civil-society', 'un', 'mandate')),
  by_name text check (length(by_name) between 1 and 300),
  -- Of one without a name: the finding with which it first spoke of it.
  voice text,
  on_day date not null,
  on_precision text not null check (on_precision in ('day', 'month', 'year')),
  evidence text not null check (length(evidence) between 3 and 5000),
  evidence_url text check (evidence_url ~ '^https?://'),
  lang text not null,
  invented boolean not null default false,
  check (num_nonnulls(instrument, measure) = 1)
);
create index principle_finding_of_instrument on released.principle_finding (instrument);
create index principle_finding_of_measure on released.principle_finding (measure);

do $$
begin
  alter table released.principle_finding enable row level security;
  alter table released.principle_finding force row level security;
  create policy owner_all on released.principle_finding to vigie_owner, vigie_jobs using (true) with check (true);
  create policy everyone_reads on released.principle_finding for select to vigie_public, vigie_office using (true);
  grant select on released.principle_finding to vigie_public, vigie_office;
  grant select, insert, update, delete on released.principle_finding to vigie_jobs;
  perform released.watch('released.principle_finding');
  create trigger marks_invented before insert on released.principle_finding for each row
    when (current_setting('vigie.invented', true) = 'yes') execute function released.marks_invented();
end $$;

-- A point that an officer brought stays when the reference data is loaded anew; it is numbered from 101, so that none of the
-- reference data's ever takes its place. One that was taken out with findings on it has no words left.
alter table released.resolution_point
  add brought boolean not null default false,
  drop constraint resolution_point_position_check;
alter table released.resolution_point
  add constraint resolution_point_position_check check (position between 1 and 999 and (not brought or position > 100));
