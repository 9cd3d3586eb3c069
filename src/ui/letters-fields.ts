import { m } from '#messages'
import { characters } from '#mandate/communications/character.ts'
import { addresseeClasses, kindsWith } from '#mandate/communications/communication.ts'
import { replies } from '#mandate/publications/letters/letters-query.ts'
import type { Lists, StateEntry } from '#mandate/reference/reference-lists.ts'
import type { FilterField } from './filter-field.ts'
import { kindName, word } from './letter-words.ts'

/** By what letters are narrowed: what is asked for first, and more. */
export function lettersFields(
  reference: Lists,
  records: readonly { mandate: string }[],
  typed: Readonly<Record<string, string>>,
  nameOf: (state: StateEntry) => string
): { first: FilterField[]; more: FilterField[] } {
  const choices = (codes: readonly string[], say: (code: string) => string) =>
    codes.map((value) => ({ value, text: say(value) }))
  const list = (name: string) =>
    [...(reference.vocabulary.get(name)?.values() ?? [])].map(({ code, label }) => ({ value: code, text: label }))
  const yesNo = [
    { value: 'yes', text: m.letters_only() },
    { value: 'no', text: m.letters_without() }
  ]
  const replyWords = {
    none: m.letters_reply_none(),
    acknowledged: m.letters_reply_acknowledged(),
    answered: m.letters_reply_answered()
  }
  const unGroups = [...new Set([...reference.states.values()].flatMap(({ unGroup }) => unGroup ?? []))].sort()
  const named = typed.record && typed.record !== 'any' ? [typed.record] : []
  const others = [...new Set([...records.map(({ mandate }) => mandate), ...named])]
  const record = {
    name: 'record',
    label: m.statistics_dimension_record(),
    every: m.letters_record_here(),
    options: [
      { value: 'any', text: m.site_all() },
      ...choices(others, (value) => reference.mandates.get(value)?.name ?? value)
    ]
  }
  return {
    first: [
      {
        name: 'state',
        label: m.letters_filter_state(),
        options: [...reference.states.values()].map((state) => ({ value: state.code, text: nameOf(state) }))
      },
      {
        name: 'kind',
        label: m.letters_filter_kind(),
        options: choices([...kindsWith(reference.kinds)], (kind) => kindName(kind, false))
      },
      { name: 'year', label: m.letters_filter_year(), hint: m.letters_filter_year_hint() },
      {
        name: 'reply',
        label: m.letters_filter_reply(),
        options: replies.map((value) => ({ value, text: replyWords[value] }))
      }
    ],
    more: [
      { name: 'from', label: m.letters_filter_from(), typed: 'day' },
      { name: 'to', label: m.letters_filter_to(), typed: 'day' },
      { name: 'calendar', label: m.letters_filter_calendar() },
      {
        name: 'joint',
        label: m.letters_filter_joint(),
        options: [
          { value: 'yes', text: m.letters_joint_yes() },
          { value: 'no', text: m.letters_joint_no() }
        ]
      },
      {
        name: 'mandate',
        label: m.letters_filter_mandate(),
        options: [...reference.mandates.values()].map(({ code, name }) => ({ value: code, text: name }))
      },
      ...(others.length > 0 || typed.record ? [record] : []),
      { name: 'theme', label: m.letters_filter_theme(), options: list('theme') },
      { name: 'group', label: m.letters_filter_group(), options: list('group') },
      {
        name: 'region',
        label: m.statistics_dimension_region(),
        options: [...reference.regions.values()].map(({ code, name }) => ({ value: code, text: name }))
      },
      {
        name: 'un-group',
        label: m.statistics_dimension_un_group(),
        options: choices(unGroups, (value) => word('statistics_un_group', value))
      },
      {
        name: 'class',
        label: m.letters_filter_class(),
        options: choices(addresseeClasses, (value) => word('addressee_class', value))
      },
      {
        name: 'character',
        label: m.letters_filter_character(),
        options: choices(characters, (value) => word('reply_character', value))
      },
      { name: 'overdue', label: m.letters_filter_overdue(), options: yesNo },
      { name: 'reprisal', label: m.letters_filter_reprisal(), options: yesNo },
      { name: 'uncertain', label: m.letters_filter_uncertain(), options: yesNo },
      { name: 'invented', label: m.letters_filter_invented(), options: yesNo }
    ]
  }
}
