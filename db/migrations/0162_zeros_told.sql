-- Files of persons by State and year, and frozen figures, said 0 of what letters withhold. It is told as before (0152).
insert into released.notice (code, since, count)
  select 'withheld-as-zero', greatest(min(public_from), (select min(at at time zone 'Europe/Zurich')::date from platform.event)), count(*)::int
    from released.letter where persons_withheld or sexes_withheld
  having count(*) > 0
on conflict do nothing;
