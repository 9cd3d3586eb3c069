import { readCsv } from '../../src/platform/csv/read-csv.ts'
import { keyOf } from '../random-record.ts'

type Of = Record<string, string | number | null>
type PublishedNumber = readonly [key: string, n: number]

/** What the public was told, under a key for each number: 'letters?state=PER&year=2015'. */
export class PublishedNumbers {
  readonly #numbers = new Map<string, Map<number, string[]>>()

  add(key: string, n: number, place: string): void {
    const values = this.#numbers.get(key) ?? new Map<number, string[]>()
    this.#numbers.set(key, values)
    values.set(n, [...(values.get(n) ?? []), place])
  }
  has = (key: string): boolean => this.#numbers.has(key)
  /** Each number that is not the same everywhere, with where it is told. */
  contradictions = (): string[] =>
    [...this.#numbers]
      .filter(([, values]) => values.size > 1)
      .map(([key, values]) => `${key}: ${[...values].map(([n, places]) => `${n} (${places[0]})`).join(', ')}`)
  all = (): PublishedNumber[] => [...this.#numbers].map(([key, values]) => [key, [...values.keys()][0]!])
  /** In how many pages and files it is told. */
  placesOf = (key: string): number => new Set([...(this.#numbers.get(key)?.values() ?? [])].flat()).size
}

/** Every page and file that tells of these States' letters. */
export async function everyNumber(origin: string, states: readonly string[]): Promise<PublishedNumbers> {
  const told = new PublishedNumbers()
  const inThree = (path: string, query = '') => ['', '.json', '.csv'].map((file) => `${path}${file}${query}`)
  const figures = [
    'letters&by=addressee',
    'letters&by=addressee&record=torture',
    'letters&by=addressee,year',
    'letters&by=addressee,kind',
    'replies&by=addressee',
    'reply-rate&by=addressee',
    'reply-rate-due&by=addressee',
    'median-days&by=addressee',
    'overdue&by=addressee'
  ]
  const fours = Array.from({ length: Math.ceil(states.length / 4) }, (_, at) => states.slice(at * 4, at * 4 + 4))
  const comparisons = fours
    .filter(({ length }) => length > 1)
    .map((four) => four.map((state) => `country=${state}`).join('&'))
  for (const path of [
    '',
    ...inThree('/countries'),
    ...states.flatMap((state) => [...inThree(`/countries/${state}`), `/letters.json?state=${state}`]),
    ...comparisons.flatMap((query) => [`/compare?${query}`, `/compare.csv?${query}`]),
    ...inThree('/recommendations/all-states'),
    ...figures.flatMap((measure) => inThree('/statistics', `?measure=${measure}`))
  ]) {
    const answer = await fetch(`${origin}/en${path}`)
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
    for (const [key, n] of await numbersIn(path, await answer.text())) told.add(key, n, path)
  }
  return told
}

/** The numbers about letters in a page or a file of the public surface; `path` is below the language. */
async function numbersIn(path: string, text: string): Promise<PublishedNumber[]> {
  const [file = '', query = ''] = path.split('?')
  const asked = new URLSearchParams(query)
  if (file.endsWith('.csv')) return inCsv(file, asked, await rowsOf(text))
  if (file.endsWith('.json')) return inJson(file, asked, JSON.parse(text))
  return inPage(text)
}

function inPage(text: string): PublishedNumber[] {
  const marked = /<data value="([^"]*)" data-measure="([^"]*)"(?: data-of="([^"]*)")?>/g
  return [...text.matchAll(marked)].flatMap(([, value, name, of = '']) => {
    const named: Of = Object.fromEntries(new URLSearchParams(of.replaceAll('&amp;', '&')))
    return told(name!, Number(value), named)
  })
}

const others = new Map([
  ['median', 'median-days'],
  ['replies', 'answered'],
  ['answered-of', 'letters'],
  ['due-answered-of', 'due'],
  ['overdue-of', 'letters'],
  ['dueAnswered', 'due-answered'],
  ['due_answered', 'due-answered'],
  ['acknowledged_only', 'acknowledged'],
  ['record-letters', 'letters'],
  ['record-answered', 'answered'],
  ['record-answered-of', 'letters']
])
const compared = new Set([
  'letters',
  'answered',
  'acknowledged',
  'due',
  'due-answered',
  'overdue',
  'median-days',
  'reprisals',
  'recommendations',
  'defenders',
  'laws',
  'ratified',
  'ratified-of',
  'votes'
])

/** One number under its key; none of what is told in one place alone. */
function told(name: string, n: unknown, { addressee, key, ...of }: Of): PublishedNumber[] {
  const measure = others.get(name) ?? name
  if (!compared.has(measure) || typeof n !== 'number' || Number.isNaN(n)) return []
  const what = { ...of, ...(addressee !== undefined && { state: addressee }), ...(key ? { record: key } : {}) }
  return [[keyOf(measure, what), n]]
}

type Figures = Record<string, unknown>
interface CountriesFile {
  states: ({ state: string; other_records: ({ record: string } & Figures)[] } & Figures)[]
}
interface CountryFile {
  state: string
  figures: Figures
  other_records: { record: string; figures: Figures }[]
  median_days: { days: number | null }
  by_reporting_year: { reporting_year: number | null; letters: number; answered: number }[]
  by_kind: { kind: string; letters: number; answered: number }[]
  reprisals: { letters: number }
}
interface AllStatesFile {
  states: {
    state: string
    treaties: { party_to: number; known: number } | null
    cells: { measured: { code: string; key?: string; n: number; of: number }[] }[]
  }[]
}
interface FiguresFile {
  measure: string
  record: string
  rows: TableRow[]
}
interface TableRow {
  dates: string
  value: unknown
  count: unknown
  base: unknown
  record?: string
  addressee?: string
  year?: string
  kind?: string
}

function inJson(file: string, asked: URLSearchParams, data: unknown): PublishedNumber[] {
  const counts = (figures: object, of: Of) => Object.entries(figures).flatMap(([name, n]) => told(name, n, of))
  if (file === '/countries.json')
    return (data as CountriesFile).states.flatMap(({ state, other_records, ...figures }) => [
      ...counts(figures, { state }),
      ...other_records.flatMap(({ record, ...its }) => counts(its, { state, record }))
    ])
  if (file.startsWith('/countries/')) {
    const { state, ...country } = data as CountryFile
    return [
      ...counts(country.figures, { state }),
      ...country.other_records.flatMap(({ record, figures }) => counts(figures, { state, record })),
      ...told('median-days', country.median_days.days, { state }),
      ...country.by_reporting_year.flatMap(({ reporting_year: year, letters, answered }) =>
        counts({ letters, answered }, { state, year })
      ),
      ...country.by_kind.flatMap(({ kind, letters, answered }) => counts({ letters, answered }, { state, kind })),
      ...told('reprisals', country.reprisals.letters, { state })
    ]
  }
  if (file === '/letters.json')
    return told('letters', (data as { letters_count: number }).letters_count, { state: asked.get('state') })
  if (file.endsWith('/all-states.json'))
    return (data as AllStatesFile).states.flatMap(({ state, treaties, cells }) => [
      ...told('ratified', treaties?.party_to, { state }),
      ...told('ratified-of', treaties?.known, { state }),
      ...cells
        .flatMap(({ measured }) => measured)
        .filter(({ code }) => code === 'answered')
        .flatMap(({ key, n, of }) => answeredOf(state, key, n, of))
    ])
  const { measure, record, rows } = data as FiguresFile
  return rows.flatMap((row) => ofTable(measure, { ...row, record }))
}

const answeredOf = (state: string, key: string | undefined, n: number, of: number): PublishedNumber[] => [
  ...told('answered', n, { state, ...(key && { key }) }),
  ...told('letters', of, { state, ...(key && { key }) })
]

/** A row of a cross-tabulation: what it measures, and what that was counted from. */
function ofTable(measure: string, { addressee, year, kind, record, ...row }: TableRow): PublishedNumber[] {
  if (row.dates !== 'certain') return []
  const of = {
    addressee: addressee ?? null,
    ...ofRecord(record),
    ...(year !== undefined && { year }),
    ...(kind !== undefined && { kind })
  }
  const [value, count, base] = [row.value, row.count, row.base].map((n) => (n === null || n === '' ? null : Number(n)))
  // Letters whose State is not sure enter no rate.
  if (measure === 'reply-rate' && addressee !== 'unassigned')
    return [...told('answered', count, of), ...told('letters', base, of)]
  if (measure === 'reply-rate-due') return [...told('due-answered', count, of), ...told('due', base, of)]
  return told(measure, value, of)
}

type Row = Record<string, string>

function inCsv(file: string, asked: URLSearchParams, rows: Row[]): PublishedNumber[] {
  if (file === '/countries.csv')
    return rows.flatMap(({ state = '', record, letters, answered, acknowledged_only }) => {
      const of = { state, ...ofRecord(record) }
      return [
        ...told('letters', Number(letters), of),
        ...told('answered', Number(answered), of),
        ...told('acknowledged', Number(acknowledged_only), of)
      ]
    })
  if (file.startsWith('/countries/')) return ofCountry(rows)
  if (file === '/compare.csv')
    return rows.flatMap(({ state = '', figure = '', value, base }) => {
      const [code = '', record] = figure.split(' ')
      const of = { state, ...(record && { record }) }
      return [
        ...(value === '' ? [] : told(code, Number(value), of)),
        ...(base === '' ? [] : told(`${code}-of`, Number(base), of))
      ]
    })
  if (file.endsWith('/all-states.csv'))
    return rows.flatMap(({ state = '', measured = '', treaties_party_to, treaties_known }) => [
      ...(treaties_party_to ? told('ratified', Number(treaties_party_to), { state }) : []),
      ...(treaties_known ? told('ratified-of', Number(treaties_known), { state }) : []),
      ...[...measured.matchAll(/\banswered (?:(\S+) )?(\d+)\/(\d+)/g)].flatMap(([, key, n, of]) =>
        answeredOf(state, key, Number(n), Number(of))
      )
    ])
  return rows.flatMap((row) => ofTable(asked.get('measure')!, row as unknown as TableRow))
}

/** By year and kind: their sums are those of the State. */
function ofCountry(rows: Row[]): PublishedNumber[] {
  const sums = new Map<string, number>()
  const add = (key: string, n: string | undefined) => sums.set(key, (sums.get(key) ?? 0) + Number(n))
  for (const { state = '', reporting_year, kind = '', record, ...row } of rows) {
    const other = ofRecord(record)
    const own = other.record === undefined
    const bases: Of[] = [
      { state, ...other },
      ...(own
        ? [
            { state, year: reporting_year ?? '' },
            { state, kind }
          ]
        : [])
    ]
    for (const [at, of] of bases.entries())
      for (const name of at === 0
        ? ['letters', 'answered', 'acknowledged_only', 'due', 'due_answered']
        : ['letters', 'answered'])
        add(keyOf(others.get(name) ?? name, of), row[name])
  }
  return [...sums]
}

const ofRecord = (record: string | undefined): { record?: string } =>
  record === undefined || record === 'defenders' ? {} : { record }

async function rowsOf(text: string): Promise<Row[]> {
  const bytes = async function* () {
    yield new TextEncoder().encode(text)
  }
  const lines: string[][] = []
  for await (const batch of readCsv(bytes(), ',')) lines.push(...batch.map(({ fields }) => fields))
  const [head = [], ...rows] = lines
  return rows.map((fields) => Object.fromEntries(head.map((name, at) => [name, fields[at] ?? ''])))
}
