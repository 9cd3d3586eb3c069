import { expect, type Page } from '@playwright/test'
import { barriersOn } from './barriers.ts'
import { weighAtFirstSight } from './weigh.ts'

const mostBytes = 30 * 1024

/**
 * Looks at public pages one after another, each as who comes for the first time: no script, at most 30 kB, no barrier,
 * and nothing beside the page on a small telephone.
 */
export async function looksAtFirstSight(page: Page, paths: readonly string[]): Promise<void> {
  const weight = await weighAtFirstSight(page)
  for (const path of paths) {
    const answer = await page.goto(path)
    expect(answer?.ok(), path).toBe(true)
    expect(await weight(), path).toBeLessThanOrEqual(mostBytes)
    expect(await page.locator('script').count(), path).toBe(0)
    // NOTE: axe itself is a script, so scripts are allowed here; the page has none.
    expect(await barriersOn(page), path).toEqual([])
    // What joins two parts of a line stands at the first of them, in every language.
    expect((await page.locator('body').innerText()).match(/.* [،؛].*/g), path).toBeNull()
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await barriersOn(page), `${path}, small`).toEqual([])
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    )
    expect(beyond, `${path} is wider than the screen`).toBe(0)
    await page.setViewportSize({ width: 1280, height: 900 })
  }
}
