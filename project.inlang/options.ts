/** How the catalogues in src/messages become functions in src/paraglide: one place, for the build and for bin/. */
export const paraglide = {
  project: './project.inlang',
  outdir: './src/paraglide',
  outputStructure: 'locale-modules' as const,
  strategy: ['globalVariable' as const, 'baseLocale' as const],
  emitTsDeclarations: false
}
