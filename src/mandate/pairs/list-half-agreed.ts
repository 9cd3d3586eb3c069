import type { Trx } from '#platform/db.ts'
import { listChains } from '../clearance/offices.store.server.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import { needsSecond } from '../people/two-officers.ts'
import { isOfOne, isOurWord } from './pair-word.ts'
import { listWordsOfPairs } from './pairs.store.server.ts'

/** The other offices to which a colleague said yes for ours, where it takes a second officer, as this one can be. */
export async function listHalfAgreed(trx: Trx, { mandate, me }: { mandate: string; me: string }): Promise<string[]> {
  const words = [...(await listWordsOfPairs(trx))].filter(([, { ours, asked }]) => (asked ?? ours) !== null)
  if (words.length === 0) return []
  // Signatures of a whole office are looked at for these alone: mostly there are none.
  const cards = readPeopleRoster(await readStatements(trx))?.trusted ?? []
  const { open, statements } = (await listChains(trx, [mandate])).get(mandate) ?? { statements: [] }
  const epoch = statements.map(({ own }) => own.value).find(({ number }) => number === open)
  if (!epoch || !needsSecond(cards)) return []
  return words.flatMap(([other, { ours, asked }]) => {
    if (ours && isOurWord(ours, other, cards, epoch)) return []
    const half = [asked, ours].find((word) => word && isOfOne(word, other, cards, epoch))
    return half && half.said.value.officer !== me ? [other] : []
  })
}
