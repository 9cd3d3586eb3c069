import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Page } from '@playwright/test'
import { build } from 'vite'
import { ensureBrowser } from '../bin/lib/browser.js'
import { projectRoot } from '#platform/project-root.ts'

/** An empty page on this machine, in which a module's exports stand as `bench`. */
export async function withPage(module: string, work: (page: Page) => Promise<void>): Promise<void> {
  const script = await bundle(`${projectRoot}/${module}`)
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end('<!doctype html><title>bench</title>')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const executablePath = await ensureBrowser()
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  try {
    const page = await browser.newPage()
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`)
    await page.addScriptTag({ content: script })
    await work(page)
  } finally {
    await browser.close()
    server.close()
  }
}

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'bench' } }
  })
  const [output] = [built].flat() as { output: { code?: string }[] }[]
  return output!.output.map(({ code }) => code ?? '').join('\n')
}
