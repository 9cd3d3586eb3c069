import type { Trx } from '#platform/db.ts'
import { calendarYear } from '../calendar.ts'
import { isLanguage, languages } from '../languages.ts'
import { indexPassages } from '../search/index-passages.server.ts'
import type { Passage } from '../search/passage.ts'
import { readAll, readRecords, type Records } from './read.server.ts'
import type { Resolution } from './resolution.ts'

/** The kind of passage of a resolution, and of what is on record about it. */
export const resolutionKind = 'resolution'

/** Puts resolutions into the search anew, with their points, entries and initiatives: those of some symbols, or all. */
export async function indexResolutions(trx: Trx, symbols: readonly string[] | 'all'): Promise<void> {
  // Dozens of amendments with one title would stand before what they were to change.
  const some = (await readAll(trx)).filter(
    ({ kind, symbol }) => kind !== 'amendment' && (symbols === 'all' || symbols.includes(symbol))
  )
  const records = await readRecords(
    trx,
    some.map(({ symbol }) => symbol)
  )
  await indexPassages(
    trx,
    some.flatMap((one) => [...inEachLanguage(one, records), ...broughtTo(one, records)])
  )
}

function inEachLanguage(one: Resolution, records: Records): Passage[] {
  const points = records.points.filter(({ symbol }) => symbol === one.symbol)
  return languages.flatMap((lang) => {
    const title = lang === one.lang ? one.title : null
    const name = one.names[lang]
    const said = [title, one.says[lang], ...points.map(({ texts }) => texts[lang])].filter(Boolean)
    if (name === undefined && said.length === 0) return []
    return [
      { ...base(one), part: lang, lang, title: name ? `${one.symbol}: ${name}` : one.symbol, text: said.join('\n') }
    ]
  })
}

function broughtTo(one: Resolution, { entries, initiatives }: Records): Passage[] {
  const ofIt = ({ symbol }: { symbol: string }) => symbol === one.symbol
  const shared = ({ slug, lang, onDay, onPrecision, invented }: Records['entries' | 'initiatives'][number]) => ({
    part: slug,
    lang: isLanguage(lang) ? lang : null,
    title: one.symbol,
    day: onDay,
    precision: onPrecision,
    year: calendarYear(onDay),
    invented
  })
  return [
    ...entries
      .filter(ofIt)
      .map((entry) => ({ ...base(one), ...shared(entry), text: entry.text, states: [entry.state] })),
    ...initiatives
      .filter(ofIt)
      .map((begun) => ({ ...base(one), ...shared(begun), text: begun.title, mandates: begun.mandates }))
  ]
}

const base = ({ id, slug, adoptedOn, precision, invented }: Resolution) => ({
  source: id,
  kind: resolutionKind,
  subject: slug,
  day: adoptedOn ?? '1900-01-01',
  precision: adoptedOn === null ? ('unknown' as const) : precision,
  year: adoptedOn === null ? null : calendarYear(adoptedOn),
  states: [] as string[],
  mandates: [] as string[],
  invented
})
