import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { RefusedInside } from '../refused-inside.ts'
import { done, error, refused, type Result } from '../result.ts'
import { decide } from './decide-entry.ts'
import { toldOfEntry, type RegisterDesk } from './desk.ts'
import { schemaOf, type Body, type EntryKind } from '../entries/entry-kind.ts'
import { broughtByPartners, type PartnerKind } from '../entries/partner-kinds.ts'
import type { SaidByEntry } from '../entries/word.ts'
import { kindOf } from './kinds.ts'
import { signedEntryWord } from './schemas.ts'
import { countWaiting, holdEntry, insertEntry } from './store.server.ts'
import { wrongIn } from './wrong-in.ts'

const input = z.object({
  // In capitals it would be the same row, and another word in the log.
  id: z.uuid({ error: 'wrong-type' }).transform((id) => id.toLowerCase()),
  kind: z.string(),
  body: z.looseObject({}),
  /** She lets it through at once: of what stands in a public document. */
  release: z.boolean().default(false),
  /** What she signed of it then, once she was told what would be kept. */
  word: signedEntryWord.optional()
})

/** Something new for a register. It waits for a second officer, unless it tells nothing that is not public. */
export async function bringEntry(desk: RegisterDesk, given: unknown): Promise<Result<Brought>> {
  const { db, mandate, actor } = desk
  const read = readInput(input, given)
  if (!read.ok) return read
  const kind = kindOf(read.value.kind)
  if (!kind) return refused('not-in-list', 'kind', { value: read.value.kind })
  const body = readInput(schemaOf(kind.fields), read.value.body)
  if (!body.ok) return body
  const state = textIn(body.value, kind.stateField)
  if (!may(actor, 'bring-entry', { mandate, ...(state !== null && { sentTo: [state] }) })) return refused('not-allowed')
  if (actor.role === 'partner' && !isOpenTo(kind, actor.partner)) return refused('not-allowed')
  return RefusedInside.answer(() =>
    inOffice(db, mandate, async (trx) => {
      const wrong = await wrongIn(trx, kind, body.value, {
        mandate,
        today: desk.today,
        isPartner: actor.role === 'partner'
      })
      if (wrong.length > 0) return { ok: false, errors: wrong }
      if (read.value.release && lacksAddress(kind, body.value)) return refused('entry-address-needed', 'address')
      return keep(trx, desk, kind, body.value, read.value)
    })
  )
}

/** Whether an address is all that is missing, so that one officer may put it there: it is told beside that field. */
const lacksAddress = (kind: EntryKind, body: Body): boolean =>
  !kind.isPublicAlready(body) && kind.isPublicAlready({ ...body, address: 'https://' } as unknown as Body)

export interface Brought {
  id: string
  stands: string
  /** Of what is to be let through at once: what would be kept of it, for her to sign. Nothing is kept yet. */
  toSign?: SaidByEntry
}

/** Whether partners of this kind may bring it: of some State, named by the entry itself. */
export const isOpenTo = (kind: EntryKind, partner: PartnerKind | undefined): boolean =>
  partner !== undefined && kind.stateField !== undefined && broughtByPartners[kind.kind]?.includes(partner) === true

/** So much of one partner waits at once: what others bring is not to be hidden behind it. */
export const mostWaiting = 30

/** Keeps what was read and found right. */
async function keep(
  trx: Trx,
  desk: RegisterDesk,
  kind: EntryKind,
  body: Body,
  { id, release, word }: { id: string; release: boolean; word?: z.infer<typeof signedEntryWord> | undefined }
): Promise<Result<Brought>> {
  const { mandate, actor, today } = desk
  const state = textIn(body, kind.stateField)
  const isFull = actor.role === 'partner' && (await countWaiting(trx, actor.id)) >= mostWaiting
  const said = {
    kind: kind.kind,
    state,
    subject: textIn(body, kind.subjectField),
    body: jsonOf(body),
    broughtBy: actor.id,
    broughtAs: actor.role === 'partner' ? 'partner' : 'officer'
  } as const
  if (release && !word) return done({ id, stands: 'to-sign', toSign: said })
  const brought = await insertEntry(trx, { ...said, id, mandate, body, broughtOn: today })
  if (!brought) return again(trx, desk, kind, body, id)
  if (isFull) throw new RefusedInside([error('entry-too-many-waiting', null, { most: mostWaiting })])
  await appendEvents(trx, [toldOfEntry(desk, 'entry-brought', id, { kind: kind.kind, state })])
  if (!release) return done({ id, stands: 'brought' })
  const decided = await decide(trx, desk, { entry: id, decision: 'let-through', word })
  // Refused whole: nothing is kept of what she wanted to be public at once.
  if (!decided.ok) throw new RefusedInside(decided.errors)
  return done({ id, stands: 'let-through' })
}

/** Sent twice by the same officer, it is brought once; under the name of another entry nothing is brought. */
async function again(
  trx: Trx,
  { actor }: RegisterDesk,
  kind: EntryKind,
  body: Body,
  id: string
): Promise<Result<Brought>> {
  const before = await holdEntry(trx, id)
  const isSame =
    before?.broughtBy === actor.id && before.kind === kind.kind && isDeepStrictEqual(before.body, jsonOf(body))
  return isSame ? done({ id, stands: before.stands }) : refused('entry-id-taken')
}
const jsonOf = (body: Body): unknown => JSON.parse(JSON.stringify(body))

const textIn = (body: Body, name: string | undefined): string | null =>
  name === undefined ? null : ((body[name] as string | undefined) ?? null)
