import type { Kind } from '#platform/files/content/kind-of-bytes.ts'
import { showing } from './showing.ts'

// Pages ask the domain, and not the platform.
export type { Kind, Runs } from '#platform/files/content/kind-of-bytes.ts'
export { kindOfFile } from '#platform/files/content/kind-of-file.ts'

/** What keeps a computer from opening it with anything that runs it. */
const heldBack = '.unsafe'

// Blanks of every kind, those among them that count as letters (U+115F, U+1160, U+2800, U+3164, U+FFA0).
const blanks = /[\s\u115f\u1160\u2800\u3164\uffa0]+/gu

/** A file's name in one line: what turns or hides letters as its number, a run of blanks as one. */
export const shownName = (name: string): string => showing(name.replace(blanks, ' ').trim())

/** Under which names a file from outside is saved: `safe` is its own where neither its ending nor its bytes can run. */
export function nameToSave(name: string, { type, runs }: Kind): { own: string; safe: string } {
  // Windows takes dots and blanks off a name's end: what stands before them is the ending.
  const own = cut(shownName(name).replace(/[. ]+$/, '')) || 'file'
  const ending = /\.([^.]*)$/.exec(own)?.[1]?.trim().toLowerCase()
  const isQuiet = ending === undefined || (quiet.has(ending) && !(type === 'text/plain' && ofOffice.has(ending)))
  return { own, safe: runs === null && isQuiet ? own : `${own}${heldBack}` }
}

/** A text that calls itself one of these is read by a program that may run what is in it. */
const ofOffice = new Set(['doc', 'xls', 'ppt', 'docx', 'xlsx', 'pptx'])

/** A name that a file system would cut keeps its ending. */
function cut(name: string): string {
  const letters = [...name]
  return letters.length <= 120 ? name : `${letters.slice(0, 80).join('')}…${letters.slice(-32).join('')}`
}

// NOTE: only these, whatever else there is: a list of endings that run is never whole.
const quiet = new Set(
  [
    'txt csv tsv log md json vcf ics pdf rtf doc docx odt xls xlsx ods ppt pptx odp odg epub eml msg bin unsafe',
    'jpg jpeg jpe png gif webp heic heif avif tif tiff bmp mp3 wav aac amr flac m4a m4b ogg oga opus',
    'mp4 m4v mov qt 3gp 3g2 ogv webm mkv avi zip 7z rar gz tgz tar'
  ].flatMap((line) => line.split(' '))
)
