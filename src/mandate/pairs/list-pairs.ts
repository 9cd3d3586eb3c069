import type { EpochStatement } from '#platform/sealing/epochs.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import type { CaseDesk } from '../cases/desk.ts'
import { listChains, listCompared } from '../clearance/offices.store.server.ts'
import type { Compared } from '../clearance/compared-office.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { createResolver } from '../reference/resolve.ts'
import { done, refused, type Result } from '../result.ts'
import type { PairWord } from './pair-word.ts'
import { listPairKeys, listWordsOfPairs } from './pairs.store.server.ts'
import { pairsInput } from './schemas.ts'

export interface PairGiven {
  mandate: string
  name: string
  chain: EpochStatement[]
  ours: PairWord | null
  /** What one of ours said and a second one has not. */
  asked: PairWord | null
  theirs: PairWord | null
  /** Sealed to our epoch; the body is base64url. */
  key: { epoch: number; otherEpoch: number; body: string } | null
}
export interface PairsGiven {
  /** All that have an office here, but our own. */
  pairs: PairGiven[]
  compared: Signed<Compared>[]
}

/** The other offices of this instance, and with which of them matters are compared. Browsers believe what is signed. */
export async function listPairs(desk: CaseDesk, input: unknown): Promise<Result<PairsGiven>> {
  const read = readInput(pairsInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { lang } = read.value
  if (!may(actor, 'compare-with-pairs', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const { mandateName } = await createResolver(trx)
    const words = await listWordsOfPairs(trx)
    const keys = await listPairKeys(trx)
    const pairs = [...(await listChains(trx, null))]
      .filter(([code]) => code !== mandate)
      .map(([code, { statements }]) => {
        const key = keys.find(({ other }) => other === code)
        return {
          mandate: code,
          name: mandateName(code, lang),
          chain: statements,
          ours: words.get(code)?.ours ?? null,
          asked: words.get(code)?.asked ?? null,
          theirs: words.get(code)?.theirs ?? null,
          key: key ? { epoch: key.epoch, otherEpoch: key.otherEpoch, body: key.body.toString('base64url') } : null
        }
      })
    return done({
      pairs: pairs.toSorted((a, b) => a.name.localeCompare(b.name, lang)),
      compared: await listCompared(trx, mandate)
    })
  })
}
