import type { EntryKind } from '../../entries/entry-kind.ts'
import { field } from '../../entries/fields.ts'
import { dayOf, hasAddress } from '../../entries/of-body.ts'
import type { Language } from '../../languages.ts'
import { error } from '../../result.ts'
import { instrumentKinds } from './protection.ts'
import { indexInstrument, leaveInstrument } from './index-instruments.server.ts'
import * as store from './store.server.ts'
import { account, view } from './account-entries.ts'
import { lang } from './entry-fields.ts'
import { plan, study } from './plan-entries.ts'

interface InstrumentBody {
  kind: string
  state?: string
  body?: string
  since?: string
  text: string
  lang?: Language
  source: string
  address?: string
}

/** Guidelines or a mechanism that the register does not have yet. */
const instrument: EntryKind = {
  kind: 'protection-instrument',
  fields: {
    kind: field.choice('protection_kind', instrumentKinds, { required: true }),
    state: field.state(),
    body: field.line({ least: 2, most: 80 }),
    since: field.partialDay({ past: true }),
    text: field.text({ required: true, most: 2000 }),
    lang,
    source: field.line({ required: true, least: 3, most: 500 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  check: async (_, given) => {
    const { state, body } = given as unknown as InstrumentBody
    if (state === undefined && body === undefined) return [error('required', 'state')]
    return state !== undefined && body !== undefined ? [error('state-or-body', 'body')] : []
  },
  async release(trx, { id, body: given }) {
    const { kind, state, body, since, text, lang: of, source, address } = given as unknown as InstrumentBody
    await store.insertInstrument(trx, {
      slug: id,
      kind,
      state: state ?? null,
      body: body ?? null,
      since: since === undefined ? null : dayOf(since),
      texts: { [of ?? 'en']: text },
      source,
      url: address ?? null
    })
    await indexInstrument(trx, id)
  },
  async takeOut(trx, { id }) {
    await leaveInstrument(trx, id)
    await store.deleteInstrument(trx, id)
  }
}

export async function whyNoInstrument(db: Parameters<typeof store.hasInstrument>[0], slug: string) {
  return (await store.hasInstrument(db, slug)) ? [] : [error('instrument-not-found', 'instrument', { value: slug })]
}

export const protectionEntries: readonly EntryKind[] = [instrument, account, view, plan, study]
