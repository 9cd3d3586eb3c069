import { readCaseFigures } from '#mandate/cases/read-case-figures.ts'
import { done } from '#mandate/result.ts'
import { kindName } from '../../../../../ui/letter-words.ts'
import { atDesk } from '../../answer.ts'

/** Kinds of letters by name: said here, so that no catalogue goes to her browser. */
export const GET = atDesk(async (desk, _, { url }) => {
  const { lang: _lang, ...filters } = Object.fromEntries(url.searchParams)
  const read = await readCaseFigures(desk, filters)
  if (!read.ok) return read
  return done({ ...read.value, sent: read.value.sent.map((one) => ({ ...one, name: kindName(one.of, false) })) })
})
