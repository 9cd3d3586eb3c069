import { done, type Result } from '#mandate/result.ts'
import { broke } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'
import type { PutBefore } from './seal-copies.ts'

type Cards = { office: { roster: Pick<Unlocked['office']['roster'], 'others'> } }

/**
 * The guests who speak for mandates elsewhere, as colleagues confirmed them. Who was confirmed since this tab was unlocked
 * is looked for in the office as it is now: none that was chosen is left out without a word.
 */
export async function guestsAsked(
  chosen: readonly { officer: string; mandate: string }[],
  { office }: Cards,
  readAnew: () => Promise<Result<Cards>>
): Promise<Result<PutBefore['guests']>> {
  const found = among(chosen, office.roster.others)
  if (found.length === chosen.length) return done(found)
  const now = await readAnew()
  if (!now.ok) return now
  const all = among(chosen, now.value.office.roster.others)
  return all.length === chosen.length ? done(all) : broke('people-changed')
}

const among = (chosen: readonly { officer: string; mandate: string }[], cards: Cards['office']['roster']['others']) =>
  chosen.flatMap(({ officer, mandate }) => {
    const card = cards.find(({ id }) => id === officer)
    return card ? [{ officer, mandate, recipient: card.recipient }] : []
  })
