import { Secret, TOTP } from 'otpauth'
import { enrolByPassphrase, readDiplomatLink } from '#mandate/corner/enrol-diplomat.ts'
import type { Corner, CornerDoor, MissionDesk, MissionDoor } from '#mandate/corner/desk.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

/** Whom an officer lets into her State's corner: the link is good once. */
export async function inviteMission(
  at: Instance,
  officer: InventedOfficer,
  { state, name }: { state: string; name: string }
): Promise<{ state: string; name: string; link: string }> {
  const { token } = must(await inviteDiplomat(deskOf(at, officer, at.today), { state, name }))
  return { state, name, link: `${at.origin}/en/mission/enrol/${token}` }
}

/** An invented mission answers a letter, its first questions and no more. */
export async function missionAnswers(
  at: Instance,
  officer: InventedOfficer,
  filed: { state: string; name: string; letter: string; text: string; answers: readonly string[]; today: string }
): Promise<void> {
  const { state, name, letter: slug, text, answers: given, today } = filed
  const { token } = must(await inviteDiplomat(deskOf(at, officer, today), { state, name }))
  const desk = await missionAt(at, token, today)
  const { letter } = must(await readLetter(desk, slug))
  const answers = given.flatMap((said, place) => {
    const question = letter.questions[place]
    return question ? [{ question: question.id, text: said }] : []
  })
  must(await fileAnswer(desk, { letters: [slug], form: 'substantive', text, answers }, []))
}

/** Whether a link still lets somebody into that corner. */
export async function isGood(
  {
    corner,
    office,
    mandate,
    now,
    today,
    origin
  }: Pick<Instance, 'corner' | 'office' | 'mandate' | 'now' | 'today' | 'origin'>,
  link: string,
  into: Corner = 'mission'
): Promise<boolean> {
  const token = link.split('/').at(-1)
  const read = await readDiplomatLink({ into, corner, office, mandate, now, today, where: { origin } }, { token }, 'en')
  return read.ok
}

/** Somebody takes her link by words and a code; her session's token. */
export async function comeIn(door: CornerDoor, token: string): Promise<string> {
  const { words, totpSecret, made } = must(await readDiplomatLink(door, { token }, 'en'))
  const code = new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: door.now.getTime() })
  const coming = { token, words, wordsAgain: words, totpSecret, made, code, device: 'demonstration' }
  return must(await enrolByPassphrase(door, coming)).token
}

async function missionAt(at: Instance, token: string, today: string): Promise<MissionDesk> {
  const { corner, office, mandate, now, origin } = at
  const door: MissionDoor = { into: 'mission', corner, office, mandate, now, today, where: { origin } }
  const found = await resumeMission(door, await comeIn(door, token))
  if (!found) throw new Error('the invented mission did not come in')
  return found.desk
}
