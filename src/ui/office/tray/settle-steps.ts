import { m } from '#messages'
import type { MailOutLine } from '#mandate/correspondence/list-outgoing.ts'

export type Settling = 'gone' | 'again' | 'not-gone' | 'send-again'

/** What an officer can say of a mail that needs her: nothing of one that goes by itself. */
export function settleSteps(
  { standing, reminder, delivery }: Pick<MailOutLine, 'standing' | 'reminder' | 'delivery'>,
  isOn: boolean
): { step: Settling; text: () => string }[] {
  if (standing === 'doubtful')
    return [
      { step: 'gone', text: m.tray_out_gone },
      ...(isOn ? [{ step: 'again' as const, text: m.tray_out_again }] : []),
      { step: 'not-gone', text: m.tray_out_not_gone }
    ]
  const cameBack = standing === 'failed' || (reminder !== null && delivery === 'returned')
  return cameBack && isOn ? [{ step: 'send-again', text: m.tray_out_again }] : []
}

export function askSentence(step: Settling, letter: string): string {
  if (step === 'gone') return m.tray_out_ask_gone({ letter })
  return step === 'not-gone' ? m.tray_out_ask_not_gone({ letter }) : m.tray_out_ask_again({ letter })
}
