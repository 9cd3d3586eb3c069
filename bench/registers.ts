import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

const files = {
  upr: 'upr-recommendations.csv',
  resolutions: 'resolutions-on-defenders.csv',
  'ngo-laws': 'ngo-laws-1990-2013.csv',
  ratifications: 'treaty-ratifications-2022.csv'
}

/** Takes in, as an operator does, the recommendations, resolutions and indicators of those files that are in the folder. */
export function takeInRegisters(dataFolder: string, texts: string): void {
  for (const [register, file] of Object.entries(files)) {
    const path = join(texts, file)
    if (!existsSync(path)) continue
    const { status } = spawnSync(
      process.execPath,
      [
        join(projectRoot, 'bin/vigie.js'),
        'import',
        register,
        path,
        '--rejects',
        join(dataFolder, `${register}.rejects.csv`)
      ],
      { env: { ...process.env, VIGIE_DATA: dataFolder }, stdio: ['ignore', 'inherit', 'inherit'] }
    )
    // Some rows of the files are known to be wrong; none taken is an error.
    if (status !== 0) throw new Error(`vigie import ${register} failed`)
  }
}
