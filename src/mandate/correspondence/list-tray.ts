import { z } from 'zod'
import type { Desk } from '../communications/desk.ts'
import { isUuid } from '../communications/letters.store.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findAddresses, findCandidates } from './candidates.server.ts'
import { incoming, type MailState } from './mail-states.ts'
import { matchMail, type Matched } from './match-mail.ts'
import { countMail, findMail, listMail, type MailOnRecord } from './mail.store.server.ts'

/** What came, as a page shows it: what it is, from whom it says that it is, which letters it answers or may answer. */
export interface TrayEntry extends Omit<
  MailOnRecord,
  'answers' | 'mentions' | 'quoted' | 'automatic' | 'unreadable' | 'report'
> {
  match: Matched
}
export interface Tray {
  entries: TrayEntry[]
  counts: Partial<Record<MailState, number>>
  /** The place after which the next page begins; null on the last one. */
  next: string | null
}

const trayInput = z.strictObject({
  state: z.enum(Object.keys(incoming) as [MailState, ...MailState[]]).default('tray'),
  after: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d_[0-9a-f-]{36}$/)
    .optional()
})
const page = 50

export async function listTray(desk: Desk, input: unknown = {}): Promise<Result<Tray>> {
  const { db, mandate, actor } = desk
  if (!may(actor, 'see-tray', { mandate })) return refused('not-allowed')
  const read = readInput(trayInput, input)
  if (!read.ok) return read
  const [receivedOn, id] = read.value.after?.split('_') ?? []
  const after = receivedOn && id && isUuid(id) ? { receivedOn, id } : null
  const rows = await listMail(db, mandate, { state: read.value.state, after, most: page })
  const shown = rows.slice(0, page)
  const last = rows.length > page ? shown.at(-1)! : null
  return done({
    entries: await withMatches(desk, shown),
    counts: await countMail(db, mandate),
    next: last && `${last.receivedOn}_${last.id}`
  })
}

/** One of them; what one may not see is not there. */
export async function findInTray(desk: Desk, id: string): Promise<TrayEntry | null> {
  const mail = isUuid(id) ? await findMail(desk.db, desk.mandate, id) : null
  return mail ? (await withMatches(desk, [mail]))[0]! : null
}

// Not stored but asked anew each time: a letter put on record later, or an address, is a better guess tomorrow.
async function withMatches({ db, mandate, today }: Desk, mails: readonly MailOnRecord[]): Promise<TrayEntry[]> {
  const all = (pick: (mail: MailOnRecord) => readonly string[]) => [...new Set(mails.flatMap(pick))]
  const addresses = await findAddresses(
    db,
    mandate,
    all(({ sender }) => (sender === null ? [] : [sender])),
    today
  )
  const candidates = await findCandidates(
    db,
    mandate,
    { answers: all((mail) => mail.answers), numbers: all((mail) => [...mail.mentions, ...mail.quoted]) },
    [...new Set(addresses.map(({ state }) => state))]
  )
  return mails.map(({ answers, mentions, quoted, automatic, unreadable, report, ...mail }) => ({
    ...mail,
    match: matchMail(
      {
        sender: mail.sender,
        answers,
        mentions,
        quoted,
        unreadable,
        // Recorded with its letter, a report has nothing left to be told of.
        ...(mail.state === 'report' ? { automatic: false, report: null } : { automatic, report })
      },
      candidates,
      addresses
    )
  }))
}
