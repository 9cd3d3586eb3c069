import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { CrossTabulation } from './cross-tabulate.ts'

/** Of the figures of a table, 16 hexadecimal digits: two tables of the same question have the same one if nothing differs. */
export function fingerprintOf({ cells, total }: Pick<CrossTabulation, 'cells' | 'total'>): string {
  const figures = [...cells, total].map(({ keys, value, count, base }) => [keys, value, count, base])
  return createHash('sha256').update(canonicalJson(figures)).digest('hex').slice(0, 16)
}
