import { paraglideVitePlugin } from '@inlang/paraglide-js'
import adapter from '@sveltejs/adapter-node'
import { sveltekit } from '@sveltejs/kit/vite'
import { defineConfig } from 'vite'
import { paraglide } from './project.inlang/options.ts'

export default defineConfig({
  // What an office looks through in a worker brings the reading of scripts with it only when it is asked for.
  worker: { format: 'es' },
  plugins: [
    paraglideVitePlugin(paraglide),
    sveltekit({
      adapter: adapter({ out: 'build' }),
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
