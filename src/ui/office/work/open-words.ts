import type { WorkWords } from '#mandate/work/sealed-work.ts'
import type { Unlocked } from '../unlocked.ts'
import { readWords } from './words.ts'

interface Written {
  id: string
  writer: string
  body: string
}

/** Of each its words, null where they do not open. What was opened once in this tab is not opened again while it stands so. */
export async function openAll(
  desk: Unlocked,
  all: readonly Written[],
  before: ReadonlyMap<string, Opened>
): Promise<Map<string, Opened>> {
  const opened = new Map<string, Opened>()
  for (const one of all) {
    const held = before.get(one.id)
    opened.set(one.id, held?.body === one.body ? held : { body: one.body, words: await readWords(desk, one) })
  }
  return opened
}
export interface Opened {
  body: string
  words: WorkWords | null
}
