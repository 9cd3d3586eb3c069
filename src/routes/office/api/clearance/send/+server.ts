import { sendDraft } from '#mandate/clearance/send-draft.ts'
import { pagesOfLetters } from '../../../pages-of-letter.ts'
import { atClearance } from '../at-clearance.ts'

export const POST = atClearance(async (desk, input, vigie) =>
  sendDraft(desk, input, { mail: vigie.config.mail, pages: await pagesOfLetters(vigie) })
)
