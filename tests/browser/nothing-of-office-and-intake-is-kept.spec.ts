import { readdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect, test } from '@playwright/test'
import { projectRoot } from '../../src/platform/project-root.ts'

/** Every address of a surface, by its folders: a language for [lang], something that is not there for any other. */
function addressesOf(surface: string): string[] {
  const files = readdirSync(`${projectRoot}/src/routes/${surface}`, { recursive: true, encoding: 'utf8' })
  const routes = files
    .filter((file) => /(^|\/)\+(page|server|page\.server)\.(ts|svelte)$/.test(file))
    .map((file) => dirname(file).replace(/^\.$/, ''))
  return [...new Set(routes)].map((route) => {
    const parts = route.split('/').filter((part) => !/^\(.*\)$/.test(part))
    return `/${parts.map((part) => part.replace(/\[lang[^\]]*\]/, 'en').replace(/\[+[^\]]+\]+/, 'none')).join('/')}`
  })
}

for (const [surface, port] of [
  ['intake', 1],
  ['office', 2]
] as const) {
  test(`whatever ${surface} answers says that it is not to be kept`, async ({ request, baseURL }) => {
    const origin = `http://localhost:${Number(new URL(baseURL!).port) + port}`
    const addresses = addressesOf(surface)
    expect(addresses).toContain('/en')
    for (const address of [...addresses, '/en/no-such-page', '/no-such-page', '/en/', '/healthz']) {
      const asked = await request.get(origin + address, { maxRedirects: 0 })
      expect(asked.headers()['cache-control'], `GET ${address}`).toBe('no-store')
      // What the form of no page would send: refused, or answered with what is wrong.
      const sent = await request.post(origin + address, { form: { a: 'b' }, headers: { origin }, maxRedirects: 0 })
      expect(sent.headers()['cache-control'], `POST ${address}`).toBe('no-store')
      const foreign = await request.post(origin + address, {
        form: { a: 'b' },
        headers: { origin: 'http://x.example' }
      })
      expect(foreign.headers()['cache-control'], `POST ${address} from elsewhere`).toBe('no-store')
    }
  })
}
