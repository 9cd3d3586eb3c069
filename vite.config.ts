import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import adapter from '@sveltejs/adapter-node'
import type { Adapter } from '@sveltejs/kit'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig, type Plugin } from 'vite'
import { alone } from './bin/lib/alone.js'
import { compileMessages, ensureMessages } from './bin/lib/messages.js'

/**
 * SvelteKit hides the sentence that tells a screen reader of the next page by a style attribute, which our policy refuses:
 * the title would stand at the foot of each page. Ours hides it.
 */
const announcerOfOurs: Plugin = {
  name: 'announcer-of-ours',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/@sveltejs/kit/src/runtime/components/root.svelte')) return null
    const without = code.replace(/(?<=id="svelte-announcer"[^>]*)style="[^"]*"/, 'class="visually-hidden"')
    if (without === code) throw new Error('SvelteKit’s announcer is another: see vite.config.ts')
    return without
  }
}

/**
 * The server's own modules speak the same catalogue of six languages: it is loaded once, from src, and not a second time
 * out of the build, where it took 100 MB.
 */
const oneCatalogue: Plugin = {
  name: 'one-catalogue',
  apply: 'build',
  enforce: 'pre',
  resolveId(id) {
    return (id === '#messages' || id === '#in-locale') && this.environment.name === 'ssr'
      ? { id, external: true }
      : null
  }
}

/** Whoever develops reads a sentence as soon as it is written, and goes on if it is half written. The build compiles before it begins. */
const messagesAnew: Plugin = {
  name: 'messages-anew',
  apply: 'serve',
  buildStart: ensureMessages,
  async watchChange(path) {
    if (/\/src\/messages\/.*\.json$/.test(path)) await alone(compileMessages).catch(({ message }) => this.warn(message))
  }
}

/** Kit uses the highest Brotli level. It takes a third of the build, and makes files a twelfth smaller than this one. */
const quicklyCompressed = (adapter: Adapter): Adapter => ({
  ...adapter,
  adapt: (builder) => adapter.adapt(Object.assign(Object.create(builder), { compress }))
})

/** Writes a .gz and a .br beside each file of text in `folder`. @returns the names of these files, from there */
async function compress(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(html|m?js|json|css|svg|xml|wasm|txt)$/.test(name)
  )
  for (const name of names) {
    const bytes = readFileSync(join(folder, name))
    writeFileSync(join(folder, `${name}.gz`), gzipSync(bytes, { level: 9 }))
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    )
  }
  return names
}

export default defineConfig({
  // What an office looks through in a worker brings the reading of scripts with it only when it is asked for.
  worker: { format: 'es' },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // One file for the modules that twelve pages or more share: the sign-in page makes 24 requests, not 43, and loads
              // 8 % more. With fewer pages it would include modules that load all six languages. Styles stay out: their
              // order matters.
              groups: [{ name: 'shared', test: /\.[jt]s$/, minShareCount: 12 }]
            }
          }
        }
      }
    }
  },
  plugins: [
    announcerOfOurs,
    oneCatalogue,
    messagesAnew,
    sveltekit({
      adapter: quicklyCompressed(adapter({ out: 'build' })),
      paths: { relative: false },
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['none'],
          // NOTE: the public surface takes these two out again: no page there has a script (surface-policy.ts).
          'script-src': ['self'],
          'connect-src': ['self'],
          'style-src': ['self'],
          'img-src': ['self'],
          'font-src': ['none'],
          'form-action': ['self'],
          'base-uri': ['none'],
          'frame-ancestors': ['none']
        }
      }
    })
  ]
})
