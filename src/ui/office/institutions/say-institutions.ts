import {
  askingLanguages,
  carriedBy,
  institutionSteps,
  isOverdue,
  type AskedState
} from '#mandate/institutions-asked/asked.ts'
import { keyOf } from '#mandate/institutions-asked/facts.ts'
import type { AskedOfLetter, QuestionOffer } from '#mandate/institutions-asked/offer-question.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { languages } from '#mandate/languages.ts'
import { may } from '#mandate/permissions.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { day, languageName, plain } from '../../format.ts'
import { word } from '../../letter-words.ts'
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
  proposal: string
  seen: number
  /** What may be done now, by her. */
  may: Record<'agree' | 'takeBack' | 'read' | 'record' | 'print', boolean>
}
export interface SaidOffer {
  isPublic: boolean
  states: { state: string; name: string; offer: string; facts: (SaidFact & { key: string })[]; kept: string[] }[]
  institutions: { account: string; name: string; state: string; lang: string; isThere: boolean }[]
  days: number
}
export interface SaidInstitutions {
  asked: SaidAsked[]
  offer: SaidOffer | null
  takenBack: string | null
  choices: Record<'languages' | 'answerLanguages' | 'channels' | 'steps', Choice[]>
}

export function sayInstitutions(
  { asked, offer }: AskedOfLetter,
  reference: Lists,
  { actor, mandate, today }: Desk
): SaidInstitutions {
  const mayAsk = may(actor, 'ask-institution', { mandate })
  return {
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
      proposal: one.proposal,
      seen: one.answers.length,
      may: {
        agree: one.stands === 'waiting' && may(actor, 'agree-to-question', { mandate, proposedBy: one.askedBy }),
        takeBack: mayAsk && (one.stands === 'waiting' || one.stands === 'asked'),
        read: mayAsk && one.stands === 'answered',
        record: mayAsk && one.channel !== null && (one.stands === 'asked' || one.stands === 'answered'),
        print: one.channel !== null && one.wentOn !== null && one.stands !== 'taken-back'
      }
    })),
    offer: offer && sayOffer(offer, reference),
    takenBack: offer?.takenBack
      ? m.inst_consent_back({ count: plain(offer.takenBack.count), day: day(offer.takenBack.last) })
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
    facts: facts.map((fact) => ({ key: keyOf(fact), ...factWords(fact, reference) })),
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

function standsWords(one: AskedOfLetter['asked'][number]): string {
  const until = { day: day(one.dueOn) }
  switch (one.stands) {
    case 'waiting':
      return m.inst_stands_waiting({ day: day(one.askedOn) })
    case 'asked':
      return m.inst_stands_asked({ asked: day(one.wentOn), day: until.day })
    case 'answered':
      return m.inst_stands_answered({ day: day(one.answers.at(-1)!.on) })
    case 'read':
      return m.inst_stands_read({ answered: day(one.answers.at(-1)!.on), day: day(one.readOn) })
    case 'taken-back':
      return one.takenBackFor === 'naming'
        ? m.inst_stands_back_naming({ day: day(one.takenBackOn) })
        : m.inst_stands_back({ day: day(one.takenBackOn) })
  }
}
