import { get } from 'svelte/store'
import type { Doc } from 'yjs'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import { call } from '../call.ts'
import { bringToDay } from './bring-to-day.ts'
import { caseDocument } from './case-document.ts'
import type { CaseDesk } from './case-keys.ts'

export interface RecordsOfMatter {
  records: Doc[]
  /** False where one of them is not there or does not open whole, or where what its sources said since can't be read. */
  isWhole: boolean
}

/**
 * The records of cases with those that were merged into them and those in which they go on: copies in memory, in which
 * consents are as of this moment, also where a case is closed and its own record is not written to any more.
 * @param held those that are open already
 */
export async function recordsOfMatter(
  desk: CaseDesk,
  cases: readonly string[],
  held: readonly string[] = []
): Promise<RecordsOfMatter> {
  const seen = new Set(held)
  const found: RecordsOfMatter = { records: [], isWhole: true }
  const next = [...cases]
  for (let id = next.shift(); id !== undefined; id = next.shift()) {
    if (seen.has(id)) continue
    seen.add(id)
    const given = await call<CaseGiven>('cases/open', { id })
    if (!given.ok) {
      found.isWhole = false
      continue
    }
    const { mergedInto } = given.value.known
    next.push(...given.value.merged, ...(mergedInto === null ? [] : [mergedInto]))
    const record = await caseDocument(desk, given.value, id, false)
    await record.read()
    record.stop()
    const { isRead, dropped } = get(record.state)
    const unread = await bringToDay(desk, record.doc)
    if (!isRead || dropped.length + get(record.unread).length + unread.length > 0) found.isWhole = false
    found.records.push(record.doc)
  }
  return found
}
