-- Two who assess and are not named are two. Whose an unnamed word is nobody is told: a voice is called by the first
-- assessment that it gave of this recommendation to this State, so that its newer word takes the place of its older one,
-- and its words on other recommendations cannot be put together. Null: by its name, the State itself, or a voice alone.
alter table released.assessment add voice text check (voice ~ '^[A-Za-z0-9][A-Za-z0-9-]{0,119}$'),
  add check (voice is null or by_name is null);
with unnamed as (
  select a.slug, first_value(a.slug) over (
    partition by a.recommendation, a.state, a.by_kind, case when a.by_kind = 'mandate' then e.mandate else e.brought_by end
    order by e.brought_on, a.slug) as voice
  from released.assessment a join known.entry e on e.id::text = a.slug
  where a.by_name is null and (a.by_kind = 'mandate' or (a.by_kind <> 'state' and e.brought_as = 'partner'))
)
update released.assessment a set voice = u.voice from unnamed u where u.slug = a.slug and u.voice <> a.slug;
