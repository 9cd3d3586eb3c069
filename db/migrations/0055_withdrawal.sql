-- That a letter or a reply which the public could read was withdrawn: when, and what the public is told of why. The
-- reason that the office keeps for itself stands in known.transition.
create table known.withdrawal (
  subject_id uuid primary key,
  subject_kind text not null check (subject_kind in ('letter', 'reply')),
  slugs text[] not null default '{}', -- addresses under which the public could read the letter
  note text check (note in ('checked', 'error', 'too-early', 'elsewhere')), -- null: no reason is told
  on_day date not null,
  by_actor text not null,
  confirmed_by text,                -- the second, who agreed that the note is told
  confirmed_on date,
  check (confirmed_by <> by_actor),
  check ((confirmed_by is null) = (confirmed_on is null)),
  check (confirmed_on is null or note is not null)
);
-- All that the public is told: of a letter at its addresses, of a reply on the page of its letter. Gone when it is released again.
create table released.withdrawn (
  subject_id uuid not null,
  letter_id uuid not null,
  kind text not null check (kind in ('letter', 'reply')),
  mandate text not null references reference.mandate,
  slugs text[] not null,
  on_day date not null,
  note text,
  invented boolean not null,
  primary key (subject_id, letter_id)
);
create index released_withdrawn_letter on released.withdrawn (letter_id);

do $$
declare
  t text;
begin
  foreach t in array array['known.withdrawal', 'released.withdrawn'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
    execute format('create policy owner_all on %s to vigie_owner, vigie_jobs using (true) with check (true)', t);
  end loop;
end $$;
create policy office_by_subject on known.withdrawal for select to vigie_office
  using (exists (select from known.letter l where l.id = subject_id) or exists (select from known.reply r where r.id = subject_id));
create policy everyone_reads on released.withdrawn for select to vigie_public, vigie_office using (true);
grant select on known.withdrawal to vigie_office;
grant select, insert, update on known.withdrawal to vigie_jobs;
grant select on released.withdrawn to vigie_public, vigie_office;
grant select, insert, update, delete on released.withdrawn to vigie_jobs;
select released.watch('released.withdrawn');

-- The second one's word, by which the note is told.
alter table known.release_word drop constraint release_word_act_check;
alter table known.release_word add constraint release_word_act_check
  check (act in ('propose', 'approve', 'withdraw', 'approve-withdrawal', 'propose-correction', 'approve-correction'));

-- What was withdrawn before: its day, and no reason.
insert into known.withdrawal (subject_id, subject_kind, slugs, on_day, by_actor)
  select l.id, 'letter', array[l.slug], t.on_day, t.by_actor from known.letter l
    join lateral (select t.on_day, t.by_actor from known.transition t where t.subject_id = l.id and t.machine = 'publication' and t.to_state = 'withdrawn' order by t.id desc limit 1) t on true
    where l.publication <> 'public'
  union all
  select r.id, 'reply', '{}', t.on_day, t.by_actor from known.reply r
    join lateral (select t.on_day, t.by_actor from known.transition t where t.subject_id = r.id and t.machine = 'publication' and t.to_state = 'withdrawn' order by t.id desc limit 1) t on true
    where r.publication <> 'public';
insert into released.withdrawn (subject_id, letter_id, kind, mandate, slugs, on_day, invented)
  select w.subject_id, l.id, 'letter', l.mandate, w.slugs, w.on_day, l.invented from known.withdrawal w join known.letter l on l.id = w.subject_id
  union all
  select distinct w.subject_id, p.id, 'reply', r.mandate, w.slugs, w.on_day, r.invented from known.withdrawal w join known.reply r on r.id = w.subject_id
    join known.reply_to t on t.reply_id = r.id join known.letter_addressee a on a.id = t.addressee_id join released.letter p on p.id = a.letter_id;
