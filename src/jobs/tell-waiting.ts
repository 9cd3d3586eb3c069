import type { Context } from '#context'
import type { Desk } from '#mandate/communications/desk.ts'
import { nameOfWaitingMail } from '#mandate/work/record-waiting-report.ts'
import { mailsToGo, sendWaitingMail } from '#mandate/work/send-waiting.ts'
import { noteWhatWaits } from '#mandate/work/tell-waiting.ts'
import { sender, type SendMail } from '#platform/mail/send-mail.ts'
import { shuffled } from '#platform/shuffled.ts'
import { waitingMail } from '../ui/waiting-mail.ts'
import { atEachOffice } from './at-desk.ts'
import { NoticeWaits, sendNotice } from './send-notice.ts'

// Three that are not taken end a run within its minute: a server that hangs keeps no other job waiting.
const patience = 15_000
const notTakenAtMost = 3

/** Each minute: whoever has something new to decide is told that something waits. What no server takes now waits for the next minute. */
export async function tellWaiting(context: Context, _payload?: unknown, send?: SendMail): Promise<void> {
  const at = context.now()
  const take = send ?? (context.config.mail ? sender(context.config.mail, patience) : undefined)
  await atEachOffice(context, async (desk) => {
    const noted = await noteWhatWaits({ ...desk, office: context.db.office, at })
    if (!noted.ok) return noted
    const going = await mailsToGo(desk, at)
    if (going.ok) await sendAll(context, desk, going.value, take)
    return going
  })
}

/** By chance, so that one mailbox that is always full does not stand before the same others. */
async function sendAll(context: Context, desk: Desk, officers: readonly string[], take?: SendMail): Promise<void> {
  const failures: unknown[] = []
  let notTaken = 0
  for (const officer of shuffled(officers)) {
    if (notTaken >= notTakenAtMost) break
    try {
      await sendWaitingMail(desk, officer, ({ id, lang, address }, keep) => {
        const mail = { id: nameOfWaitingMail(id), address, invented: false }
        return sendNotice(context, mail, (origin) => waitingMail(lang, origin), keep, take)
      })
    } catch (error) {
      notTaken++
      if (!(error instanceof NoticeWaits)) failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}
