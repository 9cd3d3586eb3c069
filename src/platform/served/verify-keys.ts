import { z } from 'zod'
import { fingerprint, followChain, type EpochCard, type EpochStatement } from '../sealing/epochs.ts'

/** What was known of each mandate's chain when it was looked at last: kept by whoever looks, in a file of hers. */
export const pins = z.record(z.string(), z.object({ number: z.int().min(1), fingerprint: z.string() }))
export type Pins = z.infer<typeof pins>

export interface KeysChecked {
  mandates: { mandate: string; epochs: EpochCard[]; newest: string | null }[]
  /** Each a sentence: what is not as it was signed, or not as it was known. */
  findings: string[]
  /** What to know it by the next time; as it was, for a chain that is not good. */
  pins: Pins
}

export interface Known {
  pins: Pins
  /** A fingerprint from elsewhere, of any epoch, such as a printed one. */
  fingerprint?: string | undefined
  /** What an intake gives out to seal to. */
  intake?: { mandate: string; statements: EpochStatement[]; current: number } | null | undefined
}

/** Checks the chains that a public site shows, from outside, against themselves and what is known of them. */
export function verifyKeys(shown: z.infer<typeof keysShown>, known: Known): KeysChecked {
  const findings: string[] = []
  const next: Pins = { ...known.pins }
  const prints = new Set<string>()
  const mandates = shown.mandates.map(({ mandate, epochs }) => {
    const statements = epochs.map(({ statement }) => statement as EpochStatement)
    const first = statements[0]?.own?.value
    const pin = known.pins[mandate]
    if (!first) {
      if (pin) findings.push(`${mandate}: epoch ${pin.number}, which you know, is not shown any more.`)
      return { mandate, epochs: [], newest: null }
    }
    const chain = followChain(statements, pin?.fingerprint ?? fingerprint(first))
    if (!chain.ok) {
      findings.push(`${mandate}: ${said[chain.reason]}`)
      return { mandate, epochs: [], newest: null }
    }
    if (first.number !== 1)
      findings.push(`${mandate}: the chain begins with epoch ${first.number}, not with the first.`)
    if (chain.epochs.some((card) => card.mandate !== mandate))
      findings.push(`${mandate}: an epoch that is shown is of another mandate.`)
    for (const { statement, fingerprint: written } of epochs)
      if (fingerprint((statement as EpochStatement).own.value) !== written)
        findings.push(`${mandate}: the fingerprint that is shown is not that of the statement: ${written}.`)
    for (const card of chain.epochs) prints.add(fingerprint(card))
    const newest = chain.epochs.at(-1)!
    next[mandate] = { number: newest.number, fingerprint: fingerprint(newest) }
    return { mandate, epochs: chain.epochs, newest: fingerprint(newest) }
  })
  for (const mandate of Object.keys(known.pins))
    if (!shown.mandates.some((one) => one.mandate === mandate))
      findings.push(`${mandate}: its chain, which you know, is not shown any more.`)
  if (known.fingerprint && !prints.has(known.fingerprint))
    findings.push(`No chain that is shown has an epoch of the fingerprint ${known.fingerprint}.`)
  if (known.intake !== undefined) findings.push(...differencesOfIntake(known.intake, mandates))
  return { mandates, findings, pins: findings.length > 0 ? known.pins : next }
}

/** An intake that has people seal to another key than the published one is what all of this is for. */
function differencesOfIntake(intake: Known['intake'], mandates: KeysChecked['mandates']): string[] {
  if (!intake)
    return mandates.some(({ newest }) => newest) ? ['The intake gives out no key, though there is a chain.'] : []
  const current = intake.statements.find((one) => one?.own?.value?.number === intake.current)?.own.value
  const newest = mandates.find(({ mandate }) => mandate === intake.mandate)?.newest ?? null
  if (current && fingerprint(current) === newest) return []
  return [`The intake has people seal to another key than the newest one shown for ${intake.mandate}.`]
}

export const keysShown = z.object({
  mandates: z.array(
    z.object({
      mandate: z.string(),
      epochs: z.array(z.object({ fingerprint: z.string(), statement: z.unknown() }))
    })
  )
})

const said = {
  gap: 'an epoch is missing in the chain.',
  'false-signature': 'an epoch is not signed by itself, or not by the one before.',
  fork: 'two epochs have one number, or one does not follow the one before.',
  'not-from-anchor': 'the epoch that you know is not in the chain that is shown.'
} as const
