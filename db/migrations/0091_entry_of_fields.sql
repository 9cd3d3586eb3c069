-- What an entry says are fields. One that said nothing at all, written by the office's role, broke whatever looks through the
-- entries of all mandates: nobody could take her name back any more.
alter table known.entry add constraint entry_body_of_fields check (jsonb_typeof(body) = 'object') not valid;
-- NOTE: the pages never wrote another; a row that was written past them goes out of the way, and stays on record.
update known.entry set body = jsonb_build_object('was', body) where jsonb_typeof(body) <> 'object';
alter table known.entry validate constraint entry_body_of_fields;
