import { wholeLine } from '#platform/csv/write-csv.ts'
import { writePartialDay } from '../calendar.ts'
import { ownWords, type Language } from '../languages.ts'
import type { ListedWithRecords } from './list-resolutions.ts'
import { nameIn, type Ballot } from './resolution.ts'

/** The first line of the register’s file. */
export const resolutionsColumns = [
  'resolution',
  'symbol',
  'kind',
  'name',
  'name_language',
  'title',
  'title_language',
  'agenda',
  'source_address',
  'says',
  'says_language',
  'adopted',
  'body',
  'vote',
  'yes',
  'no',
  'abstain',
  'members',
  'states_yes',
  'states_no',
  'states_abstain',
  'sponsors',
  'amends',
  'points',
  'findings',
  'initiatives',
  'answered_by',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

/** A row of it; `lang` is the language in which our own words are asked for. */
export function resolutionRow(
  one: ListedWithRecords,
  lang: Language,
  notes: { address: string; asOf: string; licence: string; list: string }
): string {
  const name = nameIn(one, lang)
  const says = ownWords(one.says, lang)
  const votedSo = (cast: Ballot) => one.known.ballots.find(({ ballot }) => ballot === cast)?.states.join(' ')
  return wholeLine(resolutionsColumns, {
    resolution: one.slug,
    symbol: one.symbol,
    kind: one.kind,
    name: name.text,
    name_language: name.lang,
    title: one.title,
    title_language: one.title === null ? null : one.lang,
    agenda: one.agenda,
    source_address: one.url,
    says: says.text,
    says_language: says.text === '' ? null : says.lang,
    adopted: writePartialDay({ on: one.adoptedOn, precision: one.precision }),
    body: one.body,
    vote: one.vote,
    yes: one.tally?.yes,
    no: one.tally?.no,
    abstain: one.tally?.abstain,
    members: one.tally?.members,
    states_yes: votedSo('yes'),
    states_no: votedSo('no'),
    states_abstain: votedSo('abstain'),
    sponsors: one.sponsors.join(' '),
    amends: one.amends,
    points: one.points,
    findings: one.entries,
    initiatives: one.initiatives,
    answered_by: one.known.initiatives.map(({ title, document }) => `${title} (${document})`).join('; '),
    invented: one.invented ? 'yes' : 'no',
    address: notes.address,
    as_of: notes.asOf,
    licence: notes.licence,
    list: notes.list
  })
}
