import { expect, type Page } from '@playwright/test'
import { languages, type Language } from '../../src/mandate/languages.ts'
import { barriersOn } from './barriers.ts'
import { weighAtFirstSight } from './weigh.ts'

const mostBytes = 30 * 1024

const others: readonly Language[] = languages.filter((lang) => lang !== 'en' && lang !== 'ar')

/**
 * Looks at public pages in a language one after another, each as who comes for the first time: no script, at most 30 kB,
 * no barrier on a small telephone, and nothing beside the page there. What a wide screen has besides is a matter of the
 * direction of writing, and not of the words: it is looked at in one language of each. `inTurn`: a barrier is
 * looked for on each page in those two and in one of the others.
 */
export async function looksAtFirstSight(
  page: Page,
  lang: Language,
  paths: readonly string[],
  { inTurn = false } = {}
): Promise<void> {
  const weight = await weighAtFirstSight(page)
  const place = others.indexOf(lang)
  for (const [at, path] of paths.map((one) => `/${lang}${one}`).entries()) {
    const answer = await page.goto(path)
    expect(answer?.ok(), path).toBe(true)
    expect(await weight(), path).toBeLessThanOrEqual(mostBytes)
    expect(await page.locator('script').count(), path).toBe(0)
    // NOTE: axe itself is a script, so scripts are allowed here; the page has none.
    if (place < 0) expect(await barriersOn(page), path).toEqual([])
    // What joins two parts of a line stands at the first of them, in every language.
    expect((await page.locator('body').innerText()).match(/.* [،؛].*/g), path).toBeNull()
    await page.setViewportSize({ width: 320, height: 700 })
    if (place < 0 || !inTurn || at % others.length === place)
      expect(await barriersOn(page), `${path}, small`).toEqual([])
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(beyond, `${path} is wider than the screen`).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
}
