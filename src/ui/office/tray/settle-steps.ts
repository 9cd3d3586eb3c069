import { m } from '#messages'
import { cameBack, type MailStands } from '#mandate/correspondence/mail-states.ts'

export type Settling = 'gone' | 'again' | 'not-gone' | 'send-again'

/** What an officer can say of a mail that needs her: nothing of one that goes by itself. */
export function settleSteps(mail: MailStands, isOn: boolean): { step: Settling; text: () => string }[] {
  if (mail.standing === 'doubtful')
    return [
      { step: 'gone', text: m.tray_out_gone },
      ...(isOn ? [{ step: 'again' as const, text: m.tray_out_again }] : []),
      { step: 'not-gone', text: m.tray_out_not_gone }
    ]
  return cameBack(mail) && isOn ? [{ step: 'send-again', text: m.tray_out_again }] : []
}

export function askSentence(step: Settling, letter: string): string {
  if (step === 'gone') return m.tray_out_ask_gone({ letter })
  return step === 'not-gone' ? m.tray_out_ask_not_gone({ letter }) : m.tray_out_ask_again({ letter })
}
