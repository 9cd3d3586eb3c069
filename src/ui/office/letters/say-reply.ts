import type { Day } from '#mandate/calendar.ts'
import { coveragePercent, type Mark } from '#mandate/communications/character.ts'
import { isInOffice } from '#mandate/communications/machines.ts'
import type { ReadMark } from '#mandate/communications/reading.ts'
import type { WholeLetter, WholeReply } from '#mandate/communications/read-whole-letter.ts'
import { m } from '#messages'
import { day, languageName, percent, plain } from '../../format.ts'
import { word } from '../../letter-words.ts'
import { embargoWords } from '../releases/embargo-words.ts'
import { publicationLabel } from '../releases/release-words.ts'
import { sayTranslation, type SaidTranslation } from './say-translation.ts'

export interface Choice {
  code: string
  label: string
}
export interface SaidQuestion {
  /** The letter that asked it, and its number there. */
  letter: string
  number: number
  label: string
  text: string
  given: { reader: string; mark: Mark; label: string; words: string | null }[]
  stands: ReadMark['stands'] | null
  counts: Choice | null
  settled: { by: string; on: string; words: string } | null
}
export interface SaidReply {
  id: string
  title: string
  from: string[]
  form: Choice
  channel: string
  position: string | null
  positionLabel: string | null
  steps: string[]
  stepLabels: string[]
  language: string | null
  summary: string | null
  assessment: string
  character: string
  /** "50 %: 2 of 4 questions." Null where its form says all. */
  why: string | null
  byTwo: boolean
  isAssessed: boolean
  override: { by: string; reason: string } | null
  publication: string
  /** In the office alone: what of it will become public may be changed. */
  isKept: boolean
  /** Until when it is kept, in words. */
  embargo: string | null
  questions: SaidQuestion[]
  comments: WholeReply['comments']
  filed: WholeReply['filed']
  /** Of its own text, and where it stands. */
  lang: string | null
  translation: SaidTranslation
}
/** A reply, what its readers made of it, and why it is what it is. */
export function sayReply(
  { letter, addressees, isOpen, otherQuestions }: WholeLetter,
  reply: WholeReply,
  {
    nameOf,
    stepName,
    today
  }: {
    nameOf: (one: WholeLetter['addressees'][number]) => string
    stepName: (code: string) => string
    today: Day
  }
): SaidReply {
  const { judgement } = reply
  const own = letter.questions.map(({ id, text }) => [id, text] as const)
  const texts = new Map([...own, ...Object.entries(otherQuestions)])
  return {
    id: reply.id,
    title:
      reply.receivedOn === null
        ? m.letters_reply_undated()
        : m.letters_reply_of({ day: day(reply.receivedOn, reply.receivedPrecision) }),
    from: addressees.filter(({ id }) => reply.addressees.includes(id)).map(nameOf),
    form: { code: reply.form, label: word('reply_form', reply.form) },
    channel: word('delivery_channel', reply.channel),
    position: reply.position,
    positionLabel: reply.position === null ? null : word('reply_position', reply.position),
    steps: reply.steps,
    stepLabels: reply.steps.map(stepName),
    language: reply.language === null ? null : languageName(reply.language),
    summary: isOpen ? reply.summary : reply.publicText,
    assessment: word('machine_assessment', reply.assessment),
    isAssessed: reply.assessment === 'assessed',
    character: word('reply_character', judgement.character),
    why: whyOf(reply),
    byTwo: judgement.reading.byTwo,
    override: isOpen && reply.override !== null ? { by: reply.overriddenBy!, reason: reply.overrideReason! } : null,
    isKept: isInOffice(reply.publication),
    publication: publicationLabel(reply.publication, letter.publication !== 'public'),
    // Of a reply that waits for its letter the label says so: nobody reads it before that.
    embargo:
      reply.embargo && !(reply.embargo.what === 'becomes-public' && letter.publication !== 'public')
        ? embargoWords(reply.embargo, today)
        : null,
    questions: isOpen
      ? reply.questions.map((question) => sayQuestion(reply, question, letter.slug, texts.get(question.id) ?? null))
      : [],
    comments: isOpen ? reply.comments : [],
    lang: reply.language,
    translation: sayTranslation(reply),
    filed: isOpen ? reply.filed.filter(({ annex, files }) => annex !== null || files.length > 0) : []
  }
}

/** Why it is what it is: its form, or the share of its questions, and what it says of itself. */
function whyOf({
  form,
  position,
  steps: taken,
  questions,
  override,
  judgement: { coverage, reading, derived }
}: WholeReply): string | null {
  if (form !== 'substantive') return null
  if (override !== null) return m.oletters_why_override({ derived: word('reply_character', derived) })
  if (position === 'denies-unsubstantiated' || position === 'disputes-mandate') return word('reply_position', position)
  if (coverage === null) return m.oletters_why_unmarked()
  const full = reading.marks.filter(({ mark }) => mark === 'answered').length
  const half = reading.marks.filter(({ mark }) => mark === 'partly').length
  const share = m.oletters_why_share({
    share: percent(coveragePercent(coverage) / 100),
    full: plain(full),
    half: plain(half),
    all: plain(questions.length)
  })
  return derived === 'cooperative-incomplete' && taken.length > 0 ? `${share} ${m.oletters_why_steps()}` : share
}

function sayQuestion(
  { marks: given, settled, judgement }: WholeReply,
  { id, number, slug }: WholeReply['questions'][number],
  ownSlug: string,
  text: string | null
): SaidQuestion {
  const read = judgement.reading.marks.find(({ question }) => question === id)
  const end = settled.find(({ question }) => question === id)
  return {
    letter: slug,
    number,
    label: slug === ownSlug ? plain(number) : `${slug}, ${plain(number)}`,
    text: text ?? m.oletters_another_mandates(),
    given: given
      .filter(({ question }) => question === id)
      .map(({ reader, mark, rationale }) => ({ reader, mark, label: word('answer_mark', mark), words: rationale })),
    stands: read?.stands ?? null,
    counts: read ? { code: read.mark, label: word('answer_mark', read.mark) } : null,
    settled: end ? { by: end.by, on: day(end.on), words: end.words } : null
  }
}
