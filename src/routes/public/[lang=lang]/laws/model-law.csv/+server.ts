import { compareModelLaw, modelLawCsv } from '#mandate/laws/compare-model-law.ts'
import type { RequestHandler } from './$types'

/** All that was said of each State's law and each clause. */
export const GET: RequestHandler = async ({ locals: { vigie } }) =>
  new Response(modelLawCsv(await compareModelLaw(vigie.db.public)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="model-law.csv"'
    }
  })
