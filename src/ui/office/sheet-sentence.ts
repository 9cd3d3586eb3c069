import { m } from '#messages'
import type { SheetRead } from '#mandate/recovery/read-sheet.ts'
import { plain } from '../format.ts'

/** What is wrong with a recovery sheet as it was typed, and what to do. */
export function sheetSentence(read: Exclude<SheetRead, { ok: true }>, mode: 'whole' | 'shares'): string {
  if (read.reason === 'empty') return m.opener_empty()
  if (read.reason === 'too-few') return m.opener_too_few({ missing: plain(read.missing), needed: plain(read.needed) })
  if (read.reason === 'of-another-set') return m.opener_other_set({ number: plain(read.at + 1) })
  return mode === 'whole' ? m.opener_slip() : m.opener_slip_share({ number: plain(read.at + 1) })
}
