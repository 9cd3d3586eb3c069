import type { Context } from '#context'
import { openGate, type Gate } from '#platform/work/gate.ts'
import { workKey } from '#platform/work/work-key.ts'

let gate: Gate | null = null

/** One for the process: how many have come counts for all. */
export const gateOf = ({ config }: Context): Gate => (gate ??= openGate(workKey(config.dataFolder)))
