import { label, m } from '#messages'
import { day, series } from './format.ts'
import type { Day, Precision } from '#mandate/calendar.ts'
import { unreferenced } from '#mandate/communications/communication.ts'
import type { WithdrawalNote } from '#mandate/communications/withdrawal.ts'

/** The label of a coded value; the code itself, made readable, where the catalogue has none (a rare kind, a new word). */
export function word(list: string, code: string): string {
  return label(list, code) ?? code.replaceAll('-', ' ')
}

/** "Joint urgent appeal", or the code of a rare kind as it is. */
export function kindName(kind: string, joint: boolean): string {
  return (joint ? label('letter_kind', `J${kind}`) : null) ?? word('letter_kind', kind)
}

export function kindMeaning(kind: string, joint: boolean): string | null {
  const meaning = label('letters_term', kind)
  if (!joint) return meaning
  return meaning ? `${meaning} ${m.letters_term_joint()}` : m.letters_term_joint()
}

/** What a letter is called: its reference, or what it is and when. */
export function letterTitle(letter: {
  reference: string | null
  kind: string
  joint: boolean
  sentOn: Day | null
  sentPrecision: Precision
}): string {
  return (
    letter.reference ??
    `${kindName(letter.kind, letter.joint)}${m.letters_comma()}${day(letter.sentOn, letter.sentPrecision)}`
  )
}

/** What a letter is called: its reference, or "Urgent appeal, Zambia" while it has none yet. */
export const calledBy = (
  { reference, slug }: { reference: string | null; slug: string },
  addressees: readonly string[] = []
): string => reference ?? slugWords(slug, addressees)

/** The same where its address alone is known. */
export function slugWords(slug: string, addressees: readonly string[]): string {
  const kind = unreferenced(slug)?.kind
  return kind === undefined ? slug : [kindName(kind, false), ...addressees].join(m.letters_comma())
}

/** Where a record has it: "E/CN.4/2000/64/Add.1, paragraph 412". */
export function sourceText(document: string, paragraph: string | null): string {
  return paragraph === null ? document : m.letters_source_paragraph({ document, paragraph })
}

/** Why no clock runs for a letter. */
export function whyNoClock(letter: { runsClock: boolean; sentPrecision: Precision }): 'record' | 'inexact' | 'policy' {
  if (!letter.runsClock) return 'record'
  return letter.sentPrecision === 'day' ? 'policy' : 'inexact'
}

/** What was corrected in a letter or a reply, in words: "date of sending, numbers of persons concerned". */
export const correctedWords = (fields: readonly string[], of: 'letter' | 'reply' = 'letter'): string =>
  series(
    fields.map((field) =>
      of === 'reply' && field === 'summary' ? m.correction_reply_text() : word('correction_field', field)
    )
  )

const withdrawalNoteLabels: Record<WithdrawalNote, () => string> = {
  checked: m.letters_withdrawn_checked,
  error: m.letters_withdrawn_error,
  'too-early': m.letters_withdrawn_too_early,
  elsewhere: m.letters_withdrawn_elsewhere
}

export const noteLabel = (note: WithdrawalNote): string => withdrawalNoteLabels[note]()

/** All that the public is told of what was withdrawn. */
export function withdrawnWords(
  { on, note }: { on: Day; note: WithdrawalNote | null },
  kind: 'letter' | 'reply' = 'letter'
): string {
  const say = kind === 'letter' ? m.letters_withdrawn_on : m.letters_withdrawn_reply_on
  const what = say({ day: day(on) })
  return note ? m.letters_withdrawn_why({ what, why: noteLabel(note) }) : what
}
