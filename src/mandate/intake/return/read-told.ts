import type { Day } from '../../calendar.ts'
import { stageNames, type Stage } from '../stages.ts'

/** What the office wrote to her. */
export type Told =
  | { kind: 'stage'; stage: Stage; on: Day; text?: string; lang?: string; by?: Day }
  | { kind: 'message' | 'ask'; on: Day; text: string; lang?: string }

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= 20_000
const isDayText = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** Null for what is of no known shape. No schema library: her device loads this. */
export function readTold(message: Record<string, unknown>): Told | null {
  const { kind, on, text, lang } = message
  if (!isDayText(on)) return null
  const spoken = typeof lang === 'string' && /^[a-z]{2,3}$/.test(lang) ? { lang } : {}
  if (kind === 'stage') {
    const stage = stageNames.find((name) => name === message.stage)
    const by = (message.next as { by?: unknown } | null | undefined)?.by
    if (!stage) return null
    return { kind, stage, on, ...spoken, ...(isText(text) && { text }), ...(isDayText(by) && { by }) }
  }
  if (kind !== 'message' && kind !== 'ask') return null
  return isText(text) ? { kind, on, text, ...spoken } : null
}
