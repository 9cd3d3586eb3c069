import type { EpochStatement } from '#platform/sealing/epochs.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import { displayKind } from '../communications/communication.ts'
import { stillSigns } from '../communications/clearance.ts'
import type { StateOf } from '../communications/machines.ts'
import { findClearance } from '../communications/clearances.store.server.ts'
import { findLetters } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { listAsked } from './asked-letters.store.server.ts'
import { listChains, listCompared } from './offices.store.server.ts'
import { listCopies, listTexts, type Copy } from './copies.store.server.ts'
import { listGuestsOfLetter, type GuestOfLetter } from './guests-of-letter.store.server.ts'
import { listSignatures, listWords, type StoredSignature, type StoredWord } from './words.store.server.ts'
import type { Compared } from './compared-office.ts'
import { deskAt, type ClearanceDesk } from './desk.ts'
import { findLetter } from './find-letter.ts'
import { heldBy, type Held } from './holding.ts'
import { endedBy } from './still-exist.ts'
import { shownInput } from './schemas.ts'

export interface AskedMandate {
  signatory: string
  state: StateOf<'clearance'>
  onDay: Day | null
  saidBy: string | null
  hasOffice: boolean
  /** It is a mandate no more: the letter can't go in its name. */
  hasEnded: boolean
}

/** A letter on its way, as whoever comes to it may know it. */
export interface ClearanceShown {
  id: string
  slug: string
  lead: string
  kind: string
  invented: boolean
  delivery: string
  isLed: boolean
  speaksFor: string
  isGuest: boolean
  addressees: { class: string; state: string | null; actorName: string | null }[]
  text: { number: number; hash: string; cutOff: Day; onDay: Day }
  /** All texts that there were; of those before it only fingerprints are known. */
  texts: { number: number; hash: string; onDay: Day }[]
  asked: AskedMandate[]
  /** Which text she, or her office, cleared last. */
  clearedNumber: number | null
  copies: (Omit<Copy, 'body'> & { body: string })[]
  /** To whom words are sealed that are said of it: the open epoch of the lead, by its chain. */
  chains: Record<string, EpochStatement[]>
  compared: Signed<Compared>[]
  held: Held[]
  /** For the lead all; for who was asked, its own. */
  words: StoredWord[]
  /** For the lead alone. */
  signatures: StoredSignature[]
  guests: GuestOfLetter[]
}

export async function readClearance(desk: ClearanceDesk, input: unknown): Promise<Result<ClearanceShown>> {
  const read = readInput(shownInput, input)
  if (!read.ok) return read
  const name = read.value.letter
  const found = await findLetter(desk, name)
  if (!found || !may(desk.actor, 'see-clearance', found.facts))
    return refused('letter-not-found', 'letter', { value: name })
  const { db } = deskAt(desk)
  const isLed = found.lead === desk.mandate
  const known = isLed ? await ofOurs(desk, found.id) : await ofTheirs(desk, found.id)
  if (!known) return refused('clearance-not-opened', 'letter', { value: name })
  const isInOffice = isLed && found.guest === null
  // Of a letter that others lead the database shows its own words alone.
  const words = found.guest === null ? await listWords(db, found.id) : []
  const signatures = isInOffice ? await listSignatures(db, found.id) : []
  const ownWords =
    found.guest === null ? words : (await listWords(db, found.id)).filter((one) => one.officer === found.guest)
  const clearedNumber = isLed
    ? (ownWords.filter((one) => one.mandate === found.speaksFor && one.decision === 'cleared').at(-1)?.number ?? null)
    : known.clearedNumber
  const chains = await listChains(db, [found.lead, ...known.asked.map(({ signatory }) => signatory)])
  const ended = await endedBy(db, known.asked, desk.today)
  const { text } = known
  return done({
    ...known,
    id: found.id,
    lead: found.lead,
    isLed: isInOffice,
    isGuest: found.guest !== null,
    speaksFor: found.speaksFor,
    clearedNumber,
    asked: known.asked.map((one) => ({
      ...one,
      hasOffice: chains.has(one.signatory),
      hasEnded: ended.includes(one.signatory)
    })),
    copies: (await listCopies(db, found.id, found.guest)).map((copy) => ({
      ...copy,
      body: copy.body.toString('base64url')
    })),
    chains: Object.fromEntries([...chains].map(([mandate, { statements }]) => [mandate, statements])),
    compared: found.guest === null ? await listCompared(db, desk.mandate) : [],
    held: isInOffice
      ? heldBy(
          {
            lead: found.lead,
            text,
            asked: known.clearings,
            signedOn: signatures.filter(({ hash }) => hash === text.hash).map(({ onDay }) => onDay)
          },
          desk.today
        )
      : [],
    words: ownWords,
    signatures,
    guests: isInOffice ? await listGuestsOfLetter(db, found.id) : []
  })
}

async function ofOurs(desk: ClearanceDesk, id: string) {
  const { db } = deskAt(desk)
  const letter = (await findLetters(db, [id]))[0]!
  const clearance = await findClearance(db, id)
  if (!clearance) return null
  return {
    slug: letter.slug,
    kind: displayKind(letter.kind, clearance.asked.filter(stillSigns).length),
    invented: letter.invented,
    delivery: letter.delivery,
    addressees: letter.addressees.map(({ class: of, state, actorName }) => ({ class: of, state, actorName })),
    text: clearance.text,
    texts: await listTexts(db, id),
    asked: clearance.asked.map(({ signatory, state, onDay, saidBy }) => ({ signatory, state, onDay, saidBy })),
    clearings: clearance.asked,
    clearedNumber: null
  }
}

async function ofTheirs(desk: ClearanceDesk, id: string) {
  const asked = (await listAsked(deskAt(desk).db, id))[0]
  if (!asked) return null
  const { number, hash, cutOff, askedOn } = asked
  return {
    slug: asked.slug,
    kind: displayKind(asked.kind, asked.asked.filter(stillSigns).length),
    invented: asked.invented,
    delivery: asked.delivery,
    addressees: asked.addressees,
    text: { number, hash, cutOff, onDay: askedOn },
    texts: [],
    asked: asked.asked.map((one) => ({ ...one, saidBy: null })),
    clearings: [],
    clearedNumber: asked.clearedNumber
  }
}
