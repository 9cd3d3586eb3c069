import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { LaunchOptions, Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

// A page is given all of it: 0.65 MB, not the 1.5 that are the default.
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** For a page on which axe looks at many addresses: the browser is sent it once, and not anew for each of them. */
export const bringAxe = (page: Page) => page.addInitScript({ content: source })

/** Which rules axe applies. `contrast` is for a page that was checked already, in other colours. */
const ruleSets = {
  all: {},
  'all-but-contrast': { rules: { 'color-contrast': { enabled: false } } },
  wcag: { runOnly: wcag },
  'wcag-and-headings': { runOnly: wcag, rules: { 'heading-order': { enabled: true } } },
  contrast: { runOnly: { type: 'rule', values: ['color-contrast'] } }
} satisfies Record<string, RunOptions>

/**
 * What stands in anybody's way on this page, as axe sees it: its rule and the element.
 * Without that of contrast, where the same colours were looked at in another language: it takes a third of the time.
 */
export async function barriersOn(page: Page, by: keyof typeof ruleSets = 'all'): Promise<string[]> {
  // What passed is not described, no selector is made for what failed, and style sheets are not read twice: a third of the time in all.
  const options: RunOptions = { resultTypes: ['violations'], selectors: false, preload: false, ...ruleSets[by] }
  // A page that axe has looked at has it still. It asks the frames itself, each of which has to have it.
  for (const frame of page.frames()) if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(source)
  const violations = await page.evaluate(async (asked) => {
    const { axe } = window as unknown as { axe: { run(of: Document, by: RunOptions): Promise<AxeResults> } }
    return (await axe.run(document, asked)).violations
  }, options)
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** What the Nu HTML checker (validator.nu) once found on a page here, by its rules: it runs in Java, these run with every page. */
export const brokenMarkup = (page: Page): Promise<string[]> =>
  page.evaluate(
    (rules) =>
      rules.flatMap((rule) =>
        [...document.querySelectorAll(rule)].map((one) => `${rule}: ${one.outerHTML.slice(0, 200)}`)
      ),
    nuRules
  )

const typedIn = 'text search email password tel url'.split(' ').map((type) => `[type=${type}]`)
const nuRules = [
  `input[maxlength][type]:not(${typedIn.join()})`,
  'input[type=hidden][autocomplete]',
  'option:empty:not([label])',
  ':is(p, span, div):is([aria-label], [aria-labelledby]):not([role])'
]

/** For a spec that opens many pages and has axe look at each once: what V8 spends on making it faster for a second time is a quarter of the whole. */
export const withoutOptimizer = {
  launchOptions: async (
    { launchOptions }: { launchOptions: LaunchOptions },
    use: (of: LaunchOptions) => Promise<void>
  ) => use({ ...launchOptions, args: [...(launchOptions.args ?? []), '--js-flags=--no-opt --no-maglev'] })
}
