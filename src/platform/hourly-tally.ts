import type { Logger } from 'pino'

/** Says at the end of an hour how often something happened in it, and not when: a line of the log tells nobody's moment. */
export function hourlyTally(sentence: string): (log: Logger) => void {
  let count = 0
  return (log) => {
    if (count++ > 0) return
    const toFullHour = hour - (Date.now() % hour)
    setTimeout(() => {
      log.error({ count }, sentence)
      count = 0
    }, toFullHour).unref()
  }
}

const hour = 3_600_000
