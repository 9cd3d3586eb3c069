import type { Trx } from '#platform/db.ts'
import { addDays, type Day } from '../calendar.ts'
import { indexWork } from '../protection/index-work.server.ts'
import { protectiveActions } from '../protection/protection.ts'
import { insertAction, insertMeeting } from '../protection/store.server.ts'

/** What nobody did in some countries: an action and a meeting of focal points in each, told by kind of body alone. */
export async function addWork(trx: Trx, states: readonly string[], today: Day): Promise<void> {
  const some = [...new Set([...states.slice(0, 20), 'PER', 'TUN'])]
  for (const [at, state] of some.entries()) {
    const shared = { state, name: null, onPrecision: 'day' as const, text, lang: 'en', url: null, invented: true }
    const action = protectiveActions[at % protectiveActions.length]!
    const by = at % 2 === 0 ? 'nhri' : 'ngo'
    await insertAction(trx, { ...shared, slug: `DEMO-WORK-${state}-1`, by, action, onDay: addDays(today, -30 - at) })
    const met = at % 3 === 0 ? ['defenders', 'ministry'] : ['defenders']
    const meeting = {
      slug: `DEMO-WORK-${state}-2`,
      by: 'nhri',
      met,
      defenders: 5 + at,
      onDay: addDays(today, -100 - at)
    }
    await insertMeeting(trx, { ...shared, ...meeting })
  }
  await indexWork(
    trx,
    some.flatMap((state) => [1, 2].map((which) => `DEMO-WORK-${state}-${which}`))
  )
}

const text = 'Invented for demonstration: nobody did this, nobody met, and it alleges nothing of any State.'
