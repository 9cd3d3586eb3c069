import { addresseeClasses, commonKinds } from '../communications/communication.ts'
import { dimension, type DimensionName } from './dimensions.ts'
import { councilSessionOf } from './period.ts'
import type { Names } from './names.ts'
import { unassigned } from './query.ts'

/** The values of a dimension as a table prints them; what stands in no row comes last, with no letter too. */
export function inOrder(name: DimensionName, values: Iterable<string>, names: Names): string[] {
  const found = new Set(values)
  found.delete(unassigned)
  return [
    ...[...found].sort((a, b) => rank(name, a, names) - rank(name, b, names) || a.localeCompare(b, 'en')),
    unassigned
  ]
}

function rank(name: DimensionName, value: string, names: Names): number {
  if (name === 'kind')
    return (commonKinds as readonly string[]).includes(value) ? (commonKinds as readonly string[]).indexOf(value) : 9
  if (name === 'period') return councilSessionOf(value) ?? 0
  if (name === 'addressee') return (addresseeClasses as readonly string[]).indexOf(value) // States, by code, before classes
  if (dimension(name).many === 'array') return 0
  if (name === 'joint' || name === 'reprisal') return value === 'yes' ? 0 : 1
  return Number(dimension(name).encode(value, names) ?? 0)
}
