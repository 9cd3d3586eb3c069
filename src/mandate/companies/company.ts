import type { Day, PartialDay } from '../calendar.ts'

/** What the office writes to beside States: public facts of companies alone, of no natural person. */
export const companyKinds = ['company', 'state-owned', 'investor', 'federation'] as const
export type CompanyKind = (typeof companyKinds)[number]

export const sectors = [
  'mining',
  'energy',
  'agriculture',
  'infrastructure',
  'manufacturing',
  'finance',
  'technology',
  'security',
  'other'
] as const
export type Sector = (typeof sectors)[number]

export interface Company {
  id: string
  name: string
  otherNames: string[]
  kind: CompanyKind
  sector: Sector
  /** The ISO code of the State in which it is domiciled; null where it is not known. */
  homeState: string | null
  /** Where it takes complaints, if it does (Guiding Principles on Business and Human Rights, principle 29). */
  grievanceAddress: string | null
  grievanceWords: string | null
  /** Counts its changes: whoever changes it says which one she read. */
  revision: number
}

/** What a holder is to the company it holds. A subsidiary is the other side of its parent's line. */
export const holderRoles = ['parent', 'investor', 'contractor'] as const
export type HolderRole = (typeof holderRoles)[number]
/** As it is entered, seen from one company: what the other is to it. */
export const otherRoles = ['parent', 'subsidiary', 'contractor', 'investor'] as const
export type OtherRole = (typeof otherRoles)[number]

export interface Source {
  title: string
  address: string
  /** The day on which it was read. */
  readOn: Day
}
export interface Holding {
  id: string
  held: string
  holder: string
  as: HolderRole
  /** In per cent; null where it is not known. */
  share: number | null
  /** Both days included; unknown where nobody knows since when, or where it lasts as far as is known. */
  from: PartialDay
  to: PartialDay
  source: Source
  revision: number
}
/** A line that never was so: it stands for nothing any more, and stays to be read. */
export interface TakenBack extends Holding {
  takenBack: { on: Day; by: string }
}
export interface Register {
  companies: Company[]
  holdings: Holding[]
}

/** Two spellings of one name; what tells two companies of one name apart is put into their names. */
export const foldName = (name: string): string =>
  name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLocaleLowerCase('en')

/** By its name or another name of it. */
export const findNamed = (companies: readonly Company[], name: string): Company | undefined => {
  const asked = foldName(name)
  return asked === ''
    ? undefined
    : (companies.find((one) => foldName(one.name) === asked) ??
        companies.find((one) => one.otherNames.some((other) => foldName(other) === asked)))
}
