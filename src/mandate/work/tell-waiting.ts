import { createHash } from 'node:crypto'
import { transact, type Db } from '#platform/db.ts'
import type { Desk } from '../communications/desk.ts'
import { waitingSubmissions } from '../inbox/duty.store.server.ts'
import { isTrusted } from '../people/is-trusted.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may, type Actor } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { listAways } from './away.store.server.ts'
import { readDecisions } from './decisions.ts'
import { dayOfMail, isAtHalfHour, isTimeToLook } from '../mail-hours.ts'
import { toldFor } from './stands-in.ts'
import {
  forgetWhoLeft,
  holdMailReader,
  listMailReaders,
  listOfficersHere,
  writeTold,
  type MailReader,
  type OfficerHere
} from './waiting-mail.store.server.ts'
import { waitsForGuest } from './waits-for-guest.ts'
import { waitsFor, type Waiting } from './waits-for.ts'

/** The office's own role reads what waits: what the job sees is what her page shows. */
export type TellingDesk = Desk & { office: Db; at: Date }

/**
 * Whoever has something new that waits for her decision is to get a mail. That, and of what she was told, is written in
 * one go: killed before, nothing is lost; killed after, the mail still waits to go. Whose mail has not gone yet gets no
 * second one. While somebody is away, whoever stands in is told.
 */
export async function noteWhatWaits(desk: TellingDesk): Promise<Result<null>> {
  const { db, mandate, actor, at } = desk
  if (!may(actor, 'tell-waiting', { mandate })) return refused('not-allowed')
  await forgetWhoLeft(db, mandate)
  const readers = (await listMailReaders(db, mandate)).filter((reader) => isTimeToLook(reader, at))
  if (readers.length === 0) return done(null)
  const { here, aways } = await inOffice(desk.office, mandate, async (trx) => ({
    here: await listOfficersHere(trx, mandate),
    aways: await listAways(trx, mandate)
  }))
  const read = new Map<string, Promise<Waiting[]>>()
  const waitsForOne = (officer: OfficerHere) =>
    read.get(officer.id) ?? read.set(officer.id, readWaiting(desk, officer)).get(officer.id)!
  for (const { officer } of readers) {
    const whose = here.filter(({ id }) => toldFor(officer, aways).includes(id))
    const waiting: Waiting[] = []
    for (const one of whose) waiting.push(...(await waitsForOne(one)))
    if (whose.length > 0) await note(desk, officer, waiting)
  }
  return done(null)
}

async function readWaiting(desk: TellingDesk, { id, role }: OfficerHere): Promise<Waiting[]> {
  const { office: db, mandate, today, at: now } = desk
  const actor: Actor = { id, role, mandate, trusted: await isTrusted(db, mandate, id) }
  if (!may(actor, 'set-waiting-mail', { mandate })) return []
  if (role === 'guest') return waitsForGuest({ db, mandate, actor, now, today })
  return inOffice(db, mandate, async (trx) => {
    const decisions = await readDecisions(trx, { db, mandate, actor, today, now }, true)
    return waitsFor(actor, decisions, { today, submissions: await waitingSubmissions(trx, mandate, today) })
  })
}

const note = ({ db, at }: TellingDesk, officer: string, waiting: readonly Waiting[]): Promise<void> =>
  transact(db, async (trx) => {
    const reader = await holdMailReader(trx, officer, { passBy: false })
    if (!reader || !isTimeToLook(reader, at)) return
    const lookedOn = reader.often === 'at-once' ? null : dayOfMail(reader.zone, at)
    const { all, isNew } = compare(reader, waiting, at)
    const told = isNew ? all : reader.told.filter((one) => all.includes(one))
    if (!isNew && told.length === reader.told.length && lookedOn === reader.lookedOn) return
    const mail = !isNew ? null : reader.state === 'waiting' ? reader.mail : crypto.randomUUID()
    await writeTold(trx, officer, { told, lookedOn, mail })
  })

function compare(reader: MailReader, waiting: readonly Waiting[], at: Date): { all: string[]; isNew: boolean } {
  const told = new Set(reader.told)
  const hers = waiting.filter(({ isUrgent }) => isUrgent || reader.what === 'all')
  const all = new Set(hers.map(({ key }) => fingerprint(reader.officer, key)))
  const isNew = hers.some(
    ({ key, byHalfHour }) => !told.has(fingerprint(reader.officer, key)) && (!byHalfHour || isAtHalfHour(reader, at))
  )
  return { all: [...all], isNew }
}

// What a row says of what waits can be compared with itself alone.
const fingerprint = (officer: string, key: string): string =>
  createHash('sha256').update(`${officer} ${key}`).digest('hex').slice(0, 16)
