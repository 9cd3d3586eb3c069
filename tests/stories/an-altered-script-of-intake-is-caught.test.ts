import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { build } from 'vite'
import { projectRoot } from '#platform/project-root.ts'
import { judge, verifyServed, type Expected } from '#platform/served/verify-served.ts'
import { loadIntakeAssets, type IntakeAssets } from '#platform/web/intake-assets.ts'
import { intakeScripts, provideIntakeAssets } from '#platform/web/intake-scripts.ts'
import { manifestPath, signManifest } from '#platform/web/script-manifest.ts'

const { privateKey } = generateKeyPairSync('ed25519')
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; form-action 'self'; base-uri 'none'"
let folder: string
let honest: IntakeAssets
let server: Server | null = null
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vigie-served-'))
  const configFile = join(projectRoot, 'vite.intake.config.ts')
  await build({ root: projectRoot, configFile, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } })
  honest = loadIntakeAssets(folder)
  provideIntakeAssets(honest)
})
afterEach(() => new Promise<void>((done) => (server ? server.close(() => done()) : done())))

function page(): string {
  const { hold, main, preload } = intakeScripts('report', 'en')!
  const links = preload.map(({ src, integrity }) => `<link rel="modulepreload" href="${src}" integrity="${integrity}">`)
  return `<!doctype html><title>Page</title><script src="${hold.src}" integrity="${hold.integrity}"></script>${links.join('')}<script type="module" src="${main.src}" integrity="${main.integrity}"></script><form method="post"></form>`
}

/** A server that publishes the honest scripts and serves what it likes. */
async function serving(
  more: { assets?: IntakeAssets; html?: string; csp?: string; publish?: IntakeAssets['files'] } = {}
) {
  const { assets = honest, html = page(), csp = policy, publish = honest.files } = more
  server = createServer((request, response) => {
    if (assets.answer(request, response, request.url!)) return
    if (request.url === manifestPath) return void response.end(JSON.stringify(signManifest(publish, privateKey)))
    response.setHeader('content-security-policy', csp).end(html)
  })
  await new Promise<void>((ready) => server!.listen(0, ready))
  return (expected: Partial<Expected> = {}) =>
    verifyServed(`http://localhost:${(server!.address() as AddressInfo).port}`, {
      files: honest.files,
      languages: ['en'],
      ...expected
    })
}

/** The same folder with one line more in its main script: what a seized server would do. */
function altered(rewriteIndex = false): IntakeAssets {
  const other = mkdtempSync(join(tmpdir(), 'vigie-served-'))
  for (const name of readdirSync(folder)) writeFileSync(join(other, name), readFileSync(join(folder, name)))
  const main = Object.keys(honest.files).find((name) => name.startsWith('main-'))!
  for (const end of ['', '.br', '.gz'])
    writeFileSync(join(other, main + end), `${readFileSync(join(folder, main), 'utf8')};fetch("/x")`)
  const assets = loadIntakeAssets(other)
  if (rewriteIndex)
    assets.files = { ...honest.files, [main]: { ...honest.files[main]!, integrity: `sha384-${'A'.repeat(64)}` } }
  return assets
}
const plain = ((url: string, init?: RequestInit) =>
  fetch(url, { ...init, headers: { 'accept-encoding': 'identity' } })) as typeof fetch

test('what is served as it was built is found good', async () => {
  const served = await (await serving())()
  expect(served.findings).toEqual([])
  expect(served.scripts).toBe(Object.keys(honest.files).length)
  expect(served.pages).toBe(4)
})

test('a script that was altered is caught by its hash', async () => {
  await serving({ assets: altered() })
  const served = await verifyServed(
    `http://localhost:${(server!.address() as AddressInfo).port}`,
    { files: honest.files, languages: ['en'] },
    plain
  )
  expect(served.findings.join()).toMatch(/script main-\S+ is served altered/)
})

test('a list of scripts that was altered with them is caught by this checkout', async () => {
  const { files } = altered(true)
  expect((await (await serving({ publish: files }))()).findings.join()).toMatch(
    /main-\S+ is not what this checkout builds/
  )
})

test.each<[string, { html?: (page: string) => string; csp?: string }, RegExp]>([
  ['a script within the page', { html: (page) => `${page}<script>steal()</script>` }, /a script within itself/],
  ['a script that is not published', { html: (page) => `${page}<script src="/other.js"></script>` }, /not published/],
  [
    'a script without its hash',
    {
      html: (page) => page.replace(/<script type="module" (src="[^"]+") integrity="[^"]+"/, '<script type="module" $1')
    },
    /without its published hash/
  ],
  [
    'the script that holds the forms, without its hash',
    { html: (page) => page.replace(/<script (src="[^"]+") integrity="[^"]+"/, '<script $1') },
    /without its published hash/
  ],
  ['a script as attribute', { html: (page) => `${page}<img src="x" onerror="steal()">` }, /as attribute/],
  ['a frame', { html: (page) => `${page}<iframe src="/x"></iframe>` }, /a frame/],
  [
    'a form that is sent elsewhere',
    { html: (page) => page.replace('<form', '<form action="https://evil.example/"') },
    /sent to https/
  ],
  [
    'a policy that lets scripts of others in',
    { csp: policy.replace("script-src 'self'", "script-src 'self' https://evil.example") },
    /content policy says script-src/
  ],
  ['no policy', { csp: '' }, /default-src \(nothing\)/]
])('%s is caught', async (_, { html, csp }, finding) => {
  const verify = await serving({ html: html?.(page()) ?? page(), csp: csp ?? policy })
  expect((await verify()).findings.join(' ')).toMatch(finding)
})

test('a list that another key signed is caught by who kept the key', async () => {
  const verify = await serving()
  const { publicKey } = signManifest(honest.files, privateKey)
  expect((await verify({ publicKey })).findings).toEqual([])
  const other = signManifest(honest.files, generateKeyPairSync('ed25519').privateKey).publicKey
  expect((await verify({ publicKey: other })).findings.join()).toMatch(/not by the key that was given/)
})

test('a list that agrees with itself is no proof: without a key from elsewhere nothing is found good', async () => {
  const verify = await serving()
  const { publicKey } = signManifest(honest.files, privateKey)
  const alone = judge(await verify(), false)
  expect(alone.isProven).toBe(false)
  expect(alone.sentence).toMatch(/^This proves nothing yet: .*--key/)
  expect(judge(await verify({ publicKey }), true)).toEqual({ isProven: true, sentence: 'All is as it is published.' })
  const other = signManifest(honest.files, generateKeyPairSync('ed25519').privateKey).publicKey
  expect(judge(await verify({ publicKey: other }), true)).toEqual({
    isProven: false,
    sentence: '1 difference: do not trust this intake.'
  })
})
