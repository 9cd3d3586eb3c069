import type { Day } from '../calendar.ts'
import type { AddresseeClass } from '../communications/communication.ts'
import type { Parallel } from '../drafts/draft-document.ts'
import type { Company, Holding, Register } from './company.ts'
import { inForceOn } from './in-force.ts'
import { investorsOn, ownersOn, type Owner } from './owners-on.ts'

export interface LetterBeside {
  as: Parallel
  class: AddresseeClass
  /** Of a State its ISO code, else the company's name. */
  name: string
  /** Whose home State it is, or the company itself. */
  of: Company
  /** By which line of the register; null for the company itself and its own home State. */
  holding: Holding | null
  owner: Owner | null
  isSure: boolean
}

/**
 * To whom else a matter goes that concerns a company (para. 62): to it, its home State, its parents by ownership on a
 * day and their home States, and who put money into it. Resolved in the browser: no server learns whose matter it is.
 * @param to whom this letter goes already, States by their code
 */
export function lettersBeside(
  company: Company,
  day: Day,
  { companies, holdings }: Register,
  to: readonly string[]
): LetterBeside[] {
  const byId = new Map(companies.map((one) => [one.id, one]))
  const itself = { of: company, holding: null, owner: null, isSure: true }
  const owners = ownersOn(company.id, day, holdings).flatMap((owner) => {
    const of = byId.get(owner.company)
    return of ? [{ of, holding: owner.holding, owner, isSure: owner.isSure }] : []
  })
  const investors = investorsOn(company.id, day, holdings).flatMap((holding) => {
    const of = byId.get(holding.holder)
    return of ? [{ of, holding, owner: null, isSure: inForceOn(holding, day) === 'sure' }] : []
  })
  const all: LetterBeside[] = [
    { as: 'company', class: 'company', name: company.name, ...itself },
    ...[itself, ...owners].flatMap((one) =>
      one.of.homeState === null
        ? []
        : [{ as: 'home-state' as const, class: 'state' as const, name: one.of.homeState, ...one }]
    ),
    ...owners.map((one) => ({ as: 'parent' as const, class: 'company' as const, name: one.of.name, ...one })),
    ...investors.map((one) => ({ as: 'investor' as const, class: 'company' as const, name: one.of.name, ...one }))
  ]
  // The home State of two of them gets one letter; whom this one goes to gets none.
  const seen = new Set(to)
  return all.filter(({ name }) => !seen.has(name) && seen.add(name))
}
