import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// A page is given all of it, each time: 0.65 MB, not the 1.5 that are the default.
const builder = createRequire(import.meta.url).resolve('@axe-core/playwright')
const axeSource = readFileSync(createRequire(builder).resolve('axe-core/axe.min.js'), 'utf8')

type By = 'all' | 'all-but-contrast' | 'wcag' | 'wcag-and-headings' | 'contrast'

/**
 * What stands in anybody's way on this page, as axe sees it: its rule and the element. By all of its rules, by those of
 * WCAG 2.2 AA alone or with the order of headings, or by that of contrast, where the page was looked at otherwise in other colours.
 * Without that of contrast, where the same colours were looked at in another language: it takes a third of the time.
 */
export async function barriersOn(page: Page, by: By = 'all'): Promise<string[]> {
  // NOTE: no page has a frame of another origin, so axe need not open a second page to add frames up. What passed is not
  // described, no selector is made for what failed, and style sheets are not read twice: a third of the time in all.
  const rules: Partial<Record<By, object>> = {
    'wcag-and-headings': { rules: { 'heading-order': { enabled: true } } },
    'all-but-contrast': { rules: { 'color-contrast': { enabled: false } } }
  }
  const axe = new AxeBuilder({ page, axeSource }).setLegacyMode().options({
    resultTypes: ['violations'],
    selectors: false,
    preload: false,
    ...rules[by]
  })
  if (by.startsWith('wcag')) axe.withTags(wcag)
  if (by === 'contrast') axe.withRules('color-contrast')
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
