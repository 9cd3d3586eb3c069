import { offerQuestion } from '#mandate/institutions-asked/offer-question.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { done } from '#mandate/result.ts'
import { sayInstitutions } from '../../../../../ui/office/institutions/say-institutions.ts'
import { atLetters } from '../at-letters.ts'

export const GET = atLetters(async (desk, _, { url }, lang) => {
  const read = await offerQuestion(desk, { letter: url.searchParams.get('slug') ?? '' })
  return read.ok ? done(sayInstitutions(read.value, await lists(desk.db, lang), desk)) : read
})
