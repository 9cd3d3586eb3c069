import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { marked } from './answer.ts'
import { digest, readable, type Told } from './told.ts'

/** All that was told under one name, by address or call. */
export type Section = Map<string, Told>

export type Answered = [key: string, told: Told, headers: readonly string[]]

const orderOf = ({ parts, lines }: Told): string => `${parts.get('title')} ${digest(lines.join('\n'))}`

const folder = new URL('recorded/', import.meta.url)

/** What many answers share stands once, under its digest. */
export class Recording {
  readonly sections = new Map<string, Section>()
  readonly #headers: Section = new Map()

  add(section: string, key: string, told: Told, headers?: readonly string[]): void {
    if (headers) told.parts.set('headers', this.nameHeaders(headers))
    const all = this.sections.get(section) ?? new Map<string, Told>()
    this.sections.set(section, all)
    all.set(key, told)
  }

  nameHeaders(headers: readonly string[]): string {
    const name = digest(headers.join('\n'), 6)
    this.#headers.set(name, { parts: new Map(), lines: [...headers], isShown: true })
    return name
  }

  /** Of addresses that are told apart by a random id alone, one after another by what they answer. */
  addAll(section: string, all: readonly Answered[]): void {
    for (const [name, same] of Map.groupBy(all, ([key]) => key)) {
      const sorted = same.toSorted(([, a], [, b]) => (orderOf(a) < orderOf(b) ? -1 : 1))
      for (const [at, [, told, headers]] of sorted.entries())
        this.add(section, same.length === 1 ? name : `${name} (${at + 1} of ${same.length})`, told, headers)
    }
  }

  /** The sections with the headers, in the order in which they are written. */
  all(): Map<string, Section> {
    const sorted = [...this.sections, ['headers', this.#headers] as const].map(
      ([name, section]) => [name, new Map([...section].toSorted(([a], [b]) => (a < b ? -1 : 1)))] as const
    )
    return new Map(sorted.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  }

  write(): number {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder)
    let bytes = 0
    for (const [name, section] of this.all()) {
      const text = [...section].map(([key, told]) => written(key, told)).join('\n')
      writeFileSync(new URL(`${name}.txt`, folder), text)
      bytes += Buffer.byteLength(text)
    }
    return bytes
  }
}

/** As it was recorded: parts as they were written, and lines where they were. */
export function readRecording(): Map<string, Section> {
  if (!existsSync(folder)) return new Map()
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .toSorted()
      .map((name) => [name.replace(/\.txt$/, ''), sectionIn(readFileSync(new URL(name, folder), 'utf8'))])
  )
}

function written(key: string, told: Told): string {
  const parts = (told.isShown ? told : marked(told)).parts
  const lines = told.isShown ? readable(told.lines).map((line) => `| ${line}`) : []
  return [`= ${key}`, ...[...parts].map(([name, value]) => `${name}: ${value}`), ...lines, ''].join('\n')
}

function sectionIn(text: string): Section {
  const section: Section = new Map()
  for (const block of text.split(/^(?== )/m)) {
    const [first, ...rest] = block.split('\n')
    if (!first) continue
    const parts = new Map<string, string>()
    const lines: string[] = []
    for (const line of rest) {
      if (line.startsWith('| ')) lines.push(line.slice(2))
      const found = line.startsWith('|') ? null : /^(.+?): (.*)$/.exec(line)
      if (found) parts.set(found[1]!, found[2]!)
    }
    section.set(first.slice(2), { parts, lines, isShown: lines.length > 0 })
  }
  return section
}
