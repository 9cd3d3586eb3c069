import { defineConfig } from 'vite'
import { catalogueByLanguage } from './bin/lib/catalogue-by-language.js'

/**
 * What is run in a process of its own for each form that comes without scripts (src/platform/sealing-process), in few files
 * and with one language of the catalogue: from a hundred and fifty sources and in six languages, only to start it took a
 * processor half a second for each form, and takes a tenth.
 */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    emitAssets: true,
    outDir: 'build/sealing',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: {
      input: { 'seal-form': 'src/seal-form.ts', 'return-form': 'src/return-form.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }
    }
  },
  plugins: [catalogueByLanguage()]
})
