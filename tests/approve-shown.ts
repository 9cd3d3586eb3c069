import { approveCorrection } from '#mandate/communications/approve-correction.ts'
import { approveRelease } from '#mandate/communications/approve-release.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { showProposedCorrection } from '#mandate/communications/show-proposed-correction.ts'
import { showProposedRelease } from '#mandate/communications/show-proposed-release.ts'

/** Looks at what is proposed, and agrees to that. Where there is nothing to see, the refusal is the approval's. */
export async function approveShownRelease(desk: Desk, of: object) {
  const shown = await showProposedRelease(desk, of)
  return approveRelease(desk, { ...of, proposal: shown.ok ? shown.value.proposal : 'nothing' })
}
export async function approveShownCorrection(desk: Desk, of: object) {
  const shown = await showProposedCorrection(desk, of)
  return approveCorrection(desk, { ...of, proposal: shown.ok ? shown.value.proposal : 'nothing' })
}
