import { compareModelLaw } from '#mandate/laws/compare-model-law.ts'
import { csvColumns, modelLawRows } from '#mandate/laws/model-law-csv.ts'
import { csvFile } from '../../../csv-file.ts'
import type { RequestHandler } from './$types'

/** All that was said of each State's law and each clause. */
export const GET: RequestHandler = async ({ locals: { vigie } }) =>
  csvFile('model-law.csv', csvColumns, modelLawRows(await compareModelLaw(vigie.db.public)))
