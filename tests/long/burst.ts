import { appendEvents } from '#platform/event-log.ts'
import { enqueue } from '#platform/jobs.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '#platform/config.ts'
import { openLog } from '#platform/log.ts'

/**
 * Writes events until it is killed, eight at a time; says on standard output each that was
 * acknowledged, once it was. Part of kill.ts.
 */
const { context } = await openContext(readConfig(), { log: openLog('silent') })
process.stdout.write('open\n')
await Promise.all(Array.from({ length: 8 }, (_, writer) => write(writer)))

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const id = `${process.pid}-${writer}-${n}`
    const event = {
      at: new Date(),
      mandate: 'defenders',
      type: 'letter-recorded',
      subjectKind: 'letter',
      subjectId: id,
      actor: 'burst',
      payload: { id }
    }
    const committed = await context.db.owner
      .transaction()
      .execute(async (trx) => {
        await enqueue(trx, 'burst', { id }, { runAt: new Date('2100-01-01') })
        await appendEvents(trx, [event])
      })
      .then(
        () => true,
        () => false
      )
    if (committed) process.stdout.write(`${id}\n`)
    else await new Promise((resolve) => setTimeout(resolve, 100)) // PostgreSQL was killed; it comes back by itself
  }
}
