import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { findLetters, holdLetters } from '../communications/letters.store.server.ts'
import { loadLetter } from '../communications/load.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type DomainError, type Result } from '../result.ts'
import { checkWord } from './check-word.ts'
import { toldOfQuestion } from './desk.ts'
import type { CarriedBy } from './asked.ts'
import { keyOf, type Fact } from './facts.ts'
import { namesIn } from './names-in-question.ts'
import { readOffer, type OfferOfState, type QuestionOffer } from './offer-question.ts'
import { findPartnerAccount, readNames, type InstitutionAccount } from './offer.store.server.ts'
import { askInput } from './schemas.ts'
import { findAsked, insertAsked } from './store.server.ts'
import { insertQuestionWord, wordsOfAsking } from './words.store.server.ts'
import type { z } from 'zod'

type Asked = z.output<typeof askInput>

/**
 * An officer asks a national institution about a letter that was sent to its State (A/HRC/34/52, para. 40), with facts
 * that she ticked one by one and in her own words. No person is named by this door: who agreed to be named to it is named in
 * a letter of its own. She signs it; about a letter that is public a job lets it go with her word alone, else it waits for
 * a second officer's.
 */
export async function askInstitution(desk: Desk, input: unknown): Promise<Result<AskedNow>> {
  const read = readInput(askInput, input)
  if (!read.ok) return read
  const one = read.value
  const loaded = await loadLetter(desk, desk.db, one.letter, 'ask-institution')
  if (!loaded.ok) return loaded
  return inTransaction<Result<AskedNow>>(desk, async (trx) => {
    await holdLetters(trx, [loaded.value.id])
    const letter = (await findLetters(trx, [loaded.value.id]))[0]!
    const offer = await readOffer(desk, trx, letter)
    const to = await whomToAsk(trx, desk, offer, one)
    if (!to.ok) return to
    const facts = factsTold(to.value.offer, one)
    if (!facts.ok) return facts
    if (offer.takenBack && one.word.value.consents !== offer.takenBack.shown)
      return refused('consent-to-look-at', 'looked')
    const named = nameInWords(one, await readNames(trx, letter.id))
    if (named) return { ok: false, errors: [named] }
    const waits = !offer.isPublic
    const { id, words, lang, address = null } = one
    const { account, name, channel } = to.value
    const { state } = to.value.offer
    const wasPublic = offer.isPublic
    const text = {
      id,
      letter: letter.id,
      state,
      account,
      name,
      channel,
      address,
      lang,
      wasPublic,
      words,
      facts: facts.value
    }
    const wrong = await checkWord(desk, trx, one.word, { act: 'ask', text })
    if (wrong) return wrong
    const word = one.word.value.id
    const { mandate, invented } = letter
    if (!(await insertAsked(trx, { ...text, mandate, invented, on: desk.today, by: desk.actor.id }))) {
      // The very form, sent twice, was asked once, and by the word that came first.
      const [first] = (await findAsked(trx, id))?.letter === letter.id ? await wordsOfAsking(trx, id) : []
      return first ? done({ id, waits, word: first.id }) : refused('institution-asked-already', 'institution')
    }
    await insertQuestionWord(trx, one.word)
    if (!waits) await enqueue(trx, 'send-question', { id: word }, { key: `question-word ${word}` })
    await appendEvents(trx, [toldOfQuestion(desk, 'institution-asked', letter, id, { state, waits })])
    return done({ id, waits, word })
  })
}

export interface AskedNow {
  id: string
  /** For a second officer: the letter is not public. */
  waits: boolean
  /** Her word, by which she hears whether it has gone. */
  word: string
}

interface Whom extends Pick<InstitutionAccount, 'name'> {
  offer: OfferOfState
  account: string | null
  channel: CarriedBy | null
}

async function whomToAsk(
  trx: Trx,
  { now }: Desk,
  { states, institutions }: QuestionOffer,
  { state, account, name, channel, address }: Asked
): Promise<Result<Whom>> {
  const offer = states.find((one) => one.state === state)
  if (!offer) return refused('institution-of-another-state', 'state')
  if (account !== undefined) {
    const found = await findPartnerAccount(trx, account, now)
    if (!found) return refused('not-found', 'institution')
    if (found.kind !== 'nhri') return refused('no-national-institution', 'institution')
    if (found.state !== state) return refused('institution-of-another-state', 'institution')
    if (!found.isThere) return refused('nobody-at-institution', 'institution', { value: found.name })
    return done({ offer, account, name: found.name, channel: null })
  }
  if (name === undefined) return refused('required', 'name')
  if (channel === undefined) return refused('required', 'channel')
  // Where mail goes is asked of an account alone; to who has none the letter itself is carried.
  if (address !== undefined) return refused('institution-without-account', 'address')
  const same = institutions.find((one) => one.state === state && one.name.toLowerCase() === name.toLowerCase())
  return same?.isThere
    ? refused('institution-has-account', 'name', { value: same.name })
    : done({ offer, account: null, name, channel })
}

/** What was ticked, of what she was shown and of nothing that came since. */
function factsTold({ offer, facts }: OfferOfState, asked: Asked): Result<Fact[]> {
  const told = facts.filter((fact) => asked.facts.includes(keyOf(fact)))
  if (offer !== asked.offer || new Set(asked.facts).size !== told.length)
    return refused('question-offer-changed', 'facts')
  return done(told)
}

function nameInWords({ words, name, nobody }: Asked, names: readonly string[]): DomainError | null {
  // What an officer typed of whom she asks is printed above them.
  const called = namesIn(name ?? '', names).whole
  if (called.length > 0) return { code: 'name-in-question', field: 'name', params: { value: called[0]!, line: 1 } }
  const { whole, parts } = namesIn(words, names)
  if (whole.length > 0)
    return { code: 'name-in-question', field: 'words', params: { value: whole[0]!, line: lineOf(words, whole[0]!) } }
  return parts.length > 0 && !nobody
    ? { code: 'part-of-name-in-question', field: 'words', params: { value: parts.join(', ') } }
    : null
}

/** In which line of what she typed it begins; a name over two lines begins in the first of them. */
function lineOf(words: string, name: string): number {
  const lines = words.split('\n')
  const at = lines.findIndex((_, from) => namesIn(lines.slice(0, from + 1).join('\n'), [name]).whole.length > 0)
  return Math.max(at, 0) + 1
}
