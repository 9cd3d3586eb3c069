import { agreeToPair } from '#mandate/pairs/agree-to-pair.ts'
import { listMatters } from '#mandate/pairs/list-matters.ts'
import { listPairs } from '#mandate/pairs/list-pairs.ts'
import { putPairKey } from '#mandate/pairs/put-pair-key.ts'
import { putPrints } from '#mandate/pairs/put-prints.ts'
import { readPrints } from '#mandate/pairs/read-prints.ts'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import type { Ask } from '../ui/office/cases/likeness/look-through.ts'
import { matterOf } from '../ui/office/cases/likeness/matter-of.ts'
import { looksThroughPairs } from '../ui/office/pairs/look-through.ts'
import { fingerprintsHere } from '../ui/office/pairs/make-fingerprints.ts'
import { askPairs, makeAgreed } from '../ui/office/pairs/pairs.ts'
import type { CaseMade } from './cases.ts'
import { deskOf, must, unlockedOf, type Instance, type InventedOfficer } from './officers.ts'

/** She agrees for her office, or is the second to, that matters are compared with another whose keys were compared. */
export async function agreesToCompare(
  at: Instance,
  officer: InventedOfficer,
  other: string,
  today: string
): Promise<void> {
  const desk = await pairDeskOf(at, officer, today)
  const pair = must(await askPairs(askAs(at, officer, today), desk, 'en')).find(({ mandate }) => mandate === other)
  if (!pair) throw new Error(`${other} has no office`)
  must(await agreeToPair(deskOf(at, officer, today), must(makeAgreed(desk, pair))))
}

/** She opens a case of hers: her browser leaves its fingerprints, and looks for others that meet them. */
export async function looksForTheSame(at: Instance, { id, matter, record, inCharge }: CaseMade, today: string) {
  const states = [matter.state]
  const own = matterOf(record, { id, states, openedOn: today, mergedInto: null, closedOn: null })
  const looks = looksThroughPairs(askAs(at, inCharge, today), fingerprintsHere())
  return must(await looks(own, states, await pairDeskOf(at, inCharge, today), 'en')).found
}

const pairDeskOf = async (at: Instance, officer: InventedOfficer, today: string) => ({
  ...(await unlockedOf(at, officer, today)),
  me: { officer, today }
})

const verbs: Record<string, (desk: OfficeDesk, input: unknown) => Promise<unknown>> = {
  pairs: listPairs,
  'pairs/key': putPairKey,
  'pairs/matters': listMatters,
  'pairs/prints': readPrints,
  'pairs/put': putPrints
}
const askAs =
  (at: Instance, officer: InventedOfficer, today: string): Ask =>
  (path, input) =>
    verbs[path]!(deskOf(at, officer, today), input) as never
