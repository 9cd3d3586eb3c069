import { get } from 'svelte/store'
import type { Doc } from 'yjs'
import type { CaseGiven } from '#mandate/cases/read-case.ts'
import type { FromDraft } from '#mandate/clearance/sealed-copy.ts'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import type { Missing } from '#mandate/drafts/missing.ts'
import { namesInText } from '#mandate/drafts/names-standing.ts'
import { error, type DomainError, type Result } from '#mandate/result.ts'
import { call } from '../call.ts'
import { caseDocument } from '../cases/case-document.ts'
import type { CaseDesk } from '../cases/case-keys.ts'
import { casePersons, sourcesOf } from '../drafts/of-case.ts'

/** Not checked is not "none found": where a record does not open as a whole, nobody knows who stands in it. */
export type NamesChecked = { state: 'checked'; found: Missing[] } | { state: 'not-checked' }

/**
 * Whom a text names against what the persons of its case agree to, by the record as it is at this moment.
 * @param mandates whether it is put before other mandates now
 */
export async function checkNames(
  desk: CaseDesk,
  text: DraftText,
  from: FromDraft | null,
  { mandates = false }: { mandates?: boolean } = {}
): Promise<NamesChecked> {
  const records = from && (await recordsFrom(desk, from.case))
  if (!records) return { state: 'not-checked' }
  const of = { persons: records.flatMap(casePersons), sources: records.flatMap(sourcesOf) }
  return { state: 'checked', found: namesInText(text, of, { mandates }) }
}

/** @param looked whether she says that she looked herself, where it could not be checked */
export function whatStops(names: NamesChecked, looked: boolean): DomainError[] {
  if (names.state === 'not-checked') return looked ? [] : [error('names-not-checked')]
  return names.found.some(({ stops }) => stops) ? [error('names-withheld')] : []
}

/** Of a case that was merged also the one in which it goes on; null where one of them does not open as a whole. */
async function recordsFrom(desk: CaseDesk, id: string): Promise<Doc[] | null> {
  const records = new Map<string, Doc>()
  for (let next: string | null = id; next !== null && !records.has(next);) {
    const given: Result<CaseGiven> = await call<CaseGiven>('cases/open', { id: next })
    if (!given.ok) return null
    const record = await caseDocument(desk, given.value, next, false)
    await record.read()
    record.stop()
    const { isRead, dropped } = get(record.state)
    if (!isRead || dropped.length > 0 || get(record.unread).length > 0) return null
    records.set(next, record.doc)
    next = given.value.known.mergedInto
  }
  return [...records.values()]
}
