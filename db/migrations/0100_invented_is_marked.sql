-- What is let through in a demonstration stood unmarked beside its invented record, as if it were some State's. The job
-- says in its transaction that all it writes is invented (`vigie.invented`), and every row of a register has it so.
create function released.marks_invented() returns trigger language plpgsql set search_path = '' as $$
begin
  new.invented := true;
  return new;
end $$;
do $$
declare
  t text;
begin
  -- Registers to which entries go; letters say it themselves.
  foreach t in array array['action_plan', 'assessment', 'commitment', 'commitment_step', 'country_study', 'focal_point_meeting',
    'initiative', 'law', 'law_article', 'law_clause', 'law_link', 'law_next', 'law_stage', 'meeting', 'protection_account',
    'protection_instrument', 'protection_view', 'protective_action', 'recommendation', 'recommendation_action',
    'recommendation_indicator', 'recommendation_line', 'recommendation_value', 'resolution', 'resolution_entry', 'resolution_point',
    'resolution_vote', 'standing_invitation', 'upr_review', 'visit', 'visit_event', 'visit_term'] loop
    execute format('create trigger marks_invented before insert on released.%I for each row
      when (current_setting(''vigie.invented'', true) = ''yes'') execute function released.marks_invented()', t);
  end loop;
end $$;
