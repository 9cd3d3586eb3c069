-- What is sealed to an epoch that somebody who left held is sealed anew, to the open one, in officers' browsers; then
-- the older secrets can go. For that every sealed row says which epoch opens it.

-- Null where it was not noted: those count as older than all.
alter table sealed.office_note add column epoch integer check (epoch >= 1);
alter table sealed.hold_reason add column epoch integer check (epoch >= 1);

-- All that an epoch's secret opens and that is still kept. An epoch is of use as long as anything here has its number
-- or a lower one.
create view sealed.by_epoch with (security_invoker = true) as
  select s.mandate, s.epoch, 'submission' as kind, s.id, s.id as submission
  from known.submission s join sealed.submission b on b.id = s.id
  union all
  select a.mandate, a.epoch, 'addition', a.id, a.submission from sealed.addition a
  union all
  select s.mandate, coalesce(n.epoch, 0), 'note', n.id, n.submission
  from sealed.office_note n join known.submission s on s.id = n.submission
  union all
  select s.mandate, coalesce(r.epoch, 0), 'hold-reason', r.hold, h.submission
  from sealed.hold_reason r join known.legal_hold h on h.id = r.hold join known.submission s on s.id = h.submission;
grant select on sealed.by_epoch to vigie_office, vigie_jobs;

-- Puts what was sealed anew in the place of what was sealed before, where that is still there unchanged, and sealed to
-- an older epoch than the open one: two officers at once lose nothing, and nothing that is sealed to the open epoch can
-- be written over. A row that another transaction is writing is waited for, and looked at again.
create function sealed.seal_anew(of_kind text, row_id uuid, was bytea, anew bytea, to_epoch integer) returns boolean
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  of_mandate text := platform.current_mandate();
begin
  perform from known.epoch where mandate = of_mandate and number = to_epoch and closed_on is null for share;
  if not found then
    return false;
  end if;
  case of_kind
    when 'submission' then
      perform from known.submission where id = row_id and mandate = of_mandate and epoch < to_epoch for update;
      if not found then
        return false;
      end if;
      update sealed.submission set body = anew where id = row_id and sha256(body) = was and length(body) = length(anew);
      if found then
        update known.submission set epoch = to_epoch where id = row_id;
        return true;
      end if;
      return false;
    when 'addition' then
      update sealed.addition set body = anew, epoch = to_epoch
      where id = row_id and mandate = of_mandate and epoch < to_epoch and sha256(body) = was and length(body) = length(anew);
    when 'note' then
      update sealed.office_note n set body = anew, epoch = to_epoch
      where n.id = row_id and coalesce(n.epoch, 0) < to_epoch and sha256(n.body) = was
        and exists (select from known.submission s where s.id = n.submission and s.mandate = of_mandate);
    when 'hold-reason' then
      update sealed.hold_reason r set body = anew, epoch = to_epoch
      where r.hold = row_id and coalesce(r.epoch, 0) < to_epoch and sha256(r.body) = was
        and exists (select from known.legal_hold h join known.submission s on s.id = h.submission
          where h.id = r.hold and s.mandate = of_mandate);
    else
      return false;
  end case;
  return found;
end $$;
revoke execute on function sealed.seal_anew(text, uuid, bytea, bytea, integer) from public;
grant execute on function sealed.seal_anew(text, uuid, bytea, bytea, integer) to vigie_office, vigie_owner;

-- Anybody may see as well when an epoch's secrets were destroyed.
create or replace view released.epoch as
  select mandate, number, recipient, verify_key, fingerprint, statement, opened_on, closed_on, destroyed_on from known.epoch;
