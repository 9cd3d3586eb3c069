import { latinDigits } from '#platform/digits.ts'
import { readWorking } from '../communications/communication.ts'

/** Letters that a mail speaks of, by their numbers as the registry has them ('PAK 5/2016'). */
export interface Mentions {
  /** In its subject and in what it says itself. */
  own: string[]
  /** In what it quotes of an earlier mail alone: our letter names letters too that this does not answer. */
  quoted: string[]
}

export function mentionsIn(subject: string, text: string): Mentions {
  const { own, quoted } = apart(text.slice(0, 200_000))
  const said = numbersIn(`${subject}\n${own}`)
  return { own: said, quoted: numbersIn(quoted).filter((number) => !said.includes(number)) }
}

/** Numbers in the digits of any script, with marks of direction between them, however the slash was written. */
export function numbersIn(text: string): string[] {
  const plain = latinDigits(text)
    .replace(/\p{Cf}/gu, '')
    .toUpperCase()
  const found = [...plain.matchAll(pattern)].map(
    ([, invented, slot, ordinal, year]) => `${invented ? 'DEMO ' : ''}${slot} ${Number(ordinal)}/${year}`
  )
  const working = [...plain.matchAll(elevenDigits)].flatMap(([digits]) => readWorking(digits) ?? [])
  return [...new Set([...found, ...working])].slice(0, 50)
}

const pattern =
  /(?<![A-Z0-9])(DEMO\s{1,3})?(?:J?[A-Z]{2,4}\s{1,3})?(?<![A-Z])([A-Z]{3})\s{0,3}([1-9]\d{0,4})\s{0,3}[/⁄∕_-]\s{0,3}((?:19|20)\d\d)(?!\d)/g

const elevenDigits = /(?<!\d)\d{3}[ \p{Pd}]\d{3}[ \p{Pd}]\d{3}[ \p{Pd}]\d{2}(?!\d)/gu

function apart(text: string): { own: string; quoted: string } {
  const own: string[] = []
  const quoted: string[] = []
  let isBelow = false
  for (const line of text.split(/\r?\n/)) {
    isBelow ||= isStartOfQuotation(line) && own.some((before) => before.trim() !== '')
    ;(isBelow || line.startsWith('>') ? quoted : own).push(line)
  }
  return { own: own.join('\n'), quoted: quoted.join('\n') }
}

const isStartOfQuotation = (line: string): boolean => isBetweenDashes(line.trim()) || startOfQuotation.test(line)

/** As `-----Original Message-----`. NOTE: counted, since a pattern tries a line of nothing but dashes in every way there is. */
function isBetweenDashes(line: string): boolean {
  let [from, to] = [0, line.length]
  while (line[from] === '-') from++
  while (to > from && line[to - 1] === '-') to--
  return line.length >= 8 && line.startsWith('---') && line.endsWith('---') && to - from <= 60
}

// What mail programs put above an earlier mail, in the languages of missions.
const startOfQuotation =
  /^\s*(_{10,}\s*$|(From|De|Von|От|من|发件人)\s*[:：]\s*\S|(On|Le|El)\s.{5,200}(wrote|écrit|escribió)\s*:)/iu
