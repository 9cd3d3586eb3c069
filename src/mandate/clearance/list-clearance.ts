import type { Day } from '../calendar.ts'
import { displayKind, isDraft } from '../communications/communication.ts'
import { stillSigns } from '../communications/clearance.ts'
import { findClearance } from '../communications/clearances.store.server.ts'
import { findLetters } from '../communications/letters.store.server.ts'
import { may, mayAtAll } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { findGuestOfLetter } from './guests-of-letter.store.server.ts'
import { listAsked, listLed } from './asked-letters.store.server.ts'
import { listSignatures } from './words.store.server.ts'
import { deskAt, type ClearanceDesk } from './desk.ts'
import { heldBy, type Held } from './holding.ts'

export interface ClearanceLine {
  slug: string
  lead: string
  kind: string
  addressees: { state: string | null; actorName: string | null }[]
  cutOff: Day
  askedOn: Day
  /** What our mandate has said, where it was asked. */
  state: string
}
export interface LedLine extends ClearanceLine {
  asked: { signatory: string; state: string }[]
  held: Held[]
  /** Signed, and nobody's word is waited for. */
  isReady: boolean
}
export interface ClearanceLists {
  /** What waits for our word, by cut-off. */
  waiting: ClearanceLine[]
  /** What we have said of others' letters that have not gone. */
  said: ClearanceLine[]
  /** Ours that are out. */
  led: LedLine[]
}

export async function listClearance(desk: ClearanceDesk): Promise<Result<ClearanceLists>> {
  const { actor, mandate } = desk
  if (!mayAtAll(actor, 'see-clearance')) return refused('not-allowed')
  const { db } = deskAt(desk)
  const bound = actor.role === 'guest' ? await findGuestOfLetter(db, actor.id) : null
  const isInOffice = may(actor, 'see-clearance', { mandate })
  const led: LedLine[] = []
  for (const id of isInOffice ? await listLed(db, mandate) : bound ? [bound.letter] : []) {
    const letter = (await findLetters(db, [id]))[0]!
    const clearance = (await findClearance(db, id))!
    if (!isDraft(letter)) continue
    const { text, asked } = clearance
    const signedOn = (await listSignatures(db, id)).filter(({ hash }) => hash === text.hash).map(({ onDay }) => onDay)
    const held = heldBy({ lead: mandate, text, asked, signedOn }, desk.today)
    led.push({
      slug: letter.slug,
      lead: mandate,
      kind: displayKind(letter.kind, asked.filter(stillSigns).length),
      addressees: letter.addressees.map(({ state, actorName }) => ({ state, actorName })),
      cutOff: text.cutOff,
      askedOn: text.onDay,
      state: asked.find(({ signatory }) => signatory === (bound?.mandate ?? mandate))?.state ?? 'open',
      asked: asked.map(({ signatory, state }) => ({ signatory, state })),
      held,
      isReady: held.every(({ by }) => by === 'desk')
    })
  }
  const asked = actor.role === 'guest' ? [] : (await listAsked(db)).filter(isDraft).map(lineOf)
  const waits = ({ state }: ClearanceLine) => state === 'open'
  const byCutOff = (a: ClearanceLine, b: ClearanceLine) => (a.cutOff < b.cutOff ? -1 : 1)
  const ours = led.map(({ asked: _asked, held: _held, isReady: _ready, ...line }) => line)
  const all = [...asked, ...ours].toSorted(byCutOff)
  return done({
    waiting: all.filter(waits),
    said: (bound ? ours : asked).filter((line) => !waits(line)),
    led: isInOffice ? led.toSorted(byCutOff) : []
  })
}

const lineOf = (one: Awaited<ReturnType<typeof listAsked>>[number]): ClearanceLine => ({
  slug: one.slug,
  lead: one.lead,
  kind: displayKind(one.kind, one.asked.filter(stillSigns).length),
  addressees: one.addressees,
  cutOff: one.cutOff,
  askedOn: one.askedOn,
  state: one.state
})
