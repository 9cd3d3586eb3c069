import { defineConfig } from 'vite'
import { copyScript, describeAssets } from './bin/lib/describe-assets.js'

// The scripts of the way in: small, of our own, for browsers from the end of 2020 on; see src/intake-client/README.md.
export default defineConfig({
  publicDir: false,
  base: '/i/',
  // One copy of each, though age-encryption has them too: 72 kB compressed become 53.
  resolve: { dedupe: ['@noble/curves', '@noble/hashes', '@noble/ciphers'] },
  build: {
    outDir: 'build/intake',
    target: ['es2020', 'chrome87', 'firefox102', 'safari15'],
    // The page itself says what to load, with its hash (src/platform/web/intake-assets.ts).
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Its package does not say so, but nothing of it acts by being there: 245 kB compressed become 126.
      treeshake: { moduleSideEffects: (id) => !id.includes('@cantoo/pdf-lib') },
      input: 'src/intake-client/main.ts',
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: '[name]-[hash].js',
        assetFileNames: '[name]-[hash][extname]'
      }
    }
  },
  // What holds the forms is older than any module, and no minifier writes as old as that.
  plugins: [copyScript('src/intake-client/hold.js'), describeAssets()]
})
