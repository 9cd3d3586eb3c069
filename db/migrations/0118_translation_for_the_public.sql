-- A translation of a reply that goes to the public with it: in words of its own, from which a name can be taken as it is
-- from a reply. Without them it stays in the office. A file stays there whatever it says.
alter table known.reply_translation add column public_words text check (length(public_words) between 1 and 100000);
alter table known.reply_translation add check (public_words is null or words is not null);
alter table released.reply add column translations jsonb not null default '[]' check (jsonb_typeof(translations) = 'array');

-- What two agreed to is not changed beside them: of what goes to the public with a reply on its way the office's role
-- adds, rewrites and takes away nothing.
create trigger office_adds_as_agreed before insert on known.reply_translation for each row
  when (current_user = 'vigie_office' and new.public_words is not null) execute function known.office_leaves_as_agreed('reply_id');
create trigger office_rewrites_as_agreed before update on known.reply_translation for each row
  when (current_user = 'vigie_office' and (old.public_words is not null or new.public_words is not null)) execute function known.office_leaves_as_agreed('reply_id');
create trigger office_drops_as_agreed before delete on known.reply_translation for each row
  when (current_user = 'vigie_office' and old.public_words is not null) execute function known.office_leaves_as_agreed('reply_id');
