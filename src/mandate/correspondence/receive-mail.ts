import { createHash } from 'node:crypto'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { readMail, type ReadMail } from '#platform/mail/read-mail.ts'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import { sameMail } from '#platform/mail/same-mail.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { findReportedMission } from '../communications/mission-told.store.server.ts'
import { recordMissionReport } from '../communications/record-mission-told.ts'
import { findReportedNotice } from '../institutions-asked/mails.store.server.ts'
import { recordNoticeReport } from '../institutions-asked/record-notice-report.ts'
import { may } from '../permissions.ts'
import { recordWaitingReport, waitingMailOf } from '../work/record-waiting-report.ts'
import { done, refused, type Result } from '../result.ts'
import { toldOfMail } from './desk.ts'
import { mentionsIn } from './mentions.ts'
import { recordReport } from './record-report.ts'
import { findReported } from './mail-out.store.server.ts'
import { findSameMail, insertMail, type NewMail } from './mail.store.server.ts'

export interface ReceivedMail {
  id: string
  /** 'already': the same mail came before. 'report': of a mail of ours, recorded with its letter or with whom it told. */
  kept: 'tray' | 'report' | 'already'
}

/**
 * Keeps a mail as it came, whole, once. What a mail server reports of our own mails is recorded with their letters; of
 * an officer's mail that something waits nothing else is kept, for it bears the address. All else lies in the tray
 * until an officer has read it. What can't be read is kept too, and says so.
 */
export async function receiveMail(desk: Desk, bytes: Uint8Array): Promise<Result<ReceivedMail>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'receive-mail', { mandate })) return refused('not-allowed')
  if (bytes.length === 0) return refused('mail-is-empty')
  const sameAs = sameMail(bytes)
  const before = await findSameMail(db, mandate, sameAs)
  if (before !== null) return done({ id: before, kept: 'already' })
  const read = await readMail(bytes)
  const ofWaiting = read && waitingMailOf(read)
  if (ofWaiting) {
    await recordWaitingReport(desk, ofWaiting, read.report)
    return done({ id: ofWaiting, kept: 'report' })
  }
  const mail = newMail(read, {
    mandate,
    sha256: createHash('sha256').update(bytes).digest(),
    sameAs,
    original: bytes,
    receivedOn: today,
    by: actor.id,
    on: today
  })
  const reported = read?.report ? await findReported(db, mandate, read.report) : null
  const ofOurs = { ...mail, reportOf: reported?.id ?? null, report: read?.report?.action ?? null }
  if (reported && read?.report) {
    let id: string | null = null
    const recorded = await recordReport(desk, reported, read.report, async (trx) => {
      id = await keep(trx, desk, { ...ofOurs, state: 'report' })
    })
    if (recorded.ok) return done(id === null ? await already(desk, sameAs) : { id, kept: 'report' })
  }
  const ofNotice = read?.report && !reported ? await recorderOf(desk, read.report) : null
  if (ofNotice) {
    let id: string | null = null
    const recorded = await ofNotice(async (trx) => {
      id = await keep(trx, desk, { ...ofOurs, state: 'report' })
    })
    if (recorded.ok) return done(id === null ? await already(desk, sameAs) : { id, kept: 'report' })
  }
  const id = await inTransaction(desk, (trx) => keep(trx, desk, ofOurs))
  return done(id === null ? await already(desk, sameAs) : { id, kept: 'tray' })
}

type Recorder = (also: (trx: Trx) => Promise<void>) => Promise<Result<null>>

/** What records this report of a mail that something waits, to an institution or a mission. */
async function recorderOf(desk: Desk, report: DeliveryReport): Promise<Recorder | null> {
  const institution = await findReportedNotice(desk.db, desk.mandate, report)
  if (institution) return (also) => recordNoticeReport(desk, institution, report, also)
  const mission = await findReportedMission(desk.db, desk.mandate, report)
  return mission && ((also) => recordMissionReport(desk, mission, report, also))
}

type Kept = Pick<NewMail, 'mandate' | 'sha256' | 'sameAs' | 'original' | 'receivedOn' | 'by' | 'on'>

function newMail(read: ReadMail | null, kept: Kept): NewMail {
  const { own, quoted } = read ? mentionsIn(read.subject ?? '', read.text) : { own: [], quoted: [] }
  return {
    ...kept,
    kind: 'mail',
    channel: 'e-mail',
    sender: read?.sender ?? null,
    subject: read?.subject ?? null,
    fileName: null,
    messageId: read?.messageId ?? null,
    answers: read?.answers ?? [],
    mentions: own,
    quoted,
    automatic: read?.automatic ?? false,
    unreadable: read === null,
    reportOf: null,
    report: null,
    state: 'tray'
  }
}

async function keep(trx: Trx, desk: Desk, mail: NewMail): Promise<string | null> {
  const id = await insertMail(trx, mail)
  if (id !== null)
    await appendEvents(trx, [
      toldOfMail(desk, 'mail-received', id, { sha256: mail.sha256.toString('hex'), to: mail.state })
    ])
  return id
}

async function already({ db, mandate }: Desk, sameAs: Buffer): Promise<ReceivedMail> {
  const id = await findSameMail(db, mandate, sameAs)
  if (id === null) throw new Error('a mail that is there already is not there')
  return { id, kept: 'already' }
}
