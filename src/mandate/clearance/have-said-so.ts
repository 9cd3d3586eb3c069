import type { Db } from '#platform/db.ts'
import { stillSigns, type Clearing } from '../communications/clearance.ts'
import { refused, done, type Result } from '../result.ts'
import { listChains } from './offices.store.server.ts'
import { listWords } from './words.store.server.ts'
import { isSaidFor } from './word.ts'

/**
 * Of every mandate that signs and has an office here, whether it cleared this very text under the key of its office: that
 * a table says so is not enough for a letter to go.
 */
export async function haveSaidSo(
  db: Db,
  { letter, hash, asked }: { letter: string; hash: string; asked: readonly Clearing[] }
): Promise<Result<null>> {
  const signing = asked.filter(stillSigns).map(({ signatory }) => signatory)
  const chains = await listChains(db, signing)
  const words = await listWords(db, letter)
  const cleared = ([mandate, { statements }]: [string, { statements: { own: { value: Card } }[] }]) =>
    words.some(({ word }) => {
      const { value } = word.said
      const isIts = value.letter === letter && value.hash === hash && value.mandate === mandate
      const epochs = statements.map(({ own }) => own.value)
      return isIts && value.decision === 'cleared' && isSaidFor(word, epochs)
    })
  const lacking = [...chains].filter((chain) => !cleared(chain)).map(([mandate]) => mandate)
  return lacking.length > 0 ? refused('not-cleared', 'letter', { mandates: lacking.join(', ') }) : done(null)
}

type Card = Parameters<typeof isSaidFor>[1][number]
