import { counts, idsOf, percents, sameBut, sum, yearOf, type Rule, type Valued } from './declared.ts'

/** Parts against the total that they are parts of: by kind, by region (of all and of each year), by year. */
export const partsAndTotals: Rule = (figures) => {
  const all = counts(figures)
  return all.flatMap((total) =>
    ['kind', 'region', 'year', 'sex'].flatMap((name) => {
      if (name in total.dimensions) return []
      const parts = all.filter(
        (part) => part.measure === total.measure && name in part.dimensions && sameBut(part, total, name)
      )
      const rest = total.value - sum(parts)
      if (parts.length < 2 || rest === 0) return []
      return [
        {
          rule: rest > 0 ? `rest-without-${name}` : 'parts-exceed-total',
          paragraph: parts[0]!.paragraph,
          figures: idsOf([total, ...parts]),
          params: { total: total.value, parts: sum(parts), rest: Math.abs(rest), of: total.dimensions.year ?? '' }
        }
      ]
    })
  )
}

/** Shares of one whole that do not add up to a hundred: by rounding, or because something is missing. */
export const percentSums: Rule = (figures) => {
  const groups = Map.groupBy(
    percents(figures).filter(({ dimensions }) => 'region' in dimensions),
    ({ dimensions }) => dimensions.year ?? ''
  )
  return [...groups].flatMap(([year, shares]) => {
    const total = sum(shares)
    return total === 100 || shares.length < 3
      ? []
      : [
          {
            rule: 'percents-sum',
            paragraph: shares[0]!.paragraph,
            figures: idsOf(shares),
            params: { sum: total, of: year, parts: shares.map(({ value }) => value).join(' + ') }
          }
        ]
  })
}

/** A total that is given as exact although a part of it is about, or provisional. */
export const provisionalParts: Rule = (figures) => {
  const all = counts(figures)
  const found = all
    .filter((total) => !total.approximate && !total.provisional && !('year' in total.dimensions))
    .flatMap((total) => {
      const parts = all.filter(
        (part) => part.measure === total.measure && 'year' in part.dimensions && sameBut(part, total, 'year')
      )
      const loose = parts.filter((part) => part.approximate || part.provisional)
      return loose.length > 0 && sum(parts) === total.value ? [{ total, loose }] : []
    })
  return byMeasure(found).map((each) => ({
    rule: 'provisional-in-total',
    paragraph: each[0]!.total.paragraph,
    figures: idsOf(each.flatMap(({ total, loose }) => [total, ...loose])),
    params: {
      totals: each.map(({ total }) => total.value).join(', '),
      years: [...new Set(each.flatMap(({ loose }) => loose.map(yearOf)))].join(', ')
    }
  }))
}

/** How much a provisional year changed against the one before: interesting, and not to be read as final. */
export const provisionalChanges: Rule = (figures) => {
  const yearly = counts(figures).filter(({ dimensions, measure }) => 'year' in dimensions && measure === 'letters')
  const loose = new Set(yearly.filter((figure) => figure.provisional || figure.approximate).map(yearOf))
  const changes = yearly
    .filter((figure) => loose.has(yearOf(figure)))
    .flatMap((figure) => {
      const before = yearly.find((other) => yearOf(other) === yearOf(figure) - 1 && sameBut(other, figure, 'year'))
      return before
        ? [{ figure, text: `${figure.dimensions.region ?? 'total'} ${signed(figure.value / before.value - 1)}` }]
        : []
    })
  if (changes.length === 0) return []
  const year = Math.max(...changes.map(({ figure }) => yearOf(figure)))
  return [
    {
      rule: 'provisional-change',
      paragraph: changes[0]!.figure.paragraph,
      figures: idsOf(changes.map(({ figure }) => figure)),
      params: { year, before: year - 1, changes: changes.map(({ text }) => text).join(', ') }
    }
  ]
}

const byMeasure = <T extends { total: Valued }>(found: T[]): T[][] => [
  ...Map.groupBy(found, ({ total }) => `${total.paragraph} ${total.measure}`).values()
]
const signed = (change: number): string => `${change < 0 ? '−' : '+'}${Math.abs(Math.round(change * 100))} %`
