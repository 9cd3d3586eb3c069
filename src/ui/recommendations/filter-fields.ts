import { label, m } from '#messages'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { assessorKinds } from '#mandate/recommendations/assessment.ts'
import { actions, addressees, answers, sources } from '#mandate/recommendations/recommendation.ts'
import { plans, standings } from '#mandate/recommendations/recommendations-query.ts'
import type { FilterField } from '../filter-field.ts'
import { word } from '../letter-words.ts'
import { actionWord, addresseeWord, assessorWord, positionWord, sourceWord, statusWord, vocabularyOf } from './words.ts'

/** By what recommendations are narrowed: what is asked for first, and more. */
export function fieldsOf(reference: Lists): { first: FilterField[]; more: FilterField[] } {
  const states = [...reference.states.values()].map(({ code, name }) => ({ value: code, text: name }))
  const regions = [...reference.regions.values()].map(({ code, name }) => ({ value: code, text: name }))
  const unGroups = [...new Set([...reference.states.values()].flatMap(({ unGroup }) => unGroup ?? []))]
    .sort()
    .map((value) => ({ value, text: word('statistics_un_group', value) }))
  const wordsOf = (name: keyof typeof vocabularyOf) =>
    [...(reference.vocabulary.get(vocabularyOf[name])?.values() ?? [])].map(({ code, label }) => ({
      value: code,
      text: label
    }))
  const choices = (codes: readonly string[], say: (code: string) => string) =>
    codes.map((value) => ({ value, text: say(value) }))
  const yesNo = [
    { value: 'yes', text: m.letters_only() },
    { value: 'no', text: m.letters_without() }
  ]
  const first: FilterField[] = [
    { name: 'state', label: m.recs_f_state(), options: states },
    { name: 'position', label: m.recs_f_position(), options: choices(answers, positionWord) },
    { name: 'issue', label: m.recs_f_issue(), options: wordsOf('issue') },
    { name: 'defenders', label: m.recs_f_defenders(), options: yesNo },
    { name: 'status', label: m.recs_f_status(), options: choices(standings, statusWord) },
    { name: 'assessed-by', label: m.recs_f_assessed_by(), options: choices(assessorKinds, assessorWord) },
    { name: 'disagree', label: m.recs_f_disagree(), options: yesNo },
    {
      name: 'planned',
      label: m.recs_f_planned(),
      options: choices(plans, (value) => label('recs_planned', value) ?? value)
    },
    { name: 'year', label: m.recs_f_year() }
  ]
  const more: FilterField[] = [
    { name: 'source', label: m.recs_f_source(), options: choices(sources, sourceWord) },
    { name: 'addressee', label: m.recs_f_addressee(), options: choices(addressees, addresseeWord) },
    { name: 'theme', label: m.recs_f_theme(), options: wordsOf('theme') },
    { name: 'group', label: m.recs_f_group(), options: wordsOf('group') },
    { name: 'sdg', label: m.recs_f_sdg() },
    { name: 'by', label: m.recs_f_by(), options: states },
    { name: 'region', label: m.statistics_dimension_region(), options: regions },
    { name: 'un-group', label: m.statistics_dimension_un_group(), options: unGroups },
    { name: 'action', label: m.recs_f_action(), options: choices(actions.map(String), actionWord) },
    { name: 'session', label: m.recs_f_session() },
    { name: 'cycle', label: m.recs_f_cycle() }
  ]
  return { first, more }
}
