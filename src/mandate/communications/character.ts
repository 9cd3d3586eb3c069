/**
 * What a reply is worth (categories after the tables of the mandate on executions since 2005). Form,
 * coverage, position and steps are facts; the character is derived from them, unless the Rapporteur
 * says otherwise and why. Its twin in SQL, reference.reply_character, is compared over every case.
 */
export function characterOf(reply: ReplyFacts): Character {
  const { form } = reply
  if (!isMoreThanAcknowledgement(form)) return characterOfForm[form]
  if (reply.position === 'denies-unsubstantiated' || reply.position === 'disputes-mandate')
    return 'rejected-without-substantiation'
  if (reply.coverage === null) return 'substantive-unassessed'
  if (reply.coverage >= satisfactoryCoverage) return 'largely-satisfactory'
  const cooperates = reply.position === 'accepts' || reply.position === 'partly-accepts' || reply.hasSteps
  return cooperates ? 'cooperative-incomplete' : 'incomplete'
}

export interface ReplyFacts {
  form: ReplyForm
  /** From 0 to 1; null while no question is marked. */
  coverage: number | null
  position: Position | null
  hasSteps: boolean
}

/** In the order of worth; the number in the fact tables is the place, none being 0. */
export const forms = ['none', 'acknowledgement', 'extension-asked', 'awaiting-translation', 'substantive'] as const
export type Form = (typeof forms)[number]
export const replyForms = ['acknowledgement', 'extension-asked', 'awaiting-translation', 'substantive'] as const
export type ReplyForm = (typeof replyForms)[number]
export const formNumber = (form: Form): number => forms.indexOf(form)

/** Only this ends a clock and counts in the reply rate. */
export const isMoreThanAcknowledgement = (form: Form): form is 'substantive' => form === 'substantive'

export const positions = [
  'accepts',
  'partly-accepts',
  'denies-substantiated',
  'denies-unsubstantiated',
  'disputes-mandate'
] as const
export type Position = (typeof positions)[number]

export const steps = [
  'release',
  'charges-dropped',
  'investigation-opened',
  'protection-granted',
  'perpetrator-charged',
  'law-amended',
  'reparation'
] as const
export type Step = (typeof steps)[number]

export const marks = ['answered', 'partly', 'not-answered', 'refused'] as const
export type Mark = (typeof marks)[number]
/** What a question counts for in the coverage. */
export const markValue: Record<Mark, number> = { answered: 1, partly: 0.5, 'not-answered': 0, refused: 0 }

/** From three quarters of its questions on, a reply is largely satisfactory. */
export const satisfactoryCoverage = 0.75

/** In the order of worth; of several replies the best counts. The number in the fact tables is the place. */
export const characters = [
  'no-reply',
  'acknowledgement-only',
  'extension-asked',
  'awaiting-translation',
  'substantive-unassessed',
  'rejected-without-substantiation',
  'incomplete',
  'cooperative-incomplete',
  'largely-satisfactory'
] as const
export type Character = (typeof characters)[number]
export const characterNumber = (character: Character): number => characters.indexOf(character)

/** What an override may say of a substantive reply; its form is a fact that no override changes. */
export const overridable = [
  'rejected-without-substantiation',
  'incomplete',
  'cooperative-incomplete',
  'largely-satisfactory'
] as const

/**
 * Share of a letter's questions that a reply answers: an answer in part counts for half, a question
 * without a mark for nothing. Which mark counts where several read it says reading.ts. Null when nothing was asked
 * or no question has been marked.
 */
export function coverageOf(
  asked: readonly string[],
  given: readonly { question: string; mark: Mark }[]
): number | null {
  const strictest = new Map<string, number>()
  for (const { question, mark } of given) {
    if (asked.includes(question)) strictest.set(question, Math.min(strictest.get(question) ?? 1, markValue[mark]))
  }
  if (strictest.size === 0) return null
  return [...strictest.values()].reduce((sum, value) => sum + value, 0) / asked.length
}

/** Whole per cent, never 100 for what is not complete. */
export const coveragePercent = (coverage: number): number => Math.floor(coverage * 100)

const characterOfForm: Record<Exclude<ReplyForm, 'substantive'>, Character> = {
  acknowledgement: 'acknowledgement-only',
  'extension-asked': 'extension-asked',
  'awaiting-translation': 'awaiting-translation'
}
