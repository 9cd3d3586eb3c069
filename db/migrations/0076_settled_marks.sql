-- A mission reads of two marks that differ the one that counts, as it reads the marks themselves: without words or reader.
grant select (reply_id, question_id, mark) on known.reply_mark_settled to vigie_corner;
create policy corner on known.reply_mark_settled for select to vigie_corner
  using (reply_id in (select known.corner_read_replies()) and question_id in (select id from known.question));
