import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'
import { readCodebook } from '#mandate/publications/read-codebook.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { codedFiles } from '../../../../ui/data/coded-files.ts'
import { codeParts, columnParts, fieldParts } from '../../../../ui/data/codebook.ts'

/** The codebook, for programs. */
export const GET: RequestHandler = async ({ locals }) => {
  const { lang, vigie } = locals
  const { names, schemes } = await readCodebook(vigie.db.public, { lang, today: vigie.today() })
  return machineJson({
    fields: fieldParts(codedFiles),
    codes: [...codeParts(names, schemes), ...columnParts(codedFiles, await lists(vigie.db.public, lang))],
    states: [...names.states.values()].map(({ code, name, formalName, footnote }) => ({
      code,
      name,
      formal_name: formalName,
      footnote: footnote?.text ?? null
    }))
  })
}
