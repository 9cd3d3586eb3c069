import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { among, isSent, type Letters } from './project-facts.server.ts'
import { upsertReleased } from './upsert-released.server.ts'

export const isPublic = sql<boolean>`l.publication = 'public' and ${isSent}`

export async function writeLetters(trx: Trx, letters: Letters): Promise<void> {
  await upsertReleased(
    trx,
    'letter',
    letterColumns,
    sql`
    select l.id, l.mandate, l.slug, l.reference, l.kind, coalesce(cardinality(s.mandates), 0) > 1, l.sent_on, l.sent_precision, l.reported_year, l.language,
      -- What was sent may name a person: where there is a public version, it alone speaks, and what it leaves out is not said.
      case when v.letter_id is null then l.subject else v.subject end, case when v.letter_id is null then l.summary else v.summary end, v.withheld_note,
      case when not few.persons then l.persons end, case when not few.sexes then l.women end, case when not few.sexes then l.men end,
      case when not few.sexes then l.other_sex end, few.persons, few.sexes,
      coalesce(n.names, '[]'), coalesce(t.themes, '{}'), coalesce(t.groups, '{}'), l.articles,
      coalesce(s.mandates, '{}'), case when r.letter_id is not null then ${reprisal} end,
      l.source_document, l.source_paragraph, l.runs_clock, l.outcome, l.public_from, l.invented,
      coalesce(l.sent_on, make_date(l.reported_year, 1, 1), l.public_from),
      (select max(w.on_day) from known.naming_withdrawal w where w.letter_id = l.id and w.was_read)
    from known.letter l
    cross join lateral (select reference.withholds_persons(l.persons) as persons,
      reference.withholds_sexes(l.persons, l.women, l.men, l.other_sex) as sexes) few
    left join known.public_version v on v.letter_id = l.id
    left join known.reprisal r on r.letter_id = l.id
    left join (
      select letter_id, array_agg(mandate order by mandate) as mandates
      from known.letter_signatory where ${among(letters, 'letter_id')} group by letter_id
    ) s on s.letter_id = l.id
    left join (
      select letter_id, array_agg(code order by code) filter (where list = 'theme') as themes,
        array_agg(code order by code) filter (where list = 'group') as groups
      from known.letter_tag where ${among(letters, 'letter_id')} group by letter_id
    ) t on t.letter_id = l.id
    left join (
      select letter_id, jsonb_agg(jsonb_build_object('name', case public_form when 'full' then name else ${initials} end) order by name) as names
      from known.letter_person where public_form <> 'withheld' and ${among(letters, 'letter_id')} group by letter_id
    ) n on n.letter_id = l.id
    where ${isPublic} and ${among(letters, 'l.id')}`
  )
}

// Beside a public version, or withheld by itself, the act has its own wording or none; its day and the body would tell of it as well, and so
// would a form in words of one's own.
const reprisal = sql`case when v.letter_id is null and not r.act_withheld
  then jsonb_build_object('act', coalesce(r.public_act, r.act_of_cooperation), 'act_on', r.act_on, 'act_precision', r.act_precision, 'body', r.body, 'forms', r.forms)
  else jsonb_build_object('act', r.public_act, 'act_on', null, 'act_precision', 'unknown', 'body', null,
    'forms', array(select v.code from unnest(r.forms) f join reference.vocabulary v on v.list = 'reprisal-form' and v.code = f)) end`

const initials = sql`(select string_agg(left(word, 1) || '.', ' ') from regexp_split_to_table(trim(name), '\\s+') word)`

const letterColumns = [
  'id',
  'mandate',
  'slug',
  'reference',
  'kind',
  'joint',
  'sent_on',
  'sent_precision',
  'reported_year',
  'language',
  'subject',
  'summary',
  'withheld_note',
  'persons',
  'women',
  'men',
  'other_sex',
  'persons_withheld',
  'sexes_withheld',
  'person_names',
  'themes',
  'groups',
  'articles',
  'signatories',
  'reprisal',
  'source_document',
  'source_paragraph',
  'runs_clock',
  'outcome',
  'public_from',
  'invented',
  'sort_day',
  'withheld_since'
]
