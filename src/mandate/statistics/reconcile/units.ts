import { counts, idsOf, isExactly, percents, yearOf, type Rule } from './declared.ts'

/** Shares of women that are of letters, beside totals of persons: two units in one sentence (para. 35). */
export const mixedUnits: Rule = (figures) => {
  const shares = percents(figures).filter(
    ({ measure, hint }) => measure === 'women-share' && /letter|communication/.test(hint)
  )
  const [women, persons] = ['women', 'persons'].map((measure) =>
    counts(figures).find((each) => each.measure === measure && isExactly(each))
  )
  if (shares.length === 0 || !women || !persons) return []
  const letters = shares.flatMap((share) => {
    const whole = counts(figures).find(
      (each) => each.measure === 'letters' && isExactly(each, 'year') && yearOf(each) === yearOf(share)
    )
    return whole
      ? [`${yearOf(share)}: ${share.value} % = ${Math.round((share.value * whole.value) / 100)} / ${whole.value}`]
      : []
  })
  return [
    {
      rule: 'mixed-units',
      paragraph: shares[0]!.paragraph,
      figures: idsOf([...shares, women, persons]),
      params: {
        women: women.value,
        persons: persons.value,
        share: ((women.value / persons.value) * 100).toFixed(1),
        letters: letters.join('; ')
      }
    }
  ]
}

/** A total over years of one of which the report says that it is not established yet. */
export const notEstablished: Rule = (figures) =>
  figures
    .filter(({ value, dimensions }) => value === null && 'year' in dimensions)
    .flatMap((open) => {
      const total = counts(figures).find(
        ({ measure, dimensions }) => `${measure}-share` === open.measure && Object.keys(dimensions).length === 0
      )
      return total
        ? [
            {
              rule: 'not-established',
              paragraph: open.paragraph,
              figures: idsOf([open, total]),
              params: { year: yearOf(open), total: total.value }
            }
          ]
        : []
    })

/** "Cases" where letters are counted: a letter can hold several. */
export const calledCases: Rule = (figures) => {
  const cases = counts(figures).filter(({ measure, hint }) => measure === 'letters' && /\bcases?\b/.test(hint))
  return cases.length === 0
    ? []
    : [
        {
          rule: 'called-cases',
          paragraph: cases[0]!.paragraph,
          figures: idsOf(cases),
          params: { values: cases.map(({ value }) => value).join(', ') }
        }
      ]
}
