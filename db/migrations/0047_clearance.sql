-- A letter's text on its way to those who clear it (A/HRC/34/52, paras. 29-31): sealed in the browser of the mandate that
-- leads, to itself, to each mandate that is asked and has an office here, to each guest who speaks for one elsewhere. What
-- is said of it, a change that is proposed, a reason to decline, is sealed as well. The server keeps the fingerprint.
create table known.letter_guest (
  officer uuid primary key references known.officer, -- one letter, as of a guest's matter
  letter_id uuid not null references known.letter on delete cascade,
  mandate text not null references reference.mandate, -- for which she speaks
  let_in_on date not null,
  let_in_by uuid not null references known.officer,
  unique (letter_id, mandate)
);

-- What an officer or guest signed for her mandate. Of several the last one counts; known.clearance has what it came to.
create table known.clearance_word (
  id uuid primary key, -- made in her browser: sent twice, it is kept once
  letter_id uuid not null,
  number smallint not null, -- of the text of which it is said
  mandate text not null references reference.mandate,
  officer uuid not null references known.officer,
  decision text not null check (decision in ('cleared', 'change-proposed', 'declined')),
  word jsonb not null,
  on_day date not null,
  foreign key (letter_id, number) references known.clearance_text on delete cascade
);
create index clearance_word_of on known.clearance_word (letter_id, mandate);

-- The Rapporteur's: of one text by its fingerprint. It stays on record when another text comes.
create table known.letter_signature (
  id uuid primary key,
  letter_id uuid not null references known.letter on delete cascade,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  officer uuid not null references known.officer,
  signature jsonb not null,
  on_day date not null,
  unique (letter_id, hash, officer)
);

-- The text as it was sent, word for word as it was cleared and signed.
create table known.letter_text (
  letter_id uuid primary key references known.letter on delete cascade,
  body text not null,
  letter jsonb not null generated always as (body::jsonb -> 'letter') stored, -- what stands on its page, and no tag or record beside it
  due_on date, -- as it says, whatever was granted later
  signatories jsonb not null -- on the day on which it went: of each its mandate, and who signed for it where that is known here
);

-- That an officer compared another office's first fingerprint with what she was told there.
create table known.compared_office (
  mandate text not null references reference.mandate,
  other text not null references reference.mandate,
  officer uuid not null references known.officer,
  statement jsonb not null,
  on_day date not null,
  primary key (mandate, other, officer),
  check (mandate <> other)
);

create table sealed.clearance_copy (
  id uuid primary key,
  letter_id uuid not null,
  number smallint not null,
  word uuid references known.clearance_word on delete cascade, -- of what was said; null of a text
  mandate text not null references reference.mandate, -- whose office can open it; of a guest, the office that let her in
  epoch integer check (epoch >= 1),
  guest uuid references known.letter_guest on delete cascade,
  body bytea not null,
  foreign key (letter_id, number) references known.clearance_text on delete cascade,
  check ((epoch is null) = (guest is not null))
);
create unique index clearance_copy_once on sealed.clearance_copy (letter_id, number, word, mandate, guest) nulls not distinct;
create index clearance_copy_epoch on sealed.clearance_copy (mandate, epoch);

do $$
declare
  t text;
  letter constant text := 'exists (select from known.letter l where l.id = letter_id)';
