import type { Day } from '#mandate/calendar.ts'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { marks, overridable, positions, replyForms, steps } from '#mandate/communications/character.ts'
import { isDraft, isJoint, outcomes, workingReference } from '#mandate/communications/communication.ts'
import { deliveryChannels, isToBeCarried, type DeliveryStep } from '#mandate/communications/delivery.ts'
import { delivery } from '#mandate/communications/machines.ts'
import { refusalReasons } from '#mandate/communications/asked-for-time.ts'
import type { WholeLetter } from '#mandate/communications/read-whole-letter.ts'
import type { Followed } from '#mandate/follow-up/list-follow-up.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { writtenLanguages } from '#mandate/reference/written-languages.ts'
import { m } from '#messages'
import { askedState } from '../../asked-state.ts'
import { clockWords } from '../../clock-words.ts'
import { day, plain, series } from '../../format.ts'
import { calledBy, kindName, letterTitle, whyNoClock, word } from '../../letter-words.ts'
import { sayFollowed } from '../follow-up/say-followed.ts'
import { embargoWords } from '../releases/embargo-words.ts'
import { addresseeName } from './say-list.ts'
import { sayReply, type Choice } from './say-reply.ts'
import { sentWord } from './sent-word.ts'
import { sayTold } from './say-told.ts'
import { timelineOf } from './say-timeline.ts'
import type { SaidAddressee, SaidLetter } from './said-letter.ts'

interface Beside {
  isFromHere: boolean
  withhold: readonly { state: string }[]
  followed: Followed | null
  ofCase?: SaidLetter['ofCase']
  ofSameCase?: CaseGiven['letters']
  ofTip?: SaidLetter['ofTip']
  lang: string
}

/**
 * A letter's page in words, in the language of the page.
 * @param beside whether its text was sent from here, and did not come on record otherwise; which missions asked that it is not
 * published; what followed it, for whoever sees that; its case and the letters of it, for whoever may open it
 */
