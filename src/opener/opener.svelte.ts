import type { SheetRead } from '#mandate/recovery/read-sheet.ts'
import type { OpenedOffice } from './archive/open-office.ts'
import type { OpenedSubmission } from './archive/open-submissions.ts'
import type { Archive } from './archive/read-archive.ts'

export type Wrong =
  | { code: 'no-export' | 'another-form' | 'wrong-sheet' | 'altered' }
  | { code: 'sheet'; read: Exclude<SheetRead, { ok: true }> }

class Held {
  archive = $state.raw<Archive | null>(null)
  mode = $state<'whole' | 'shares'>('whole')
  whole = $state('')
  shares = $state(['', ''])
  office = $state.raw<OpenedOffice | null>(null)
  submissions = $state.raw<OpenedSubmission[]>([])
  chosen = $state<string | null>(null)
  searched = $state('')
  progress = $state.raw<{ done: number; of: number } | null>(null)
  wrong = $state.raw<Wrong | null>(null)
}

/** What the page holds while it is open; the language changes without losing any of it. */
export const held = new Held()
