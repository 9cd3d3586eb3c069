import { sql } from 'kysely'
import { csvLine } from '#platform/csv/write-csv.ts'
import type { Db } from '#platform/db.ts'
import { chanceFrom } from '#mandate/demonstration/chance.ts'
import { letterSummary, type DemoLanguage } from '#mandate/demonstration/texts.ts'

const columns = ['type', 'reference', 'date', 'addressee', 'mandates', 'persons', 'women', 'summary', 'replies']

export interface LettersFile {
  /** The file in pieces of some thousands of rows, in UTF-8. */
  chunks: Buffer[]
  letters: number
  replies: number
}

/** An invented file of the public database's shape: every State, names in six languages, joint letters, replies, each number with DEMO. */
export async function makeLettersFile(db: Db, letters: number): Promise<LettersFile> {
  const [states, mandates] = [await statesAndNames(db), await oldMandates(db)]
  const chance = chanceFrom(7)
  const file: LettersFile = { chunks: [Buffer.from(csvLine(columns))], letters, replies: 0 }
  let lines = ''
  for (let number = 0; number < letters; number++) {
    const state = states[number % states.length]!
    const kind = chance.pick(kinds)
    const signatories =
      chance.next() < 0.6 ? ['defenders', ...chance.some(mandates, chance.between(1, 4))] : ['defenders']
    const sent = addDays('2014-01-01', Math.floor((number / letters) * 4200))
    const persons = chance.between(0, 9)
    const language = languages[number % languages.length]!
    const replies = repliesTo(sent, chance.next)
    file.replies += replies.length
    lines += csvLine([
      signatories.length > 1 ? `J${kind}` : kind,
      `DEMO ${kind} ${state.code} ${1 + Math.floor(number / states.length)}/${sent.slice(0, 4)}`,
      sent,
      state.names[language],
      signatories.join('; '),
      persons,
      chance.between(0, persons),
      letterSummary(language, `${state.names[language]}, ${number}`, chance),
      replies.join('; ')
    ])
    if (lines.length > 250_000 || number === letters - 1) {
      file.chunks.push(Buffer.from(lines))
      lines = ''
    }
  }
  return file
}

const kinds = ['AL', 'AL', 'AL', 'UA', 'UA', 'OL'] as const
const languages: DemoLanguage[] = ['en', 'fr', 'es', 'ar', 'ru', 'zh']

/** Six letters of ten get one; every fifth of these is a mere acknowledgement, and then sometimes more follows. */
function repliesTo(sent: string, next: () => number): string[] {
  if (next() >= 0.6) return []
  const first = addDays(sent, 1 + Math.floor(next() * 120))
  if (next() >= 0.2) return [first]
  return next() < 0.8 ? [`${first} (A)`, addDays(first, 30)] : [`${first} (A)`]
}

const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)

async function statesAndNames(db: Db): Promise<{ code: string; names: Record<DemoLanguage, string> }[]> {
  const { rows } = await sql<{ code: string; names: Record<DemoLanguage, string> }>`
    select state as code, jsonb_object_agg(lang, name) as names from reference.state_name group by state order by state`.execute(
    db
  )
  return rows
}

/** Mandates that signed throughout the years of the file. */
async function oldMandates(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from reference.mandate where established < '2014-01-01' and ended is null and state is null and code <> 'defenders' order by code`.execute(
    db
  )
  return rows.map(({ code }) => code)
}
