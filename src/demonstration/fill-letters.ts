import { recordElsewhere } from '#mandate/clearance/record-elsewhere.ts'
import { addDays, calendarYear } from '#mandate/calendar.ts'
import { addParagraph } from '#mandate/drafts/draft-document.ts'
import { hashOfCanonical } from '#mandate/drafts/draft-text.ts'
import type { CaseMade } from './cases.ts'
import { ask, says, sends, signs, type OnItsWay } from './clearance.ts'
import { change, draftOf } from './drafts.ts'
import { followed, followsUp } from './followed.ts'
import { letters, missionSaid, missionSaidInFrench, missionSays, wantedChange } from './letters.ts'
import { enrolMission, missionAnswers } from './mission.ts'
import { deskOf, must, type Instance, type InventedOfficer } from './officers.ts'
import { proposesRelease, readsAnswer, translatesAnswer } from './releases.ts'

export interface AtWork {
  officer: InventedOfficer
  colleague: InventedOfficer
  rapporteur: InventedOfficer
  /** Officers of other mandates on the instance. */
  expression: InventedOfficer
  detention: InventedOfficer
}
/** Where letters are written: the instance, its people, and the cases by their State. */
export interface Desks {
  at: Instance
  who: AtWork
  cases: ReadonlyMap<string, CaseMade>
}

/** A letter in every state between a draft and an answer; each is of other officers' day, so none waits for another. */
export async function fillLetters(desks: Desks): Promise<{ clearing: string }> {
  const [clearing] = await Promise.all([
    beforeMandates(desks),
    beingWritten(desks),
    onItsWay(desks, 'KEN', { begun: 9, asked: 7, cleared: 3 }),
    onItsWay(desks, 'SEN', { begun: 13, asked: 11, cleared: 5, signed: 1 }),
    onItsWay(desks, 'PER', { begun: 2, asked: 1, cleared: 1, signed: 0, sent: 0 }),
    answered(desks),
    releaseProposed(desks)
  ])
  return { clearing: clearing.slug }
}

/** Two officers have written in it, and something stops it still. */
async function beingWritten({ at, who, cases }: Desks): Promise<void> {
  const { officer, colleague } = who
  const today = addDays(at.today, -2)
  const draft = await draftOf(at, colleague, { of: cases.get('TUN')!, plan: letters.TUN, today })
  const more =
    'Selon sa famille, imaginée comme lui, il n’aurait pu parler à un avocat que le troisième jour, pendant [durée de l’entretien].'
  const own = { id: crypto.randomUUID(), section: 'facts' as const, by: officer.id, on: at.today }
  await change(at, officer, draft, at.today, (doc) => addParagraph(doc, own, more))
}

/** One has cleared it, by word of mouth; one wants a change; one has said nothing, and tomorrow is the cut-off. */
async function beforeMandates({ at, who, cases }: Desks): Promise<OnItsWay> {
  const { officer, expression } = who
  const ago = (days: number) => addDays(at.today, -days)
  const draft = await draftOf(at, officer, { of: cases.get('HND')!, plan: letters.HND, today: ago(8) })
  const mandates = ['expression', 'arbitrary-detention', 'indigenous']
  const way = await ask(at, officer, draft, { mandates, cutOff: addDays(at.today, 1), today: ago(6) })
  const hash = hashOfCanonical(way.canonical)
  const said = { letter: way.slug, mandate: 'indigenous', decision: 'cleared', hash, saidBy: 'An invented officer' }
  must(await recordElsewhere(deskOf(at, officer, ago(4)), said))
  const changes = [{ path: 'questions.items.1', wording: wantedChange.question }]
  const change = { decision: 'change-proposed' as const, words: wantedChange.words, changes }
  await says(at, expression, way, ago(2), change)
  return way
}

/** Put before two mandates that join, and as far as days are given. */
async function onItsWay(
  { at, who, cases }: Desks,
  state: 'KEN' | 'SEN' | 'PER' | 'PHL' | 'MWI',
  days: { begun: number; asked: number; cleared: number; signed?: number; sent?: number }
): Promise<OnItsWay> {
  const { expression, detention, rapporteur } = who
  const of = cases.get(state)!
  const plan = letters[state]
  const ago = (count: number) => addDays(at.today, -count)
  const draft = await draftOf(at, of.inCharge, { of, plan, today: ago(days.begun) })
  const mandates = ['expression', 'arbitrary-detention']
  const cutOff = addDays(ago(days.asked), plan.kind === 'UA' ? 2 : 7)
  const way = await ask(at, of.inCharge, draft, { mandates, cutOff, today: ago(days.asked) })
  for (const officer of [of.inCharge, expression, detention]) await says(at, officer, way, ago(days.cleared))
  if (days.signed !== undefined) await signs(at, rapporteur, way, ago(days.signed))
  if (days.sent === undefined) return way
  const today = ago(days.sent)
  // Above all numbers that the invented letters have.
  const reference = `DEMO ${plan.kind} ${state} 41/${calendarYear(today)}`
  return { ...way, slug: await sends(at, of.inCharge, way, { reference, today }) }
}

async function answered(desks: Desks): Promise<void> {
  const { at, who } = desks
  const day = (ago: number) => addDays(at.today, -ago)
  const mission = await enrolMission(at, who.officer, {
    state: 'PHL',
    name: 'Third Secretary (invented)',
    today: day(60)
  })
  const sent = await onItsWay(desks, 'PHL', { begun: 37, asked: 36, cleared: 33, signed: 32, sent: 31 })
  await missionAnswers(at, mission, { letter: sent.slug, ...missionSays, today: day(4) })
  await followsUp(at, who.officer, sent.slug, followed.PHL)
}

/** An older one, answered and read by two: its policy day has passed, and a second officer can let it and the reply go public. */
async function releaseProposed(desks: Desks): Promise<void> {
  const { at, who } = desks
  const day = (ago: number) => addDays(at.today, -ago)
  const mission = await enrolMission(at, who.officer, { state: 'MWI', name: 'Counsellor (invented)', today: day(80) })
  const { slug } = await onItsWay(desks, 'MWI', { begun: 85, asked: 84, cleared: 79, signed: 78, sent: 77 })
  await missionAnswers(at, mission, { letter: slug, ...missionSaid, today: day(30) })
  const readers = [who.officer, who.colleague]
  await readsAnswer(at, readers, { slug, marks: missionSaid.marks, today: day(20) })
  await translatesAnswer(at, who.officer, { slug, words: missionSaidInFrench, today: day(10) })
  await followsUp(at, who.officer, slug, followed.MWI)
  await proposesRelease(at, who.colleague, { slug, today: day(1) })
}
