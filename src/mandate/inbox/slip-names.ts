import { parseRecord } from '#platform/csv/parse-record.ts'
import { fold } from '../reference/fold.ts'

/** A name as it is read, and as it is looked for. */
interface Looked {
  name: string
  as: string
}

export interface SlipNames {
  mandates: Looked[]
  /** WGAD and its like, by which mandates go among those who work there. */
  acronyms: ReadonlySet<string>
  states: Looked[]
  /** Of the office itself, the longest first. */
  own: string[]
}

/** From the texts of mandate-names.csv, mandate-aliases.csv and state-names.csv. @param mandate the office's own */
export function readSlipNames(
  texts: { mandates: string; aliases: string; states: string },
  mandate: string
): SlipNames {
  const names = recordsOf(texts.mandates).map(([code, , name]) => ({ code, name: name! }))
  const aliases = recordsOf(texts.aliases).map(([code, name]) => ({ code, name: name! }))
  const all = [...names, ...aliases]
  return {
    mandates: names.filter(({ code }) => code !== mandate).map(({ name }) => ({ name, as: looked(name) })),
    acronyms: new Set(
      aliases.filter((one) => one.code !== mandate && /^[A-Z]{4,}$/.test(one.name)).map((one) => one.name)
    ),
    states: recordsOf(texts.states).flatMap(([, , ...both]) =>
      both.filter((name) => name !== '').map((name) => ({ name, as: looked(name) }))
    ),
    own: all
      .filter(({ code }) => code === mandate)
      .map(({ name }) => looked(name))
      .toSorted((a, b) => b.length - a.length)
  }
}

const recordsOf = (text: string): string[][] =>
  text
    .split(/\r?\n/u)
    .slice(1)
    .flatMap((line) => {
      const read = parseRecord([line], 0, ',', 1)
      return read.kind === 'row' && line ? [read.fields] : []
    })

/** Words stand between spaces, so that a name is found as a word; behind an elided article too. */
export const folded = (text: string): string => ` ${fold(text.replace(/(?<=\b[dl])['’]/giu, ' '))} `

/** Chinese has no spaces; a Russian name of one word is declined at its end; an Arabic one has small words before it. */
function looked(name: string): string {
  const as = folded(name)
  if (/\p{Script=Han}/u.test(as)) return as.trim()
  if (/\p{Script=Arabic}/u.test(as) && as.length > 6) return as.trimStart()
  if (/^ \p{Script=Cyrillic}{5,} $/u.test(as)) return as.trimEnd().replace(/[аеийоуыья]+$/u, '')
  return as
}
