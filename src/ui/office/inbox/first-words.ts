import { showing } from '#mandate/intake/showing.ts'
import type { Matter } from './open-matter.ts'

const most = 60

/** What happened, as it begins: to know again in the queue what was opened in this tab, and nowhere else. */
export function firstWords({ submission }: Pick<Matter, 'submission'>): string | null {
  const what = submission.ok ? submission.value.answers['what'] : null
  if (typeof what !== 'string' || !what.trim()) return null
  const characters = [...what.trim().replaceAll(/\s+/gu, ' ')]
  return showing(characters.slice(0, most).join('') + (characters.length > most ? '…' : ''))
}
