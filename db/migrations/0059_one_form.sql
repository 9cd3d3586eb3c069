-- One order of replies wherever they are read: the mission's own read it too, and the public is given its place.
grant select (source_order, filed) on known.reply to vigie_corner;
update released.reply_to t set place = o.place from (
  select x.reply_id, x.addressee_id,
    dense_rank() over (partition by a.letter_id order by r.received_on nulls last, r.source_order, r.filed) as place
  from released.reply_to x join known.reply r on r.id = x.reply_id join released.letter_addressee a on a.id = x.addressee_id
) o where (o.reply_id, o.addressee_id) = (t.reply_id, t.addressee_id);

-- The act by which a second one agrees to a note is called as its verb is. A note is signed in a field of its own: what
-- waited to be acted on is said anew.
alter table known.release_word drop constraint release_word_act_check;
delete from known.release_word where act = 'approve-withdrawal' and settled_on is null;
update known.release_word set act = 'approve-withdrawal-note' where act = 'approve-withdrawal';
alter table known.release_word add constraint release_word_act_check
  check (act in ('propose', 'approve', 'withdraw', 'approve-withdrawal-note', 'propose-correction', 'approve-correction'));
