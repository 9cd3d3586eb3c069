-- Two read an answer against the questions. Where they differ, somebody says with words which mark counts.
create table known.reply_mark_settled (
  reply_id uuid not null references known.reply on delete cascade,
  question_id uuid not null,
  mark text not null check (mark in ('answered', 'partly', 'not-answered', 'refused')),
  words text not null check (length(words) > 0),
  by_actor text not null,
  on_day date not null,
  primary key (reply_id, question_id)
);
alter table known.reply_mark_settled enable row level security;
alter table known.reply_mark_settled force row level security;
create policy owner_all on known.reply_mark_settled to vigie_owner, vigie_jobs using (true) with check (true);
create policy office_by_reply on known.reply_mark_settled to vigie_office
  using (exists (select from known.reply r where r.id = reply_id))
  with check (exists (select from known.reply r where r.id = reply_id) and exists (select from known.question q where q.id = question_id));
grant select, insert, update, delete on known.reply_mark_settled to vigie_jobs, vigie_office;

-- A question stays once its answer has been read: what was answered would be gone with it.
alter table known.reply_mark drop constraint reply_mark_question_id_fkey;
alter table known.reply_mark add foreign key (question_id) references known.question;
alter table known.reply_mark_settled add foreign key (question_id) references known.question;
create index reply_mark_question on known.reply_mark (question_id);

-- What the office's list of letters asks for.
create index letter_newest on known.letter (mandate, (coalesce(sent_on, created_on)) desc, id desc);
create index fact_waiting on known.fact (due_on) where due_on is not null and not answered;
create index reply_mark_by_somebody on known.reply_mark (reply_id) where reader <> 'office';
create index letter_draft on known.letter (mandate) where delivery = 'draft';
create index reply_unread on known.reply (mandate) where assessment <> 'assessed';
