-- Letters are found by whether a reply to them is overdue: the job index-overdue says so of what is there, and anew each night.
alter table reference.search_word drop constraint search_word_key_check;
alter table reference.search_word add constraint search_word_key_check
  check (key ~ '^(kind|type|theme|group|reprisal|reply|defenders|entry|position|issue|clock)=[A-Za-z-]{2,60}$');
