import { pathToFileURL } from 'node:url'
import { provideContext, type Context } from '#context'
import { readConfig, setHandlerEnvironment } from '#platform/config.ts'
import { projectRoot } from '#platform/project-root.ts'
import { provideSealingScripts } from '#platform/sealing-process/scripts.ts'
import { listAssets } from '#platform/web/assets.ts'
import { loadIntakeAssets } from '#platform/web/intake-assets.ts'
import { provideIntakeAssets } from '#platform/web/intake-scripts.ts'
import type { Handler } from '#platform/web/surface-server.ts'
import { openContext } from './open-context.ts'
import { serve } from './serve.ts'

// npm start: PostgreSQL, migrations, reference data, jobs, then the surfaces; in reverse at the end.
try {
  const config = readConfig()
  const opened = await openContext(config, { say: (sentence) => console.log(sentence) })
  provideContext(opened.context satisfies Context)
  setHandlerEnvironment()
  const { handler } = (await import(pathToFileURL(`${projectRoot}/build/handler.js`).href)) as { handler: Handler }
  const assets = listAssets(`${projectRoot}/build/client`)
  const intake = loadIntakeAssets(`${projectRoot}/build/intake`)
  provideIntakeAssets(intake)
  provideSealingScripts(`${projectRoot}/build/sealing`)
  await serve(opened, { handler, isAsset: (path) => assets.has(path), intake })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
