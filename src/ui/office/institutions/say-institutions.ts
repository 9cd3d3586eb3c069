import {
  askingLanguages,
  carriedBy,
  institutionSteps,
  isOverdue,
  type AskedState
} from '#mandate/institutions-asked/asked.ts'
import { keyOf, type Fact } from '#mandate/institutions-asked/facts.ts'
import type { AskedOfLetter, QuestionOffer } from '#mandate/institutions-asked/offer-question.ts'
import { cameBack, type InstitutionMail, type InstitutionMailState } from '#mandate/institutions-asked/mails.ts'
import type { QuestionText } from '#mandate/institutions-asked/word.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { languages } from '#mandate/languages.ts'
import { may } from '#mandate/permissions.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { errorSentence, m } from '#messages'
import { day, languageName, plain } from '../../format.ts'
import { word } from '../../letter-words.ts'
import { isolated } from '../../isolated.ts'
import { factWords, stepWord, type SaidFact } from '../../institutions/fact-words.ts'
import type { Choice } from '../letters/say-reply.ts'

export interface SaidAsked {
  id: string
  name: string
  stands: AskedState
  /** Where it stands, in a sentence. */
  says: string
  isOverdue: boolean
  how: string
  askedBy: string
  agreedBy: string | null
  facts: SaidFact[]
  words: string
  lang: string
  answers: { on: string; steps: string; words: string; lang: string; by: string | null }[]
  /** What a second officer signs: what is shown here, as it is kept. */
  text: QuestionText
  seen: number
  address: string | null
  /** Of one in a corner that has gone: whether it was opened there. */
  opened: string | null
  /** Of one that was withdrawn for a consent: what of it was read. */
  hadRead: string | null
  isUnderHand: boolean
  stopped: { day: string; errors: string[] } | null
  isNobodyThere: boolean
  /** The last mail that something waits: what became of it, and in whose words where it came back. */
  mail: { says: string; cameBack: boolean; said: string } | null
  /** What may be done now, by her. */
  may: Record<'agree' | 'takeBack' | 'read' | 'record' | 'print' | 'again' | 'remind', boolean>
}
export interface SaidOffer {
  isPublic: boolean
  states: {
    state: string
    name: string
    offer: string
    facts: (SaidFact & { key: string; fact: Fact })[]
    kept: string[]
  }[]
  institutions: { account: string; name: string; state: string; lang: string; isThere: boolean }[]
  days: number
}
export interface SaidTakenBack {
  says: string
  /** Names what of it she is shown: she signs that she looked at it. */
  shown: string
}
export interface SaidInstitutions {
  letter: string
  asked: SaidAsked[]
  offer: SaidOffer | null
  takenBack: SaidTakenBack | null
  choices: Record<'languages' | 'answerLanguages' | 'channels' | 'steps', Choice[]>
}

export function sayInstitutions(
  { letter, asked, offer }: AskedOfLetter,
  reference: Lists,
  { actor, mandate, today }: Desk
): SaidInstitutions {
  const mayAsk = may(actor, 'ask-institution', { mandate })
  return {
    letter,
    asked: asked.map((one) => ({
      id: one.id,
      name: one.name,
      stands: one.stands,
      says: standsWords(one),
      isOverdue: isOverdue({ ...one, answers: one.answers.length }, today),
      how: one.channel === null ? m.inst_in_corner() : word('delivery_channel', one.channel),
      askedBy: one.askedBy,
      agreedBy: one.agreedBy,
      facts: one.facts.map((fact) => factWords(fact, reference)),
      words: one.words,
      lang: one.lang,
      answers: one.answers.map(({ on, steps, words, lang, by }) => ({
        on: day(on),
        steps: steps.map(stepWord).join(m.site_dot()),
        words,
        lang,
        by
      })),
      text: textOf(one),
      seen: one.answers.length,
      address: one.address,
      opened: openedWords(one),
      hadRead: one.takenBackFor === null || one.wentOn === null ? null : hadReadWords(one),
      isUnderHand: one.stands === 'waiting' && one.isUnderHand,
      stopped:
        one.stands === 'waiting' && !one.isUnderHand && one.stopped
          ? { day: day(one.stopped.on), errors: one.stopped.errors.map(errorSentence) }
          : null,
      mail: one.stands === 'asked' ? mailWords(one.mails.at(-1)) : null,
      isNobodyThere: one.isNobodyThere && (one.stands === 'waiting' || one.stands === 'asked'),
      may: {
        agree:
          one.stands === 'waiting' &&
          !one.wasPublic &&
          !one.isUnderHand &&
          may(actor, 'agree-to-question', { mandate, proposedBy: one.askedBy }),
        takeBack: mayAsk && (one.stands === 'waiting' || one.stands === 'asked'),
        read: mayAsk && one.stands === 'answered',
        record:
          mayAsk &&
          (one.channel !== null || one.isNobodyThere) &&
          (one.stands === 'asked' || one.stands === 'answered'),
        print: one.channel !== null && one.wentOn !== null && one.stands !== 'taken-back',
        remind: mayAsk && one.stands === 'asked' && one.account !== null && !one.isNobodyThere,
        again: mayAsk && offer !== null && one.stands === 'taken-back'
      }
    })),
    offer: offer && sayOffer(offer, reference),
    takenBack: offer?.takenBack
      ? {
          says: m.inst_consent_back({ count: plain(offer.takenBack.count), day: day(offer.takenBack.last) }),
          shown: offer.takenBack.shown
        }
      : null,
    choices: {
      languages: askingLanguages.map(languageChoice),
      answerLanguages: languages.map(languageChoice),
      channels: carriedBy.map((code) => ({ code, label: word('delivery_channel', code) })),
      steps: institutionSteps.map((code) => ({ code, label: stepWord(code) }))
    }
  }
}

