import type { Page, Request } from '@playwright/test'

/**
 * Weighs what a page takes over the line: answers what came since it was last asked, in bytes, bodies as they were sent
 * and headers. Of a page without scripts all is asked for by the time it is loaded: nothing need be waited for beside.
 */
export function weigh(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('request', (request) => sizes.push(sizeOf(page, request)))
  return async () => (await Promise.all(sizes.splice(0))).reduce((sum, size) => sum + size, 0)
}

/** The same of one page after another, each as who comes for the first time: nothing is taken from what came before. */
export async function weighAtFirstSight(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  return weigh(page)
}

async function sizeOf(page: Page, request: Request): Promise<number> {
  try {
    await (await request.response())?.finished()
    const { responseBodySize, responseHeadersSize } = await request.sizes()
    return responseBodySize + responseHeadersSize
  } catch (error) {
    // An icon that is asked for while the page is closed is weighed by nobody.
    if (page.isClosed()) return 0
    throw error
  }
}
