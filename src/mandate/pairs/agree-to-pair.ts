import { appendEvents } from '#platform/event-log.ts'
import type { CaseDesk } from '../cases/desk.ts'
import { listChains, listCompared } from '../clearance/offices.store.server.ts'
import { rosterOf } from '../clearance/desk.ts'
import { needsSecond } from '../people/two-officers.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { isOfOne, isSeconded } from './pair-word.ts'
import { dropAsked, holdSaid, holdWord, putAsked, putWord } from './pairs.store.server.ts'
import { agreedInput } from './schemas.ts'
import { toldOf } from './told.ts'

/**
 * Keeps what an officer signed: that her office agrees to compare its matters with one whose keys it compared. Where
 * others hold keys it waits until a second one signed the very same. What browsers renew by themselves is kept where it
 * has not been taken away meanwhile.
 */
export async function agreeToPair(desk: CaseDesk, input: unknown): Promise<Result<{ other: string; waits: boolean }>> {
  const read = readInput(agreedInput, input)
  if (!read.ok) return read
  const { db, mandate, actor, today } = desk
  const { word } = read.value
  const { other, renews } = word.said.value
  if (!may(actor, 'agree-to-pair', { mandate })) return refused('not-allowed')
  const cards = (await rosterOf(db, mandate))?.trusted ?? []
  const { officer, on } = (word.second ?? word.said).value
  if (officer !== actor.id || word.said.value.mandate !== mandate) return refused('false-signature')
  if (on !== today) return refused('day-is-over')
  return inOffice(db, mandate, async (trx) => {
    const { open, statements } = (await listChains(trx, [mandate])).get(mandate) ?? { statements: [] }
    const epoch = statements.map(({ own }) => own.value).find(({ number }) => number === open)
    if (!epoch || !isOfOne(word, other, cards, epoch)) return refused('false-signature')
    if (word.second && !isSeconded(word, cards)) return refused('false-signature')
    // What was taken away meanwhile is neither renewed nor seconded.
    if (renews && !(await holdWord(trx, mandate, other))) return refused('pair-changed')
    if (word.second && !(await holdSaid(trx, word))) return refused('pair-changed')
    const isHere = (await listChains(trx, [other])).has(other)
    const isCompared = (await listCompared(trx, mandate)).some(({ value }) => value.other === other)
    if (other === mandate || !isHere || !isCompared) return refused('office-not-compared')
    const waits = needsSecond(cards) && !word.second
    await (waits ? putAsked(trx, word) : putWord(trx, word))
    if (!waits) await dropAsked(trx, mandate, other)
    const type = waits ? 'pair-asked' : renews ? 'pair-renewed' : 'pair-agreed'
    await appendEvents(trx, [toldOf(desk, type, other)])
    return done({ other, waits })
  })
}
