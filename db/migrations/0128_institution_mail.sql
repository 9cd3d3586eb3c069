-- Mail that something waits for an institution: what became of it, so that an officer sees that one came back. It says
-- nothing of the question.
create table known.institution_mail (
  id uuid primary key,              -- by which servers report on it
  asked uuid not null references known.institution_asked on delete cascade,
  kind text not null check (kind in ('notice', 'reminder')),
  address text not null check (length(address) between 3 and 320),
  asked_on date not null check (asked_on between '0001-01-01' and '9999-12-31'),
  by_actor text not null,
  -- 'off': no mail goes from this instance.
  state text not null default 'waiting' check (state in ('waiting', 'off', 'accepted', 'doubtful', 'refused', 'delivered', 'returned')),
  state_on date check (state_on between '0001-01-01' and '9999-12-31'),
  said text not null default '' check (length(said) <= 400),
  check ((state = 'waiting') = (state_on is null))
);
create index institution_mail_of on known.institution_mail (asked, asked_on);
-- One at a time: pressed twice, it goes once.
create unique index institution_mail_waits on known.institution_mail (asked) where state = 'waiting';
alter table known.institution_mail enable row level security;
alter table known.institution_mail force row level security;
create policy owner_all on known.institution_mail to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_asked on known.institution_mail to vigie_office
  using (exists (select from known.institution_asked a where a.id = asked))
  with check (exists (select from known.institution_asked a where a.id = asked and a.account is not null));
grant select, insert (id, asked, kind, address, asked_on, by_actor) on known.institution_mail to vigie_office;
grant select, insert, update (state, state_on, said) on known.institution_mail to vigie_jobs;
