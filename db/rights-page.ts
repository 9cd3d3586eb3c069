import { databaseRights, databaseRoles, ofTheInstance, type Rights } from './rights.ts'

/** docs/database-rights.md: a line for each table, a column for each role. */
export function databaseRightsPage(): string {
  const line = ([table, rights]: [string, Rights]) =>
    `| ${[table, ...databaseRoles.map((role) => inWords(rights[role] ?? '')), whoseRows(table, rights)].join(' | ')} |`
  return [
    '# What each surface can do in the database',
    '',
    'Printed by `node bin/print-permissions.js` from `db/rights.ts`. `tests/stories/a-surface-reads-only-what-is-its-own.test.ts` reads the rights from PostgreSQL itself and compares them, tries each of them as each role, and asks that every table has row-level security, forced. A table without a line here fails it.',
    '',
    'Beside the right to a table stand the rows: what is kept of one mandate is read and written by the office at work for that mandate alone (`an-office-reads-its-own-matters-alone` and `an-office-writes-its-own-matters-alone` try it in every table, with rows of two; of the log: `an-office-sees-and-writes-its-own-log-alone`), and by a mission through a key of its own (`a-flaw-in-the-corner-reads-its-own-letters-alone`). *Every* below says where the office reads rows of every mandate. Jobs work for all mandates. What the way in asks by receipt it asks of functions, not of tables.',
    '',
    `| table | ${databaseRoles.join(' | ')} | rows the office reaches |`,
    `|---|${databaseRoles.map(() => '---').join('|')}|---|`,
    ...Object.entries(databaseRights)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(line),
    ''
  ].join('\n')
}

const words: Record<string, string> = { s: 'reads', i: 'adds', u: 'changes', d: 'deletes' }
const inWords = (rights: string): string =>
  [...rights.matchAll(/([siud])(?:\(([^)]+)\))?/g)]
    .map(([, verb, columns]) => `${words[verb!]}${columns ? ` (${columns.replaceAll(' ', ', ')})` : ''}`)
    .join(', ') || '-'

const whoseRows = (table: string, { office }: Rights): string =>
  !office ? '-' : /^(reference|released)\./.test(table) || ofTheInstance.includes(table) ? 'every' : "its mandate's"
