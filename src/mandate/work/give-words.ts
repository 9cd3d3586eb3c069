import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { WorkDesk } from './desk.ts'
import { listRequestRows, type RequestRow } from './requests.store.server.ts'
import { listTaskRows, type TaskRow } from './tasks.store.server.ts'
import { requestWords } from './words.store.server.ts'

export interface WordsToSearch {
  tasks: TaskRow[]
  requests: (RequestRow & { writer: string; body: string })[]
}

/** All tasks and requests with their sealed words, for a browser that looks through them. */
export async function giveWords({ db, mandate, actor }: WorkDesk): Promise<Result<WordsToSearch>> {
  if (!may(actor, 'do-work', { mandate })) return refused('not-allowed')
  return inOffice(db, mandate, async (trx) => {
    const words = await requestWords(trx, mandate)
    const requests = await listRequestRows(trx, { show: 'all' }, { mandate, me: actor.id, most })
    return done({
      tasks: await listTaskRows(trx, mandate, { most }),
      requests: requests.flatMap((row) => (words.has(row.id) ? [{ ...row, ...words.get(row.id)! }] : []))
    })
  })
}

/** More than an office has in years; each is some kilobytes on the way. */
const most = 2_000
