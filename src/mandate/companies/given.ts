import { writePartialDay, type Day } from '../calendar.ts'
import { done, refused, type Result } from '../result.ts'
import { foldName, type Company, type Holding, type Register } from './company.ts'
import type { CompanyGiven, HoldingGiven } from './schemas.ts'
import { wrongInHolding } from './wrong-in-holding.ts'

/** How a company stands once it is written; another of that name is told apart in its name. */
export function companyOf(
  given: CompanyGiven & { homeState: string | null },
  { id, revision }: { id: string; revision: number },
  { companies }: Pick<Register, 'companies'>
): Result<Company> {
  const { name, otherNames, kind, sector, homeState, grievanceAddress, grievanceWords } = given
  if (companies.some((one) => one.id !== id && foldName(one.name) === foldName(name)))
    return refused('company-twice', 'name', { value: name })
  const others = otherNames.filter(
    (other, at) => foldName(other) !== foldName(name) && otherNames.indexOf(other) === at
  )
  return done({ id, name, otherNames: others, kind, sector, homeState, grievanceAddress, grievanceWords, revision })
}

/** A subsidiary's line is its own: what it is to its parent is written from its side. */
export function holdingOf(
  { as, share, from, to, title, address, readOn }: HoldingGiven,
  { company, other, id, revision }: { company: string; other: string; id: string; revision: number },
  { holdings }: Pick<Register, 'holdings'>,
  today: Day
): Result<Holding> {
  const ends = as === 'subsidiary' ? { held: other, holder: company } : { held: company, holder: other }
  const one: Holding = {
    id,
    ...ends,
    as: as === 'subsidiary' ? 'parent' : as,
    share,
    from,
    to,
    source: { title, address, readOn },
    revision
  }
  if (readOn > today) return refused('date-to-come', 'readOn', { value: readOn, today })
  if (from.on !== null && from.on > today)
    return refused('date-to-come', 'from', { value: writePartialDay(from), today })
  const errors = wrongInHolding(one, holdings)
  return errors.length > 0 ? { ok: false, errors } : done(one)
}
