import { z } from 'zod'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { RegisterDesk } from './desk.ts'
import { proposerOf, type Entry } from '../entries/entry.ts'
import type { Body } from '../entries/entry-kind.ts'
import { kindOf } from './kinds.ts'
import { readable } from '../entries/fields.ts'
import { readEntries } from './store.server.ts'

const filter = readable(200)
const input = z.object({ kind: filter, state: filter, stands: filter, subject: filter }).partial().nullish()

export interface ListedEntry extends Entry<Body> {
  /** Of what a partner brought: which, for the office alone. */
  partner: string | null
  /** Whether this reader may let it through herself. */
  mayLetThrough: boolean
}

/** What was brought to the registers of a mandate: what waits comes first. */
export async function listEntries(desk: RegisterDesk, given: unknown): Promise<Result<{ entries: ListedEntry[] }>> {
  const { actor, mandate } = desk
  if (!may(actor, 'see-entries', { mandate })) return refused('not-allowed')
  const read = readInput(input, given)
  if (!read.ok) return read
  const entries = await inOffice(desk.db, mandate, (trx) => readEntries(trx, read.value ?? {}, most))
  return done({
    entries: entries.map((entry) => {
      const proposedBy = proposerOf(entry, kindOf(entry.kind)?.isPublicAlready(entry.body) === true)
      return { ...entry, mayLetThrough: may(actor, 'let-entry-through', { mandate, proposedBy }) }
    })
  })
}

const most = 200
