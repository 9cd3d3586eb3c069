import { treaties } from './files.ts'
import type { Lists } from './reference-lists.ts'
import type { TreatySaid } from './treaties.server.ts'

/** The treaties on file, by their codes, in their order. */
export const treatyCodes: readonly string[] = treaties.map((treaty) => treaty.toUpperCase())

const elsewhere: Record<string, string> = {
  OPCAT: 'CAT-OP',
  'OP-CEDAW': 'CEDAW-OP',
  'OP-CRC-AC': 'CRC-OPAC',
  'OP-CRC-SC': 'CRC-OPSC',
  'OP-CRC-IC': 'CRC-OPIC',
  'OP-CRPD': 'CRPD-OP'
}
/** Our code of a treaty, whatever a compilation calls it; what is not on file keeps what it is called. */
export const treatyCode = (given: string): string => {
  const code = given.toUpperCase().replaceAll('_', '-')
  return elsewhere[code] ?? code
}

/** What these treaties are called, by their codes; without those that are not on file. */
export const namesOfTreaties = (
  { vocabulary }: Pick<Lists, 'vocabulary'>,
  codes: readonly string[]
): Map<string, string> =>
  new Map(
    codes.flatMap((code) => {
      const known = vocabulary.get('treaty')?.get(code)
      return known ? [[code, known.label] as const] : []
    })
  )

/** To how many treaties a State is a party, of how many of which anything is said of it; null where nothing is. */
export interface PartyTo {
  treaties: { treaty: string; since: number | null }[]
  of: number
  /** The years as of which it is said, the first and the last, and by whom. */
  years: [first: number, last: number]
  sources: string[]
}

export function partyTo(said: readonly TreatySaid[]): PartyTo | null {
  const place = ({ treaty }: TreatySaid) => (treatyCodes.includes(treaty) ? treatyCodes.indexOf(treaty) : Infinity)
  const parties = said.filter(({ status }) => status === 'party').toSorted((a, b) => place(a) - place(b) || 0)
  return said.length === 0
    ? null
    : {
        treaties: parties.map(({ treaty, since }) => ({ treaty, since })),
        of: said.length,
        years: yearsOf(said),
        sources: [...new Set(said.map(({ source }) => source))].toSorted()
      }
}

/** As of which years it is said: the first and the last. */
export function yearsOf(said: readonly Pick<TreatySaid, 'asOf'>[]): [first: number, last: number] {
  const years = said.map(({ asOf }) => Number(asOf.slice(0, 4))).toSorted((a, b) => a - b)
  return [years[0] ?? 0, years.at(-1) ?? 0]
}

/** As the reference files write it: a year, 'party', 'signed', '' for none. */
export const writtenOf = ({ status, since }: TreatySaid): string =>
  status === 'party' ? String(since ?? 'party') : status === 'signatory' ? 'signed' : ''
