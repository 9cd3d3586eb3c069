import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { oneFile } from './bin/lib/one-file.js'

// The page that opens a sealed export without a network: see src/opener/README.md.
export default defineConfig({
  publicDir: false,
  resolve: { dedupe: ['@noble/curves', '@noble/hashes', '@noble/ciphers'] },
  build: {
    outDir: 'build/opener',
    target: ['es2020', 'chrome87', 'firefox102', 'safari15'],
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: {
      input: 'src/opener/main.ts',
      output: { format: 'iife', codeSplitting: false }
    }
  },
  plugins: [svelte(), oneFile({ template: 'src/opener/opener.html', name: 'opener.html' })]
})
