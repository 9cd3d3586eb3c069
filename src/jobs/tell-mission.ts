import type { Context } from '#context'
import { recordMissionTold } from '#mandate/communications/record-mission-told.ts'
import { noticeToMission } from '#mandate/communications/tell-mission.ts'
import type { SendMail } from '#platform/mail/send-mail.ts'
import { missionMail } from '../ui/mission/mission-mail.ts'
import { systemDesk } from './at-desk.ts'
import { sendNotice } from './send-notice.ts'

/** That something waits on its page. What became of the mail stands with the letter. */
export async function tellMissionJob(context: Context, payload: unknown, send?: SendMail): Promise<void> {
  const job = payload as { mail: string; putOff?: boolean }
  const { mail } = job
  const desk = systemDesk(context)
  const notice = await noticeToMission(desk, job)
  if (!notice.ok) throw new Error(`refused: ${notice.errors.map(({ code }) => code).join(', ')}`)
  if (!notice.value) return
  const { lang } = notice.value
  await sendNotice(
    context,
    notice.value,
    (origin) => missionMail(lang, origin),
    (state, said) => recordMissionTold(desk, mail, { state, said }),
    send
  )
}
