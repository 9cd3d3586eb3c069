import { readFileSync } from 'node:fs'

/** One rule of the code, broken on purpose: the tests of its own room must notice. */
export interface Mutation {
  /** What is broken, in a sentence. */
  rule: string
  file: string
  /** Occurs exactly once in the file. */
  find: string
  replace: string
  /** The cheapest that notice. */
  tests: readonly string[]
}

/** The file's text with the rule broken; throws where the list no longer fits the code. */
export function broken({ rule, file, find, replace }: Mutation, folder: string): string {
  const [before, after, ...more] = readFileSync(`${folder}/${file}`, 'utf8').split(find)
  if (after === undefined || more.length > 0)
    throw new Error(
      `${rule}: ${file} has the text to be replaced ${after === undefined ? 'nowhere' : 'more than once'}:\n${find}`
    )
  return `${before}${replace}${after}`
}
