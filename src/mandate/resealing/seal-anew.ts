import { createHash } from 'node:crypto'
import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { holdOpenEpoch } from '../intake/submissions.store.server.ts'
import { may } from '../permissions.ts'
import { told, type OfficeDesk } from '../people/desk.ts'
import { readPeople } from '../people/officers.store.server.ts'
import { readPeopleRoster } from '../people/read-people-roster.ts'
import { inOffice } from '../people/with-office.server.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { listHeld, putAnew } from './resealing.store.server.ts'
import { sealAnewInput } from './schemas.ts'

/**
 * Puts a batch that an officer's browser sealed anew in the place of what it opened. Each row is either the old one or
 * the new one at any moment; sent twice, or by two officers at once, the first is kept. What is on hold stays as it is:
 * nobody can see from here whether what comes opens. Returns how many were put.
 */
export async function sealAnew(desk: OfficeDesk, input: unknown): Promise<Result<{ put: number }>> {
  const read = readInput(sealAnewInput, input)
  if (!read.ok) return read
  const { db, mandate, actor } = desk
  const { epoch, rows } = read.value
  if (!may(actor, 'seal-anew', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const trusted = readPeopleRoster(await readPeople(trx))?.trusted ?? []
    if (!trusted.some(({ id }) => id === actor.id)) return refused('not-confirmed-yet')
    if (!(await holdOpenEpoch(trx, mandate, epoch))) return refused('reseal-epoch-closed', 'epoch')
    const held = await listHeld(
      trx,
      mandate,
      rows.map(({ id }) => id)
    )
    const put: (typeof rows)[number][] = []
    // NOTE: in one order, so that two officers at once wait for each other and never in a ring.
    for (const row of rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
      if (!held.has(row.id) && (await putAnew(trx, { ...row, epoch }))) put.push(row)
    if (put.length === 0) return done({ put: 0 })
    // A backup shows by these what it was, should somebody have put what opens for nobody.
    const changed = put.map(({ kind, id, was, body }) => [kind, id, was, sha256(body)])
    await appendEvents(trx, [told(desk, 'sealed-anew', String(epoch), { epoch, count: put.length, rows: changed })])
    // One run when no further batch has come for a while: it locks the tables for as long as it writes them.
    await enqueue(
      trx,
      'clear-sealed',
      {},
      { runAt: new Date(desk.now.getTime() + quietMinutes * 60_000), key: 'clear-sealed' }
    )
    return done({ put: put.length })
  })
}

const quietMinutes = 10

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url')
