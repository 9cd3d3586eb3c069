import { appendEvents } from '#platform/event-log.ts'
import { transact, type Db, type Trx } from '#platform/db.ts'
import { isDocumentTaken } from '#platform/files/content/documents-taken.ts'
import { recordReply } from '../communications/record-reply.ts'
import { RefusedInside } from '../refused-inside.ts'
import { may } from '../permissions.ts'
import { done, error, refused, type DomainError, type Result } from '../result.ts'
import { deskAt } from './door-at.server.ts'
import { officeDeskOf, ownMatter, toldOfCorner, type MissionDesk } from './desk.ts'
import { fingerprintOf, mostBytesOfDay, mostFiles, mostFilingsOfDay, mostOfFiles, type Filed } from './filing.ts'
import { findFilingOf, holdFiledOn, insertFiling } from './filings.store.server.ts'
import { useUploadLink } from './links.store.server.ts'
import { listOwnFilings } from './read.store.server.ts'
import type { OwnFiling, OwnLetter } from './own.ts'
import { asOffice } from './with-corner.server.ts'

export interface FilingDone {
  /** As it was kept: its receipt. Who came by a link can't come back for it. */
  filing: OwnFiling
  /** The same was filed before: this is the receipt of then. */
  again: boolean
}

/** What a reply on record says of itself, where what is filed becomes one. */
export interface AsReply {
  form: 'substantive' | 'acknowledgement' | 'extension-asked'
  summary: string | null
  language: string | null
}

/**
 * Keeps what a mission filed, once, with its receipt. What answers is a reply on record in the same transaction, on the
 * day on which it was filed and unread: the mission says itself to which of its letters it is, and what it takes it to
 * be. Whoever reads it at the office may find that it is less. It is filed to the office whose letter it is.
 */
export async function fileOnRecord(
  from: MissionDesk,
  letters: readonly OwnLetter[],
  filed: Omit<Filed, 'addressees'>,
  asReply: AsReply | null,
  /** Asked once it is kept, with its letters held: what else stands may refuse it. */
  why: (trx: Trx, filing: string) => Promise<DomainError | null> = () => Promise.resolve(null)
): Promise<Result<FilingDone>> {
  const faults = faultsOf(filed)
  if (faults.length > 0) return { ok: false, errors: faults }
  const [mandateOf, ...more] = new Set(letters.map((letter) => letter.mandate))
  if (more.length > 0) return refused('letters-of-several-mandates', 'letters')
  const desk = await deskAt(from, mandateOf!)
  if (!desk || !may(desk.actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  const whole: Filed = { ...filed, addressees: letters.map(({ addressee }) => addressee) }
  const fingerprint = fingerprintOf(whole)
  const { office, mandate, account } = desk
  return asOffice(office, mandate, async (db) => {
    const before = await findFilingOf(db, account, fingerprint)
    if (before && !('link' in desk.by)) return receiptOf(db, before, true)
    let filing = ''
    const keep = async (trx: Trx, reply: string | null) => {
      filing = await keepFiling(desk, trx, whole, fingerprint, reply)
      const refusal = await why(trx, filing)
      if (refusal) throw new RefusedInside([refusal])
    }
    const kept = await RefusedInside.answer<unknown>(() =>
      asReply
        ? recordReply(
            officeDeskOf(desk, db),
            {
              letters: letters.map(({ id }) => id),
              from: desk.state,
              receivedOn: desk.today,
              channel: 'corner',
              form: asReply.form,
              language: asReply.language ?? undefined,
              summary: asReply.summary ?? undefined
            },
            (trx, { id }) => keep(trx, id)
          )
        : transact(db, async (trx) => {
            await keep(trx, null)
            return done(null)
          })
    )
    if (kept.ok) return receiptOf(db, filing, false)
    if (kept.errors[0]?.code !== 'filed-already') return kept
    // Of two at the same moment the second has the receipt of the first.
    const first = await findFilingOf(db, account, fingerprint)
    return first ? receiptOf(db, first, true) : kept
  })
}

async function receiptOf(db: Db, id: string, again: boolean): Promise<Result<FilingDone>> {
  const [filing] = await transact(db, (trx) => listOwnFilings(trx, { filing: id }))
  return filing ? done({ filing, again }) : refused('not-found', 'filing')
}

async function keepFiling(
  desk: MissionDesk,
  trx: Trx,
  filed: Filed,
  fingerprint: Buffer,
  reply: string | null
): Promise<string> {
  const { account, by, now } = desk
  // Of two that use a link at the same moment the second waits here, and is told.
  if ('link' in by && !(await useUploadLink(trx, by.link, now))) throw new RefusedInside([error('upload-link-no-more')])
  const sum = await holdFiledOn(trx, account, desk.today)
  const full = fullOf(sum, filed)
  if (full) throw new RefusedInside([full])
  const id = await insertFiling(trx, { ...filed, account, fingerprint, reply, by, now })
  if (id === null) throw new RefusedInside([error('filed-already')])
  const what = { kind: filed.kind, letters: filed.addressees.length, files: filed.files.length }
  await appendEvents(trx, [toldOfCorner(desk, 'filing-made', { kind: 'filing', id }, what)])
  return id
}

/** What an account files in a day has an end, so that nobody who came in by one buries what others file. */
function fullOf(sum: { filings: number; bytes: number }, { files }: Pick<Filed, 'files'>): DomainError | null {
  if (sum.filings >= mostFilingsOfDay) return error('filings-of-day', null, { most: mostFilingsOfDay })
  const bytes = sum.bytes + files.reduce((together, one) => together + one.bytes.length, 0)
  return files.length > 0 && bytes > mostBytesOfDay
    ? error('documents-of-day', 'files', { most: mostBytesOfDay / 1_000_000 })
    : null
}

function faultsOf({ files }: Pick<Filed, 'files'>): DomainError[] {
  const empty = files.filter(({ bytes }) => bytes.length === 0)
  const strange = files.filter(({ name, bytes }) => bytes.length > 0 && !isDocumentTaken(name, bytes))
  const together = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  return [
    ...(files.length > mostFiles ? [error('too-many-documents', 'files', { most: mostFiles })] : []),
    ...(together > mostOfFiles ? [error('documents-too-large', 'files', { most: mostOfFiles / 1_000_000 })] : []),
    ...empty.map(({ name }) => error('file-is-empty', 'files', { value: name })),
    ...strange.map(({ name }) => error('file-not-taken', 'files', { value: name }))
  ]
}
