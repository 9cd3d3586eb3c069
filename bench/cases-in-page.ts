import type { CaseHead } from '#mandate/cases/list-heads.ts'
import type { ReadCase } from '#mandate/cases/matching/alike.ts'
import type { RecordGiven } from '#mandate/cases/read-records.ts'
import { parsePartialDay } from '#mandate/calendar.ts'
import type { Reader } from '../src/ui/office/cases/case-keys.ts'
import { comparesHere, findsPatternsHere } from '../src/ui/office/cases/likeness/compare-cases.ts'
import { lookThrough, type Ask } from '../src/ui/office/cases/likeness/look-through.ts'
import { openRecords } from '../src/ui/office/cases/likeness/open-records.ts'

const held = new Map<string, { head: CaseHead; record: RecordGiven }>()

export function keep(cases: { head: CaseHead; record: RecordGiven }[]): void {
  for (const one of cases) held.set(one.head.id, one)
}

/** Milliseconds: of the first look with all that it opens, of index and look alone in it, and of the next one. */
export async function lookTwice(reader: Reader, persons: string[]) {
  const ask: Ask = (path, input) => {
    const { cases = [] } = (input ?? {}) as { cases?: string[] }
    const answers: Record<string, () => unknown> = {
      'cases/heads': () => ({ heads: [...held.values()].map(({ head }) => head), after: null }),
      'cases/records': () => ({ records: cases.map((id) => held.get(id)!.record) }),
      'cases/named': () => ({ letters: [] })
    }
    return Promise.resolve({ ok: true, value: answers[path]!() }) as never
  }
  const through = lookThrough(ask, {
    open: openRecords,
    lanes: 1,
    compare: comparesHere(),
    findPatterns: findsPatternsHere
  })
  const [one, next] = [...held.values()].slice(-2).map(({ head }) => own(head, persons))
  let opened = 0
  const from = performance.now()
  const looked = await through.look(one!, reader, () => (opened = performance.now()))
  const first = performance.now() - from
  const look = performance.now() - opened
  const before = performance.now()
  await through.look(next!, reader, () => undefined)
  if (!looked.ok || looked.value.unread > 0) throw new Error('not all of them were opened')
  return { first, look, again: performance.now() - before, found: looked.value.alike.length }
}

const own = ({ id, openedOn, states }: CaseHead, persons: string[]): ReadCase => ({
  id,
  title: 'Invented',
  openedOn,
  mergedInto: null,
  closedOn: null,
  persons,
  withheld: [],
  judgements: [],
  incidents: [
    {
      id: `${id}/0/${states[0]}`,
      state: states[0]!,
      place: 'Village 7',
      day: parsePartialDay('2014-02-14')!,
      method: 'threats',
      unit: 'Station 7',
      persons: []
    }
  ]
})
