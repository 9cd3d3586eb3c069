import type { Context } from '#context'
import { mailsToGo, sendWaitingMail } from '#mandate/work/send-waiting.ts'
import { nameOfWaitingMail } from '#mandate/work/record-waiting-report.ts'
import { noteWhatWaits } from '#mandate/work/tell-waiting.ts'
import type { SendMail } from '#platform/mail/send-mail.ts'
import { waitingMail } from '../ui/waiting-mail.ts'
import { atEachOffice } from './at-desk.ts'
import { NoticeWaits, sendNotice } from './send-notice.ts'

/** Each minute: whoever has something new to decide is told that something waits. What no server takes now waits for the next minute. */
export async function tellWaiting(context: Context, _payload?: unknown, send?: SendMail): Promise<void> {
  const at = context.now()
  await atEachOffice(context, async (desk) => {
    const noted = await noteWhatWaits({ ...desk, office: context.db.office, at })
    if (!noted.ok) return noted
    const going = await mailsToGo(desk, at)
    if (!going.ok) return going
    for (const officer of going.value)
      await sendWaitingMail(desk, officer, (mail, keep) =>
        sendNotice(
          context,
          { ...mail, id: nameOfWaitingMail(mail.id), invented: false },
          (origin) => waitingMail(mail.lang, origin),
          keep,
          send
        )
      ).catch((error: unknown) => {
        if (!(error instanceof NoticeWaits)) throw error
      })
    return going
  })
}
