import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { call } from '../call.ts'
import { mayHere } from '../may-here.ts'
import type { Unlocked } from '../unlocked.ts'
import { forgetUnsentOf } from '../unsent.ts'
import { askBlocks } from './answer-blocks.ts'
import { askMatter } from './ask-matter.ts'
import { firstWords } from './first-words.ts'
import { openMatter, type Matter } from './open-matter.ts'
import { textOf } from './search.ts'
import { sawNotes } from './seq.ts'

/** What was opened in this tab; gone with it. */
export function openedHere(of: () => Unlocked) {
  let opened = $state.raw(new Map<string, { matter: Matter; text: string; begins: string | null }>())
  return {
    has: (id: string) => opened.has(id),
    get: (id: string) => opened.get(id) ?? null,
    get size() {
      return opened.size
    },
    /** What is needed to read it and to answer, sealed as it is. */
    async ask(id: string) {
      const [given] = await Promise.all([
        askMatter((asked) => call<SealedMatter>('submissions/open', asked), id),
        mayHere(of(), 'write-to-source') ? askBlocks() : null
      ])
      return given
    },
    async keep(id: string, given: SealedMatter) {
      const { epochs, office } = of()
      const read = await openMatter(given, epochs, everConfirmed(office.roster))
      sawNotes(id, read.notes)
      opened = new Map(opened).set(id, { matter: read, text: textOf(read), begins: firstWords(read) })
    },
    /** With what she began to write in it. */
    forget(id: string) {
      opened = new Map([...opened].filter(([one]) => one !== id))
      forgetUnsentOf(id)
    }
  }
}
