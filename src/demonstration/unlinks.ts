import { addDays } from '#mandate/calendar.ts'
import { entriesOf, judge } from '../ui/office/cases/record.ts'
import { writeSealed, type CaseMade } from './cases.ts'
import type { Instance } from './officers.ts'

/** Whoever is in charge of a case says in its record that its incident does not hang together with the others of its State. */
export async function unlinks(at: Instance, all: readonly CaseMade[]): Promise<void> {
  const today = addDays(at.today, -1)
  for (const { id, matter, record, inCharge } of all) {
    if (!matter.unlinked) continue
    const own = incidentOf({ id, record })
    const others = all.filter((one) => one.id !== id && one.matter.act && one.matter.state === matter.state)
    const said = { of: 'incident' as const, apart: true, by: inCharge.id, on: today, why: matter.unlinked }
    await writeSealed(at, inCharge, { id, document: id, doc: record, today }, (doc) =>
      judge(
        doc,
        others.map((one) => ({ ...said, pair: [own, incidentOf(one)] }))
      )
    )
  }
}

const incidentOf = ({ id, record }: Pick<CaseMade, 'id' | 'record'>): string =>
  `${id}/${entriesOf(record, 'incidents')[0]!.id}`
