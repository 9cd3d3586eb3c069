import type { Page } from '@playwright/test'

/**
 * Steps back within one document, among entries that the page made itself, and waits until the page has heard of it.
 * `page.goBack()` asks from outside: the browser may not know yet of an entry that the page has just made, and goes past it.
 */
export const stepBack = (page: Page, steps = 1): Promise<void> =>
  page.evaluate(
    (back) =>
      new Promise<void>((resolve) => {
        addEventListener('popstate', () => resolve(), { once: true })
        history.go(-back)
      }),
    steps
  )
