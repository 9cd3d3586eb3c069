import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import type { Body } from '../entries/entry-kind.ts'
import type { Entry } from '../entries/entry.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { tellOf } from './hold-for-name.ts'
import { insertHit, readHits } from './names.store.server.ts'
import { holdEntry, insertDecision, readLetThrough } from './store.server.ts'
import { allTextsOf, isPlainlyHer, namesIn, type WithheldName } from './withheld-names.ts'

/** Of a letter, whose name was taken back and how texts write it. */
export interface TakenBack {
  letter: string
  mandate: string
  name: string
  spellings: readonly string[]
}
type Desk = Omit<RegisterDesk, 'db'>

/**
 * A person took back that she may be named: what names her leaves its register, whoever brought it. What waits is not
 * touched: it is not let through with her name, and who brought it would learn whose it is. Where another mandate brought
 * it, or a spelling may be a common word, it is held: two persons there look whether it is she. By a common word nothing
 * of another mandate is held: an officer whose letter it is looks at each entry first.
 */
export async function withdrawEntriesNaming(trx: Trx, desk: Desk, of: TakenBack): Promise<number> {
  const { letter, mandate, name: ofPerson } = of
  const names = [ofPerson, ...of.spellings].map((name) => ({ letter, mandate, name, ofPerson }))
  let left = 0
  for (const { id, isHeld } of await readLetThrough(trx)) {
    const entry = await holdNaming(trx, id, names)
    if (!entry) continue
    const plainly = namesIn(allTextsOf(entry.body), names.filter(isPlainlyHer))
    if (entry.mandate === mandate) await decideOn(trx, desk, entry, plainly.length > 0 ? 'withdrawn' : 'held')
    else if (plainly.length > 0) await holdOfAnother(trx, desk, entry, plainly, isHeld)
    else {
      await tellOfWords(trx, desk, entry, names)
      continue
    }
    left++
  }
  return left
}

/** Held until the transaction ends, where it is in its register still and has one of these names. */
async function holdNaming(trx: Trx, id: string, names: readonly WithheldName[]): Promise<Entry<Body> | null> {
  const entry = await holdEntry(trx, id)
  return entry?.stands === 'let-through' && namesIn(allTextsOf(entry.body), names).length > 0 ? entry : null
}

/** Of another mandate: it hears that there is a name to look for, not of whom, nor who took it back. */
async function holdOfAnother(
  trx: Trx,
  desk: Desk,
  entry: Entry<Body>,
  naming: readonly WithheldName[],
  isHeld: boolean
): Promise<void> {
  const said = allTextsOf(entry.body).join('\n')
  // It is in no register as it stands, and who brought it has not been told: she is not told by this either.
  const foundAt = isHeld ? 'release' : 'withdrawal'
  for (const one of naming) await insertHit(trx, entry.id, one, { said, foundAt, on: desk.today })
  if (!isHeld) await decideOn(trx, { ...desk, actor: { id: 'vigie', role: 'system', mandate: null } }, entry, 'held')
}

/** Once for each name: what an officer said of it before stands. */
async function tellOfWords(trx: Trx, desk: Desk, entry: Entry<Body>, names: readonly WithheldName[]): Promise<void> {
  const texts = allTextsOf(entry.body)
  const before = await readHits(trx, entry.id)
  const isNew = ({ letter, name }: WithheldName) => !before.some((hit) => hit.letter === letter && hit.name === name)
  await tellOf(trx, desk, entry, namesIn(texts, names).filter(isNew), { said: texts.join('\n'), foundAt: 'word' })
}

async function decideOn(trx: Trx, desk: Desk, entry: Entry<Body>, decision: 'withdrawn' | 'held'): Promise<void> {
  const { id, kind, mandate } = entry
  const reason = decision === 'withdrawn' ? 'withheld-name-in-public-text' : null
  await insertDecision(trx, { entry: id, decision, by: desk.actor.id, on: desk.today, reason })
  await appendEvents(trx, [toldOfEntry({ ...desk, db: trx, mandate }, 'entry-decided', id, { kind, decision })])
  await enqueue(trx, 'release-entry', { entry: id }, { key: `entry ${id}` })
}
