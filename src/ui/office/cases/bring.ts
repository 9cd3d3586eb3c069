import type * as Y from 'yjs'
import { consentsOf, addedConsentsOf, type Later, type PersonConsents } from '#mandate/intake/consents-of.ts'
import type { SealedAddition, SealedSubmission } from '#mandate/intake/payloads.ts'
import { addEntry, choose, hasEntry, link } from './record.ts'

/** A submission that is open in this tab. */
export interface Brought {
  id: string
  submission: SealedSubmission
  later: readonly Later<SealedAddition>[]
}
/** Each answer with its question, in the reader's words: what has no field of its own comes as a note. */
export type Said = { id: string; asked: string; text: string }

const ownFields = [
  'what',
  'country',
  'place',
  'when',
  'by-whom',
  'subject',
  'contact',
  'source-name',
  'phrase',
  'danger'
]

/**
 * Brings persons with their consents, what happened, and the source into the record. Brought once more, it adds what has
 * come since and brings consents up to the day; what officers wrote stays as they wrote it.
 */
export function bring(
  doc: Y.Doc,
  { id, submission, later }: Brought,
  { by, on, answers }: { by: string; on: string; answers: readonly Said[] }
): void {
  const origin = { by, on, from: id }
  doc.transact(() => {
    link(doc, { submission: id, by, on })
    for (const [at, of] of consentsOf(submission, later).entries()) bringPerson(doc, `${id}:${at}`, of, origin)
    for (const [at, one] of later.entries())
      for (const [n, of] of addedConsentsOf(one, later, submission).entries())
        bringPerson(doc, `${id}:${at}:${n}`, of, origin)
    const incident = { part: 'incidents' as const, id, ...origin }
    if (!hasEntry(doc, incident))
      addEntry(doc, incident, {
        what: text(submission, 'what'),
        'by-whom': text(submission, 'by-whom'),
        where: [text(submission, 'place'), text(submission, 'country')].filter(Boolean).join(', '),
        when: text(submission, 'when'),
        'to-whom': submission.persons
          .map(({ name }) => name)
          .filter(Boolean)
          .join(', ')
      })
    const source = { part: 'sources' as const, id, ...origin }
    if (!hasEntry(doc, source))
      addEntry(doc, source, { who: text(submission, 'source-name'), contact: text(submission, 'contact') })
    const note = { part: 'notes' as const, id, ...origin }
    const rest = answers.filter((one) => !ownFields.includes(one.id))
    if (rest.length > 0 && !hasEntry(doc, note))
      addEntry(doc, note, { text: rest.map(({ asked, text: said }) => `${asked}\n${said}`).join('\n\n') })
    for (const [at, { on: day, addition }] of later.entries()) {
      const entry = { part: 'notes' as const, id: `${id}:${at}`, by, on, from: id }
      if (addition.text && !hasEntry(doc, entry)) addEntry(doc, entry, { text: `${day}\n${addition.text}` })
    }
  })
}

function bringPerson(
  doc: Y.Doc,
  id: string,
  { person, lines }: PersonConsents,
  origin: { by: string; on: string; from: string }
): void {
  const entry = { part: 'persons' as const, id, ...origin }
  if (!hasEntry(doc, entry)) {
    const { id: _id, kind, sex, minor, ...texts } = person
    addEntry(doc, entry, texts, { kind, sex, minor: minor ? 'yes' : undefined })
  }
  choose(doc, entry, 'consents', lines)
}

function text({ answers }: SealedSubmission, question: string): string {
  const said = answers[question]
  if (said === undefined || Array.isArray(said)) return ''
  return typeof said === 'string'
    ? said
    : said.value && said.value !== said.typed
      ? `${said.typed} (${said.value})`
      : said.typed
}
