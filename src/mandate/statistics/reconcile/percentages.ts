import {
  counts,
  idsOf,
  percentText,
  percents,
  rounded,
  sameBut,
  sum,
  type DeclaredFigure,
  type Rule
} from './declared.ts'

/**
 * A declared share recomputed from the declared counts, over each base it can have: the whole, or the sum of
 * the parts that have a region. One that fits neither is wrong; one that fits only the sum of parts used another
 * base than it says.
 */
export const sharesAndBases: Rule = (figures) => {
  const all = counts(figures)
  return percents(figures)
    .filter(({ measure }) => measure === 'share')
    .flatMap((share) => {
      const count = all.find((each) => each.measure === 'letters' && sameBut(each, share, 'none'))
      const name = Object.keys(share.dimensions).find((key) => key !== 'year')
      if (!count || !name) return []
      const whole = all.find(
        (each) => each.measure === 'letters' && !(name in each.dimensions) && sameBut(each, share, name)
      )
      const parts = sum(
        all.filter((each) => each.measure === 'letters' && name in each.dimensions && sameBut(each, share, name))
      )
      if (!whole) return []
      const [ofWhole, ofParts] = [count.value / whole.value, count.value / parts]
      if (rounded(ofWhole) === share.value) return []
      const params = {
        [name]: share.dimensions[name]!,
        of: share.dimensions.year ?? '',
        stated: share.value,
        count: count.value,
        whole: whole.value,
        ofWhole: percentText(ofWhole),
        parts,
        ofParts: percentText(ofParts),
        right: rounded(ofWhole)
      }
      const rule = rounded(ofParts) === share.value ? 'percent-of-parts' : 'percent-fits-no-base'
      return [{ rule, paragraph: share.paragraph, figures: idsOf([share, count, whole] as DeclaredFigure[]), params }]
    })
}
