import type { Db } from '#platform/db.ts'
import { readFindings } from './findings.server.ts'
import { heldBy, type HeldBy } from './principles.ts'

/** A mechanism, guidelines or an action, with who held it against the seven. */
export interface HeldThing {
  of: 'instrument' | 'measure'
  slug: string
  state: string | null
  /** Of an action, what it is done for. */
  recommendation: string | null
  held: HeldBy[]
}

/** Everything that anybody held against a principle; or of some actions alone. */
export async function readHeld(db: Db, measures: readonly string[] | null = null): Promise<HeldThing[]> {
  const findings = await readFindings(db, measures)
  return [...Map.groupBy(findings, (one) => `${one.instrument} ${one.measure}`).values()].map((said) => {
    const { instrument, measure, state, recommendation } = said[0]!
    const named = instrument === null ? (['measure', measure!] as const) : (['instrument', instrument] as const)
    return {
      of: named[0],
      slug: named[1],
      state,
      recommendation,
      held: heldBy(said.map(({ state: _state, recommendation: _of, ...one }) => one))
    }
  })
}

/** By what was held. */
export const heldOf = (things: readonly HeldThing[], of: HeldThing['of']): Map<string, HeldBy[]> =>
  new Map(things.filter((one) => one.of === of).map(({ slug, held }) => [slug, held]))
