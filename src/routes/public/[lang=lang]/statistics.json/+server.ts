import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'
import { figuresFile, type Labelled } from '../statistics/figures-file.ts'

/** The table of the same address, for programs. */
export const GET: RequestHandler = (event) =>
  figuresFile(event, ({ by, rows, totals, about, title, caveats, query }) => {
    const named = ({ keys, labels, withheld, ...figure }: Labelled) => ({
      ...Object.fromEntries(by.map((name, place) => [name, keys[place]])),
      labels: Object.fromEntries(by.map((name, place) => [name, labels[place]])),
      ...figure,
      letters_withheld: withheld
    })
    return machineJson({
      title,
      ...about,
      where: query.where,
      from: query.from,
      to: query.to,
      by,
      rows: rows.map(named),
      totals: totals.map(named),
      caveats
    })
  })
