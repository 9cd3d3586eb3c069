import type { RequestHandler } from './$types'
import { readCodebook } from '#mandate/publications/read-codebook.ts'
import { codedFiles } from '../../../../ui/data/coded-files.ts'
import { codeParts, fieldParts } from '../../../../ui/data/codebook.ts'

/** The codebook, for programs. */
export const GET: RequestHandler = async ({ locals }) => {
  const { lang, vigie } = locals
  const { names, schemes } = await readCodebook(vigie.db.public, { lang, today: vigie.today() })
  return Response.json({
    fields: fieldParts(codedFiles),
    codes: codeParts(names, schemes),
    states: [...names.states.values()].map(({ code, name, formalName, footnote }) => ({
      code,
      name,
      formal_name: formalName,
      footnote: footnote?.text ?? null
    }))
  })
}
