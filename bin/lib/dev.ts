import { existsSync } from 'node:fs'
import { createServer } from 'vite'
import { provideContext } from '../../src/context.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { projectRoot } from '../../src/platform/project-root.ts'
import type { Handler } from '../../src/platform/web/surface-server.ts'
import { serve } from '../../src/serve.ts'

/** npm run dev: the three surfaces as npm start has them, with Vite in the place of the built site. */
const opened = await openContext(readConfig(), { say: (sentence) => console.log(sentence) })
provideContext(opened.context)
const vite = await createServer({ root: projectRoot, appType: 'custom', server: { middlewareMode: true } })
const isAsset = (path: string) =>
  /^\/(@|node_modules\/|src\/|\.svelte-kit\/)/.test(path) ||
  (path !== '/' && existsSync(`${projectRoot}/static${path}`))
await serve(opened, { handler: vite.middlewares as unknown as Handler, isAsset })
