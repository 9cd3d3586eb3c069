import { m, type Locale } from '#messages'
import type { Stage } from '#mandate/intake/stages.ts'
import type { MessageToSource } from '#platform/sealing/messages.ts'

type Told = (inputs: Record<string, never>, options: { locale: Locale }) => string
type Next = (inputs: { day: string }, options: { locale: Locale }) => string

const stageSentences: Record<Stage, Told> = {
  received: m.stage_received,
  'being-read': m.stage_being_read,
  'more-asked': m.stage_more_asked,
  'taken-up': m.stage_taken_up,
  declined: m.stage_declined,
  closed: m.stage_closed,
  'letter-gone': m.stage_letter_gone,
  'answer-come': m.stage_answer_come,
  'made-public': m.stage_made_public
}
const nextSentences: Record<string, Next> = {
  'being-read': m.stage_next_being_read,
  decision: m.stage_next_decision,
  'your-answer': m.stage_next_your_answer,
  'news-when-safe': m.stage_next_news_when_safe,
  'answer-due': m.stage_next_answer_due,
  'answer-read': m.stage_next_answer_read
}

export const stageSentence = (stage: Stage, locale: Locale): string => stageSentences[stage]({}, { locale })

/** The paragraphs that a message to a source is read as, in her language. @param dayIn writes a day in that language */
export function toldParagraphs(message: MessageToSource, locale: Locale, dayIn: (day: string) => string): string[] {
  const { kind, stage, text, next } = message as MessageToSource & {
    stage?: Stage
    text?: string
    next?: { what: string; by: string | null }
  }
  const said = text ? text.split('\n').filter((line) => line.trim()) : []
  if (kind !== 'stage' || !stage || !stageSentences[stage]) return said
  const follows = next && nextSentences[next.what]?.({ day: next.by ? dayIn(next.by) : '' }, { locale })
  return [stageSentence(stage, locale), ...said, ...(follows ? [follows] : [])]
}
