import type { TransitionTable } from '../communications/machines.ts'

/** What came: it lies in the tray until an officer puts it to letters or sets it aside; both can be taken back. */
export const incoming = {
  tray: ['filed', 'set-aside'],
  filed: ['tray'],
  'set-aside': ['tray'],
  // What a mail server said of a mail of ours, and was recorded with its letter.
  report: []
} as const satisfies TransitionTable
export type MailState = keyof typeof incoming

/**
 * What goes. 'doubtful': it may have gone, and whether it did no server said; only an officer lets it go again.
 * 'failed': it did not go; the letter has come back, and goes again by a mail of its own.
 */
export const outgoing = {
  // Failed before it was tried: somebody took back that she may be named to its addressee.
  waiting: ['sending', 'failed'],
  sending: ['waiting', 'accepted', 'failed', 'doubtful'],
  doubtful: ['waiting', 'accepted', 'failed'],
  accepted: [],
  failed: []
} as const satisfies TransitionTable
export type MailOutState = keyof typeof outgoing

export interface MailStands {
  standing: MailOutState
  reported: string | null
  delivery: string
  isLatest: boolean
}

/** It did not arrive: refused at once, or reported hours after a server had taken it. */
export const cameBack = ({ standing, reported, delivery, isLatest }: MailStands): boolean =>
  isLatest && delivery === 'returned' && (standing === 'failed' || reported === 'failed')

/** The letter comes back with its mail: it went by this one last, no reminder, and nothing is known of it since. */
export const bringsLetterBack = ({ reminder, delivery, isLatest }: OfLetter): boolean =>
  reminder === null && isLatest && delivery === 'transmitted'
interface OfLetter extends Pick<MailStands, 'delivery' | 'isLatest'> {
  reminder: string | null
}

/** Whether it waits for an officer: nobody knows whether it went, or it came back. */
export const waitsForOfficer = (mail: MailStands): boolean => mail.standing === 'doubtful' || cameBack(mail)

export const asideReasons = ['spam', 'automatic', 'not-an-answer', 'came-twice'] as const
export type AsideReason = (typeof asideReasons)[number]

/** Ways by which an answer comes. */
export const trayChannels = [
  'note-verbale',
  'letter',
  'e-mail',
  'fax',
  'by-hand',
  'courier',
  'meeting',
  'other',
  'unknown'
] as const
export type TrayChannel = (typeof trayChannels)[number]

/** As replies on record have them: brought by hand or by courier it is a letter. */
export function replyChannel(
  channel: TrayChannel
): 'note-verbale' | 'letter' | 'e-mail' | 'meeting' | 'other' | 'unknown' {
  if (channel === 'by-hand' || channel === 'courier') return 'letter'
  return channel === 'fax' ? 'other' : channel
}