export function sayLetter(
  whole: WholeLetter,
  reference: Lists,
  today: Day,
  { isFromHere, withhold, followed, ofCase = null, ofSameCase = [], ofTip = null, lang }: Beside
): SaidLetter {
  const { letter, isOpen } = whole
  const joint = isJoint(letter.signatories.length)
  const nameOf = (one: Parameters<typeof addresseeName>[0]) => addresseeName(one, reference.states)
  const mandateName = (code: string) => reference.mandates.get(code)?.name ?? code
  const [publicSubject, publicSummary] = letter.publicTexts
  const stepName = (code: string) => reference.vocabulary.get('step')?.get(code)?.label ?? code
  const acts = reference.vocabulary.get('act-of-cooperation')
  const actName = (code: string) => acts?.get(code)?.label ?? code
  const subject = isOpen ? letter.subject : (publicSubject ?? null)
  const titled = (one: WholeLetter['earlier'][number]) => ({
    slug: one.slug,
    title: letterTitle({ ...one, joint: isJoint(one.signatories.length) })
  })
  return {
    id: letter.id,
    slug: letter.slug,
    title: isDraft(letter) ? kindName(letter.kind, joint) : letterTitle({ ...letter, joint }),
    reference: letter.reference,
    kind: kindName(letter.kind, joint),
    isDraft: isDraft(letter),
    isOpen,
    invented: letter.invented,
    isPublic: letter.publication === 'public',
    reprisal: whole.reprisal,
    mandate: letter.mandate,
    facts: [
      ...(letter.reference === null && workingReference(letter.slug) !== null
        ? [{ name: m.oletters_working_reference(), value: workingReference(letter.slug)! }]
        : []),
      { name: m.letters_f_kind(), value: kindName(letter.kind, joint) },
      { name: m.letters_f_sent(), value: day(letter.sentOn, letter.sentPrecision) },
      { name: m.letters_f_from(), value: letter.signatories.map(mandateName).join(m.site_dot()) },
      ...(subject === null ? [] : [{ name: m.letters_f_subject(), value: subject }]),
      ...(whole.reprisal === null ? [] : [{ name: m.letters_f_reprisal(), value: actName(whole.reprisal.act) }]),
      ...(letter.outcome === null
        ? []
        : [{ name: m.letters_f_outcome(), value: word('letter_outcome', letter.outcome) }]),
      {
        name: m.oletters_publication(),
        value: word('machine_publication', letter.publication),
        ...(!isDraft(letter) && { to: 'releases' as const })
      },
      ...(whole.embargo === null
        ? []
        : [{ name: m.embargo(), value: embargoWords(whole.embargo, today), to: 'releases' as const }]),
      ...(withhold.length === 0
        ? []
        : [
            {
              name: m.oletters_asked_to_withhold(),
              value: series([...new Set(withhold.map(({ state }) => reference.states.get(state)?.name ?? state))]),
              to: 'releases' as const
            }
          ])
    ],
    language: letter.language,
    summary: isOpen ? letter.summary : (publicSummary ?? null),
    questions: isOpen ? letter.questions.map(({ number, text }) => ({ number: plain(number), text })) : [],
    addressees: whole.addressees.map((one) => ({
      id: one.id,
      name: nameOf(one),
      state: one.state,
      clock: clockWords(one.clock, whyNoClock(letter)),
      clockState: one.clock.state,
      isPaused: one.events.findLast(({ kind }) => kind !== 'extension')?.kind === 'pause',
      delivery: word('machine_delivery', one.delivery),
      isToBeCarried: isFromHere && isToBeCarried(one),
      nextSteps: choices('machine_delivery', delivery[one.delivery as DeliveryStep] ?? []),
      leftOpen: whole.leftOpen.includes(one.id),
      followUpDrafted: whole.followUpDrafted.includes(one.id),
      told: isDraft(letter) ? null : sayTold(whole.missions[one.id], one.deliveries),
      asked: sayAsked(whole.askedForTime[one.id]),
      reminders: one.reminders.map(({ kind, ordinal, sentOn, receiptOn, cameBack }) =>
        [
          sentWord(kind, ordinal),
          day(sentOn),
          ...(receiptOn ? [m.oletters_reminder_received({ day: day(receiptOn) })] : []),
          ...(cameBack ? [m.oletters_reminder_came_back()] : [])
        ].join(m.site_dot())
      )
    })),
    replies: whole.replies.map((reply) => sayReply(whole, reply, { nameOf, stepName, today })),
    earlier: whole.earlier.map(titled),
    later: whole.later.map(titled),
    timeline: isOpen ? timelineOf(whole, nameOf, followed?.steps) : [],
    followed: isOpen && followed !== null ? sayFollowed(followed, whole, { nameOf, lang, today, reference }) : null,
    persons: whole.persons.map(({ id, name, publicForm, takenBack, alsoIn }) => ({
      id,
      name,
      inPublic: named[publicForm]?.() ?? publicForm,
      takenBack: takenBack.map(({ addressee, on }) => {
        const to = whole.addressees.find((one) => one.id === addressee)
        return to
          ? m.oletters_naming_back_to({ day: day(on), addressee: nameOf(to) })
          : m.oletters_naming_back_public({ day: day(on) })
      }),
      alsoIn
    })),
    outcome: letter.outcome,
    ofCase,
    beside: ofSameCase
      .filter(({ slug }) => slug !== letter.slug)
      .map((one) => ({
        slug: one.slug,
        title: calledBy(one, one.addressees.map(nameOf)),
        addressees: one.addressees.map((to) => ({ name: nameOf(to), clock: clockWords(to.clock, whyNoClock(one)) }))
      })),
    ofTip,
    today,
    choices: {
      refusals: choices('time_refused', refusalReasons),
      channels: choices('delivery_channel', deliveryChannels),
      replyChannels: choices('delivery_channel', [
        'note-verbale',
        'letter',
        'e-mail',
        'meeting',
        'telephone',
        'other',
        'unknown'
      ]),
      languages: writtenLanguages(reference, lang),
      forms: choices('reply_form', replyForms),
      positions: choices('reply_position', positions),
      marks: choices('answer_mark', marks),
      steps: steps.map((code) => ({ code, label: stepName(code) })),
      acts: [...(acts?.values() ?? [])].map(({ code, label }) => ({ code, label })),
      outcomes: choices('letter_outcome', outcomes),
      characters: choices('reply_character', overridable)
    }
  }
}

function sayAsked(asked: WholeLetter['askedForTime'][string] | undefined): SaidAddressee['asked'] {
  if (!asked) return null
  const { filing, askedOn, until, state, refused } = asked
  return {
    filing,
    says: `${m.corner_asked({ day: day(askedOn), until: day(until) })} ${askedState(asked)}`,
    words: refused?.words ?? null,
    isOpen: state === 'asked',
    until: state === 'asked' ? until : null
  }
}

const named: Record<string, () => string> = {
  full: m.oletters_naming_full,
  initials: m.oletters_naming_initials,
  withheld: m.oletters_naming_withheld
}

const choices = (list: string, codes: readonly string[]): Choice[] =>
  codes.map((code) => ({ code, label: word(list, code) }))
