import { Secret, TOTP } from 'otpauth'
import { enrolByPassphrase, readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import type { Corner, CornerDoor, MissionDesk, MissionDoor } from '#mandate/corner/desk.ts'
import { fileAnswer } from '#mandate/corner/file-answer.ts'
import { inviteDiplomat } from '#mandate/corner/invite-diplomat.ts'
import { readLetter } from '#mandate/corner/read-letter.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { signInToCorner } from '#mandate/corner/sign-in-to-corner.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'

/** Somebody of an invented mission, who is in by words and a code. */
export interface InventedDiplomat {
  name: string
  words: string
  totpSecret: string
}

/** Whom an officer lets into her State's corner: the link is good once. */
export async function inviteMission(
  at: Instance,
  officer: InventedOfficer,
  { state, name }: { state: string; name: string }
): Promise<{ state: string; name: string; link: string }> {
  const { token } = must(await inviteDiplomat(deskOf(at, officer, at.today), { state, name }))
  return { state, name, link: `${at.origin}/en/mission/enrol/${token}` }
}

/** Invited on that day, and in. */
export async function enrolMission(
  at: Instance,
  officer: InventedOfficer,
  { state, name, today }: { state: string; name: string; today: string }
): Promise<InventedDiplomat> {
  const then = onDay(at, today)
  const { token } = must(await inviteDiplomat(deskOf(then, officer, today), { state, name }))
  const { words, totpSecret } = await takeLink(doorOf(then), token)
  return { name, words, totpSecret }
}

/** An invented mission answers a letter, its first questions and no more. */
export async function missionAnswers(
  at: Instance,
  diplomat: InventedDiplomat,
  filed: { letter: string; text: string; answers: readonly string[]; today: string }
): Promise<void> {
  const { letter: slug, text, answers: given, today } = filed
  const desk = await signIn(onDay(at, today), diplomat)
  const { letter } = must(await readLetter(desk, slug))
  const answers = given.flatMap((said, place) => {
    const question = letter.questions[place]
    return question ? [{ question: question.id, text: said }] : []
  })
  must(await fileAnswer(desk, { letters: [slug], form: 'substantive', text, answers, language: 'en' }, []))
}

/** Whether a link still lets somebody into that corner. */
export async function isGood(
  at: Parameters<typeof doorOf>[0],
  link: string,
  into: Corner = 'mission'
): Promise<boolean> {
  const token = link.split('/').at(-1)
  return (await readCornerLink({ ...doorOf(at), into }, { token }, 'en')).ok
}

/** Somebody takes her link by words and a code. */
async function takeLink(
  door: CornerDoor,
  token: string
): Promise<Omit<InventedDiplomat, 'name'> & { session: string }> {
  const { words, totpSecret, made } = must(await readCornerLink(door, { token }, 'en'))
  const coming = { token, words, wordsAgain: words, totpSecret, made, code: codeOn(door, totpSecret), device }
  return { words, totpSecret, session: must(await enrolByPassphrase(door, coming)).token }
}

/** The token of the session of somebody who took her link. */
export const comeIn = async (door: CornerDoor, token: string): Promise<string> => (await takeLink(door, token)).session

async function signIn(at: Instance, { name, words, totpSecret }: InventedDiplomat): Promise<MissionDesk> {
  const { token } = must(await signInToCorner(doorOf(at), { name, words, code: codeOn(at, totpSecret), device }))
  const found = await resumeMission(doorOf(at), token)
  if (!found) throw new Error('the invented mission did not come in')
  return found.desk
}

const device = 'demonstration'
const doorOf = ({
  corner,
  office,
  mandate,
  now,
  today,
  origin
}: Pick<Instance, 'corner' | 'office' | 'mandate' | 'now' | 'today' | 'origin'>): MissionDoor => ({
  into: 'mission',
  corner,
  office,
  mandate,
  now,
  today,
  where: { origin }
})
// What a mission files bears its moment: of an earlier day, or it would stand under two.
const onDay = (at: Instance, today: string): Instance => ({ ...at, today, now: new Date(`${today}T09:30:00Z`) })
const codeOn = ({ now }: Pick<Instance, 'now'>, secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })
