-- A reminder goes by the State's corner or by mail. What an officer types stands beside the facts, which the ledger gives.
alter table known.reminder
  add column own_words text, -- JSON, by language
  add column carried boolean not null default false, -- from here: what went is what stands in text
  add column receipt_on date, -- the mission says that it has come
  add column receipt_by text,
  add check ((receipt_on is null) = (receipt_by is null)),
  add check (not carried or (status = 'sent' and channel in ('corner', 'e-mail')));

-- Its mail is among those of the first letter that it names: an answer to it is matched as one to that letter.
alter table known.mail_out add column reminder uuid references known.reminder;
create index mail_out_reminder on known.mail_out (reminder) where reminder is not null;
alter policy office_by_addressee on known.mail_out with check (
  exists (select from known.letter_addressee a where a.id = mail_out.addressee_id)
  and (mail_out.reminder is null or exists (select from known.reminder r where r.id = mail_out.reminder)));

-- A mission reads what went to its State from here. Whoever holds a link for one answer reads none: it names other letters.
create function known.corner_reminders() returns setof uuid language sql stable security definer set search_path = pg_catalog as $$
  select r.id from known.mission_account m join known.reminder r on r.mandate = m.mandate and r.state = m.state and r.carried
  where m.id in (select known.corner_accounts())
$$;
revoke execute on function known.corner_reminders() from public;
grant execute on function known.corner_reminders() to vigie_corner, vigie_owner;
grant select (id, mandate, kind, state, sent_on, channel, text, receipt_on) on known.reminder to vigie_corner;
grant select (reminder_id, addressee_id, live) on known.reminder_item to vigie_corner;
create policy corner on known.reminder for select to vigie_corner using (id in (select known.corner_reminders()));
create policy corner on known.reminder_item for select to vigie_corner
  using (live and reminder_id in (select known.corner_reminders()) and addressee_id in (select known.corner_addressees()));
