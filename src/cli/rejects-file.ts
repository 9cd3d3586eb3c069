import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { inLocale } from '#in-locale'
import { errorSentence, m, type Locale } from '#messages'
import type { Rejected } from '#mandate/import/problem.ts'
import { rejectsHeader, rejectsLine } from '#mandate/import/rejects.ts'

/** The rows that an import does not take, each with its reason. Written beside and renamed at the end; a file that somebody may be mending is never written over. */
export class RejectsFile {
  readonly path: string
  readonly locale: Locale
  readonly isWritten: boolean
  names: readonly string[] = []
  stream: ReturnType<typeof createWriteStream> | null = null
  readonly reasons = new Map<string, { count: number; line: number }>()
  readonly forget = () => rmSync(`${this.path}.part`, { force: true })

  constructor(path: string, locale: Locale, { isWritten }: { isWritten: boolean }) {
    this.path = path
    this.locale = locale
    this.isWritten = isWritten
  }

  /** The file is read from its beginning, again where its transaction was broken off. */
  begin(names: readonly string[]): void {
    this.names = names
    this.stream?.destroy()
    this.stream = null
    this.reasons.clear()
  }

  add(rejected: Rejected): void {
    const { line } = rejected.row
    const said = inLocale(this.locale, () =>
      rejected.problems.map((one) => `${one.field ? `${one.field}: ` : ''}${errorSentence(one)}`)
    )
    for (const reason of said) {
      const known = this.reasons.get(reason)
      if (known) known.count++
      else if (this.reasons.size < keptAtMost) this.reasons.set(reason, { count: 1, line })
    }
    if (!this.isWritten) return
    if (!this.stream) {
      // Rows that may never be released: for whoever imports alone, and never through a link that somebody laid there.
      mkdirSync(dirname(this.path), { recursive: true, mode: 0o700 })
      this.forget()
      // A process that ends at once, its reader having gone, leaves no half of a file behind.
      process.once('exit', this.forget)
      this.stream = createWriteStream(`${this.path}.part`, { flags: 'wx', mode: 0o600 })
      this.stream.write(rejectsHeader(this.names))
    }
    this.stream.write(rejectsLine(this.names, rejected, said.join(' ')))
  }

  /** Each reason once, that of the most rows first. */
  summary(): string[] {
    const ranked = [...this.reasons].toSorted(([, a], [, b]) => b.count - a.count || a.line - b.line)
    const more = ranked.length - shownAtMost
    return [
      ...ranked
        .slice(0, shownAtMost)
        .map(([reason, { count, line }]) => inLocale(this.locale, () => m.import_rejected({ count, line, reason }))),
      ...(more > 0 ? [inLocale(this.locale, () => m.import_more_reasons({ count: more }))] : [])
    ]
  }

  async end(): Promise<string | null> {
    if (!this.stream) return null
    this.stream.end()
    await once(this.stream, 'finish')
    this.stream = null
    const part = `${this.path}.part`
    for (let number = 1; ; number++) {
      const target = number === 1 ? this.path : this.path.replace(/(\.csv)?$/, `-${number}.csv`)
      if (!existsSync(target)) renameSync(part, target)
      else if (readFileSync(target).equals(readFileSync(part))) rmSync(part)
      else continue
      return target
    }
  }

  async drop(): Promise<void> {
    this.stream?.destroy()
    this.forget()
    process.off('exit', this.forget)
  }
}

const shownAtMost = 20
// A file of which every row has a reason of its own is not kept whole in memory.
const keptAtMost = 10_000
