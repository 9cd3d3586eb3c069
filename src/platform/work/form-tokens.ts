import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { workKey } from './work-key.ts'

/** What the address of a form carries, so that only a page of ours, a day old at most, sends it, and sends one report. */
export interface FormTokens {
  make(now: Date): string
  /** Whether we made it, not too long ago. */
  holds(text: string, now: Date): boolean
  /** Whether a report was sent with it. */
  isSpent(text: string): boolean
  /** False where it was spent for another report: the same one may come again, as where its answer was lost. */
  spend(text: string, id: string, now: Date): boolean
}

/** Hours: it says no closer when the page was opened. */
const goodFor = 24

/**
 * @param most how many are remembered: of more, the first one spent could serve once again, as after a new start, which
 * loses nobody's report
 */
export function openFormTokens(key: Uint8Array, most = 20_000): FormTokens {
  const spent = new Map<string, string>()
  const tag = (...told: string[]) =>
    createHmac('sha256', key)
      .update(['vigie form', ...told].join('\n'))
      .digest('base64url')
      .slice(0, 22)
  return {
    make(now) {
      const told = `${(hourOf(now) + goodFor).toString(36)}.${randomBytes(12).toString('base64url')}`
      return `${told}.${tag(told)}`
    },
    holds(text, now) {
      const [, told, given] = /^([0-9a-z]{1,8}\.[\w-]{16})\.([\w-]{22})$/.exec(text) ?? []
      if (!told || !timingSafeEqual(Buffer.from(given!), Buffer.from(tag(told)))) return false
      return untilOf(text) >= hourOf(now)
    },
    isSpent: (text) => spent.has(text),
    spend(text, id, now) {
      // NOTE: no number of a report is kept here: their order is not.
      const report = tag(text, id)
      const before = spent.get(text)
      if (before !== undefined) return before === report
      for (const [one] of spent) if (untilOf(one) < hourOf(now) || spent.size >= most) spent.delete(one)
      spent.set(text, report)
      return true
    }
  }
}

/** Of this process: every one on the data folder takes what another has made. */
export function formTokensOf(dataFolder: string): FormTokens {
  const open = opened.get(dataFolder) ?? openFormTokens(workKey(dataFolder, 'forms'))
  opened.set(dataFolder, open)
  return open
}
const opened = new Map<string, FormTokens>()

const hourOf = (now: Date) => Math.floor(now.getTime() / 3_600_000)
const untilOf = (text: string) => Number.parseInt(text, 36)
