import type { Day } from '../calendar.ts'
import { may } from '../permissions.ts'
import { done, type Result } from '../result.ts'
import type { Desk } from './desk.ts'
import { isDraft } from './communication.ts'
import { embargoOf, policyDayOf, type Embargo, type Embargoed } from './embargo.ts'
import { findDeskPolicy } from './desk-policy.store.server.ts'
import { listPublicationPolicies } from './releases.store.server.ts'
import { askedForTime, type AskedForTime } from './asked-for-time.ts'
import { judgementOf, type Judgement } from './judgement.ts'
import { listCorrections, type CorrectionLine } from './corrections.store.server.ts'
import type { ReprisalOnRecord } from './correction.ts'
import { findFacts } from './facts.store.server.ts'
import { needsFollowUp } from './draft-follow-up.ts'
import { showLetter, type ShownLetter } from './show-letter.ts'
import { findLetters, listLater, type LetterOnRecord, factsOf } from './letters.store.server.ts'
import { listNamed, type NamedPerson } from './naming.store.server.ts'
import { findUnsatisfied } from './owed.store.server.ts'
import { findReply, type ReplyOnRecord } from './replies.store.server.ts'
import { listRepliesToLetter } from './replies-listed.store.server.ts'
import type { MissionTold } from './mission-told.ts'
import { listMissionsTold } from './mission-told.store.server.ts'
import { listTimeAnswers, listTimeRequests, type TimeAnswer, type TimeAsked } from './time.store.server.ts'
import { translationOf, type TranslationStatus } from './translation.ts'
import { findTranslation, type StoredTranslation } from './translations.store.server.ts'
import { findTold, listSteps, type StepTaken, type ToldOfReply } from './steps.store.server.ts'

export type WholeReply = ReplyOnRecord &
  ToldOfReply & {
    judgement: Judgement
    translation: TranslationStatus
    translations: StoredTranslation[]
    corrections: CorrectionLine[]
    /** Null for who sees only what is public, and for what is under none. */
    embargo: Embargo | null
  }

export interface WholeLetter extends ShownLetter {
  /** False for whoever sees only what is, or will be, public: then the texts are those of the public. */
  isOpen: boolean
  /** Until which day it is kept, and why; null where it is public, or by policy never is. */
  embargo: Embargo | null
  replies: WholeReply[]
  /** Of letters that one of its replies answers as well, the questions that one may read. */
  otherQuestions: Record<string, string>
  steps: StepTaken[]
  /** Null for who sees only what is public. */
  reprisal: Pick<ReprisalOnRecord, 'act' | 'publicAct'> | null
  later: LetterOnRecord[]
  /** Persons whom it names, for whoever may read it as it was sent. */
  persons: NamedPerson[]
  /** Addressees whose best reply left something open. */
  leftOpen: string[]
  /** Those to whom a follow-up is drafted already. */
  followUpDrafted: string[]
  /** Who asked for more time, and what was said to it. */
  askedForTime: Record<string, AskedForTime>
  /** All that missions asked, with what was said to each. */
  timeRequests: TimeAsked[]
  timeAnswers: TimeAnswer[]
  /** Of each addressee that is a State, whether its mission was told and looked; of another mandate's letter nothing. */
  missions: Record<string, MissionTold>
}

/** A letter with all that came of it, for its page in the office. */
export async function readWholeLetter(desk: Desk, name: string): Promise<Result<WholeLetter>> {
  const shown = await showLetter(desk, name, desk.today)
  if (!shown.ok) return shown
  const { letter, addressees } = shown.value
  const isOpen = may(desk.actor, 'see-letter', { mandate: letter.mandate, signatories: letter.signatories })
  const policy = await findDeskPolicy(desk.db, desk.today)
  const policies = await listPublicationPolicies(desk.db)
  const sent = {
    kind: letter.kind,
    sent: { on: letter.sentOn, precision: letter.sentPrecision },
    publicFrom: letter.publicFrom
  }
  const embargo = (of: Omit<Embargoed, 'policyDay'>, receivedOn: Day | null) =>
    isOpen
      ? embargoOf({ ...of, policyDay: policyDayOf(sent, receivedOn, policies) }, desk.today, policy.warnDays)
      : null
  const replies: WholeReply[] = []
  for (const { id } of await listRepliesToLetter(desk.db, letter.id)) {
    const reply = (await findReply(desk.db, id))!
    const { mandate, publication } = reply
    if (!may(desk.actor, 'see-letter', { mandate, signatories: letter.signatories, publication })) continue
    const told = await findTold(desk.db, id)
    const { said, come } = await findTranslation(desk.db, id)
    const translation = translationOf({ form: reply.form, language: told.language, said, come }, policy, desk.today)
    replies.push({
      ...reply,
      ...told,
      judgement: judgementOf(reply),
      translation,
      translations: isOpen ? come : [],
      corrections: await listCorrections(desk.db, 'reply', id),
      embargo: embargo(reply, reply.receivedOn)
    })
  }
  const otherQuestions = isOpen ? await questionsOfOthers(desk, letter.id, replies) : {}
  const timeRequests = isOpen ? await listTimeRequests(desk.db, letter.id) : []
  const leftOpen: string[] = []
  const followUpDrafted: string[] = []
  for (const { id } of addressees) {
    const unsatisfied = await findUnsatisfied(desk.db, id)
    if (needsFollowUp(unsatisfied)) (unsatisfied.hasDraft ? followUpDrafted : leftOpen).push(id)
  }
  const subjects = [letter.id, ...addressees.map(({ id }) => id), ...replies.map(({ id }) => id)]
  return done({
    ...shown.value,
    isOpen,
    embargo: isDraft(letter) ? null : embargo(letter, null),
    replies,
    otherQuestions,
    leftOpen,
    followUpDrafted,
    askedForTime: standingOf(timeRequests, shown.value),
    timeRequests,
    timeAnswers: isOpen
      ? await listTimeAnswers(
          desk.db,
          addressees.map(({ id }) => id)
        )
      : [],
    missions: isOpen && letter.mandate === desk.mandate ? await listMissionsTold(desk.db, letter.id) : {},
    persons: isOpen ? await listNamed(desk.db, letter.id) : [],
    reprisal: isOpen ? (await findFacts(desk.db, letter.id)).reprisal : null,
    steps: isOpen ? await listSteps(desk.db, subjects) : [],
    later: (await listLater(desk.db, letter.id)).filter((one) => may(desk.actor, 'see-letter', factsOf(one)))
  })
}

function standingOf(asked: readonly TimeAsked[], { addressees }: ShownLetter): Record<string, AskedForTime> {
  return Object.fromEntries(
    addressees.flatMap(({ id }) => {
      const stands = askedForTime(asked.filter(({ addressee }) => addressee === id))
      return stands ? [[id, stands]] : []
    })
  )
}

async function questionsOfOthers(
  { db, actor }: Desk,
  own: string,
  replies: readonly WholeReply[]
): Promise<Record<string, string>> {
  const ids = new Set(replies.flatMap(({ letters }) => letters).filter((id) => id !== own))
  if (ids.size === 0) return {}
  const readable = (await findLetters(db, [...ids])).filter((one) =>
    may(actor, 'see-letter', { mandate: one.mandate, signatories: one.signatories })
  )
  return Object.fromEntries(readable.flatMap(({ questions }) => questions.map(({ id, text }) => [id, text])))
}
