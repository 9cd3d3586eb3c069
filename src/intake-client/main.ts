import { selfTest } from '../platform/sealing/self-test.ts'
import { showNotice } from './notice.ts'

/**
 * The page is whole without this. It is made better only where sealing works on this device; where it does not, the
 * page stays as it is and says so: nothing is sent in clear unasked, for `hold.js` lets nothing go before this has ended.
 */
const pages: Record<string, () => Promise<{ enhance(page: HTMLElement, lang: string): Promise<void> }>> = {
  report: () => import('./report/enhance.ts'),
  return: () => import('./return/enhance.ts'),
  list: () => import('./list/enhance.ts')
}

const page = document.querySelector<HTMLElement>('form[data-report], [data-enhance]')
if (page) void begin(page)

// The way out leaves nothing behind it to go back to; a page that has something to let go of does that first.
document.addEventListener('click', (event) => {
  const exit = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-exit]') : null
  if (!exit || event.defaultPrevented) return
  event.preventDefault()
  location.replace(exit.href)
})

async function begin(page: HTMLElement): Promise<void> {
  try {
    if (!(await selfTest())) throw new Error('Sealing does not work here.')
    const { enhance } = await pages[page.dataset.enhance ?? 'report']!()
    await enhance(page, document.documentElement.lang)
    document.dispatchEvent(new Event('page-ready'))
  } catch {
    const holds = !document.dispatchEvent(new Event('page-refused', { cancelable: true }))
    const refused =
      page.dataset.refused ?? document.querySelector<HTMLScriptElement>('script[data-refused]')?.dataset.refused
    if (!holds && refused) showNotice(page, refused)
  }
}
