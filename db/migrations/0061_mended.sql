-- What a source says of danger and is kept already, its answer having been lost, raises the flag again: an officer may
-- have taken it off between. It waits to be read, so that somebody is paged. False where nothing of that number is kept.
create function known.danger_again(looked_up bytea, number bytea) returns boolean language plpgsql security definer set search_path = pg_catalog as $$
begin
  update known.submission s set waiting = greatest(s.waiting, 1), danger = true, perhaps_danger = false
  where s.id = (select r.submission from known.receipt r where r.lookup_hash = looked_up)
    and exists (select from sealed.addition a where a.submission = s.id and a.nonce = number);
  return found;
end $$;
revoke execute on function known.danger_again(bytea, bytea) from public;
grant execute on function known.danger_again(bytea, bytea) to vigie_intake, vigie_owner, vigie_jobs;

-- Ways in and sessions go with the last office that had her; whichever that is. Her row is held meanwhile, so that of two
-- offices that take her out at once one sees it.
create function known.drop_ways_in(of uuid) returns void language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  hers uuid;
begin
  select coalesce(d.in_with, d.id) into hers from known.diplomat d join known.mission_account m on m.id = d.account
    where d.id = of and m.mandate = platform.current_mandate();
  perform from known.diplomat d where d.id = hers for update;
  if hers is null or known.is_in_elsewhere(hers) or exists (select from known.diplomat d where d.id = hers and d.removed_at is null) then
    return;
  end if;
  delete from known.mission_session s where s.diplomat = hers;
  delete from known.diplomat_way w where w.diplomat = hers;
end $$;
revoke execute on function known.drop_ways_in(uuid) from public;
grant execute on function known.drop_ways_in(uuid) to vigie_office, vigie_owner;
delete from known.mission_session s using known.diplomat d where d.id = s.diplomat and d.removed_at is not null and not known.is_in_elsewhere(d.id);
delete from known.diplomat_way w using known.diplomat d where d.id = w.diplomat and d.removed_at is not null and not known.is_in_elsewhere(d.id);

-- A yes for a pair is said again under each new epoch; the key and the prints that hang on its row stay.
grant update (officer, word, on_day) on known.pair_word to vigie_office;

-- To have had all submissions in order to look for something in them is another reading than to have opened this one.
alter table known.submission_read add column kind text not null default 'opened' check (kind in ('opened', 'searched'));
alter table known.submission_read drop constraint submission_read_pkey, add primary key (submission, officer, on_day, kind);

-- By what prints are known to have changed is written with them: each look of the other mandate asks for all of it.
alter table sealed.matter_prints add column stamp text;
update sealed.matter_prints set stamp = encode(sha256(convert_to(array_to_string(prints, ' '), 'UTF8')), 'hex');
alter table sealed.matter_prints alter column stamp set not null, add check (stamp ~ '^[0-9a-f]{64}$');
grant update (stamp) on sealed.matter_prints to vigie_office;
create or replace view sealed.others_prints with (security_barrier) as
  select mandate, matter, on_day, prints, stamp from sealed.matter_prints where other = platform.current_mandate();

-- Addresses of letters that were withdrawn before that was kept: those under which they were public, and no other. One that
-- was given another reference while it was not public never stood under that one; its correction says where it stood.
update known.withdrawal w set slugs = array(
  select s from unnest(w.slugs) s where s <> (select l.slug from known.letter l where l.id = w.subject_id)
    or w.on_day > (select coalesce(max(c.on_day), '-infinity') from known.letter_correction c
      where c.letter_id = w.subject_id and not c.of_public and 'reference' = any(c.fields))
  union select c.former_slug from known.letter_correction c
    where c.letter_id = w.subject_id and c.on_day is not null and c.former_slug is not null)
  where w.subject_kind = 'letter';
update released.withdrawn p set slugs = w.slugs from known.withdrawal w
  where w.subject_id = p.subject_id and p.kind = 'letter' and p.slugs is distinct from w.slugs;

-- On whose pages a reply stood when it was withdrawn: others never showed it, and tell nothing of it.
alter table known.withdrawal add column letters uuid[] not null default '{}';
update known.withdrawal w set letters = array(
  select distinct a.letter_id from known.reply_to t join known.letter_addressee a on a.id = t.addressee_id join known.letter l on l.id = a.letter_id
  where t.reply_id = w.subject_id and 'public' = coalesce(
    (select s.to_state from known.transition s where s.subject_id = l.id and s.machine = 'publication' and s.id < (select max(o.id)
      from known.transition o where o.subject_id = w.subject_id and o.machine = 'publication' and o.to_state = 'withdrawn') order by s.id desc limit 1),
    (select s.from_state from known.transition s where s.subject_id = l.id and s.machine = 'publication' order by s.id limit 1),
    l.publication))
  where w.subject_kind = 'reply';
delete from released.withdrawn p using known.withdrawal w
  where w.subject_id = p.subject_id and p.kind = 'reply' and p.letter_id <> all(w.letters);
