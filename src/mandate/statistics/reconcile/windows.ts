import { addDays, calendarYear, daysBetween, monthOf, reportingYearWindow, type Day } from '../../calendar.ts'
import { counts, idsOf, sum, yearOf, type DeclaredFigure, type Finding, type Rule } from './declared.ts'

/** Yearly figures against the window that they are said to fall in: a year that lies before it cannot be in it. */
export const impossibleWindows: Rule = (figures) =>
  bySeries(figures).flatMap((series) => {
    const { windowFrom: from, windowTo: to } = series[0]!
    if (!from || !to) return []
    const outside = series.filter((figure) => !overlaps(reportingYearWindow(yearOf(figure)), from, to))
    if (outside.length === 0) return []
    const years = series.map(yearOf).toSorted((a, b) => a - b)
    const first = outside[0]!
    const yearEnd = `${yearOf(first)}-12-31`
    const readLiterally = daysBetween(from, yearEnd) + 1
    const crammed = first.unit === 'count' && first.value !== null && readLiterally > 0 && readLiterally <= 366
    return [
      finding('year-outside-window', outside, {
        from,
        to,
        months: monthsBetween(from, to),
        yearly: years.length,
        years: outside.map(yearOf).join(', '),
        value: first.unit === 'percent' ? `${first.value} %` : (first.value ?? ''),
        trueFrom: reportingYearWindow(years[0]!)[0],
        trueTo: to
      }),
      ...(crammed
        ? [finding('year-read-literally', outside, { value: first.value!, from, to: yearEnd, days: readLiterally })]
        : [])
    ]
  })

/** What is called half a year, in a window that holds another number of its months. */
export const halfYears: Rule = (figures) =>
  counts(figures)
    .filter(({ dimensions, hint, windowTo }) => 'year' in dimensions && /\bhalf\b/.test(hint) && windowTo)
    .flatMap((figure) => {
      const months = monthsBetween(reportingYearWindow(yearOf(figure))[0], figure.windowTo!)
      if (months === 6) return []
      return [
        finding('half-year-and-window', [figure], {
          year: yearOf(figure),
          value: figure.value,
          months,
          to: figure.windowTo!
        })
      ]
    })

/** A year of which the window holds a part only, set beside whole years. */
export const partYears: Rule = (figures) =>
  bySeries(counts(figures)).flatMap((series) =>
    series.flatMap((figure) => {
      const [start, end] = reportingYearWindow(yearOf(figure))
      const { windowTo: to, value } = figure
      if (!to || value === null || to >= end || to < start) return []
      const months = monthsBetween(start, to)
      const before = series.find((other) => yearOf(other) === yearOf(figure) - 1)
      return [
        finding('part-year-compared', before ? [figure, before] : [figure], {
          year: yearOf(figure),
          value,
          months,
          to,
          annualised: Math.round((value * 12) / months),
          before: before?.value ?? '',
          beforeYear: yearOf(figure) - 1
        })
      ]
    })
  )

/** A figure of one window must not be divided by the total of another. */
export const mixedWindows: Rule = (figures) => {
  const totals = counts(figures).filter(({ dimensions }) => Object.keys(dimensions).length === 0)
  const letters = totals.find(({ measure }) => measure === 'letters')
  if (!letters) return []
  return totals
    .filter(({ measure, windowTo }) => measure === 'reprisals' && windowTo !== letters.windowTo)
    .map((figure) =>
      finding('windows-differ', [figure, letters], {
        value: figure.value,
        to: figure.windowTo ?? '',
        total: letters.value,
        totalTo: letters.windowTo ?? '',
        share: ((figure.value / letters.value) * 100).toFixed(1)
      })
    )
}

/** A count without years keeps to its window, while the total beside it holds a year more: another base. */
export const wrongBase: Rule = (figures) => {
  const yearly = bySeries(counts(figures).filter(({ measure }) => measure === 'letters'))[0] ?? []
  const total = counts(figures).find(
    ({ measure, dimensions }) => measure === 'letters' && Object.keys(dimensions).length === 0
  )
  if (!total || yearly.length === 0) return []
  return counts(figures)
    .filter(
      ({ measure, dimensions, windowFrom, windowTo }) =>
        measure === 'letters' &&
        'joint' in dimensions &&
        !('year' in dimensions) &&
        windowFrom === total.windowFrom &&
        windowTo === total.windowTo
    )
    .flatMap((figure) => {
      const inside = yearly.filter((each) =>
        within(reportingYearWindow(yearOf(each)), figure.windowFrom!, figure.windowTo!)
      )
      const base = sum(inside as never)
      if (base === 0 || base === total.value || figure.value > base) return []
      return [
        finding('other-base', [figure, total, ...inside], {
          value: figure.value,
          total: total.value,
          share: ((figure.value / total.value) * 100).toFixed(1),
          base,
          baseYears: inside.map(yearOf).join(', '),
          baseShare: ((figure.value / base) * 100).toFixed(1)
        })
      ]
    })
}

export const monthsBetween = (from: Day, to: Day): number => {
  const end = addDays(to, 1)
  return 12 * (calendarYear(end) - calendarYear(from)) + monthOf(end) - monthOf(from)
}

/** Figures by year that belong together: of one paragraph, measure and other dimensions. */
function bySeries<T extends DeclaredFigure>(figures: readonly T[]): T[][] {
  const yearly = figures.filter(({ dimensions }) => 'year' in dimensions)
  // A table by region and year shares its window: once for all of its regions.
  const groups = Map.groupBy(yearly, ({ paragraph, measure, dimensions }) =>
    [paragraph, measure, ...Object.keys(dimensions)].join()
  )
  return [...groups.values()].map((series) => {
    const seen = new Set<number>()
    return series.filter((figure) => !seen.has(yearOf(figure)) && seen.add(yearOf(figure)))
  })
}

const overlaps = ([start, end]: [Day, Day], from: Day, to: Day): boolean => start <= to && from <= end
const within = ([start, end]: [Day, Day], from: Day, to: Day): boolean => from <= start && end <= to
const finding = (rule: string, figures: DeclaredFigure[], params: Finding['params']): Finding => ({
  rule,
  paragraph: figures[0]!.paragraph,
  figures: idsOf(figures),
  params
})
