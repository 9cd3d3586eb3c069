-- One number that tells whether anything that the public reads is other than before: the sum of `moves`. What is
-- kept in memory is kept as long as it stands still. It stands still whatever the office writes that is not
-- released: else the time of an answer would tell an outsider that something had been written.
-- A sum, because each transaction adds its part by itself: a number that all raise would make them wait for each
-- other, and a sequence moves before what it stands for can be seen.
create table released.generation (
  id uuid primary key default gen_random_uuid(),
  moves bigint not null
);
alter table released.generation enable row level security;
alter table released.generation force row level security;
create policy owner_all on released.generation to vigie_owner using (true) with check (true);
create policy everyone_reads on released.generation for select to vigie_public, vigie_office, vigie_jobs using (true);
grant select on released.generation to vigie_public, vigie_office, vigie_jobs;

create function released.move_generation() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
begin
  if current_setting('vigie.generation_moved', true) = 'yes' then
    return null;
  end if;
  if tg_op <> 'TRUNCATE' then
    -- A statement that touched no row is no change.
    if not exists (select from touched) then
      return null;
    end if;
  end if;
  -- Till the end of the transaction; a savepoint that is rolled back takes this back with the row.
  perform set_config('vigie.generation_moved', 'yes', true);
  if current_setting('transaction_isolation') = 'read committed' then
    -- Earlier rows are folded into this one, so that there are never more than have been written at once. Those that
    -- another transaction is folding are left to it: nobody waits.
    with folded as (
      delete from released.generation where id = any (array(select id from released.generation for update skip locked)) returning moves
    )
    insert into released.generation (moves) select coalesce(sum(moves), 0) + 1 from folded;
  else
    -- A stricter transaction would fail where another has folded meanwhile.
    insert into released.generation (moves) values (1);
  end if;
  return null;
end $$;
revoke execute on function released.move_generation() from public;

-- Every table that a public page is made from is watched: a migration that adds one calls this for it.
create function released.watch(of_table regclass) returns void language plpgsql as $$
declare
  act text;
begin
  foreach act in array array['insert', 'update', 'delete', 'truncate'] loop
    execute format('create trigger generation_%s after %1$s on %s %s for each statement execute function released.move_generation()', act, of_table,
      case act when 'truncate' then '' when 'delete' then 'referencing old table as touched' else 'referencing new table as touched' end);
  end loop;
end $$;
revoke execute on function released.watch(regclass) from public;

-- What only follows from another table is left out: narrow facts from facts, and what is looked through in a search
-- from the texts of its passages.
select released.watch(c.oid) from pg_class c join pg_namespace n on n.oid = c.relnamespace
where c.relkind = 'r' and n.nspname in ('released', 'reference')
  and c.relname not in ('generation', 'fact_narrow', 'search_word', 'passage_slice') and c.relname !~ '^passage_\d+$'
order by c.oid;
