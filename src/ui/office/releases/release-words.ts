import { m } from '#messages'
import type { Day } from '#mandate/calendar.ts'
import { isAgreedTo } from '#mandate/communications/machines.ts'
import type { ShownRelease } from '#mandate/releases/show-release.ts'
import { day, labelled, languageName, series } from '../../format.ts'
import { calledBy, word } from '../../letter-words.ts'
import { isolated } from '../../isolated.ts'
import { formLabel } from '../tray/tray-words.ts'
import { partInWords, type Named } from './part-words.ts'
import type { Difference } from '#mandate/communications/correction.ts'
import { compareParagraph, type Difference as Reworded } from '#mandate/documents/compare-paragraphs.ts'
import type { ReplyForm } from '#mandate/communications/character.ts'

type Say = () => string

// NOTE: by name, and not through the catalogue as a whole, which would bring every sentence of the site to the browser.
const publications: Record<string, Say> = {
  withheld: m.machine_publication_withheld,
  proposed: m.machine_publication_proposed,
  scheduled: m.machine_publication_scheduled,
  public: m.machine_publication_public,
  withdrawn: m.machine_publication_withdrawn
}
const fields: Record<string, Say> = {
  kind: m.correction_field_kind,
  reference: m.correction_field_reference,
  'sent-on': m.correction_field_sent_on,
  addressees: m.correction_field_addressees,
  mandates: m.correction_field_mandates,
  persons: m.correction_field_persons,
  names: m.correction_field_names,
  themes: m.correction_field_themes,
  groups: m.correction_field_groups,
  articles: m.correction_field_articles,
  language: m.correction_field_language,
  subject: m.correction_field_subject,
  summary: m.correction_field_summary,
  'public-version': m.correction_field_public_version,
  'withheld-note': m.correction_field_withheld_note,
  questions: m.release_part_questions,
  reprisal: m.letters_f_reprisal,
  replies: m.release_part_replies,
  letters: m.release_part_letters,
  receivedOn: m.release_part_received,
  'received-on': m.correction_field_received_on,
  form: m.letters_r_form,
  position: m.letters_r_position,
  steps: m.letters_r_steps,
  translations: m.release_part_translations
}

/** @param awaitsLetter of a reply: none of its letters is public, so that nobody reads it */
export const publicationLabel = (publication: string, awaitsLetter = false): string =>
  awaitsLetter && isAgreedTo(publication) ? m.release_with_its_letter() : (publications[publication]?.() ?? publication)
export const fromDay = (awaitsLetter: boolean, from: Day): string =>
  awaitsLetter ? m.release_not_before({ day: day(from) }) : m.release_from({ day: day(from) })

const questions = {
  approve: { letter: m.release_approve_ask, reply: m.release_approve_ask_reply },
  'hold-back': { letter: m.release_hold_back_ask, reply: m.release_hold_back_ask_reply },
  withdraw: { letter: m.release_withdraw_ask, reply: m.release_withdraw_ask_reply },
  note: { letter: m.release_note_agree_ask, reply: m.release_note_agree_ask_reply },
  correct: { letter: m.release_correct_ask, reply: m.release_correct_ask_reply }
}
/** What is asked before it is done; a reply bears its letter's reference, and is called a reply. */
export const asks = (act: keyof typeof questions, shown: Pick<ShownRelease, 'kind' | 'reference' | 'slug'>): string =>
  questions[act][shown.kind]({ letter: calledBy(shown) })

type Awaiting = Pick<ShownRelease, 'awaitsLetter'>
/** What comes of it once a second person agrees. */
export const warning = ({ awaitsLetter }: Awaiting, from: Day, today: Day): string =>
  awaitsLetter
    ? m.release_warn_with_letter()
    : from > today
      ? m.release_warn_on({ day: day(from) })
      : m.release_warn_at_once()
/** What came of it, now that she has agreed. */
export const agreed = ({ awaitsLetter }: Awaiting, from: Day, today: Day): string =>
  awaitsLetter
    ? m.release_agreed_with_letter()
    : from > today
      ? m.release_is_scheduled({ day: day(from) })
      : m.release_is_public()
