-- The house: the append-only log, what an erasure may remove beside it, and the first officer's link.
create schema if not exists platform; -- the runner made it for its own record
create schema reference;
create schema known;
create schema released;

create table platform.event (
  seq bigint primary key,
  at timestamptz not null,
  mandate text not null,
  type text not null,
  subject_kind text not null,
  subject_id text not null,
  actor text not null,
  commitment bytea not null check (length(commitment) = 32),
  previous_hash bytea not null check (length(previous_hash) = 32),
  hash bytea not null unique check (length(hash) = 32)
);
create index event_subject on platform.event (subject_kind, subject_id, seq);

-- Outside the chain, so that what must be erased can be: the chain keeps only the commitment.
create table platform.event_payload (
  seq bigint primary key references platform.event,
  salt bytea not null check (length(salt) = 16),
  payload jsonb not null
);

create table platform.event_head (
  day date primary key,
  seq bigint not null,
  hash bytea not null check (length(hash) = 32),
  signature bytea not null,
  public_key bytea not null
);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger event_append_only before update or delete on platform.event
  for each row execute function platform.refuse_change();
create trigger event_no_truncate before truncate on platform.event
  for each statement execute function platform.refuse_change();

create table platform.enrolment_link (
  token_hash bytea primary key check (length(token_hash) = 32),
  created_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > created_at),
  used_at timestamptz
);
