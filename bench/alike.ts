import { grouping } from '../src/ui/office/inbox/unproven/alike.ts'
import { floodOf, realTexts } from '../tests/invented-texts.ts'

/**
 * Danger reported without proof of work, put together by likeness as an officer's browser does: 10,000 alike among twenty
 * that are not, and 10,000 of which no two are alike; beside it, on 500, every text held against every other one by all of
 * its pieces. Opening what is sealed is measured in sealing.ts.
 */
const few = 500
console.log(say('10,020, of which 10,000 alike', [...realTexts, ...floodOf(10_000)], grouped))
console.log(say('10,000, no two alike', unlike(10_000), grouped))
const some = [...realTexts, ...floodOf(few - realTexts.length)]
console.log(say(`${few}`, some, grouped))
console.log(say(`${few}, each held against each`, some, pairwise))

function say(what: string, texts: readonly string[], work: (texts: readonly string[]) => number): string {
  const from = performance.now()
  const lines = work(texts)
  const took = performance.now() - from
  return `${what}: ${lines} lines in ${took.toFixed(0)} ms, ${((took / texts.length) * 1000).toFixed(0)} µs each`
}

function grouped(texts: readonly string[]): number {
  const here = grouping()
  here.add(texts.map((text, n) => ({ id: String(n), on: '2026-03-05', text })))
  return here.groups().length
}

/** The same rule without sketches: alike with the first of a group from four tenths of all pieces on. */
function pairwise(texts: readonly string[]): number {
  const sets = texts.map((text) => new Set(Array.from(text.slice(0, -4), (_, at) => text.slice(at, at + 5))))
  const likeness = sets.map((one) => sets.map((other) => shared(one, other)))
  const firsts: number[] = []
  for (const [n, row] of likeness.entries()) if (!firsts.some((first) => row[first]! >= 0.4)) firsts.push(n)
  return firsts.length
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0
  for (const piece of one) if (other.has(piece)) both++
  return both / (one.size + other.size - both || 1)
}

function unlike(count: number): string[] {
  const words = realTexts.join(' ').split(' ')
  let state = 7
  const any = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8
  return Array.from({ length: count }, () => Array.from({ length: 40 }, () => words[any() % words.length]).join(' '))
}
