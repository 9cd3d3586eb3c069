import { dimensionNames } from '#mandate/statistics/dimensions.ts'
import type { Resolver } from '#mandate/reference/resolve.ts'
import { UsageError } from './command.ts'

/** `--where addressee=Égypte,PER` as a filter: a State by its name in any of the six languages, or by its code. */
export function readWhere(text: string, resolver: Pick<Resolver, 'findState'>): [string, string] {
  const [, name, value] = /^([a-z-]+)=(.+)$/s.exec(text.trim()) ?? []
  if (!name || !value) throw new UsageError(`--where is "${text}": write it as addressee=EGY or kind=UA,AL.`)
  if (!(dimensionNames as string[]).includes(name))
    throw new UsageError(`--where: there is no "${name}". Allowed: ${dimensionNames.join(', ')}.`)
  return [name, name === 'addressee' ? statesIn(value, resolver) : value]
}

// Some names have a comma in them: as many parts as make one are taken together.
function statesIn(value: string, { findState }: Pick<Resolver, 'findState'>): string {
  const parts = value.split(/[,،，、]/)
  const found: string[] = []
  for (let start = 0; start < parts.length;) {
    let end = parts.length
    while (end > start + 1 && findState(parts.slice(start, end).join(',')) === null) end--
    const name = parts.slice(start, end).join(',').trim()
    found.push(findState(name) ?? name)
    start = end
  }
  return found.join(',')
}
