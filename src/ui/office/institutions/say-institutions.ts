import {
  askingLanguages,
  carriedBy,
  institutionSteps,
  isOverdue,
  type AskedState
} from '#mandate/institutions-asked/asked.ts'
import { keyOf, type Fact } from '#mandate/institutions-asked/facts.ts'
import type { AskedOfLetter, QuestionOffer } from '#mandate/institutions-asked/offer-question.ts'
import { textOfQuestion, type QuestionText } from '#mandate/institutions-asked/word.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { languages } from '#mandate/languages.ts'
import { may } from '#mandate/permissions.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { errorSentence, m } from '#messages'
import { day, languageName, plain } from '../../format.ts'
import { word } from '../../letter-words.ts'
import { factWords, stepWord, type SaidFact } from '../../institutions/fact-words.ts'
import type { Choice } from '../letters/say-reply.ts'
import { backWords, hadReadWords, mailWords, openedWords, standsWords, type MailSaid } from './asked-words.ts'

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
  /** Of one that was withdrawn: what of it was read. */
  hadRead: string | null
  /** What is said before it is taken back. */
  backAsks: string
  isUnderHand: boolean
  stopped: { day: string; errors: string[] } | null
  isNobodyThere: boolean
  mail: MailSaid | null
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
      text: textOfQuestion(one),
      seen: one.answers.length,
      address: one.address,
      opened: openedWords(one),
      hadRead: hadReadWords(one),
      backAsks: backWords(one),
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
