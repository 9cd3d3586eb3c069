import { figureTables, fileOf, type FigureTable } from '#mandate/cases/figures-files.ts'
import { readCaseFigures } from '#mandate/cases/read-case-figures.ts'
import { refused } from '#mandate/result.ts'
import { inLocale } from '#in-locale'
import { isLocale, m } from '#messages'
import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import { answer } from '../../../answer.ts'
import { asFile } from '../../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** One table of the figures of cases to take away; in each line stands for whom it is. */
export const GET: RequestHandler = async ({ locals: { desk }, url }) => {
  if (!desk) return answer(refused('signed-out'))
  const { lang = 'en', table, format, ...filters } = Object.fromEntries(url.searchParams)
  if (!isTable(table)) return answer(refused('not-found'))
  const read = await readCaseFigures(desk, filters)
  if (!read.ok) return answer(read)
  const language = isLocale(lang) ? lang : 'en'
  const note = inLocale(language, () => (table === 'killings' ? m.cases_fig_note_killings() : m.cases_fig_note()))
  const { name, columns, rows } = fileOf(table, read.value, note)
  if (format === 'xlsx') {
    // Loaded when somebody asks, as all that writes documents.
    const { listToXlsx } = await import('#platform/documents/xlsx.ts')
    return asFile(await listToXlsx({ language, name, columns, rows }), name, 'xlsx')
  }
  return asFile([headLine(columns), ...rows.map(disarmedLine)].join(''), name, 'csv')
}

const isTable = (table: string | undefined): table is FigureTable => figureTables.some((one) => one === table)
