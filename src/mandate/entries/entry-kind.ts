import { z } from 'zod'
import type { Db, Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import type { DomainError } from '../result.ts'
import type { Entry } from './entry.ts'
import type { Fields } from './fields.ts'
import type { PartnerKind } from './partner-kinds.ts'

// NOTE: a body has passed its kind's fields; what each holds is known to the kind's own room alone.
export type Body = Record<string, never>

/** Whose office brings it, and when. */
export interface Bringer {
  mandate: string
  today: Day
  /** No partner is told that a name is withheld: it would learn of whom there is a letter. */
  isPartner?: boolean
  /** The entry itself, where it may stand in the register already. */
  entry?: string
}

/** What a room says of one kind of entry that may be brought to its register. */
export interface EntryKind {
  kind: string
  fields: Fields
  /** The field that names the State, and the one that names to what of the register it belongs. */
  stateField?: string
  subjectField?: string
  /** What its register calls it, where that is not the entry's own number: what belongs to it names it so. */
  slugOf?(body: Body): string
  /** Fields that say whose word it is: of a partner what its account says, its name, if the kind has one, only where it wants that. */
  author?: { by: string; name?: string; as: Partial<Record<PartnerKind, string>> }
  /** Fields that stay in the office; all others become public once it is let through. */
  inOffice?: readonly string[]
  /** Whether it stands in a public document, so that one officer may let it through: it tells nothing new. */
  isPublicAlready(body: Body): boolean
  /** What is wrong in it beside its fields: order of days, a subject that is not there, a stage it was not in. */
  check?(db: Db, body: Body, by: Bringer): Promise<DomainError[]>
  /** Writes it to its register; where it stands there already, nothing is changed. */
  release(trx: Trx, entry: Entry<Body>): Promise<void>
  /** Takes it out again. */
  takeOut(trx: Trx, entry: Entry<Body>, wasOut: boolean): Promise<void>
}

/** One schema for form, API and CSV: a field that it does not have is refused. */
export const schemaOf = (fields: Fields): z.ZodType<Body> =>
  z.strictObject(Object.fromEntries(Object.entries(fields).map(([name, { schema }]) => [name, schema]))) as never
