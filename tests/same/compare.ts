import { marked } from './answer.ts'
import type { Section } from './recording.ts'
import { marksOf, readable, shortened, type Told } from './told.ts'

/** What differs, in words, and every address at which it does so alike. */
export type Differences = Map<string, { section: string; what: string; where: string[] }>

export function compare(was: Map<string, Section>, is: Map<string, Section>): Differences {
  const found: Differences = new Map()
  const headers = { was: was.get('headers'), is: is.get('headers') }
  for (const section of new Set([...was.keys(), ...is.keys()])) {
    if (section === 'headers') continue
    const [before, now] = [was.get(section) ?? new Map<string, Told>(), is.get(section) ?? new Map<string, Told>()]
    for (const key of new Set([...before.keys(), ...now.keys()])) {
      const [old, told] = [before.get(key), now.get(key)]
      const gone = { what: 'is not there any more', like: 'gone' }
      const one = !told ? gone : old ? differing(old, told, headers) : { what: 'is new', like: 'new' }
      if (!one) continue
      const alike = found.get(`${section} ${one.like}`) ?? { section, what: one.what, where: [] }
      alike.where.push(key)
      found.set(`${section} ${one.like}`, alike)
    }
  }
  return found
}

/** All that is to be said of it; and that by which it is like others, without what each has of its own: digests and numbers of lines. */
function differing(
  old: Told,
  told: Told,
  headers: Record<'was' | 'is', Section | undefined>
): { what: string; like: string } | null {
  const parts = (old.isShown ? told : marked(told)).parts
  const names = [...new Set([...old.parts.keys(), ...parts.keys()])].filter(
    (name) => old.parts.get(name) !== parts.get(name)
  )
  const others = names.filter((name) => !['headers', 'marks'].includes(name))
  const said = others.flatMap((name) => [
    `${name} was ${old.parts.get(name) ?? 'nothing'}`,
    `${' '.repeat(name.length)} is  ${parts.get(name) ?? 'nothing'}`
  ])
  const sets = headersApart(old, told).flatMap(([before, now]) =>
    apart(headers.was?.get(before)?.lines ?? [], headers.is?.get(now)?.lines ?? []).map((line) => `headers ${line}`)
  )
  const lines = old.isShown ? apart(old.lines, readable(told.lines)) : byMarks(old.parts.get('marks') ?? '', told)
  const shown = [...sets, ...lines]
  if (said.length + shown.length === 0) return null
  const like = [names.includes('status') && said[0], ...(shown.length ? shown : said)].join('\n')
  return { what: [...said, ...shown].join('\n    '), like: like.replace(/lines \d+ to \d+ of \d+/g, '') }
}

/** The names of headers that differ: of the answer, or of each of those that one call was answered with. */
function headersApart(old: Told, told: Told): [was: string, is: string][] {
  const namesIn = ({ parts, lines }: Told) => [
    parts.get('headers') ?? '',
    ...new Set(lines.flatMap((line) => /^[\w -]+: \d{3} .*?\[([\da-f]{6})\]/.exec(line)?.[1] ?? []))
  ]
  const [before, now] = [namesIn(old), namesIn(told)]
  const [gone, come] = [before.filter((name) => !now.includes(name)), now.filter((name) => !before.includes(name))]
  return gone.slice(0, 3).map((name, at) => [name, come[at] ?? ''])
}

/** Lines that only one of them has, a few of each. */
function apart(old: readonly string[], told: readonly string[]): string[] {
  if (old.join('\n') === told.join('\n')) return []
  const less = (from: readonly string[], by: readonly string[]) => {
    const left = new Map<string, number>()
    for (const line of by) left.set(line, (left.get(line) ?? 0) + 1)
    return from.filter((line) => {
      const count = left.get(line) ?? 0
      left.set(line, count - 1)
      return count <= 0
    })
  }
  const [gone, come] = [less(old, told), less(told, old)]
  if (gone.length + come.length === 0) return ['the same lines in another order']
  const few = (lines: string[], word: string) =>
    [...lines.slice(0, 3), ...(lines.length > 3 ? [`… and ${lines.length - 3} more`] : [])].map(
      (line) => `${word} ${line}`
    )
  return [...few(gone, 'was'), ...few(come, 'is ')]
}

/** Where the lines themselves were not recorded: the first that have another mark. In a long text one mark is of several. */
function byMarks(old: string, told: Told): string[] {
  const [was, is] = [old, marksOf(told.lines)].map((marks) => /^(?:(\d+) )?(.*)$/.exec(marks)!)
  if (old === is![0]) return []
  if (was![1] !== is![1]) return [`its ${told.lines.length} lines are many more or fewer than they were`]
  const each = Number(is![1] ?? 1)
  const pairs = (text: string) => text.match(/../g) ?? []
  const [before, now] = [pairs(was![2]!), pairs(is![2]!)]
  const at = now.findIndex((mark, place) => mark !== before[place])
  const from = (at < 0 ? now.length : at) * each
  const shown = shortened(told.lines.slice(from, from + each).join(' / '), 1500) || 'nothing'
  const until = Math.min(from + each, told.lines.length)
  return [`lines ${from + 1} to ${until} of ${told.lines.length} changed first; they are now: ${shown}`]
}

/** The first of each section in turn, and how many more there are. */
export function print(found: Differences, most = 50): void {
  const sections = [...Map.groupBy(found.values(), ({ section }) => section).values()]
  const longest = Math.max(0, ...sections.map(({ length }) => length))
  const inTurn = Array.from({ length: longest }, (_, at) => sections.flatMap((of) => of.slice(at, at + 1))).flat()
  for (const { section, what, where } of inTurn.slice(0, most)) {
    const more = where.length > 4 ? `\nand ${where.length - 4} more` : ''
    console.log(`\n${section}: ${where.slice(0, 4).join('\n        ')}${more}\n    ${what}`)
  }
  const rest = inTurn.slice(most)
  if (rest.length)
    console.log(`\nand ${rest.length} more, at ${new Set(rest.flatMap(({ where }) => where)).size} addresses and calls`)
}
