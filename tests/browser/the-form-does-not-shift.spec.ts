import { expect, test, type Page } from '@playwright/test'
import { startIntake, type IntakeServer } from './intake-server.ts'

test.describe.configure({ mode: 'default' })
let intake: IntakeServer
test.beforeAll(async () => {
  intake = await startIntake()
})
test.afterAll(() => intake.stop())

for (const lang of ['en', 'ar', 'ru'])
  for (const width of [360, 1280])
    test(`what stands on the form stays in its place when its script comes, in ${lang} at ${width}`, async ({
      page
    }) => {
      await page.setViewportSize({ width, height: 780 })
      await page.addInitScript(recordShifts)
      const letGo = await holdBack(page)
      await page.goto(`${intake.origin}/${lang}/form`, { waitUntil: 'commit' })
      await expect(page.locator('[data-send]')).toBeVisible()
      await painted(page)
      letGo()
      await expect(page.locator('form.one-at-a-time')).toBeVisible()
      await painted(page)
      const { sum, moved } = await page.evaluate(() => (window as unknown as { shifts(): Shifts }).shifts())
      expect(sum, moved.join('\n')).toBeLessThanOrEqual(0.05)
    })

interface Shifts {
  sum: number
  moved: string[]
}

function recordShifts(): void {
  type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] }
  const seen: Shift[] = []
  const observer = new PerformanceObserver((list) => void seen.push(...(list.getEntries() as Shift[])))
  observer.observe({ type: 'layout-shift', buffered: true })
  Object.assign(window, {
    shifts() {
      seen.push(...(observer.takeRecords() as Shift[]))
      return {
        sum: seen.reduce((sum, { value }) => sum + value, 0),
        moved: seen.flatMap(({ value, sources }) =>
          sources.map(
            ({ node }) =>
              `${value.toFixed(3)} ${(node as Element | null)?.outerHTML?.slice(0, 120) ?? node?.textContent}`
          )
        )
      }
    }
  })
}

/** Two frames: what was laid out in the first has been measured in the second. */
const painted = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))
  )

/** The script comes only when the page has been painted without it. */
async function holdBack(page: Page): Promise<() => void> {
  let letGo = () => {}
  const until = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(
    (url) => url.pathname.startsWith('/i/') && !url.pathname.includes('/hold-'),
    async (route) => {
      await until
      await route.continue()
    }
  )
  return letGo
}
