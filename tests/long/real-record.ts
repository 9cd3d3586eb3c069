import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readCsv } from '../../src/platform/csv/read-csv.ts'
import { chanceFrom } from '../../src/mandate/demonstration/chance.ts'
import { startOwnServer } from '../browser/own-server.ts'
import { everyNumber } from '../browser/published-numbers.ts'
import { keyOf } from '../random-record.ts'

// node tests/long/real-record.ts FOLDER [ORDERS]: imports five files of real public data into a new instance, in several
// orders, and says which number is not the same on a page, in a file and in the source file. Not a test that anybody has
// to run: the files are not part of Vigie.
const [folder = '', orders = '3'] = process.argv.slice(2)

const imports = [
  ['communications-record', 'communications-1986-2006.csv'],
  ['upr', 'upr-recommendations.csv'],
  ['resolutions', 'resolutions-on-defenders.csv'],
  ['ratifications', 'treaty-ratifications-2022.csv'],
  ['ngo-laws', 'ngo-laws-1990-2013.csv']
] as const
for (const [, file] of imports) if (!existsSync(`${folder}/${file}`)) throw new Error(`There is no ${folder}/${file}.`)

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const lines: string[][] = []
  for await (const batch of readCsv(createReadStream(path), ',')) lines.push(...batch.map(({ fields }) => fields))
  const [head = [], ...rows] = lines
  return rows.map((fields) => Object.fromEntries(head.map((name, at) => [name, fields[at] ?? ''])))
}

/** What the source files have of each State, without the rows that the import refused and wrote to these files. */
async function countSources(rejectsOf: (file: string) => string): Promise<Map<string, number>> {
  const taken = async (file: string) => {
    const rows = await rowsOf(`${folder}/${file}`)
    const columns = Object.keys(rows[0] ?? {})
    const keyOfRow = (row: Record<string, string>) => columns.map((name) => row[name]).join('\n')
    const rejects = existsSync(rejectsOf(file)) ? (await rowsOf(rejectsOf(file))).map(keyOfRow) : []
    if (rejects.length > 0) console.log(`${file}: ${rejects.length} of ${rows.length} rows refused`)
    return rows.filter((row) => !rejects.includes(keyOfRow(row)))
  }
  const counts = new Map<string, number>()
  const add = (measure: string, of: Record<string, string>) =>
    counts.set(keyOf(measure, of), (counts.get(keyOf(measure, of)) ?? 0) + 1)
  for (const row of await taken('communications-1986-2006.csv')) {
    // What the report calls by a name of no State of today is not certain.
    if (
      row.country_certain !== '1' ||
      row.country === 'Yugoslavia' ||
      !/^(urgent_appeal|allegation_letter)$/.test(row.kind ?? '')
    )
      continue
    const of = { state: row.iso3!, record: 'torture' }
    add('letters', of)
    if (row.reply_in_same_paragraph === '1') add('answered', of)
  }
  for (const row of await taken('upr-recommendations.csv')) {
    add('recommendations', { state: row.sur_iso3! })
    if (row.hrd === '1') add('defenders', { state: row.sur_iso3! })
  }
  return counts
}

const chance = chanceFrom(Number(process.env.VIGIE_SEED ?? 20261201))
let faults = 0
for (let order = 0; order < Number(orders); order++) {
  const server = await startOwnServer({ isEmpty: true })
  const rejects = mkdtempSync(join(tmpdir(), 'vigie-rejects-'))
  const rejectsOf = (file: string) => join(rejects, file)
  try {
    const inTurn = chance.shuffled(imports)
    console.log(`\nOrder: ${inTurn.map(([kind]) => kind).join(', ')}`)
    for (const [kind, file] of inTurn)
      await server.vigie(['import', kind, `${folder}/${file}`, '--rejects', rejectsOf(file)])
    const source = await countSources(rejectsOf)
    const { states } = (await (await fetch(`${server.origin}/en/countries.json`)).json()) as {
      states: { state: string }[]
    }
    const told = await everyNumber(
      server.origin,
      states.map(({ state }) => state)
    )
    const numbers = new Map(told.all())
    const otherwise = [...source].flatMap(([key, n]) =>
      numbers.get(key) === n ? [] : [`${key}: ${numbers.get(key)}, source ${n}`]
    )
    const contradictions = told.contradictions()
    console.log(
      `${numbers.size} numbers; ${contradictions.length} contradict each other; ${otherwise.length} differ from the source`
    )
    for (const one of [...contradictions, ...otherwise].slice(0, 40)) console.log(`  ${one}`)
    faults += contradictions.length + otherwise.length
  } finally {
    await server.stop()
    rmSync(rejects, { recursive: true })
  }
}
process.exitCode = faults === 0 ? 0 : 1
