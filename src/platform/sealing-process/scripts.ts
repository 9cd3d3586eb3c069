import { existsSync } from 'node:fs'
import { projectRoot } from '../project-root.ts'

type Name = 'seal-form' | 'return-form'

/** As the build made them (vite.sealing.config.ts). Where nobody says in which folder they are, they run from source. */
export function provideSealingScripts(folder: string): void {
  if (!existsSync(`${folder}/seal-form.js`))
    throw new Error(`There is no seal-form.js in ${folder}: build the site first.`)
  built = folder
}
let built: string | null = null

export const sealingScript = (name: Name): string =>
  built === null ? `${projectRoot}/src/${name}.ts` : `${built}/${name}.js`