type OneAsked = AskedOfLetter['asked'][number]

function textOf(one: OneAsked): QuestionText {
  const { id, letter, state, account, name, channel, address, lang, wasPublic, facts, words } = one
  return { id, letter, state, account, name, channel, address, lang, wasPublic, facts, words }
}

function openedWords({ account, wentOn, openedOn, stands }: OneAsked): string | null {
  if (account === null || wentOn === null || stands === 'taken-back') return null
  return openedOn === null ? m.inst_not_opened() : m.inst_opened({ day: day(openedOn) })
}

/** What a consent that was taken back came too late for. */
function hadReadWords({ account, openedOn }: OneAsked): string {
  if (account === null) return m.inst_had_carried()
  return openedOn === null ? m.inst_had_not_read() : m.inst_had_read({ day: day(openedOn) })
}

const mailStates: Record<InstitutionMailState, (of: { address: string; day: string }) => string> = {
  waiting: m.inst_mail_waits,
  off: m.inst_mail_off,
  accepted: m.inst_mail_accepted,
  doubtful: m.inst_mail_doubtful,
  refused: m.inst_mail_refused,
  delivered: m.inst_mail_delivered,
  returned: m.inst_mail_returned
}
function mailWords(mail: InstitutionMail | undefined): SaidAsked['mail'] {
  if (!mail) return null
  const { address, state, stateOn, askedOn, said } = mail
  const says = mailStates[state]({ address: isolated(address), day: day(stateOn ?? askedOn) })
  return { says, cameBack: cameBack(state), said: cameBack(state) ? said : '' }
}

const languageChoice = (code: string): Choice => ({ code, label: languageName(code) })

const sayOffer = (offer: QuestionOffer, reference: Lists): SaidOffer => ({
  isPublic: offer.isPublic,
  days: offer.days,
  states: offer.states.map(({ state, offer: named, facts, kept }) => ({
    state,
    name: reference.states.get(state)?.name ?? state,
    offer: named,
    facts: facts.map((fact) => ({ key: keyOf(fact), fact, ...factWords(fact, reference) })),
    kept: kept.map(({ number, why }) =>
      why === 'named' ? m.inst_kept_named({ number: plain(number) }) : m.inst_kept_withheld({ number: plain(number) })
    )
  })),
  institutions: offer.institutions.map(({ account, name, state, lang, isThere }) => ({
    account,
    name,
    state,
    lang,
    isThere
  }))
})

function standsWords(one: OneAsked): string {
  const until = { day: day(one.dueOn) }
  switch (one.stands) {
    case 'waiting':
      return one.wasPublic
        ? m.inst_stands_signed({ day: day(one.askedOn) })
        : m.inst_stands_waiting({ day: day(one.askedOn) })
    case 'asked':
      return m.inst_stands_asked({ asked: day(one.wentOn), day: until.day })
    case 'answered':
      return m.inst_stands_answered({ day: day(one.answers.at(-1)!.on) })
    case 'read':
      return m.inst_stands_read({ answered: day(one.answers.at(-1)!.on), day: day(one.readOn) })
    case 'taken-back':
      return takenBackWords(one.takenBackFor)({ day: day(one.takenBackOn) })
  }
}

const takenBackWords = (why: OneAsked['takenBackFor']) =>
  why === null ? m.inst_stands_back : why === 'naming' ? m.inst_stands_back_naming : m.inst_stands_back_consent
