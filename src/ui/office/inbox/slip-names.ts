import { readSlipNames, type SlipNames } from '#mandate/inbox/slip-names.ts'

let read: Promise<SlipNames> | undefined

/** Fetched once, when somebody begins to write: what is written is compared here, and is asked of nobody. */
export const slipNames = (mandate: string): Promise<SlipNames> => (read ??= load(mandate))

async function load(mandate: string): Promise<SlipNames> {
  const [mandates, aliases, states] = await Promise.all([
    import('../../../../reference/mandate-names.csv?raw'),
    import('../../../../reference/mandate-aliases.csv?raw'),
    import('../../../../reference/state-names.csv?raw')
  ])
  return readSlipNames({ mandates: mandates.default, aliases: aliases.default, states: states.default }, mandate)
}
