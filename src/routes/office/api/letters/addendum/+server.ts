import { readAddendum } from '#mandate/follow-up/read-addendum.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { done } from '#mandate/result.ts'
import { sayAddendum } from '../../../../../ui/office/follow-up/say-addendum.ts'
import { atLetters } from '../at-letters.ts'

/** The working paper of the annual addendum, of the year in the address. */
export const GET = atLetters(async (desk, _, { url }, lang) => {
  const { lang: _lang, ...asked } = Object.fromEntries(url.searchParams)
  const read = await readAddendum(desk, asked)
  return read.ok ? done(sayAddendum(read.value, await lists(desk.db, lang))) : read
})
