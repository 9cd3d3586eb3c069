import { findSentText } from '#mandate/clearance/sent-text.store.server.ts'
import { listFollowUp } from '#mandate/follow-up/list-follow-up.ts'
import { may } from '#mandate/permissions.ts'
import { listAskedToWithhold } from '#mandate/communications/asked-to-withhold.server.ts'
import { findCaseOf, listLettersOfCase } from '#mandate/communications/case-of-letter.store.server.ts'
import { findTipOfLetter } from '#mandate/laws/desk/tip-of-letter.server.ts'
import { done } from '#mandate/result.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { sayLetter } from '../../../../../ui/office/letters/say-letter.ts'
import { atLetters } from '../at-letters.ts'

export const GET = atLetters(async (desk, _, { url }, lang) => {
  const read = await readWholeLetter(desk, url.searchParams.get('slug') ?? '')
  if (!read.ok) return read
  const { letter, isOpen, addressees } = read.value
  const mayRelease = may(desk.actor, 'schedule-release', { mandate: letter.mandate })
  const withhold = mayRelease ? await listAskedToWithhold(desk.db, { kind: 'letter', id: letter.id }) : []
  const isFromHere = isOpen && addressees[0] !== undefined && (await findSentText(desk.db, addressees[0].id)) !== null
  const followed = await listFollowUp(desk, letter)
  const mayOpen = letter.mandate === desk.mandate && may(desk.actor, 'read-case', { mandate: letter.mandate })
  const ofCase = mayOpen ? await findCaseOf(desk.db, letter.id) : null
  const ofSameCase = ofCase ? await listLettersOfCase(desk.db, ofCase.case, desk.today) : []
  const seesLaws = letter.mandate === desk.mandate && may(desk.actor, 'see-law-desk', { mandate: letter.mandate })
  const ofTip = seesLaws ? await findTipOfLetter(desk.db, letter.id) : null
  return done(
    sayLetter(read.value, await lists(desk.db, lang), desk.today, {
      isFromHere,
      withhold,
      followed,
      ofCase,
      ofSameCase,
      ofTip,
      lang
    })
  )
})
