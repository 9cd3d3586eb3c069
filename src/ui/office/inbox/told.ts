import { inLocale } from '#in-locale'
import { m, type Locale } from '#messages'
import type { ReasonOf } from '#mandate/inbox/decisions.ts'
import type { Outcome } from '#mandate/inbox/outcomes.ts'
import type { Stage } from '#mandate/intake/stages.ts'
import type { MessageToSource } from '#platform/sealing/messages.ts'

type Told = () => string

const stageSentences: Record<Stage, Told> = {
  received: m.return_stage_received,
  'being-read': m.return_stage_being_read,
  'more-asked': m.return_stage_more_asked,
  'taken-up': m.return_stage_taken_up,
  declined: m.return_stage_declined,
  closed: m.return_stage_closed,
  'letter-gone': m.return_stage_letter_gone,
  'answer-come': m.return_stage_answer_come,
  'made-public': m.return_stage_made_public
}
const nextSentences: Record<string, Told> = {
  'being-read': m.return_next_being_read,
  decision: m.return_next_decision,
  'your-answer': m.return_next_your_answer,
  'news-when-safe': m.return_next_news_when_safe,
  'answer-due': m.return_next_answer_due,
  'answer-read': m.return_next_answer_read
}

// Of a refusal its stage says all; why, the officer writes.
const closingSentences: Record<Outcome, Told | null> = {
  'taken-up': m.matter_closed_taken_up,
  declined: null,
  referred: m.matter_closed_referred,
  withdrawn: m.matter_closed_withdrawn,
  'no-answer': m.matter_closed_no_answer
}

/** What became of it in her language, before what the officer writes of it. */
export const closingText = (outcome: Outcome, written: string, locale: Locale): string =>
  [inLocale(locale, () => closingSentences[outcome]?.()), written.trim()].filter(Boolean).join('\n\n')

/** That it is open again, before what the officer writes of it. */
export function reopenedText(reason: ReasonOf | '', written: string, locale: Locale): string {
  const said = reason === 'closed-by-mistake' ? m.matter_told_reopened_mistake : m.matter_told_reopened
  return [inLocale(locale, said), written.trim()].filter(Boolean).join('\n\n')
}

/** What she was told to expect next; null for what has no sentence. */
export const nextSentence = (what: string, locale: Locale): string | null =>
  inLocale(locale, () => nextSentences[what]?.() ?? null)

export const stageSentence = (stage: Stage, locale: Locale): string => inLocale(locale, stageSentences[stage])

/** What a message to a source is read as on her page, in her language and by the same sentences. @param dayIn writes a day in that language */
export function toldParagraphs(message: MessageToSource, locale: Locale, dayIn: (day: string) => string): string[] {
  const { kind, stage, text, next } = message as MessageToSource & {
    stage?: Stage
    text?: string
    next?: { what: string; by: string | null }
  }
  const said = text ? text.split('\n').filter((line) => line.trim()) : []
  if (kind !== 'stage' || !stage || !stageSentences[stage]) return said
  const follows = next && nextSentence(next.what, locale)
  const by = next?.by && inLocale(locale, () => m.return_by({ day: dayIn(next.by!) }))
  return [stageSentence(stage, locale), ...said, ...[follows, by].filter((line) => typeof line === 'string')]
}
