import { appendEvents } from '#platform/event-log.ts'
import type { Day } from '../calendar.ts'
import { done, refused, type Result } from '../result.ts'
import { askedAgain } from './clearance.ts'
import { happened, inTransaction, nothingElse, type Also, type Desk } from './desk.ts'
import { holdClearance, settleClearance } from './hold-clearance.ts'
import { loadLetter } from './load.ts'
import { transition } from './machines.ts'
import { readInput } from '../read-input.ts'
import { newTextInput } from './clearance-schemas.ts'
import { insertText, updateClearing } from './clearances.store.server.ts'
import { insertTransitions } from './transitions.store.server.ts'

export interface ChangedText {
  id: string
  slug: string
  /** Which text of that letter it is. */
  number: number
  cutOff: Day
  /** Mandates whose word does not hold for this text, and who are asked again. */
  askedAgain: string[]
}

/** Puts a text in the place of the one to be cleared: whoever had cleared another, or proposed a change, is asked again. */
export async function changeText(
  desk: Desk,
  input: unknown,
  also: Also<ChangedText> = nothingElse
): Promise<Result<ChangedText>> {
  const read = readInput(newTextInput, input)
  if (!read.ok) return read
  const { hash, reason } = read.value
  const loaded = await loadLetter(desk, desk.db, read.value.letter, 'record-clearance')
  if (!loaded.ok) return loaded
  return inTransaction(desk, async (trx) => {
    const held = await holdClearance(trx, loaded.value.id)
    if (!held.ok) return held
    const { letter, clearance } = held.value
    const { cutOff = clearance.text.cutOff } = read.value
    if (cutOff < desk.today) return refused('cut-off-over', 'cutOff', { value: cutOff, today: desk.today })
    const number = clearance.text.number + 1
    const again = askedAgain(clearance.asked, hash)
    // Put as it is, it answers those whose change was not taken; where nobody proposed one it says nothing.
    if (hash === clearance.text.hash && again.length === 0) return refused('text-unchanged', 'hash')
    for (const one of again) {
      const step = transition('clearance', one.state, 'open', reason)
      if (!step.ok) return step
      await updateClearing(trx, one.id, { state: 'open', hash: null, onDay: null, saidBy: null, reason: null })
      await insertTransitions(trx, [{ ...step.value, subject: one.id }], desk.actor.id, desk.today)
    }
    await insertText(trx, letter.id, { number, hash, cutOff, onDay: desk.today, by: desk.actor.id, reason })
    const asked = clearance.asked.map((one) =>
      again.includes(one) ? { ...one, state: 'open' as const, hash: null } : one
    )
    await settleClearance(trx, desk, letter, asked, hash, reason)
    const names = again.map(({ signatory }) => signatory)
    const changed = { id: letter.id, slug: letter.slug, number, cutOff, askedAgain: names }
    await also(trx, changed)
    await appendEvents(trx, [
      happened(
        desk,
        'text-changed',
        { kind: 'letter', id: letter.id, mandate: letter.mandate },
        { slug: letter.slug, number, hash, cutOff, askedAgain: names }
      )
    ])
    return done(changed)
  })
}
