import type { CrossTabulation } from '#mandate/statistics/cross-tabulate.ts'
import { dimension, type DimensionName } from '#mandate/statistics/dimensions.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { currentLocale } from '#messages'
import { valueName } from './names.ts'

/** A table in which States and mandates stand as a reader looks for them: by name, in the order of the language. */
export function inReadersOrder(table: CrossTabulation, names: Names): CrossTabulation {
  const values = table.values.map((codes, place) => ordered(table.query.by[place]!, codes, names))
  const at = values.map((codes) => new Map(codes.map((code, index) => [code, index])))
  const margins = table.margins.map((cells, place) =>
    values[place]!.map((code) => cells[table.values[place]!.indexOf(code)]!)
  )
  const cells = table.cells.toSorted((a, b) => {
    const place = a.keys.findIndex((key, index) => key !== b.keys[index])
    return place < 0 ? 0 : at[place]!.get(a.keys[place]!)! - at[place]!.get(b.keys[place]!)!
  })
  return { ...table, values, margins, cells }
}

function ordered(name: DimensionName, codes: readonly string[], names: Names): string[] {
  const { labels } = dimension(name)
  const known = labels === 'state' ? names.states : labels === 'mandate' ? names.mandates : null
  if (!known) return [...codes]
  const { compare } = new Intl.Collator(currentLocale())
  const named = codes.filter((code) => known.has(code))
  const others = codes.filter((code) => !known.has(code))
  return [...named.toSorted((a, b) => compare(valueName(name, a, names), valueName(name, b, names))), ...others]
}
