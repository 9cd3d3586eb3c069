import type { EpochStatement } from '#platform/sealing/epochs.ts'
import type { Signed } from '#platform/sealing/signing.ts'
import { mandateExistsOn } from '../reference/mandate-exists.ts'
import { createResolver, type Resolver } from '../reference/resolve.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { listChains, listCompared, listThemeMandates } from './offices.store.server.ts'
import { listFreeGuests } from './guests-of-letter.store.server.ts'
import type { Compared } from './compared-office.ts'
import { deskAt, type ClearanceDesk } from './desk.ts'
import { officesInput } from './schemas.ts'

export interface OfficesToAsk {
  /** Mandates that exist today, but our own: first those that may want to join, by State and by theme. */
  mandates: { code: string; name: string; suggested: boolean; hasOffice: boolean }[]
  chains: Record<string, EpochStatement[]>
  compared: Signed<Compared>[]
  /** Guests who are bound to nothing yet. */
  guests: { officer: string; name: string }[]
}

/** Whom a letter of these themes to these States could be put before, and how what is sealed reaches them. */
export async function listOffices(desk: ClearanceDesk, input: unknown): Promise<Result<OfficesToAsk>> {
  const read = readInput(officesInput, input)
  if (!read.ok) return read
  if (!may(desk.actor, 'ask-for-clearance', { mandate: desk.mandate })) return refused('not-allowed')
  const { themes, states, lang } = read.value
  const { db } = deskAt(desk)
  const resolver = await createResolver(db)
  const chains = await listChains(db, null)
  const suggested = suggestMandates(resolver, await listThemeMandates(db, themes), states, desk)
  const rank = (code: string) => {
    const at = suggested.indexOf(code)
    return at === -1 ? suggested.length : at
  }
  return done({
    mandates: resolver
      .mandates()
      .filter((one) => one.code !== desk.mandate && mandateExistsOn(one, desk.today, 'day') !== 'no')
      .map(({ code }) => ({
        code,
        name: resolver.mandateName(code, lang),
        suggested: suggested.includes(code),
        hasOffice: chains.has(code)
      }))
      .toSorted((a, b) => rank(a.code) - rank(b.code) || a.name.localeCompare(b.name, lang)),
    chains: Object.fromEntries([...chains].map(([mandate, { statements }]) => [mandate, statements])),
    compared: await listCompared(db, desk.mandate),
    guests: await listFreeGuests(db, desk.mandate)
  })
}

/** The mandate on the State comes first, then those of the themes, the most often named first; all of them active on the day. */
export function suggestMandates(
  { findCountryMandate, findState, findMandate }: Pick<Resolver, 'findCountryMandate' | 'findState' | 'findMandate'>,
  ofThemes: readonly string[],
  states: readonly string[],
  { mandate, today }: { mandate: string; today: string }
): string[] {
  const when = { on: today, precision: 'day' as const }
  const countries = states.flatMap((name) => {
    const state = findState(name)
    const found = state && findCountryMandate(state, when)
    return found ? [found.code] : []
  })
  const active = ofThemes.filter((code) => {
    const found = findMandate(code, when)
    return found?.code === code && mandateExistsOn(found, today, 'day') !== 'no'
  })
  return [...new Set([...countries, ...active])].filter((code) => code !== mandate)
}
