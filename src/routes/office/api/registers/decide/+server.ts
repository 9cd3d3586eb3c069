import { decideEntry } from '#mandate/registers/decide-entry.ts'
import { entryInWords } from '../../../entry-in-words.ts'
import { atDesk } from '../../answer.ts'
import { sayRefusals } from '../../say-refusals.ts'

export const POST = atDesk((desk, input, event) =>
  sayRefusals(event.url, (lang) => entryInWords(event, lang, decideEntry(desk, input)))
)
