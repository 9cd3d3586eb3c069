import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { error } from '../result.ts'
import { clauseStatuses } from './law.ts'
import { deleteRow, findStanding, insertClause } from './store.server.ts'

interface ClauseBody {
  state: string
  clause: string
  law?: string
  status: string
  quotation?: string
  lang?: string
  address?: string
}
/** What a State's law has of a clause of the model law. */
export const clause: EntryKind = {
  kind: 'law-clause',
  fields: {
    state: field.state({ required: true }),
    clause: field.word('model-clause', { required: true }),
    status: field.choice('clause_status', clauseStatuses, { required: true }),
    law: field.named(),
    quotation: field.text({ most: 2000 }),
    lang: field.language(),
    address: field.address()
  },
  stateField: 'state',
  subjectField: 'clause',
  isPublicAlready: () => false,
  async check(db, body) {
    const { state, law: slug, status, quotation } = body as unknown as ClauseBody
    const found = slug === undefined ? null : await findStanding(db, slug)
    return [
      ...(slug !== undefined && found?.state !== state ? [error('law-not-found', 'law', { value: slug })] : []),
      ...((status === 'yes' || status === 'partly') && quotation === undefined ? [error('required', 'quotation')] : [])
    ]
  },
  async release(trx, { id, body }) {
    const { address, lang, law: of, quotation, ...given } = body as unknown as ClauseBody
    await insertClause(trx, {
      ...given,
      slug: id,
      law: of ?? null,
      quotation: quotation ?? null,
      lang: lang ?? 'en',
      url: address ?? null
    })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'law_clause', id)
}
