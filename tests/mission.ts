import { todayInGeneva } from '#mandate/calendar.ts'
import type { MissionDesk, MissionDoor } from '#mandate/corner/desk.ts'
import { enrolByPassphrase, readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import { codeAt } from './enrolment.ts'
import { must, officeDesk } from './office-desk.ts'

export const origin = 'https://office.example'

export interface Diplomat {
  name: string
  words: string
  totpSecret: string
  token: string
}

/** An office that writes to invented missions; its clock is the story's. */
export async function officeWithMissions(on = '2026-03-02T09:00:00Z') {
  const house = await officeDesk()
  let now = new Date(on)
  const today = () => todayInGeneva(now)
  const door = (): MissionDoor => ({
    into: 'mission',
    corner: house.db.corner,
    office: house.db.office,
    mandate: 'defenders',
    now,
    today: today(),
    where: { origin }
  })
  const officer = (role: OfficeDesk['actor']['role'] = 'case-officer', mandate = 'defenders'): OfficeDesk => ({
    db: house.db.office,
    mandate,
    now,
    today: today(),
    where: { origin },
    actor: { id: '7c0c1c5e-0000-4000-8000-000000000001', role, mandate, trusted: true },
    session: { id: 'a session', way: 'a way', createdAt: now }
  })
  const deskOf = (mandate: string) => {
    const desk = house.at(today())
    return { ...desk, mandate, actor: { ...desk.actor, mandate } }
  }
  const office = {
    house,
    deskOf,
    door,
    officer,
    today,
    close: house.close,
    pass: (minutes: number) => (now = new Date(now.getTime() + minutes * 60_000)),
    code: ({ totpSecret }: Pick<Diplomat, 'totpSecret'>) => codeAt(totpSecret, now),
    /** Returns its slug. */
    letter: async (reference: string, more: object = {}, mandate = 'defenders'): Promise<string> =>
      must(
        await recordLetter(deskOf(mandate), {
          kind: 'AL',
          reference,
          sentOn: '2026-02-02',
          addressees: [reference.slice(3, 6)],
          mandates: [mandate],
          subject: `What ${reference} is about`,
          summary: `What ${reference} alleges`,
          questions: ['Why?', 'Since when?'],
          ...more
        })
      ).slug,
    invite: async (state: string, name: string, mandate: string): Promise<string> =>
      must(await inviteDiplomat(office.officer('case-officer', mandate), { state, name })).token,
    enrol: async (state: string, name: string, mandate = 'defenders'): Promise<Diplomat> => {
      const token = await office.invite(state, name, mandate)
      const made = must(await readCornerLink(door(), { token }, 'en'))
      const { words, totpSecret } = made
      const input = { token, words, wordsAgain: words, totpSecret, made: made.made, code: codeAt(totpSecret, now) }
      return { name, words, totpSecret, token: must(await enrolByPassphrase(door(), input)).token }
    },
    at: async (diplomat: Pick<Diplomat, 'name' | 'token'>): Promise<MissionDesk> => {
      const found = await resumeMission(door(), diplomat.token)
      if (!found) throw new Error(`${diplomat.name} is not signed in`)
      if (found.newToken) diplomat.token = found.newToken
      return found.desk
    }
  }
  return office
}
