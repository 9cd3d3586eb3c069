-- A hit brings along how exactly its day is known, and the States that a printed record only makes likely: to ask for them
-- once more took a thirtieth of a search.
do $$
declare
  finder regprocedure;
begin
  for finder in select oid from pg_proc where pronamespace = 'search'::regnamespace and proname in ('find', 'find_all', 'find_recommendations') loop
    if strpos(pg_get_functiondef(finder), '''invented'', t.invented,') = 0 then
      raise exception '% is not as this migration expects it', finder;
    end if;
    execute replace(pg_get_functiondef(finder), '''invented'', t.invented,', $f$'invented', t.invented, 'precision', t.precision,
              'probableStates', case when p.vector @@ '''probable='':*'::tsquery
                then (select json_agg(substr(lexeme, 10) order by lexeme) from unnest(p.vector) where starts_with(lexeme, 'probable=')) else '[]' end,$f$);
  end loop;
end $$;
