-- One order of replies wherever they are read: the mission's own read it too, and the public is given its place.
grant select (source_order, filed) on known.reply to vigie_corner;
update released.reply_to t set place = o.place from (
  select x.reply_id, x.addressee_id,
    dense_rank() over (partition by a.letter_id order by r.received_on nulls last, r.source_order, r.filed) as place
  from released.reply_to x join known.reply r on r.id = x.reply_id join released.letter_addressee a on a.id = x.addressee_id
) o where (o.reply_id, o.addressee_id) = (t.reply_id, t.addressee_id);
