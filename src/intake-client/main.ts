import { selfTest } from '../platform/sealing/self-test.ts'
import { showNotice } from './notice.ts'
import { loadWords } from './words.ts'

/**
 * The page is whole without this. It is made better only where sealing works on this device; where it does not, the
 * page stays as it is and says so: nothing is sent in clear unasked.
 */
const pages: Record<string, () => Promise<{ enhance(page: HTMLElement, lang: string): Promise<void> }>> = {
  report: () => import('./report/enhance.ts'),
  return: () => import('./return/enhance.ts')
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
  const lang = document.documentElement.lang
  const kind = page.dataset.enhance ?? 'report'
  try {
    if (!(await selfTest())) throw new Error('Sealing does not work here.')
    const { enhance } = await pages[kind]!()
    await enhance(page, lang)
  } catch {
    const say = await loadWords(lang).catch(() => null)
    if (say) showNotice(page, say('client_not_here'))
  }
}
