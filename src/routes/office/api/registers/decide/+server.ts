import { decideEntry } from '#mandate/registers/decide-entry.ts'
import { entryInWords } from '../../../entry-in-words.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input, event) => entryInWords(event, decideEntry(desk, input)))
