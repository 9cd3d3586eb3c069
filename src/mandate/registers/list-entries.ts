import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { RegisterDesk } from './desk.ts'
import { isWaiting, proposerOf, type Entry } from '../entries/entry.ts'
import type { Body } from '../entries/entry-kind.ts'
import { kindOf } from './kinds.ts'
import { listOpenHits, readNamesWithheld } from './names.store.server.ts'
import { readable } from '../entries/fields.ts'
import { countAllWaiting, readEntries, type EntryPlace } from './list.store.server.ts'
import { aboutOf, isGoneWith, subjectOf, type Subject } from './subject.ts'
import { readSubjects } from './subjects.server.ts'
import { allTextsOf, isPlainlyHer, namesIn, type ShownHit } from './withheld-names.ts'

const filter = readable(200)
/** Where the page before ended. */
const after = z.string().transform((text, context): EntryPlace => {
  const [, group, on = '', id = ''] = /^([wd])\.(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(text) ?? []
  if (isDay(on) && z.uuid().safeParse(id).success) return { waits: group === 'w', on, id }
  context.addIssue({ code: 'custom', message: 'wrong-type', input: text })
  return z.NEVER
})
const input = z.object({ kind: filter, state: filter, stands: filter, subject: filter, after }).partial().nullish()

export interface ListedEntry extends Entry<Body> {
  /** Of what a partner brought: which, for the office alone. */
  partner: string | null
  /** Whether this reader may let it through herself. */
  mayLetThrough: boolean
  /** Whether she may not because she invited whoever brought it. */
  isOfHerGuests: boolean
  /** Whether what was decided does not get through to its register: it is not public yet, or still is. */
  isStuck: boolean
  /** Of what waits: whether it may name somebody of this mandate's letters, by a spelling that is a common word as well. */
  mayName: boolean
  /** What its register calls it: what is brought to it next names it so. */
  named: string
  /** What it belongs to, where that stands in a register: nobody decides by a name in an address. */
  about: Subject | null
  /** Whether it went out of its register with what it belongs to. */
  isGone: boolean
}

export interface ListedEntries {
  entries: ListedEntry[]
  /** How many wait, on this page or behind it. */
  waiting: number
  /** What other mandates let through and what may name a person of this one's letters; nothing for who decides nothing. */
  names: ShownHit[]
  /** Behind which more of them stand; null where these are the last. */
  after: string | null
}

/** What was brought to the registers of a mandate, a page of it: what waits comes first, the oldest before all. */
export async function listEntries(desk: RegisterDesk, given: unknown): Promise<Result<ListedEntries>> {
  const { actor, mandate } = desk
  if (!may(actor, 'see-entries', { mandate })) return refused('not-allowed')
  const read = readInput(input, given)
  if (!read.ok) return read
  const { after: place = null, ...filters } = read.value ?? {}
  const [found, waiting, withheld, names, subjects] = await inOffice(desk.db, mandate, async (trx) => {
    const entries = await readEntries(trx, filters, place, { reader: actor.id, limit: most + 1 })
    return [
      entries,
      await countAllWaiting(trx),
      (await readNamesWithheld(trx)).filter((one) => !isPlainlyHer(one)),
      may(actor, 'look-at-name', { mandate }) ? await listOpenHits(trx) : [],
      await readSubjects(trx, entries.flatMap(subjectOf))
    ] as const
  })
  const entries = found.slice(0, most)
  return done({
    names,
    waiting,
    after: found.length > most ? placeOf(entries.at(-1)!) : null,
    entries: entries.map((entry) => {
      const kind = kindOf(entry.kind)
      const proposedBy = proposerOf(entry, kind?.isPublicAlready(entry.body) === true)
      const mayLetThrough = may(actor, 'let-entry-through', { mandate, proposedBy }) && !entry.isOfHerGuests
      const mayName = isWaiting(entry.stands) && namesIn(allTextsOf(entry.body), withheld).length > 0
      const named = kind?.slugOf?.(entry.body) ?? entry.id
      const about = aboutOf(entry, subjects)
      return { ...entry, mayLetThrough, mayName, named, about, isGone: isGoneWith(entry, about) }
    })
  })
}

const most = 100
const placeOf = ({ stands, broughtOn, id }: Entry<Body>): string =>
  `${isWaiting(stands) ? 'w' : 'd'}.${broughtOn}.${id}`
