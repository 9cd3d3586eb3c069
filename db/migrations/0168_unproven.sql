-- Whether it came without proof of work: from a page without scripts, or by the slow lane. Danger that was reported so
-- waits in a queue of its own, beside the other, until an officer has opened it or taken charge of it.
alter table known.submission add column unproven boolean not null default false;
update known.submission set unproven = true where channel = 'sealed-here';
create index submission_unproven on known.submission (mandate, received_on desc, id desc)
  where unproven and first_read_on is null and officer is null and closed_on is null;
