import { sql } from 'kysely'
import type { Db, Trx } from '#platform/db.ts'
import { listDecisions } from '../inbox/decisions.store.server.ts'
import { recoveryHolders } from '../people/key-holders.ts'
import type { ArchivedKnown, ArchiveOffice, CaseKind, SealedKind, WorkKind } from './sealed-archive.ts'

/** All that is read belongs to one moment, however long the writing takes. */
export const inSnapshot = <T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work)

export async function readOfficeOf(trx: Trx, mandate: string): Promise<ArchiveOffice> {
  const officers = await trx
    .selectFrom('known.officer')
    .select(['id', 'name', 'role'])
    .where('mandate', '=', mandate)
    .orderBy('id')
    .execute()
  const statements = await trx
    .selectFrom('known.officer_statement')
    .select(['statement'])
    .where('mandate', '=', mandate)
    .orderBy('id')
    .execute()
  const epochs = await trx
    .selectFrom('known.epoch')
    .select(['number', 'statement', 'opened_on as openedOn', 'closed_on as closedOn', 'destroyed_on as destroyedOn'])
    .where('mandate', '=', mandate)
    .orderBy('number')
    .execute()
  return { officers, statements: statements.map(({ statement }) => statement), epochs } as ArchiveOffice
}

export const recoverySecrets = (trx: Trx, mandate: string) =>
  trx
    .selectFrom('sealed.epoch_secret')
    .select(['number', 'holder', 'body'])
    .where('mandate', '=', mandate)
    .where('holder', 'in', recoveryHolders)
    .orderBy('number')
    .orderBy('holder')
    .execute()

export async function submissionIds(trx: Trx, mandate: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('known.submission')
    .select('id')
    .where('mandate', '=', mandate)
    .orderBy('received_on')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

export async function readKnown(trx: Trx, id: string): Promise<ArchivedKnown> {
  // NOTE: one after the other: they share the transaction's connection.
  const row = await trx
    .selectFrom('known.submission')
    .select([
      'id',
      'received_on as receivedOn',
      'lang',
      'danger',
      'perhaps_danger as perhapsDanger',
      'channel',
      'epoch',
      'officer',
      'first_read_on as firstReadOn',
      'set_aside_on as setAsideOn',
      'closed_on as closedOn',
      'outcome',
      'taken_on as takenOn'
    ])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const additions = await trx
    .selectFrom('sealed.addition')
    .select(['id', 'received_on as on', 'epoch', 'nonce', 'opened_on as openedOn'])
    .where('submission', '=', id)
    .orderBy('received_on')
    .orderBy('id')
    .execute()
  const notes = await trx
    .selectFrom('sealed.office_note')
    .select(['id', 'officer', 'for_officer as forOfficer', 'answers', 'on_day as on'])
    .where('submission', '=', id)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  const toSource = await trx
    .selectFrom('sealed.to_source')
    .select(['id', 'on_day as on', 'number'])
    .where('submission', '=', id)
    .orderBy('number')
    .execute()
  const holds = await trx
    .selectFrom('known.legal_hold as h')
    .innerJoin('sealed.hold_reason as r', 'r.hold', 'h.id')
    .select(['h.id', 'h.placed_on as on', 'h.by_officer as officer', 'h.lifted_on as liftedOn'])
    .where('h.submission', '=', id)
    .orderBy('h.placed_on')
    .orderBy('h.id')
    .execute()
  const decisions = await listDecisions(trx, id)
  const readings = await trx
    .selectFrom('known.submission_read')
    .select(['officer', 'on_day as on', 'kind'])
    .where('submission', '=', id)
    .orderBy('on_day')
    .orderBy('officer')
    .execute()
  const fileReadings = await trx
    .selectFrom('known.file_read as r')
    .innerJoin('known.upload as u', 'u.id', 'r.upload')
    .select(['r.upload', 'r.officer', 'r.on_day as on'])
    .where('u.submission', '=', id)
    .orderBy('r.on_day')
    .orderBy('r.officer')
    .execute()
  const uploads = await trx
    .selectFrom('known.upload')
    .select(['id', 'parts'])
    .where('submission', '=', id)
    .orderBy('id')
    .execute()
  return {
    ...row,
    additions: additions.map((one) => ({ ...one, nonce: one.nonce.toString('base64url') })),
    notes,
    toSource,
    holds,
    decisions,
    readings,
    fileReadings,
    uploads
  } as ArchivedKnown
}

const bodies: Record<SealedKind | CaseKind | WorkKind, { table: string; key: string }> = {
  sent: { table: 'sealed.submission', key: 'id' },
  additions: { table: 'sealed.addition', key: 'id' },
  notes: { table: 'sealed.office_note', key: 'id' },
  'to-source': { table: 'sealed.to_source', key: 'id' },
  holds: { table: 'sealed.hold_reason', key: 'hold' },
  keys: { table: 'sealed.case_key', key: 'id' },
  updates: { table: 'sealed.case_update', key: 'id' },
  words: { table: 'sealed.work_words', key: 'id' }
}

/** The tables of the schema `sealed` that an export holds whole; which it leaves out, a test says. */
export const exportedTables = [...Object.values(bodies).map(({ table }) => table), 'sealed.epoch_secret']

/** One sealed body at a time: a long submission is never in memory as a whole. */
export async function readBody(trx: Trx, kind: SealedKind | CaseKind | WorkKind, id: string): Promise<Buffer> {
  const { table, key } = bodies[kind]
  const { rows } = await sql<{ body: Buffer }>`
    select body from ${sql.table(table)} where ${sql.ref(key)} = ${id}`.execute(trx)
  return rows[0]!.body
}

export const partsOf = (trx: Trx, submission: string) =>
  trx
    .selectFrom('known.upload_part as p')
    .innerJoin('known.upload as u', 'u.id', 'p.upload')
    .select(['p.upload', 'p.index'])
    .where('u.submission', '=', submission)
    .orderBy('p.upload')
    .orderBy('p.index')
    .execute()
