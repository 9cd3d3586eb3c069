import { once } from 'node:events'
import { createWriteStream, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { inLocale } from '#in-locale'
import { errorSentence, type Locale } from '#messages'
import type { Rejected } from '#mandate/import/problem.ts'
import { rejectsHeader, rejectsLine } from '#mandate/import/rejects.ts'
import type { Cli } from './command.ts'
import { shown } from './shown.ts'

/** The rows that an import does not take, each with its reason. Written beside and renamed at the end; a file that somebody may be mending is never written over. */
export class RejectsFile {
  readonly path: string
  readonly locale: Locale
  readonly printTo: Cli | null
  names: readonly string[] = []
  stream: ReturnType<typeof createWriteStream> | null = null
  count = 0
  readonly forget = () => rmSync(`${this.path}.part`, { force: true })

  constructor(path: string, locale: Locale, printTo: Cli | null) {
    this.path = path
    this.locale = locale
    this.printTo = printTo
  }

  begin(names: readonly string[]): void {
    this.names = names
  }

  add(rejected: Rejected): void {
    const reason = inLocale(this.locale, () =>
      rejected.problems.map((one) => `${one.field ? `${one.field}: ` : ''}${errorSentence(one)}`).join(' ')
    )
    this.count++
    if (this.count <= shownAtMost)
      (this.printTo?.say ?? ((line: string) => process.stderr.write(`${shown(line)}\n`)))(
        `line ${rejected.row.line}: ${reason}`
      )
    if (this.count === shownAtMost + 1) process.stderr.write('... and more\n')
    if (this.printTo) return
    if (!this.stream) {
      // Rows that may never be released: for whoever imports alone, and never through a link that somebody laid there.
      this.forget()
      // A process that ends at once, its reader having gone, leaves no half of a file behind.
      process.once('exit', this.forget)
      this.stream = createWriteStream(`${this.path}.part`, { flags: 'wx', mode: 0o600 })
      this.stream.write(rejectsHeader(this.names))
    }
    this.stream.write(rejectsLine(this.names, rejected, reason))
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
