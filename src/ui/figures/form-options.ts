import { kindsWith } from '#mandate/communications/communication.ts'
import { dimension, type DimensionName } from '#mandate/statistics/dimensions.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { currentLocale } from '#messages'
import { valueName } from './names.ts'

/** By what a question can be narrowed, in the order of the form. */
export const narrowing = [
  'addressee',
  'region',
  'un-group',
  'kind',
  'joint',
  'class',
  'theme',
  'group',
  'mandate',
  'record',
  'sex',
  'reply-form',
  'character',
  'reprisal',
  'outcome'
] as const satisfies DimensionName[]

export function optionsOf(name: DimensionName, names: Names): { value: string; text: string }[] {
  return codesOf(name, names).map((code) => ({ value: code, text: valueName(name, code, names) }))
}

export function schemesOf(
  schemes: readonly { scheme: string; names: Record<string, string> }[]
): { value: string; text: string }[] {
  return schemes.map(({ scheme, names }) => ({ value: scheme, text: names[currentLocale()] ?? names.en ?? scheme }))
}

function codesOf(name: DimensionName, names: Names): readonly string[] {
  switch (name) {
    case 'addressee':
      return [...names.states.keys()]
    case 'region':
      return [...names.regions.keys()]
    case 'un-group':
      return names.unGroups
    case 'kind':
      return [...kindsWith(names.kinds)]
    case 'mandate':
    case 'record':
      return [...names.mandates.keys()]
    case 'theme':
    case 'group':
      return [...(names.vocabulary.get(name)?.keys() ?? [])]
    default:
      return dimension(name).codes ?? []
  }
}
