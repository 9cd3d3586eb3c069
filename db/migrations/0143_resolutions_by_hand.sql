-- A resolution or an instrument that officers brought themselves: by which entry, and where its text stands. Once a file
-- says it too, it is the file's. Of instruments it may not be known how they were adopted.
alter table released.resolution
  add entry uuid unique,
  add url text check (url ~ '^https?://'),
  drop constraint resolution_kind_check,
  drop constraint resolution_check1;
alter table released.resolution
  add constraint resolution_kind_check check (kind in ('resolution', 'decision', 'amendment', 'declaration', 'treaty', 'guidelines', 'report', 'model-law')),
  add constraint resolution_whole check (num_nonnulls(title, kind, adopted_on, body) in (0, 4)),
  add constraint resolution_vote_of_title check (vote is null or title is not null),
  add constraint resolution_entry_of_title check (entry is null or title is not null);
alter table released.resolution_vote add entry uuid;
create index resolution_vote_entry on released.resolution_vote (entry) where entry is not null;

-- One that was taken out keeps its row where points were numbered on it. Brought again with its symbol spelt otherwise, it
-- takes them along.
alter table released.resolution_point
  drop constraint resolution_point_symbol_fkey,
  add constraint resolution_point_symbol_fkey foreign key (symbol) references released.resolution (symbol) on update cascade;
alter table released.resolution_vote
  drop constraint resolution_vote_symbol_fkey,
  add constraint resolution_vote_symbol_fkey foreign key (symbol) references released.resolution (symbol) on update cascade;
alter table released.resolution_entry
  drop constraint resolution_entry_symbol_point_fkey,
  add constraint resolution_entry_symbol_point_fkey foreign key (symbol, point)
    references released.resolution_point (symbol, position) on update cascade;
alter table released.initiative
  drop constraint initiative_symbol_point_fkey,
  add constraint initiative_symbol_point_fkey foreign key (symbol, point)
    references released.resolution_point (symbol, position) on update cascade;
