import { inLocale } from '#in-locale'
import { isLocale, m } from '#messages'
import type { Day } from '#mandate/calendar.ts'
import { emptyLetter, type LetterDocument } from '#platform/documents/letter-document.ts'
import { clauses, day } from './format.ts'
import { kindName } from './letter-words.ts'

export interface NoteOf {
  language: string
  invented: boolean
  kind: string
  reference: string
  date: Day | null
  /** Each addressee has a note of its own, which names nobody else. */
  addressee: { isState: boolean; name: string }
  /** Titles, in the letter's language. */
  mandates: readonly string[]
}

/** The note verbale with which a letter goes to a permanent mission; to whoever is no State, a few words that say the same. */
export function noteVerbale({
  language,
  invented,
  kind,
  reference,
  date,
  addressee: { isState, name },
  mandates
}: NoteOf): LetterDocument {
  const locale = isLocale(language) ? language : 'en'
  return inLocale(locale, () => {
    const what = {
      kind: kindName(kind, mandates.length > 1),
      reference,
      day: date === null ? '–' : day(date),
      mandates: clauses([...mandates])
    }
    return {
      ...emptyLetter(locale),
      invented,
      letterhead: { organisation: null, mandates: [...mandates] },
      reference,
      date,
      addressee: [isState ? m.note_mission({ state: name }) : name],
      subject: isState ? m.note_title() : null,
      // Its words stand under no heading, as the sentences with which a letter begins.
      authority: isState ? [m.note_transmits(what), m.note_asks()] : [m.note_encloses(what), m.note_asks_other()],
      courtesy: isState ? m.note_courtesy() : null
    }
  })
}

/** The same as the text of a mail. */
export function noteText(of: NoteOf): string {
  const { addressee, authority, courtesy, invented, language } = noteVerbale(of)
  const locale = isLocale(language) ? language : 'en'
  const said = invented ? [inLocale(locale, () => m.document_invented())] : []
  return [...said, addressee.join('\n'), ...authority, ...(courtesy === null ? [] : [courtesy])].join('\n\n')
}
