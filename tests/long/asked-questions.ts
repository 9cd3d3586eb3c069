import { createReadStream, readFileSync } from 'node:fs'
import { readCsv } from '../../src/platform/csv/read-csv.ts'
import { slugOf } from '../../src/mandate/communications/communication.ts'
import { slugOfSymbol } from '../../src/mandate/reference/slug-of-symbol.ts'
import { setTimeout } from 'node:timers/promises'
import { startWhole } from '../browser/whole-server.ts'

// node tests/long/asked-questions.ts FOLDER [QUESTIONS.json]: imports real public data into a new instance, asks plain
// questions in six languages, and says of which what is asked for is among the first five. Not a test that anybody has to
// run: the files are not part of Vigie.
const [folder = '', questions = `${import.meta.dirname}/questions.json`] = process.argv.slice(2)

interface Question {
  n: number
  lang: string
  question: string
  asks: string
  accept: { source: keyof typeof files; rule: { columns: Record<string, string[] | { matches: string }> } }
}
interface Hit {
  kind: string
  subject: string
  title: string
}
type Row = Record<string, string>

const files = {
  upr: 'upr-recommendations.csv',
  communications: 'communications-1986-2006.csv',
  resolutions: 'resolutions-on-defenders.csv'
} as const
const imports = [
  ['communications-record', files.communications],
  ['upr', files.upr],
  ['resolutions', files.resolutions],
  ['ratifications', 'treaty-ratifications-2022.csv'],
  ['ngo-laws', 'ngo-laws-1990-2013.csv']
] as const

async function rowsOf(path: string): Promise<Row[]> {
  const lines: string[][] = []
  for await (const batch of readCsv(createReadStream(path), ',')) lines.push(...batch.map(({ fields }) => fields))
  const [head = [], ...rows] = lines
  return rows.map((fields) => Object.fromEntries(head.map((name, at) => [name, fields[at] ?? ''])))
}

/** What a hit must be to be this row of the source. */
const isRow: Record<keyof typeof files, (hit: Hit, row: Row) => boolean> = {
  upr: ({ subject }, { session, sur_iso3: state, id }) => subject === `UPR-${session}-${state}-${id}`,
  communications: ({ kind, subject, title }, { document = '', paragraph = '', iso3, kind: of = '' }) =>
    kind === 'record'
      ? /reply|reminder/.test(of) && subject === iso3 && title === `${document}, ${paragraph}`
      : /appeal|letter/.test(of) && subject.replace(/--\d+$/, '') === slugOf(`${document}-${paragraph}`),
  resolutions: ({ subject }, { symbol = '' }) => subject === slugOfSymbol(symbol)
}

const isAskedFor = ({ accept }: Question, row: Row): boolean =>
  Object.entries(accept.rule.columns).every(([column, values]) =>
    Array.isArray(values) ? values.includes(row[column]!) : new RegExp(values.matches, 'i').test(row[column]!)
  )

const asked = JSON.parse(readFileSync(questions, 'utf8')) as Question[]
const server = await startWhole()
const origin = server.public
try {
  for (const [kind, file] of imports)
    await server.vigie(
      'import',
      kind,
      `${folder}/${file}`,
      ...(kind === 'communications-record' ? ['--mandate', 'torture'] : [])
    )
  // The search takes recommendations in by a job.
  while (JSON.parse(await server.vigie('status', '--json')).jobsWaiting > 0) await setTimeout(1_000)
  const sources = new Map<string, Row[]>()
  for (const [source, file] of Object.entries(files)) sources.set(source, await rowsOf(`${folder}/${file}`))
  let answered = 0
  for (const one of asked) {
    const { source } = one.accept
    const wanted = sources.get(source)!.filter((row) => isAskedFor(one, row))
    const begun = performance.now()
    const answer = await fetch(`${origin}/${one.lang}/search.json?q=${encodeURIComponent(one.question)}`)
    const { hits, count, didYouMean } = (await answer.json()) as {
      hits: Hit[]
      count: { value: number }
      didYouMean: string | null
    }
    const took = performance.now() - begun
    const place = hits.slice(0, 5).findIndex((hit) => wanted.some((row) => isRow[source](hit, row)))
    if (place >= 0) answered++
    console.log(
      `${place >= 0 ? `${place + 1} ` : '- '} ${String(one.n).padStart(2)} ${one.lang} ${one.question} (${wanted.length} rows, ${count.value} found, ${took.toFixed(0)} ms${didYouMean ? `, meant: ${didYouMean}` : ''})`
    )
    if (place < 0)
      for (const { kind, subject, title } of hits.slice(0, 5))
        console.log(`        ${kind} ${subject}: ${title.slice(0, 90)}`)
  }
  console.log(`${answered} of ${asked.length} have what they ask for among the first five.`)
} finally {
  await server.stop()
  server.clear()
}
