import type { Progress } from '#mandate/import/importing.ts'
import type { Cli } from './command.ts'

export const rows = (count: number): string => `${count} ${count === 1 ? 'row' : 'rows'}`

const each = 10_000

/** Says how far an import is: to a file of lines every ten thousand rows and the last one, before what comes of them. */
export function tellProgress(cli: Pick<Cli, 'say' | 'isTerminal'>): {
  tell: (progress: Progress) => void
  end: () => void
} {
  let said = 0
  let checked = 0
  const end = () => {
    if (checked > said && !cli.isTerminal) cli.say(`${rows(checked)} checked`)
    said = checked
  }
  const tell = (progress: Progress) => {
    if ('checked' in progress) {
      checked = progress.checked
      if (cli.isTerminal) process.stderr.write(`\r${rows(checked)} checked\r`)
      else if (Math.floor(checked / each) > Math.floor(said / each)) end()
      return
    }
    end()
    // What is committed is durable: each such line is a promise, and stands on a line of its own.
    if ('committed' in progress) cli.say(`${progress.committed} of ${progress.of} committed`)
    else cli.say(`${progress.projected} in the figures and pages`)
  }
  return { tell, end }
}
