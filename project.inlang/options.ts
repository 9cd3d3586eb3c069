import { readFileSync } from 'node:fs'

/** How the catalogues in src/messages become functions in src/paraglide: one place, for the build and for bin/. */
export const paraglide = {
  project: './project.inlang',
  outdir: './src/paraglide',
  outputStructure: 'locale-modules' as const,
  strategy: ['globalVariable' as const, 'baseLocale' as const],
  emitTsDeclarations: false,
  // In place of Paraglide's own, which makes an Intl.PluralRules at each call: a fifth of a page's time.
  additionalFiles: { 'registry.js': readFileSync(new URL('../src/messages/registry.js', import.meta.url), 'utf8') }
}
