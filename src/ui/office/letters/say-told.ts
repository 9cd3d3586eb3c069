import { isOnPage, mayTellAgain, type MissionTold, type NoticeState } from '#mandate/communications/mission-told.ts'
import { m } from '#messages'
import { day } from '../../format.ts'
import { isolated } from '../../isolated.ts'

export interface SaidTold {
  /** Whether its mission was told, what a server said where it was not, and when it looked. */
  says: string[]
  mayTell: boolean
}

/** Of a letter that lies on the mission's page whether it was told; of any letter when it looked there. */
export function sayTold(
  told: MissionTold | undefined,
  deliveries: readonly { state: string; channel: string }[]
): SaidTold | null {
  if (!told) return null
  const looked = told.lookedOn === null ? null : m.oletters_looked({ day: day(told.lookedOn) })
  if (!isOnPage(deliveries)) return looked === null ? null : { says: [looked], mayTell: false }
  return { says: [...noticeSays(told), looked ?? m.oletters_looked_not()], mayTell: mayTellAgain(told) }
}

function noticeSays({ address, wanted, notice }: MissionTold): string[] {
  if (notice === null)
    return [
      address === null ? m.oletters_told_nowhere() : wanted ? m.oletters_told_not() : m.error_mission_wants_no_mail()
    ]
  const { state, stateOn, askedOn, said } = notice
  const says = became[state]({ address: isolated(notice.address), day: day(stateOn ?? askedOn) })
  return said !== '' && (state === 'refused' || state === 'returned')
    ? [says, `${m.inst_mail_server()}${m.site_colon()}${isolated(said)}`]
    : [says]
}

const became: Record<NoticeState, (of: { address: string; day: string }) => string> = {
  waiting: m.oletters_told_waits,
  off: m.oletters_told_off,
  accepted: m.oletters_told_accepted,
  doubtful: m.oletters_told_doubtful,
  refused: m.oletters_told_refused,
  delivered: m.oletters_told_delivered,
  returned: m.oletters_told_returned
}