/** What a part is called; of a reply the public reads its text, and no summary of it. */
export const fieldLabel = (field: string, of: ShownRelease['kind'] = 'letter'): string =>
  of === 'reply' && field === 'summary' ? m.correction_reply_text() : (fields[field]?.() ?? field)
export const fieldsSaid = (names: readonly string[], of?: ShownRelease['kind']): string =>
  series(names.map((name) => fieldLabel(name, of)))
export const replyFormLabel = (form: string): string => formLabel(form as ReplyForm)

/** "Letter: AL PER 1/2026"; without a reference, to whom it went and when. */
export function releaseTitle(
  {
    kind,
    reference,
    to,
    sentOn,
    sentPrecision
  }: Pick<ShownRelease, 'kind' | 'reference' | 'to' | 'sentOn' | 'sentPrecision'>,
  states: Record<string, string>
): string {
  const called =
    reference === null
      ? m.release_letter_to({
          to: series(to.map((one) => isolated(states[one] ?? one))),
          day: day(sentOn, sentPrecision)
        })
      : isolated(reference)
  if (kind === 'reply') return labelled(m.release_reply(), called)
  return reference === null ? called : labelled(m.release_letter(), called)
}

const partsOfVersion = ['subject', 'summary', 'withheld-note']
/** What differs, part by part: of a public version each of its texts by itself, so that none is taken for another. */
export function partsThatDiffer(
  { field, before, after }: Difference,
  of?: ShownRelease['kind']
): { field: string; label: string; before: unknown; after: unknown }[] {
  const label = fieldLabel(field, of)
  if (field !== 'public-version') return [{ field, label, before, after }]
  const [was, becomes] = [before, after].map((version) => (Array.isArray(version) ? (version as unknown[]) : []))
  return partsOfVersion.flatMap((part, at) =>
    (was![at] ?? null) === (becomes![at] ?? null)
      ? []
      : [{ field: part, label: labelled(label, fieldLabel(part)), before: was![at], after: becomes![at] }]
  )
}

const translationsSaid = (value: unknown): string[] =>
  (value as { language: string; madeBy: string; words: string }[]).flatMap(({ language, madeBy, words }) => [
    m.letters_translation({ by: word('translation_by', madeBy), language: languageName(language) }),
    words
  ])
const texts = ['questions', 'replies']
/** What stands in a part, one line each: a text by itself, names in a series, codes in words. */
export const linesOfPart = ({ field, value }: { field: string; value: unknown }, named: Named): string[] =>
  field === 'translations'
    ? translationsSaid(value)
    : texts.includes(field) && Array.isArray(value)
      ? value.flatMap(linesOf)
      : (partInWords(field, value, named) ?? linesOf(value))

const reworded = ['subject', 'summary', 'withheld-note', 'translations']
/** What a correction changes of a part: a text word by word, so that two who agree see what differs; all else before and after. */
export function changedLines({ field, before, after }: Difference, named: Named): Reworded['words'][] {
  const [from, to] = [before, after].map((value) => linesOfPart({ field, value }, named)) as [string[], string[]]
  if (reworded.includes(field) && from.length === to.length)
    return from.map((line, at) =>
      line === to[at] ? [{ text: line, kind: 'same' }] : compareParagraph(line, to[at]!, 'und').words
    )
  const whole = (lines: string[], kind: 'removed' | 'added') => lines.map((text) => [{ text, kind }])
  return [...whole(from, 'removed'), ...whole(to, 'added')]
}

function linesOf(value: unknown): string[] {
  if (value === null || value === undefined || value === '') return []
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (Array.isArray(value))
    return value.every((one) => typeof one !== 'object' || one === null)
      ? [series(value.filter((one) => one !== null).map(String))].filter(Boolean)
      : value.flatMap(linesOf)
  return Object.values(value).flatMap(linesOf)
}
