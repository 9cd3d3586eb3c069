-- A translation answers what a translator was asked: what is still open with her is known without opening it.
alter table sealed.office_note add column answers uuid unique references sealed.office_note on delete cascade;
-- A note of another submission answers nothing here.
alter table sealed.office_note add unique (submission, id);
alter table sealed.office_note add foreign key (submission, answers) references sealed.office_note (submission, id) on delete cascade;
