import { enoughToJudge, judgeType } from './judge-type.ts'

/** What of a file could run where it is opened. */
export type Runs = 'program' | 'script' | 'page' | 'macros' | 'shortcut' | 'disk'

export interface Kind {
  type: string
  runs: Runs | null
}

/** So much of a file's beginning and of its end is read to know what it is. */
export const enoughToKnow = { beginning: 8 << 20, end: 1 << 20 }

/**
 * What a file is, and whether it could run, by its bytes alone: its name and its sender are not asked. Nothing in it is
 * unpacked or run. @param whole false where there is more between the two: then a file of an old Office may hold macros
 */
export function kindOfBytes(beginning: Uint8Array, end: Uint8Array = beginning, whole = true): Kind {
  const type = judgeType(beginning)
  const head = latin(beginning.subarray(0, enoughToJudge))
  const program = programs.find(([start]) => head.startsWith(start))
  if (program) return { type, runs: program[1] }
  if (type === 'application/msword') return { type, runs: hasOldMacros(beginning) || !whole ? 'macros' : null }
  if (head.startsWith('PK\x03\x04')) return { type, runs: inZip(head + latin(end)) }
  if (head.startsWith('{\\rtf'))
    return { type, runs: /\\obj(data|update|autlink)/i.test(latin(beginning)) ? 'macros' : null }
  if (latin(beginning.subarray(32_769, 32_774)) === 'CD001' || latin(end.subarray(-512)).startsWith('koly'))
    return { type, runs: 'disk' }
  if (type === 'application/pdf') return { type, runs: pdfActs.test(latin(beginning) + latin(end)) ? 'script' : null }
  return {
    type,
    runs: type === 'text/plain' || isWide(beginning) ? inText(latin(beginning).replaceAll('\0', '')) : null
  }
}

/** One letter for each byte: where markers of a few letters are looked for, no encoding matters. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return text
}

const programs: readonly [start: string, runs: Runs][] = [
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ...['\xfe\xed\xfa\xce', '\xfe\xed\xfa\xcf', '\xce\xfa\xed\xfe', '\xcf\xfa\xed\xfe', '\xca\xfe\xba\xbe'].map(
    (start): [string, Runs] => [start, 'program']
  ),
  ['\0asm', 'program'],
  ['dex\n', 'program'],
  ['MSCF', 'program'],
  ['!<arch>', 'program'],
  ['xar!', 'program'],
  ['\xed\xab\xee\xdb', 'program'],
  ['#!/', 'script'],
  ['#! ', 'script'],
  ['L\0\0\0\x01\x14\x02\0', 'shortcut'],
  ['ITSF', 'page'],
  ['conectix', 'disk'],
  ['vhdxfile', 'disk']
]

/** The name that macros have inside a file of Office before 2007, in UTF-16. */
const hasOldMacros = (bytes: Uint8Array): boolean => latin(bytes).includes([...'_VBA_PROJECT'].join('\0'))

/** By the names of its entries, which stand at each and once more at its end. */
function inZip(names: string): Runs | null {
  if (/META-INF\/MANIFEST\.MF|classes\.dex|AppxManifest\.xml/i.test(names)) return 'program'
  return /vbaProject\.bin|macrosheets\/|activeX\/|Basic\/script-lb\.xml|Scripts\/(python|javascript)/i.test(names)
    ? 'macros'
    : null
}

const isWide = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)

function inText(text: string): Runs | null {
  const begins = text.replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
  if (/^\[(InternetShortcut|Desktop Entry|autorun)\]/i.test(begins)) return 'shortcut'
  if (/^(Windows Registry Editor|REGEDIT4|@echo )/i.test(begins)) return 'script'
  if (begins.startsWith('ID;P') || officeText.test(text) || startedCell.test(text)) return 'macros'
  return marked.test(text) ? 'page' : null
}
/** Word as XML or as a mail: both may hold macros beside their text. */
const officeText = /<\?mso-application|macrosPresent|editdata\.mso|application\/x-mso/i
/** A cell of a table that calls something: `=cmd|`, `=HYPERLINK(`. A negative number and a dash before a word do not. */
const startedCell = /(?:^|[\r\n,;\t])"?[=+@-][\w.+*-]{0,40}[A-Za-z][\w.]{0,40}[(|]/
/** What a PDF does by itself. NOTE: what it has in packed objects, or spells in numbers, is not seen. */
const pdfActs = /\/Launch\b|\/JavaScript\b|\/AA\s*(<<|\d+ \d+ R)/
const marked = /<(!doctype\s+html|html|head|body|script|svg|iframe|object|embed|hta:application|scriptlet|job)[\s>/]/i
