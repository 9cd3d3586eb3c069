import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type By = 'all' | 'wcag' | 'wcag-and-headings' | 'contrast' | 'names'

/** The rules of WCAG that a language's words can break: that everything has a name, and a language that there is. */
const names = [
  'area-alt',
  'aria-command-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'button-name',
  'document-title',
  'html-has-lang',
  'html-lang-valid',
  'html-xml-lang-mismatch',
  'image-alt',
  'input-button-name',
  'input-image-alt',
  'label',
  'link-name',
  'role-img-alt',
  'select-name',
  'summary-name',
  'svg-img-alt',
  'valid-lang'
]

/**
 * The same of a page that is looked at in all six languages: by all rules in English, and in Arabic from right to left;
 * its markup, colours and order are those of one template, so that in the others it is its words that are looked at.
 */
export async function barriersIn(lang: string, page: Page, by: By = 'all'): Promise<string[]> {
  if (lang === 'en' || lang === 'ar') return barriersOn(page, by)
  return by === 'contrast' ? [] : barriersOn(page, 'names')
}

/**
 * What stands in anybody's way on this page, as axe sees it: its rule and the element. By all of its rules, by those of
 * WCAG 2.2 AA alone or with the order of headings, or by that of contrast, where the page was looked at otherwise in other colours.
 */
export async function barriersOn(page: Page, by: By = 'all'): Promise<string[]> {
  // NOTE: no page has a frame of another origin, so that axe need not open a second page to add frames up; and what
  // passed is not described, which on a long page takes longer than to look.
  const rules = by === 'wcag-and-headings' ? { rules: { 'heading-order': { enabled: true } } } : {}
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], ...rules })
  if (by.startsWith('wcag')) axe.withTags(wcag)
  if (by === 'contrast') axe.withRules('color-contrast')
  if (by === 'names') axe.withRules(names)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
