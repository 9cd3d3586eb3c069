import { protectionFile } from '../protection/protection-file.ts'
import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'

/** All that the page tells as one JSON document, each instrument with its accounts and views. */
export const GET: RequestHandler = (event) =>
  protectionFile(event, ({ protection, notes }) =>
    machineJson({ source: notes.source, as_of: notes.asOf, licence: notes.licence, ...protection })
  )
