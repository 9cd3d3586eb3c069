import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { isMoreThanAcknowledgement } from '../communications/character.ts'
import { readClock } from '../communications/clocks.store.server.ts'
import { isDraft, isJoint } from '../communications/communication.ts'
import type { Desk } from '../communications/desk.ts'
import { loadLetter } from '../communications/load.ts'
import type { Addressee, LetterOnRecord } from '../communications/letters.store.server.ts'
import { listNamingWithdrawals } from '../communications/naming.store.server.ts'
import { fingerprintOfProposal } from '../communications/proposal.ts'
import { listRepliesOf } from '../communications/replies-listed.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { factsToOffer, type Fact, type Offered } from './facts.ts'
import {
  findPublicCharacter,
  listEmptied,
  listInstitutions,
  readNames,
  readQuestions,
  readThemes
} from './offer.store.server.ts'
import type { InstitutionAccount } from './offer.store.server.ts'
import { offerInput } from './schemas.ts'
import type { AskedInstitution } from './asked-lines.ts'
import { daysToAnswer, listOfLetter } from './store.server.ts'
import { fingerprintOfConsents } from './word.ts'

/** Of one State to which a letter went: what its institution may be told. */
export interface OfferOfState extends Offered {
  state: string
  /** Names what she looked at: what is offered once that has changed has another. */
  offer: string
}

export interface QuestionOffer {
  isPublic: boolean
  /** How many times somebody of the letter took her consent back, and when last. */
  takenBack: { count: number; last: Day; shown: string } | null
  days: number
  states: OfferOfState[]
  institutions: InstitutionAccount[]
}

/** With whether its institution's account is empty now: nobody comes in for it, nobody is invited. */
export type AskedOfOffice = AskedInstitution & { isNobodyThere: boolean }

export interface AskedOfLetter {
  letter: string
  asked: AskedOfOffice[]
  /** Null for whoever may not ask. */
  offer: QuestionOffer | null
}

/** On the letter's page: who was asked and what came back; what may be told to whom, for who may ask. */
export async function offerQuestion(desk: Desk, input: unknown): Promise<Result<AskedOfLetter>> {
  const read = readInput(offerInput, input)
  if (!read.ok) return read
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'see-letter')
  if (!loaded.ok) return loaded
  const letter = loaded.value
  const { db, actor } = desk
  const facts = { mandate: letter.mandate }
  if (!may(actor, 'see-institutions-asked', facts)) return refused('not-allowed')
  const asked = await withWhoIsThere(db, await listOfLetter(db, letter.id), desk.now)
  const mayAsk = may(actor, 'ask-institution', facts) && !isDraft(letter)
  return done({ letter: letter.id, asked, offer: mayAsk ? await readOffer(desk, db, letter) : null })
}

async function withWhoIsThere(db: Db, asked: AskedInstitution[], now: Date): Promise<AskedOfOffice[]> {
  const emptied = await listEmptied(
    db,
    asked.flatMap(({ account }) => account ?? []),
    now
  )
  return asked.map((one) => ({ ...one, isNobodyThere: one.account !== null && emptied.includes(one.account) }))
}

export async function readOffer(
  desk: Pick<Desk, 'today' | 'now'>,
  db: Db,
  letter: LetterOnRecord
): Promise<QuestionOffer> {
  const names = await readNames(db, letter.id)
  const withdrawals = await listNamingWithdrawals(db, letter.id)
  const of = { themes: await readThemes(db, letter.id), questions: await readQuestions(db, letter.id) }
  const shown = fingerprintOfConsents(withdrawals)
  const states: OfferOfState[] = []
  for (const addressee of letter.addressees) {
    const { state } = addressee
    if (state === null || isDraft(addressee) || states.some((one) => one.state === state)) continue
    const { reference, kind, signatories, sentOn, sentPrecision, language } = letter
    const offered = factsToOffer(
      {
        ...of,
        reference,
        kind,
        joint: isJoint(signatories.length),
        state,
        sentOn,
        sentPrecision,
        language,
        dueOn: (await readClock(db, addressee.id, desk.today)).dueOn,
        answer: await answerOf(db, addressee),
        character: await findPublicCharacter(db, addressee.id)
      },
      names
    )
    const offer = fingerprintOfProposal({ ...offered, withdrawals, publication: letter.publication })
    states.push({ state, ...offered, offer })
  }
  return {
    isPublic: letter.publication === 'public',
    takenBack: shown === null ? null : { count: withdrawals.length, last: withdrawals.at(-1)!.on, shown },
    days: await daysToAnswer(db),
    states,
    institutions: await listInstitutions(
      db,
      states.map(({ state }) => state),
      desk.now
    )
  }
}

async function answerOf(db: Db, { id }: Addressee): Promise<Extract<Fact, { what: 'answer' }>> {
  const replies = await listRepliesOf(db, id)
  const answer = replies.find(({ form }) => isMoreThanAcknowledgement(form))
  const first = answer ?? replies.at(0)
  return {
    what: 'answer',
    stands: answer ? 'answered' : first ? 'acknowledged' : 'none',
    on: first?.receivedOn ?? null
  }
}
