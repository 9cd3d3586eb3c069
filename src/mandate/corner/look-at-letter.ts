import { writeLooked } from '../communications/mission-told.store.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import type { MissionDesk } from './desk.ts'
import type { OwnLetter } from './own.ts'

/**
 * The office reads on which day a mission last opened a letter, and its page says so to the mission. By a link nobody has
 * looked: a mail's scanner opens one too.
 */
export async function lookAtLetter(desk: MissionDesk, { addressee }: Pick<OwnLetter, 'addressee'>): Promise<void> {
  if ('link' in desk.by) return
  await inOffice(desk.office, desk.mandate, (trx) => writeLooked(trx, addressee, desk.today))
}
