import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Body, EntryKind } from '../entries/entry-kind.ts'
import type { Entry } from '../entries/entry.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { insertHit, insertLook, readHits, readNamesWithheld, type FoundAt } from './names.store.server.ts'
import { isPlainlyHer, namesIn, writtenIn, type WithheldName } from './withheld-names.ts'

/**
 * By the job, that alone sees all mandates' letters: whether the entry stays out of its register because it may name
 * somebody of another mandate's. It stands as before then, and nothing is said of it to who brought it: she could ask name
 * by name. Whose letter it is is told. A spelling that is a common word as well keeps nothing out until an officer whose letter
 * it is said, of this entry, that it is she: one who gives spellings empties no register of another mandate.
 */
export async function holdForName(trx: Trx, desk: RegisterDesk, kind: EntryKind, entry: Entry<Body>): Promise<boolean> {
  await lookedByOwn(trx, desk, entry)
  const texts = writtenIn(kind, entry.body).map(([, text]) => text)
  const others = (await readNamesWithheld(trx)).filter((one) => one.mandate !== entry.mandate)
  const hits = await readHits(trx, entry.id)
  const before = (one: { letter: string; name: string }) =>
    hits.find(({ letter, name }) => letter === one.letter && name === one.name)
  const naming = namesIn(texts, others.filter(isPlainlyHer)).filter((one) => before(one)?.isShe !== false)
  const byWord = namesIn(
    texts,
    others.filter((one) => !isPlainlyHer(one))
  )
  const isNew = (one: WithheldName) => !before(one)
  const said = texts.join('\n')
  await tellOf(trx, desk, entry, naming.filter(isNew), { said, foundAt: 'release' })
  await tellOf(trx, desk, entry, byWord.filter(isNew), { said, foundAt: 'word' })
  return naming.length > 0 || byWord.some((one) => before(one)?.isShe === true)
}

/** Whose letters they are is told that an entry of another mandate may name their persons. */
export async function tellOf(
  trx: Trx,
  desk: Omit<RegisterDesk, 'db'>,
  entry: Pick<Entry<Body>, 'id'>,
  names: readonly WithheldName[],
  { said, foundAt }: { said: string; foundAt: FoundAt }
): Promise<void> {
  for (const one of names) {
    await insertHit(trx, entry.id, one, { said, foundAt, on: desk.today })
    await appendEvents(trx, [toldOfEntry({ ...desk, db: trx, mandate: one.mandate }, 'entry-may-name', entry.id, {})])
  }
}

/** What was found when somebody took her name back, two persons of the entry's own mandate have looked at since. */
async function lookedByOwn(trx: Trx, { today }: RegisterDesk, { id, decidedBy }: Entry<Body>): Promise<void> {
  const hits = await readHits(trx, id)
  for (const hit of hits.filter(({ foundAt, isShe }) => foundAt === 'withdrawal' && isShe === null))
    await insertLook(trx, { hit: hit.id, isShe: false, by: decidedBy ?? '', on: today })
}
