import { readSheet } from '#mandate/recovery/read-sheet.ts'
import { openOffice } from './archive/open-office.ts'
import { openSubmission, submissionsIn } from './archive/open-submissions.ts'
import { readArchive } from './archive/read-archive.ts'
import { held } from './opener.svelte.ts'

export async function choose(file: File | undefined): Promise<void> {
  held.archive = held.office = held.wrong = held.chosen = null
  held.submissions = []
  if (!file) return
  const read = await readArchive(file, progress(file.size))
  held.progress = null
  if (read.ok) held.archive = read.archive
  else held.wrong = { code: read.reason }
}

/** What was typed opens the office's keys; then submission after submission, seen as they come. */
export async function openAll(): Promise<void> {
  const { archive } = held
  if (!archive || held.progress) return
  held.wrong = null
  const read = await readSheet(held.mode === 'whole' ? [held.whole] : held.shares)
  if (!read.ok) return void (held.wrong = { code: 'sheet', read })
  const opened = await openOffice(archive, read.secret)
  if (!opened.ok) return void (held.wrong = { code: opened.reason })
  // What was typed is not kept longer than it is needed.
  held.whole = ''
  held.shares = ['', '']
  held.office = opened.office
  const ids = submissionsIn(archive)
  const told = progress(ids.length)
  const all: typeof held.submissions = []
  for (const id of ids) {
    all.push(await openSubmission(archive, opened.office, id))
    if (told(all.length)) held.submissions = [...all]
  }
  held.submissions = all
  held.progress = null
}

/** Tells, and lets the page be drawn, some times a second; true when it did. */
function progress(of: number): (done: number) => boolean {
  let last = 0
  held.progress = { done: 0, of }
  return (done) => {
    if (performance.now() - last < 150) return false
    last = performance.now()
    held.progress = { done, of }
    return true
  }
}
