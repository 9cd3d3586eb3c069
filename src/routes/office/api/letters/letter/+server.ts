import { done } from '#mandate/result.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { sayLetter } from '../../../../../ui/office/letters/say-letter.ts'
import { atLetters } from '../at-letters.ts'

export const GET = atLetters(async (desk, _, { url }, lang) => {
  const read = await readWholeLetter(desk, url.searchParams.get('slug') ?? '')
  return read.ok ? done(sayLetter(read.value, await lists(desk.db, lang), desk.today)) : read
})
