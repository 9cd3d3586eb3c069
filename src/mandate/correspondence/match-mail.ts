import type { Day } from '../calendar.ts'

/** Of a mail, what tells which letters it answers. Its sender is what it says: nothing proves it. */
export interface MailFacts {
  sender: string | null
  answers: readonly string[]
  mentions: readonly string[]
  quoted: readonly string[]
  automatic: boolean
  unreadable: boolean
  /** What a report says of which mail of ours, where it is one that could not be recorded. */
  report: string | null
}

/** A letter, as one of its addressees has it. */
export interface Candidate {
  letter: string
  slug: string
  reference: string | null
  number: string | null
  /** By which it goes, or went, without a reference. */
  working: string | null
  addressee: string
  state: string | null
  actorName: string | null
  isSent: boolean
  sentOn: Day | null
  /** With more than an acknowledgement. */
  isAnswered: boolean
  /** Of the mails by which it went to this addressee. */
  messageIds: readonly string[]
}

/** An address to which a State's letters go, or went. */
export interface KnownAddress {
  address: string
  state: string
  isCurrent: boolean
}

export const guessReasons = [
  'thread',
  'reference',
  'reference-quoted',
  'sender-on-record',
  'sender-formerly-on-record',
  'sender-of-same-domain',
  'waits-for-answer'
] as const
export type GuessReason = (typeof guessReasons)[number]

export const objections = ['sender-of-another-state', 'letter-not-sent'] as const
export type Objection = (typeof objections)[number]

export const mailProblems = ['unreadable', 'automatic', 'report-not-recorded', 'no-such-letter'] as const
export interface MailProblem {
  what: (typeof mailProblems)[number]
  /** Which number no letter has. */
  number?: string
}

export interface Guess {
  letter: string
  slug: string
  reference: string | null
  addressee: string
  state: string | null
  actorName: string | null
  reasons: GuessReason[]
  objections: Objection[]
}

export interface Matched {
  /** 'matched': surely to these letters, and yet to be read: what it is worth no machine says. */
  standing: 'matched' | 'unmatched'
  letters: Guess[]
  guesses: Guess[]
  problems: MailProblem[]
  /** States whose address the sender is. */
  senderStates: string[]
}

/**
 * Which letters a mail answers. Sure is a thread of ours, whose Message-ID nobody can guess, and a reference that comes
 * from the address on record of its very addressee; never against an address on record of another State, never what
 * was not sent. All else is a guess, with its reasons, and an officer decides.
 */
export function matchMail(
  mail: MailFacts,
  candidates: readonly Candidate[],
  addresses: readonly KnownAddress[]
): Matched {
  const from = senderOf(mail.sender, addresses)
  const weighed = candidates
    .map((candidate) => weigh(mail, candidate, from))
    .filter(({ reasons }) => reasons.length > 0)
  // Of a letter to several, who is on record for one addressee answers for that one.
  const speaking = weighed.filter(
    (one) => !isAgainst(one) || !weighed.some((other) => other.letter === one.letter && !isAgainst(other))
  )
  const named = speaking.filter(({ reasons }) => reasons.some((reason) => strong.includes(reason)))
  const problems = problemsOf(mail, candidates)
  const letters = named.filter(isSure)
  const isMatched =
    letters.length > 0 && !named.some(isAgainst) && !mail.automatic && !mail.unreadable && mail.report === null
  const shown = isMatched ? letters : []
  return {
    standing: isMatched ? 'matched' : 'unmatched',
    letters: shown,
    guesses: speaking
      .filter((guess) => !shown.includes(guess))
      .filter(({ reasons }) => named.length === 0 || reasons.some((reason) => telling.includes(reason)))
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .slice(0, 10),
    problems,
    senderStates: [...new Set([...from.current, ...from.former])]
  }
}

const strong: readonly GuessReason[] = ['thread', 'reference']
const telling: readonly GuessReason[] = [...strong, 'reference-quoted']

function weigh(mail: MailFacts, candidate: Candidate, from: Sender): Guess {
  const { letter, slug, reference, addressee, state, actorName } = candidate
  const isIn = (numbers: readonly string[]) => namesOf(candidate).some((one) => numbers.includes(one))
  const reasons: GuessReason[] = []
  if (candidate.messageIds.some((id) => mail.answers.includes(id))) reasons.push('thread')
  if (isIn(mail.mentions)) reasons.push('reference')
  else if (isIn(mail.quoted)) reasons.push('reference-quoted')
  const isNamed = reasons.length > 0
  const tie = state === null ? null : tieOf(state, from)
  if (tie && (isNamed || (candidate.isSent && !candidate.isAnswered)))
    reasons.push(tie, ...(isNamed ? [] : (['waits-for-answer'] as const)))
  const against: Objection[] = []
  if (isNamed && tie === null && from.isKnown) against.push('sender-of-another-state')
  if (!candidate.isSent && reasons.length > 0) against.push('letter-not-sent')
  return { letter, slug, reference, addressee, state, actorName, reasons, objections: against }
}

const namesOf = ({ number, working }: Candidate): string[] => [number, working].filter((one) => one !== null)

const isAgainst = ({ objections: against }: Guess): boolean => against.length > 0
const isSure = (guess: Guess): boolean =>
  !isAgainst(guess) &&
  (guess.reasons.includes('thread') ||
    (guess.reasons.includes('reference') && guess.reasons.includes('sender-on-record')))
const weightOf = ({ reasons, objections: against }: Guess): number =>
  reasons.reduce((sum, reason) => sum + 2 ** (guessReasons.length - guessReasons.indexOf(reason)), 0) -
  against.length * 64

interface Sender {
  isKnown: boolean
  current: string[]
  former: string[]
  neighbours: string[]
}

function senderOf(sender: string | null, addresses: readonly KnownAddress[]): Sender {
  const own = addresses.filter(({ address }) => address.toLowerCase() === sender)
  const domain = sender?.split('@')[1]
  const beside = addresses.filter(({ address }) => domain !== undefined && address.toLowerCase().endsWith(`@${domain}`))
  const states = new Set(beside.map(({ state }) => state))
  return {
    isKnown: own.length > 0,
    current: own.filter(({ isCurrent }) => isCurrent).map(({ state }) => state),
    former: own.filter(({ isCurrent }) => !isCurrent).map(({ state }) => state),
    // A house that writes for several States, or sells mail boxes, says nothing.
    neighbours: own.length === 0 && states.size === 1 ? [...states] : []
  }
}

function tieOf(state: string, { current, former, neighbours }: Sender): GuessReason | null {
  if (current.includes(state)) return 'sender-on-record'
  if (former.includes(state)) return 'sender-formerly-on-record'
  return neighbours.includes(state) ? 'sender-of-same-domain' : null
}

function problemsOf(mail: MailFacts, candidates: readonly Candidate[]): MailProblem[] {
  const numbers = new Set(candidates.flatMap(namesOf))
  return [
    ...(mail.unreadable ? [{ what: 'unreadable' as const }] : []),
    ...(mail.report !== null ? [{ what: 'report-not-recorded' as const }] : []),
    ...(mail.automatic && mail.report === null ? [{ what: 'automatic' as const }] : []),
    ...mail.mentions
      .filter((number) => !numbers.has(number))
      .map((number) => ({ what: 'no-such-letter' as const, number }))
  ]
}
