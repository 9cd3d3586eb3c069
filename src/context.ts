import type { Logger } from 'pino'
import { todayInGeneva, type Day } from '#mandate/calendar.ts'
import type { Config } from '#platform/config.ts'
import type { Db } from '#platform/db.ts'

/** What a process works with, built once: the web, jobs and the command line share its shape. */
export type Context = {
  config: Config
  /** A database for each surface, with that surface's role; `corner` is what a State's mission reads with; `owner` is for the command line, migrations and jobs. */
  db: { owner: Db; public: Db; intake: Db; office: Db; corner: Db; jobs: Db }
  log: Logger
  now: () => Date
  /** The day in Geneva. */
  today: () => Day
}

const key = Symbol.for('vigie.context')
const holder = globalThis as unknown as Record<symbol, Context | undefined>

// NOTE: the built site and the server that starts it are two module graphs in one process; the global joins them.
export function provideContext(context: Context): void {
  holder[key] = context
}

export function currentContext(): Context {
  const context = holder[key]
  if (!context) throw new Error('no context: the server must provide one before it serves')
  return context
}

export function clockOf(now: () => Date): Pick<Context, 'now' | 'today'> {
  return { now, today: () => todayInGeneva(now()) }
}
