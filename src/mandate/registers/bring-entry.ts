import { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { lists } from '../reference/reference-lists.ts'
import { RefusedInside } from '../refused-inside.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { decide } from './decide-entry.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { schemaOf, type Body, type EntryKind } from '../entries/entry-kind.ts'
import { kindOf } from './kinds.ts'
import { insertEntry } from './store.server.ts'

const input = z.object({
  id: z.uuid({ error: 'wrong-type' }),
  kind: z.string(),
  body: z.looseObject({}),
  /** She lets it through at once: of what stands in a public document. */
  release: z.boolean().default(false)
})

/** Something new for a register. It waits for a second officer, unless it tells nothing that is not public. */
export async function bringEntry(desk: RegisterDesk, given: unknown): Promise<Result<{ id: string; stands: string }>> {
  const { db, mandate, actor } = desk
  const read = readInput(input, given)
  if (!read.ok) return read
  const kind = kindOf(read.value.kind)
  if (!kind) return refused('not-in-list', 'kind', { value: read.value.kind })
  const body = readInput(schemaOf(kind.fields), read.value.body)
  if (!body.ok) return body
  const state = textIn(body.value, kind.stateField)
  if (!may(actor, 'bring-entry', { mandate, ...(state !== null && { sentTo: [state] }) })) return refused('not-allowed')
  if (actor.role === 'partner' && !kind.partners?.length) return refused('not-allowed')
  return RefusedInside.answer(() =>
    inOffice(db, mandate, async (trx) => {
      const wrong = await wrongIn(trx, kind, body.value)
      if (wrong.length > 0) return { ok: false, errors: wrong }
      return keep(trx, desk, kind, body.value, read.value)
    })
  )
}

/** Keeps what was read and found right. */
async function keep(
  trx: Trx,
  desk: RegisterDesk,
  kind: EntryKind,
  body: Body,
  { id, release }: { id: string; release: boolean }
): Promise<Result<{ id: string; stands: string }>> {
  const { mandate, actor, today } = desk
  const state = textIn(body, kind.stateField)
  const brought = await insertEntry(trx, {
    id,
    mandate,
    kind: kind.kind,
    state,
    subject: textIn(body, kind.subjectField),
    body,
    broughtBy: actor.id,
    broughtAs: actor.role === 'partner' ? 'partner' : 'officer',
    broughtOn: today
  })
  if (!brought) return done({ id, stands: 'brought' })
  await appendEvents(trx, [toldOfEntry(desk, 'entry-brought', id, { kind: kind.kind, state })])
  if (!release) return done({ id, stands: 'brought' })
  const decided = await decide(trx, desk, { entry: id, decision: 'let-through' })
  // Refused whole: nothing is kept of what she wanted to be public at once.
  if (!decided.ok) throw new RefusedInside(decided.errors)
  return done({ id, stands: 'let-through' })
}

/** What its fields can't tell: whether there is such a State and such a word, and what its own room says. */
export async function wrongIn(trx: Trx, kind: EntryKind, body: Body): Promise<DomainError[]> {
  const { states, vocabulary } = await lists(trx, 'en')
  const errors = Object.entries(kind.fields).flatMap(([name, one]) => {
    const values = [body[name] ?? []].flat() as string[]
    const isKnown = (value: string) =>
      one.form === 'state' ? states.has(value) : !('vocabulary' in one) || vocabulary.get(one.vocabulary)?.has(value)
    return values.filter((value) => !isKnown(value)).map((value) => error('not-in-list', name, { value, choices: '' }))
  })
  return errors.length > 0 ? errors : ((await kind.check?.(trx, body)) ?? [])
}

const textIn = (body: Body, name: string | undefined): string | null =>
  name === undefined ? null : ((body[name] as string | undefined) ?? null)
