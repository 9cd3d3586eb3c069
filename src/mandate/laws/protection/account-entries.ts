import { fractionDigits, minorUnits } from './money.ts'
import type { EntryKind } from '../../entries/entry-kind.ts'
import { field } from '../../entries/fields.ts'
import { hasAddress } from '../../entries/of-body.ts'
import type { Language } from '../../languages.ts'
import { error } from '../../result.ts'
import { deleteRow } from '../store.server.ts'
import * as store from './store.server.ts'
import { whyNoInstrument } from './entries.ts'
import { lang, year } from './entry-fields.ts'

interface AccountBody {
  instrument: string
  year: number
  budget?: string
  currency?: string
  staff?: number
  coverage?: string
  difficulties?: string
  participation?: string
  lang?: Language
  source: string
  address?: string
}

/** What was known of one in a year: money, staff, whom it covers, what is hard, and the part that defenders have in it. */
export const account: EntryKind = {
  kind: 'protection-account',
  fields: {
    instrument: field.named({ required: true }),
    year: year(true),
    budget: field.line({ most: 20 }),
    currency: field.line({ most: 3 }),
    staff: field.number({ least: 0, most: 1_000_000 }),
    coverage: field.text({ most: 2000 }),
    difficulties: field.text({ most: 2000 }),
    participation: field.text({ most: 2000 }),
    lang,
    source: field.line({ required: true, least: 3, most: 500 }),
    address: field.address()
  },
  subjectField: 'instrument',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const { instrument: of, budget, currency } = body as unknown as AccountBody
    const digits = currency === undefined ? null : fractionDigits(currency)
    return [
      ...(await whyNoInstrument(db, of)),
      ...(currency !== undefined && digits === null ? [error('wrong-type', 'currency', { value: currency })] : []),
      ...(budget !== undefined && currency === undefined ? [error('required', 'currency')] : []),
      ...(budget === undefined && currency !== undefined ? [error('required', 'budget')] : []),
      ...(budget !== undefined && digits !== null && minorUnits(budget, digits) === null
        ? [error('wrong-type', 'budget', { value: budget })]
        : [])
    ]
  },
  async release(trx, { id, body }) {
    const given = body as unknown as AccountBody
    const { budget, currency } = given
    await store.insertAccount(trx, {
      ...given,
      slug: id,
      budget: budget === undefined ? null : minorUnits(budget, fractionDigits(currency!)!),
      currency: currency ?? null,
      staff: given.staff ?? null,
      coverage: given.coverage ?? null,
      difficulties: given.difficulties ?? null,
      participation: given.participation ?? null,
      lang: given.lang ?? 'en',
      url: given.address ?? null
    })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'protection_account', id)
}

interface ViewBody {
  instrument: string
  year: number
  group?: string
  text: string
  lang?: Language
}

/** What defenders say of one, by whoever asked them: no name, no place, and always a second officer who looks. */
export const view: EntryKind = {
  kind: 'protection-view',
  fields: {
    instrument: field.named({ required: true }),
    year: year(true),
    group: field.word('group'),
    text: field.text({ required: true, most: 2000 }),
    lang
  },
  subjectField: 'instrument',
  isPublicAlready: () => false,
  check: (db, body) => whyNoInstrument(db, (body as unknown as ViewBody).instrument),
  async release(trx, { id, body }) {
    const { group, lang: of, ...given } = body as unknown as ViewBody
    await store.insertView(trx, { ...given, slug: id, group: group ?? null, lang: of ?? 'en' })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'protection_view', id)
}
