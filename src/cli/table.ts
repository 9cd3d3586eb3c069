import type { Command } from './command.ts'

/** Every command: the name that is typed, and the file that holds it. Loaded when it is needed. */
export const commands: Record<string, () => Promise<{ command: Command }>> = {
  'reference load': () => import('./commands/reference-load.ts'),
  'import letters': () => import('./commands/import-letters.ts'),
  'import communications-record': () => import('./commands/import-communications-record.ts'),
  'export letters': () => import('./commands/export-letters.ts'),
  'export communications-record': () => import('./commands/export-communications-record.ts'),
  record: () => import('./commands/record.ts'),
  reminders: () => import('./commands/reminders.ts'),
  'letter show': () => import('./commands/letter-show.ts'),
  'letter circulate': () => import('./commands/letter-circulate.ts'),
  'letter clear': () => import('./commands/letter-clear.ts'),
  'letter transmit': () => import('./commands/letter-transmit.ts'),
  'letter deliver': () => import('./commands/letter-deliver.ts'),
  'letter correct': () => import('./commands/letter-correct.ts'),
  statistics: () => import('./commands/statistics.ts'),
  reconcile: () => import('./commands/reconcile.ts'),
  freeze: () => import('./commands/freeze.ts'),
  search: () => import('./commands/search.ts'),
  'log verify': () => import('./commands/log-verify.ts'),
  'log erase-payload': () => import('./commands/log-erase-payload.ts'),
  'log head': () => import('./commands/log-head.ts'),
  'verify-keys': () => import('./commands/verify-keys.ts'),
  'verify-served': () => import('./commands/verify-served.ts'),
  backup: () => import('./commands/backup.ts'),
  restore: () => import('./commands/restore.ts'),
  'keys new': () => import('./commands/keys-new.ts'),
  migrate: () => import('./commands/migrate.ts'),
  'demo fill': () => import('./commands/demo-fill.ts'),
  status: () => import('./commands/status.ts')
}
