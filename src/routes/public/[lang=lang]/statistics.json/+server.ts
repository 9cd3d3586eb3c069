import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'
import { figuresFile } from '../statistics/figures-file.ts'

/** The table of the same address, for programs. */
export const GET: RequestHandler = (event) =>
  figuresFile(event, ({ by, rows, about, title, caveats, query }) =>
    machineJson({
      title,
      ...about,
      where: query.where,
      from: query.from,
      to: query.to,
      by,
      rows: rows.map(({ keys, labels, ...figure }) => ({
        ...Object.fromEntries(by.map((name, place) => [name, keys[place]])),
        labels: Object.fromEntries(by.map((name, place) => [name, labels[place]])),
        ...figure
      })),
      caveats
    })
  )
