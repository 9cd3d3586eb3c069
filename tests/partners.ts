import { enrolByPassphrase, readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import type { PartnerDesk, PartnerDoor } from '#mandate/partners/desk.ts'
import { invitePartner } from '#mandate/partners/invite-partner.ts'
import { resumePartner } from '#mandate/partners/resume-partner.ts'
import { codeAt } from './enrolment.ts'
import { officeWithMissions, type Diplomat } from './mission.ts'
import { must } from './office-desk.ts'

/** An office with missions and partners of invented countries; its clock is the story's. */
export async function officeWithPartners(on = '2026-03-02T09:00:00Z') {
  const office = await officeWithMissions(on)
  const door = (): PartnerDoor => ({ ...office.door(), into: 'partner', released: office.house.db.public })
  return {
    ...office,
    partnerDoor: door,
    takeIn: async (more: object, mandate = 'defenders'): Promise<Diplomat> => {
      const asked = { kind: 'nhri', status: 'A', state: 'Peru', lang: 'es', name: 'An invented institution', ...more }
      const { token } = must(await invitePartner(office.officer('case-officer', mandate), asked))
      const { name, words, totpSecret, made } = must(await readCornerLink(door(), { token }, 'en'))
      const code = codeAt(totpSecret, door().now)
      const input = { token, words, wordsAgain: words, totpSecret, made, code }
      return { name, words, totpSecret, token: must(await enrolByPassphrase(door(), input)).token }
    },
    partnerAt: async (one: Pick<Diplomat, 'name' | 'token'>): Promise<PartnerDesk> => {
      const found = await resumePartner(door(), one.token)
      if (!found) throw new Error(`${one.name} is not signed in`)
      if (found.newToken) one.token = found.newToken
      return found.desk
    }
  }
}
