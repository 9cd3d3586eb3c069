import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import type { Body, EntryKind } from '../entries/entry-kind.ts'
import type { Entry } from '../entries/entry.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { insertHit, insertLook, readHits, readNamesWithheld } from './names.store.server.ts'
import { isPlainlyHer, namesIn, writtenIn } from './withheld-names.ts'

/**
 * By the job, that alone sees all mandates' letters: whether the entry stays out of its register because it may name
 * somebody of another mandate's. It stands as before then, and nothing is said of it to who brought it: she could ask name
 * by name. Whose letter it is is told.
 */
export async function holdForName(trx: Trx, desk: RegisterDesk, kind: EntryKind, entry: Entry<Body>): Promise<boolean> {
  await lookedByOwn(trx, desk, entry)
  const texts = writtenIn(kind, entry.body).map(([, text]) => text)
  const others = (await readNamesWithheld(trx)).filter((one) => one.mandate !== entry.mandate && isPlainlyHer(one))
  const hits = await readHits(trx, entry.id)
  const before = (one: { letter: string; name: string }) =>
    hits.find(({ letter, name }) => letter === one.letter && name === one.name)
  const naming = namesIn(texts, others).filter((one) => before(one)?.isShe !== false)
  for (const one of naming.filter((one) => !before(one))) {
    await insertHit(trx, entry.id, one, { said: texts.join('\n'), foundAt: 'release', on: desk.today })
    await appendEvents(trx, [toldOfEntry({ ...desk, mandate: one.mandate }, 'entry-may-name', entry.id, {})])
  }
  return naming.length > 0
}

/** What was found when somebody took her name back, two persons of the entry's own mandate have looked at since. */
async function lookedByOwn(trx: Trx, { today }: RegisterDesk, { id, decidedBy }: Entry<Body>): Promise<void> {
  const hits = await readHits(trx, id)
  for (const hit of hits.filter(({ foundAt, isShe }) => foundAt === 'withdrawal' && isShe === null))
    await insertLook(trx, { hit: hit.id, isShe: false, by: decidedBy ?? '', on: today })
}
