import type { Doc } from 'yjs'
import { inLocale } from '#in-locale'
import { isLocale, m } from '#messages'
import { parsePartialDay, type Day } from '#mandate/calendar.ts'
import type { CaseWords } from '#mandate/cases/list-case-words.ts'
import type { DraftAddressee, Paragraph } from '#mandate/drafts/draft-document.ts'
import type { PersonsOfCase } from '#mandate/drafts/names-standing.ts'
import type { AnnexPart, OfCase } from '#mandate/drafts/text-of.ts'
import type { CasePerson } from '#mandate/drafts/who-is-named.ts'
import { day } from '../../format.ts'
import { greetings, withheldMark } from '../../document-words.ts'
import { personsOf } from '../cases/persons-of.ts'
import { choiceOf, dayOf, entriesOf, textOf, type Entry } from '../cases/record.ts'

/** The persons of a case as its record has them now, with what each agreed to. */
export const casePersons = (record: Doc): CasePerson[] =>
  personsOf(record).map(({ entry, name, isMinor, lines }) => ({
    id: entry.id,
    kind: (choiceOf(record, entry, 'kind') as CasePerson['kind'] | undefined) ?? 'person',
    name,
    otherNames: textOf(record, entry, 'otherNames').toJSON(),
    sex: sexOf(choiceOf(record, entry, 'sex')),
    isMinor,
    consents: lines
  }))

/** The names by which they go: they stand in no letter. */
export const sourcesOf = (record: Doc): string[] =>
  entriesOf(record, 'sources')
    .map((entry) => textOf(record, entry, 'who').toJSON().trim())
    .filter(Boolean)

/** All who stand in these records, whom a text may name by consent alone, or never. */
export const personsIn = (records: readonly Doc[]): PersonsOfCase => ({
  persons: records.flatMap(casePersons),
  sources: records.flatMap(sourcesOf)
})

const sexOf = (said: unknown): CasePerson['sex'] =>
  said === 'woman' || said === 'man' || said === 'other' ? said : 'unknown'

/** @param words States in the letter's language */
export const ofCase = (record: Doc, language: string, { states }: CaseWords): OfCase => ({
  persons: casePersons(record),
  sources: sourcesOf(record),
  annexTitle: (part) => inLocale(isLocale(language) ? language : 'en', annexTitles[part]),
  addresseeName: ({ name, class: of }: DraftAddressee) =>
    of === 'state' ? (states.find(({ code }) => code === name)?.name ?? name) : name,
  withheld: withheldMark(language),
  greetings: greetings()
})
const annexTitles: Record<AnnexPart, () => string> = {
  treaties: m.drafts_annex_treaties,
  articles: m.document_declaration,
  resolutions: m.drafts_annex_resolutions
}

export interface Incident {
  id: string
  text: string
  /** Brought from a submission: in the words of who sent it. */
  isOfSource: boolean
}
/** What happened as the record tells it, a paragraph each, with its day as the letter's language writes it. */
export const incidentsOf = (record: Doc, language: string): Incident[] =>
  entriesOf(record, 'incidents')
    .map((entry) => ({
      id: entry.id,
      text: incidentText(record, entry, language),
      isOfSource: entry.from !== undefined
    }))
    .filter(({ text }) => text !== '')

/** The earliest day on which something happened that is known of, as exactly as it is; the register is asked for it. */
export function dayOfIncident(record: Doc): Day | null {
  const days = entriesOf(record, 'incidents').flatMap(
    (entry) => parsePartialDay(dayOf(record, entry) || textOf(record, entry, 'when').toJSON())?.on ?? []
  )
  return days.toSorted()[0] ?? null
}

/** Whether a paragraph was made of an incident that is marked as graphic, now and not only when it was taken over. */
export const isOfGraphic = (record: Doc, { from }: Pick<Paragraph, 'from'>): boolean =>
  from?.startsWith('incident:') === true &&
  choiceOf(record, { part: 'incidents', id: from.slice('incident:'.length) }, 'graphic') === 'yes'

function incidentText(record: Doc, entry: Entry, language: string): string {
  const text = (field: string) => textOf(record, entry, field).toJSON().trim()
  const when = [dayIn(language, text('when') || dayOf(record, entry)), text('where')].filter(Boolean).join(', ')
  return [when, text('what'), text('how'), text('by-whom')].filter(Boolean).map(asSentence).join(' ')
}
/** A date as precise as it is known; whatever else stands there, as it stands. */
export function dayIn(language: string, written: string): string {
  const known = parsePartialDay(written)
  if (!known?.on) return written
  return inLocale(isLocale(language) ? language : 'en', () => day(known.on, known.precision))
}
const asSentence = (text: string): string => (/[.!?。؟…]$/u.test(text) ? text : `${text}.`)
