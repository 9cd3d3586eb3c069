import { errorSentence } from '#messages'
import { checkReferences } from '#mandate/communications/check-references.ts'
import { stateNames } from '#mandate/reference/reference-lists.ts'
import { done } from '#mandate/result.ts'
import { sayLines } from '../../../../../ui/office/letters/say-list.ts'
import { atLetters } from '../at-letters.ts'

/** What a list of references gives to which letter; nothing of it is kept. */
export const POST = atLetters(async (desk, input, _, lang) => {
  const checked = await checkReferences(desk, input)
  if (!checked.ok) return checked
  const { lines, letters } = checked.value
  return done({
    lines: lines.map(({ errors, ...one }) => ({ ...one, why: errors.map(errorSentence) })),
    letters: sayLines(letters, await stateNames(desk.db, lang), desk.today)
  })
})
