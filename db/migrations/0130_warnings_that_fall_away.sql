-- An early warning (para. 15) whose bills and tips all stand no more, since each tip was declined or taken back, falls away
-- by itself on a day: nobody gave a reason, and no rule took it away.
alter table known.warning_aside alter column reason drop not null;
alter table known.warning_aside add constraint warning_aside_by_itself check (reason is not null or for_rule is null);
