import * as Y from 'yjs'
import type { CaseHead } from '#mandate/cases/list-heads.ts'
import type { ReadCase } from '#mandate/cases/matching/alike.ts'
import type { RecordGiven } from '#mandate/cases/read-records.ts'
import { openUpdate } from '#mandate/cases/sealed-case.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { applied } from '../applied.ts'
import { openKeys, type Reader } from '../case-keys.ts'
import { entriesOf, firstReceivedIn } from '../record.ts'
import { matterOf } from './matter-of.ts'

export interface Sealed {
  head: CaseHead
  record: RecordGiven
}
export interface Opened {
  head: CaseHead
  matter: ReadCase
  /** The day of its earliest submission, as its record notes it. */
  firstReceived: string | null
  /** False where something in it does not open, no officer of this office signed it, or the server kept it back. */
  isWhole: boolean
}
export type OpenRecords = (records: readonly Sealed[], reader: Reader) => Promise<Opened[]>

export const openRecords: OpenRecords = async (records, reader) => {
  const opened: Opened[] = []
  for (const one of records) opened.push(await openRecord(one, reader))
  return opened
}

/** What no officer of this office signed, or does not open, is left out; the rest of the record is read. */
async function openRecord({ record, head }: Sealed, reader: Reader): Promise<Opened> {
  const cards = everConfirmed(reader.office.roster)
  const { keys, unread } = await openKeys({ known: { id: head.id }, keys: record.keys }, reader)
  const doc = new Y.Doc()
  let isWhole = unread.length === 0 && !record.more
  for (const { officer, body } of record.updates) {
    const opened = await openUpdate(fromBase64url(body), { case: head.id, document: head.id, officer }, keys, cards)
    if (!opened.ok || !applied(doc, opened.update)) isWhole = false
  }
  const read = readMatter(doc, head)
  doc.destroy()
  return { head, ...read, isWhole: isWhole && read.isWhole }
}

/** What no page of ours wrote, or more than one ever held, is not to keep all other records from being read. */
export function readMatter(doc: Y.Doc, head: Omit<CaseHead, 'last' | 'letterOn'>): Omit<Opened, 'head'> {
  try {
    const matter = matterOf(doc, head)
    const incidents = entriesOf(doc, 'incidents').length * Math.max(1, head.states.length)
    return { matter, firstReceived: firstReceivedIn(doc), isWhole: matter.incidents.length === incidents }
  } catch {
    return { matter: matterOf(new Y.Doc(), head), firstReceived: null, isWhole: false }
  }
}
