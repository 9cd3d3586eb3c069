import type { Day } from '../calendar.ts'
import type { Language } from '../languages.ts'

/** What became of a mail that something waits. 'off': no mail goes from this instance; 'doubtful': it may have gone, and no server said so. */
export const noticeStates = ['waiting', 'off', 'accepted', 'doubtful', 'refused', 'delivered', 'returned'] as const
export type NoticeState = (typeof noticeStates)[number]

export interface MissionNotice {
  id: string
  address: string
  lang: Language
  askedOn: Day
  state: NoticeState
  stateOn: Day | null
  /** The server's own words, where there are any. */
  said: string
}

/** Whether the mission of an addressee was told of a letter, and when it looked. */
export interface MissionTold {
  /** Where its account has mail sent; null where nobody entered it. */
  address: string | null
  /** Whether it wants mail about a letter of this kind. */
  wanted: boolean
  /** The last that was sent to it about this letter. */
  notice: MissionNotice | null
  /** When somebody who is signed in for it last opened the letter. */
  lookedOn: Day | null
}

/** On its way it is not sent once more; what has arrived tells no more by a second one, unless the address is another. */
export const mayTellAgain = ({ address, wanted, notice }: MissionTold): boolean =>
  address !== null &&
  wanted &&
  (notice === null || (notice.state !== 'waiting' && (notice.address !== address || notice.state !== 'delivered')))

/** Its copy lies on its mission's page, and not elsewhere since. */
export const isOnPage = (deliveries: readonly { state: string; channel: string }[]): boolean =>
  deliveries.findLast(({ state }) => state === 'transmitted')?.channel === 'corner'
