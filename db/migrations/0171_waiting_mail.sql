-- Officers are told by mail that something waits for their decision: where to, what, how often, and when not. The mail
-- says nothing of what waits.
create table known.waiting_mail (
  officer uuid primary key references known.officer,
  mandate text not null references reference.mandate,
  address text not null check (length(address) between 3 and 254),
  lang text not null check (lang in ('en', 'fr', 'es', 'ar', 'ru', 'zh')),
  what text not null check (what in ('all', 'urgent', 'nothing')),
  often text not null check (often in ('at-once', 'daily', 'weekly')),
  -- Full hours in that time zone.
  quiet_from smallint check (quiet_from between 0 and 23),
  quiet_until smallint check (quiet_until between 0 and 23),
  zone text not null check (length(zone) between 1 and 60),
  asked_on date not null check (asked_on between '0001-01-01' and '9999-12-31'),
  -- Fingerprints of what has waited since a mail told of it, in an order of their own. No hour is kept.
  told text[] not null default '{}',
  -- Once a day or once a week: the last day on which something to tell was looked for.
  looked_on date check (looked_on between '0001-01-01' and '9999-12-31'),
  -- The last mail, under the name by which servers report on it, and what became of it.
  mail uuid unique,
  state text check (state in ('waiting', 'off', 'accepted', 'doubtful', 'refused', 'delivered', 'returned')),
  state_on date check (state_on between '0001-01-01' and '9999-12-31'),
  said text not null default '' check (length(said) <= 400),
  check ((quiet_from is null) = (quiet_until is null)),
  check ((mail is null) = (state is null)),
  check ((state is not null and state <> 'waiting') = (state_on is not null))
);
alter table known.waiting_mail enable row level security;
alter table known.waiting_mail force row level security;
create policy owner_all on known.waiting_mail to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_mandate on known.waiting_mail to vigie_office
  using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
grant select, delete, insert (officer, mandate, address, lang, what, often, quiet_from, quiet_until, zone, asked_on),
  update (lang, what, often, quiet_from, quiet_until, zone, asked_on) on known.waiting_mail to vigie_office;
grant select, delete, update (told, looked_on, mail, state, state_on, said) on known.waiting_mail to vigie_jobs;