begin
  foreach t in array array['known.letter_guest', 'known.clearance_word', 'known.letter_signature', 'known.letter_text',
    'known.compared_office', 'sealed.clearance_copy'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
  foreach t in array array['letter_guest', 'clearance_word', 'letter_signature', 'letter_text'] loop
    execute format('create policy office_by_letter on known.%I to vigie_office using (%s) with check (%2$s)', t, letter);
  end loop;
  create policy office_by_mandate on known.compared_office to vigie_office
    using (mandate = platform.current_mandate()) with check (mandate = platform.current_mandate());
  -- Each office reads what is sealed to it; the one that leads puts down what is sealed to those whom it asked.
  create policy office_reads on sealed.clearance_copy for select to vigie_office using (mandate = platform.current_mandate());
  execute format('create policy office_adds on sealed.clearance_copy for insert to vigie_office with check (%s
    and (mandate = platform.current_mandate()
      or exists (select from known.clearance c where c.letter_id = clearance_copy.letter_id and c.signatory = clearance_copy.mandate))
    and (guest is null or exists (select from known.letter_guest g where g.officer = clearance_copy.guest and g.letter_id = clearance_copy.letter_id))
    and (word is null or exists (select from known.clearance_word w where w.id = clearance_copy.word and w.letter_id = clearance_copy.letter_id)))', letter);
end $$;
grant select, insert on known.letter_guest, known.clearance_word, known.letter_signature, known.letter_text, sealed.clearance_copy to vigie_office;
grant select, insert, update on known.compared_office to vigie_office;
grant select on known.letter_guest, known.clearance_word, known.letter_signature, known.letter_text, sealed.clearance_copy to vigie_jobs;

-- What an office that is asked is told of another's letter: that, and of what it says nothing.
create view known.asked_letter with (security_barrier) as
  select l.id, l.mandate as lead, l.slug, l.reference, l.kind, l.invented, l.delivery, l.clearance, l.sent_on, c.signatory, c.state, c.on_day as said_on,
    t.number, t.hash, t.cut_off, t.on_day as asked_on,
    (select jsonb_agg(jsonb_build_object('class', a.class, 'state', a.state, 'actorName', a.actor_name) order by a.position)
      from known.letter_addressee a where a.letter_id = l.id) as addressees,
    (select jsonb_agg(jsonb_build_object('signatory', o.signatory, 'state', o.state, 'onDay', o.on_day) order by o.signatory)
      from known.clearance o where o.letter_id = l.id) as asked,
    (select max(w.number) from known.clearance_word w
      where w.letter_id = l.id and w.mandate = c.signatory and w.decision = 'cleared') as cleared_number
  from known.clearance c
  join known.letter l on l.id = c.letter_id
  join lateral (select * from known.clearance_text x where x.letter_id = l.id order by x.number desc limit 1) t on true
  where c.signatory = platform.current_mandate() and l.mandate <> c.signatory;
grant select on known.asked_letter to vigie_office;

-- What a mission is given of a letter is the letter as it was sent; never how the office files it.
grant select (letter_id, letter, due_on, signatories) on known.letter_text to vigie_corner;
create policy corner on known.letter_text for select to vigie_corner using (letter_id in (select known.corner_letters()));

-- Which mandates may want to join a letter of a theme: a suggestion and no rule.
create table reference.theme_mandate (
  list text not null default 'theme' check (list = 'theme'),
  theme text not null,
  mandate text not null references reference.mandate,
  primary key (theme, mandate),
  foreign key (list, theme) references reference.vocabulary (list, code)
);
alter table reference.theme_mandate enable row level security;
alter table reference.theme_mandate force row level security;
create policy owner_all on reference.theme_mandate to vigie_owner, vigie_jobs using (true) with check (true);
create policy everyone_reads on reference.theme_mandate for select to vigie_office using (true);
grant select on reference.theme_mandate to vigie_office, vigie_jobs;

create or replace view sealed.by_epoch with (security_invoker = true) as
  select s.mandate, s.epoch, 'submission' as kind, s.id, s.id as submission
  from known.submission s join sealed.submission b on b.id = s.id
  union all
  select a.mandate, a.epoch, 'addition', a.id, a.submission from sealed.addition a
  union all
  select s.mandate, coalesce(n.epoch, 0), 'note', n.id, n.submission
  from sealed.office_note n join known.submission s on s.id = n.submission
  union all
  select s.mandate, coalesce(r.epoch, 0), 'hold-reason', r.hold, h.submission
  from sealed.hold_reason r join known.legal_hold h on h.id = r.hold join known.submission s on s.id = h.submission
  union all
  select k.mandate, k.epoch, 'case-key', k.id, null::uuid from sealed.case_key k
  union all
  select c.mandate, c.epoch, 'clearance-copy', c.id, null::uuid from sealed.clearance_copy c where c.epoch is not null;

create or replace function sealed.seal_anew(of_kind text, row_id uuid, was bytea, anew bytea, to_epoch integer) returns boolean
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
    when 'case-key' then
      update sealed.case_key k set body = anew, epoch = to_epoch
      where k.id = row_id and k.mandate = of_mandate and k.epoch < to_epoch and sha256(k.body) = was
        and length(k.body) = length(anew);
    when 'clearance-copy' then
      update sealed.clearance_copy c set body = anew, epoch = to_epoch
      where c.id = row_id and c.mandate = of_mandate and c.epoch < to_epoch and sha256(c.body) = was
        and length(c.body) = length(anew);
    else
      return false;
  end case;
  return found;
end $$;
