-- A sealed submission is of the mandate whose submission it is. In the policy of 0015 the bare "id" inside
-- the subquery was that of known.submission itself, so that the rule held for every row: any office could
-- fetch, and write, what was sent to another. (Sealed it was all the same.)
drop policy office_by_submission on sealed.submission;
create policy office_by_submission on sealed.submission to vigie_office
  using (exists (select from known.submission s where s.id = submission.id))
  with check (exists (select from known.submission s where s.id = submission.id));

-- What is added to a submission, and a file that is claimed for one, is of the same mandate as it.
drop policy office_by_mandate on sealed.addition;
create policy office_by_mandate on sealed.addition to vigie_office
  using (mandate = platform.current_mandate())
  with check (mandate = platform.current_mandate() and exists (select from known.submission s where s.id = addition.submission));
drop policy office_by_mandate on known.upload;
create policy office_by_mandate on known.upload to vigie_office
  using (mandate = platform.current_mandate())
  with check (mandate = platform.current_mandate()
    and (submission is null or exists (select from known.submission s where s.id = upload.submission)));
