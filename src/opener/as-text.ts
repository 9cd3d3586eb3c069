import { currentLocale, m } from '#messages'
import { addedConsentsOf, consentsOf, isUnder18, type Later, type PersonConsents } from '#mandate/intake/consents-of.ts'
import {
  asksToWithdraw,
  type SealedAddition,
  type SealedFile,
  type SealedNote,
  type SealedSubmission
} from '#mandate/intake/payloads.ts'
import { showing, showingLines } from '#mandate/intake/showing.ts'
import { isStage } from '#mandate/intake/stages.ts'
import { hashAsHex } from '#platform/sealing/hash-as-hex.ts'
import { day, labelled, series } from '../ui/format.ts'
import { decidedLabel, decisionReasonLabel } from '../ui/office/inbox/decision-words.ts'
import { additionLabel, channelLabel, doorLabel, noteKindLabel, outcomeLabel } from '../ui/office/inbox/labels.ts'
import { languageName } from '../ui/office/inbox/language-name.ts'
import { hersIn } from '../ui/office/inbox/open-matter.ts'
import { stageSentence } from '../ui/office/inbox/told.ts'
import { consentWords } from '../ui/submission/consent-words.ts'
import { phraseWords } from '../ui/submission/phrase-words.ts'
import { answersOf, kindOf, personOf } from '../ui/submission/said.ts'
import type { OpenedSubmission } from './archive/open-submissions.ts'

/** All that was opened, to be read by anybody with any program, in the language of the page. */
export const asText = (all: readonly OpenedSubmission[], nameOf: (officer: string) => string): string =>
  all.map((one) => linesOf(one, nameOf).join('\n')).join(`\n\n${'='.repeat(72)}\n\n`)

export const asJson = (all: readonly OpenedSubmission[]): string =>
  JSON.stringify(
    all.map(({ id, known, matter, holds }) => ({
      id,
      known,
      submission: matter?.submission ?? null,
      additions: matter?.additions ?? [],
      notes: matter?.notes ?? [],
      holds
    })),
    // The keys of files have done their work, and open what still lies elsewhere.
    (key, value: unknown) => (key === 'secret' ? undefined : value),
    1
  )

function linesOf({ id, known, matter }: OpenedSubmission, nameOf: (officer: string) => string): string[] {
  if (!known || !matter) return [id, m.inbox_damaged()]
  const facts = [
    day(known.receivedOn),
    known.danger ? m.inbox_danger() : known.perhapsDanger && m.queue_perhaps_danger(),
    languageName(known.lang),
    channelLabel(known.channel)
  ]
  const head = [id, [...facts, known.outcome && outcomeLabel(known.outcome)].filter(Boolean).join(m.site_dot()), '']
  const { submission } = matter
  const sent = submission.ok
    ? sentLines(submission.value, hersIn(matter))
    : [m.inbox_damaged(), showingLines(submission.asText ?? '')]
  const told = submission.ok ? submission.value : null
  const added = matter.additions.flatMap(({ on, opened }) =>
    opened.ok
      ? addedLines({ on, addition: opened.value }, hersIn(matter), told)
      : [`${day(on)}${m.site_dot()}${opened.reason === 'not-hers' ? m.inbox_not_hers() : m.inbox_damaged()}`]
  )
  const decisions = matter.decisions.map(
    ({ what, reason, officer, on }) =>
      `${day(on)}${m.site_dot()}${nameOf(officer)}${m.site_dot()}${labelled(decidedLabel(what), decisionReasonLabel(reason))}`
  )
  const notes = matter.notes.map(
    ({ on, officer, opened }) =>
      `${day(on)}${m.site_dot()}${nameOf(officer)}${m.site_dot()}${opened.ok ? labelled(noteKindLabel(opened.value.kind), noteText(opened.value)) : m.inbox_damaged()}`
  )
  return [...head, ...sent, '', ...added, '', ...decisions, ...notes]
}

function sentLines(submission: SealedSubmission, later: readonly Later[]): string[] {
  const { phrase, files } = submission
  return [
    ...answersOf(submission).flatMap(({ asked, text }) => [`${asked}:`, text, '']),
    ...consentsOf(submission, later).flatMap((of) => [...personLines(of), '']),
    ...(phrase ? [labelled(m.matter_phrase_agreed(), showing(phrase))] : []),
    ...files.map(fileLine)
  ]
}

function personLines({ person, lines, unanswered, mayBeNamedToState }: PersonConsents): string[] {
  return [
    ...(kindOf(person) ? [kindOf(person)] : []),
    ...personOf(person).map(({ asked, text }) => labelled(asked, text)),
    ...(isUnder18(person) ? [m.matter_under_18()] : []),
    ...lines.map((line) => {
      const { door, answer, ngo, how, takenBack } = consentWords(line)
      const said = [labelled(door, ngo ? `${answer} (${ngo})` : answer), how, takenBack]
        .filter(Boolean)
        .join(m.site_dot())
      return `${m.inbox_consents()}${m.site_dot()}${showing(person.name || person.id)}${m.site_dot()}${said}`
    }),
    ...(unanswered.length > 0 ? [m.matter_unanswered({ doors: series(unanswered.map(doorLabel)) })] : []),
    ...(mayBeNamedToState ? [] : [m.matter_not_to_state()])
  ]
}

function addedLines(
  added: Later<SealedAddition>,
  later: readonly Later[],
  submission: SealedSubmission | null
): string[] {
  const { on, addition } = added
  const { kind, danger, text, consent, phrase, files = [] } = addition
  return [
    `${day(on)}${m.site_dot()}${additionLabel(kind)}${text ? ` ${showingLines(text)}` : ''}`,
    ...(danger ? [m.inbox_enter_danger()] : []),
    ...(consent ? [m.matter_consent_of({ person: showing(consent.person), door: doorLabel(consent.door) })] : []),
    ...(phrase ? [m.inbox_phrase_given({ phrase: showing(phrase) })] : []),
    ...(asksToWithdraw(addition) ? [phraseWords(submission?.phrase, phrase).words] : []),
    ...addedConsentsOf(added, later, submission).flatMap(personLines),
    ...files.map(fileLine)
  ]
}

const fileLine = ({ name, size, sha256 }: SealedFile): string =>
  `${m.inbox_files()}: ${showing(name)}${m.site_dot()}${size} B${m.site_dot()}SHA-256 ${hashAsHex(sha256)}`

const noteText = ({ stage, text }: SealedNote): string =>
  [isStage(stage) ? stageSentence(stage, currentLocale()) : stage, text && showingLines(text)].filter(Boolean).join(' ')
