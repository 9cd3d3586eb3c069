import type { Day } from '#mandate/calendar.ts'
import type { LawOfLetter } from '#mandate/laws/law.ts'
import type { ClockWords } from '../../clock-words.ts'
import type { SaidFollowed } from '../follow-up/said-followed.ts'
import type { Choice, SaidReply } from './say-reply.ts'
import type { SaidTold } from './say-told.ts'
import type { SaidEvent } from './say-timeline.ts'

export interface SaidAddressee {
  id: string
  name: string
  state: string | null
  clock: ClockWords
  clockState: string
  isPaused: boolean
  delivery: string
  /** Sent from here, by a way that an officer has to go. */
  isToBeCarried: boolean
  /** Steps that may follow. */
  nextSteps: Choice[]
  leftOpen: boolean
  /** One is drafted already: it waits among the reminders. */
  followUpDrafted: boolean
  /** A request for more time, in words, and the day asked for while nothing is decided. */
  asked: { filing: string; says: string; words: string | null; isOpen: boolean; until: Day | null } | null
  reminders: string[]
  /** Whether its mission was told, and looked; null where nothing is to be said of that. */
  told: SaidTold | null
}
/** Whom the letter names, as she agreed to it. */
export interface SaidPerson {
  id: string
  name: string
  inPublic: string
  takenBack: string[]
  alsoIn: string[]
}
export interface SaidLetter {
  id: string
  slug: string
  title: string
  /** Null until it is entered; then, or from the beginning, by what it is called. */
  reference: string | null
  kind: string
  isDraft: boolean
  /** False for whoever sees only what is, or will be, public. */
  isOpen: boolean
  invented: boolean
  /** What the public reads is corrected by two. */
  isPublic: boolean
  /** For which act of cooperation, and what the public is to read of it; null as well for whoever sees only what is public. */
  reprisal: { act: string; publicAct: string | null } | null
  mandate: string
  /** Where one leads to a page of its own it says to which. */
  facts: { name: string; value: string; to?: 'releases' }[]
  language: string | null
  summary: string | null
  questions: { number: string; text: string }[]
  addressees: SaidAddressee[]
  replies: SaidReply[]
  earlier: { slug: string; title: string }[]
  later: { slug: string; title: string }[]
  timeline: SaidEvent[]
  persons: SaidPerson[]
  /** Null for whoever does not see what followed. */
  followed: SaidFollowed | null
  outcome: string | null
  /** Null as well for whoever may not open it. */
  ofCase: { case: string; outcome: string | null } | null
  /** The other letters of its case that went, each with its own clocks. */
  beside: { slug: string; title: string; addressees: { name: string; clock: ClockWords }[] }[]
  /** The tip of the bill from which it was begun. */
  ofTip: Omit<LawOfLetter, 'slug'> | null
  today: Day
  choices: Record<
    | 'refusals'
    | 'channels'
    | 'replyChannels'
    | 'forms'
    | 'positions'
    | 'marks'
    | 'steps'
    | 'outcomes'
    | 'characters'
    | 'languages'
    | 'acts',
    Choice[]
  >
}
