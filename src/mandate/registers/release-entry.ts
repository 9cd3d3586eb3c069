import { transact, type Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { schemaOf, type Body, type EntryKind } from '../entries/entry-kind.ts'
import { proposerOf, type Entry } from '../entries/entry.ts'
import { isSignedDecision } from '../entries/word.ts'
import { readStatements } from '../people/officers.store.server.ts'
import { worksFor } from '../people/with-office.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { isSamePerson } from '../same-person.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { holdForName } from './hold-for-name.ts'
import { kindOf } from './kinds.ts'
import {
  findWordOf,
  holdEntry,
  insertDecision,
  isOut,
  marksInvented,
  readOfSubject,
  setOut,
  undone,
  wasOut
} from './store.server.ts'
import { mayNameSomebody, wrongIn } from './wrong-in.ts'

/**
 * Writes an entry that was let through to its register, or takes out one that was withdrawn: by the role that may. What
 * the office's role wrote it does not believe: fields, rules, the second person and the officer's signature are looked at
 * once more. What does not hold is not released, and stands as withdrawn with the reason; what may name somebody of
 * another mandate's letter stays as it stands, without a word.
 */
export async function releaseEntry(desk: RegisterDesk, id: string): Promise<Result<null>> {
  if (!may(desk.actor, 'release-entry')) return refused('not-allowed')
  return transact(desk.db, async (trx) => {
    const entry = await holdEntry(trx, id)
    const kind = entry && kindOf(entry.kind)
    if (!entry || !kind) return refused('not-found')
    const at = { ...desk, mandate: entry.mandate }
    const refusal = entry.stands === 'let-through' ? await refusalOf(trx, at, kind, entry) : null
    if (refusal)
      await insertDecision(trx, {
        entry: id,
        decision: 'withdrawn',
        by: desk.actor.id,
        on: desk.today,
        reason: refusal
      })
    const stands = refusal ? 'withdrawn' : entry.stands
    if (stands === 'let-through' && (await holdForName(trx, at, kind, entry))) {
      // No word of it in the log of its own mandate either; and where writing fails, this one fails as any other would.
      await undone(trx, () => release(trx, kind, entry))
      await takeOut(trx, kind, entry)
      return done(null)
    }
    if (stands === 'let-through') await release(trx, kind, entry)
    else await takeOut(trx, kind, entry)
    await appendEvents(trx, [toldOfEntry(at, 'entry-released', id, { kind: entry.kind, stands })])
    return done(null)
  })
}

async function release(trx: Trx, kind: EntryKind, entry: Entry<Body>): Promise<void> {
  await marksInvented(trx)
  await putThere(trx, kind, entry)
  await setOut(trx, entry.id, true)
}

/** With what belongs to it, and with what belongs to that: an action comes back with its steps. */
async function putThere(trx: Trx, kind: EntryKind, entry: Entry<Body>): Promise<void> {
  await kind.release(trx, entry)
  for (const one of await readOfSubject(trx, kind.slugOf?.(entry.body) ?? entry.id)) {
    const its = kindOf(one.kind)
    if (its) await putThere(trx, its, one)
  }
}

async function takeOut(trx: Trx, kind: EntryKind, entry: Entry<Body>): Promise<void> {
  await kind.takeOut(trx, entry, await wasOut(trx, entry.id))
  await setOut(trx, entry.id, false)
}

/**
 * The code of what is wrong with it; null where it may be released. What is out already is not asked again by its room: a
 * job that comes twice would find that the stage before is not the last any more.
 */
async function refusalOf(trx: Trx, desk: RegisterDesk, kind: EntryKind, entry: Entry<Body>): Promise<string | null> {
  const isForOne = kind.isPublicAlready(entry.body) && !(await mayNameSomebody(trx, kind, entry.body, entry.mandate))
  const proposer = proposerOf(entry, isForOne)
  if (!entry.decidedBy || isSamePerson(proposer, entry.decidedBy)) return 'entry-needs-another'
  const read = readInput(schemaOf(kind.fields), entry.body)
  if (!read.ok) return read.errors[0]!.code
  const asked = (await isOut(trx, entry.id)) ? { ...kind, check: undefined } : kind
  const [wrong] = await wrongIn(trx, asked, read.value, { ...desk, entry: entry.id })
  if (wrong) return wrong.code
  // What it wrote itself by this very decision it has looked at, and she who signed may have left since.
  return (await isOut(trx, entry.id)) || (await isSigned(trx, entry)) ? null : 'entry-not-signed'
}

/** Whether an officer of its mandate's roster signed that it is let through. NOTE: the office's role leaves no word out. */
async function isSigned(trx: Trx, entry: Entry<Body>): Promise<boolean> {
  const word = await findWordOf(trx, entry.id)
  if (word === null) return true
  await worksFor(trx, entry.mandate)
  const cards = readPeopleRoster(await readStatements(trx))?.trusted ?? []
  const by = entry.decidedBy ?? ''
  return isSignedDecision(word.said, { ...entry, number: entry.decisions, by, on: entry.decidedOn ?? '' }, cards)
}
