import type { ReadMail } from '#platform/mail/read-mail.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { noticeStateOf } from '../communications/record-mission-told.ts'
import type { DeliveryReport } from '#platform/mail/read-report.ts'
import { writeMailState } from './waiting-mail.store.server.ts'

/** How an officer's mail that something waits is named: what comes back of any of them is known by it, of an older one too. */
export const nameOfWaitingMail = (mail: string): string => `waiting-${mail}`
const named = /^waiting-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.1(?:@|$)/i

/**
 * Of which officer's mail a server's report, or a machine's answer, speaks; null of none. What it is about is an
 * address that no colleague is shown: nothing of it is kept but what became of the mail.
 */
export function waitingMailOf({
  report,
  automatic,
  answers
}: Pick<ReadMail, 'report' | 'automatic' | 'answers'>): string | null {
  const names = [report?.envelope, report?.messageId, ...(automatic || report ? answers : [])]
  for (const name of names) {
    const mail = named.exec(name ?? '')?.[1]
    if (mail) return mail.toLowerCase()
  }
  return null
}

/** What a server says became of the last one; of those before nothing is kept. */
export async function recordWaitingReport(desk: Desk, mail: string, report: DeliveryReport | null): Promise<void> {
  const state = report && noticeStateOf[report.action]
  if (!state) return
  await inTransaction(desk, (trx) =>
    writeMailState(trx, mail, { state, on: desk.today, said: report.said.slice(0, 400) })
  )
}
