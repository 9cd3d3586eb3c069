import { addDays } from '../../src/mandate/calendar.ts'
import { eraseDue } from '../../src/mandate/retention/erase-due.ts'
import { systemDesk } from '../../src/jobs/at-desk.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'

// What the daily job does on a day when the time of all that is closed or unread is over: prints how many it erased.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const desk = systemDesk(context)
const result = await eraseDue({ ...desk, today: addDays(desk.today, 4_000) })
if (!result.ok) throw new Error(JSON.stringify(result.errors))
console.log(String(result.value.erased))
await close()
