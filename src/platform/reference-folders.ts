import { join } from 'node:path'
import type { Config } from './config.ts'
import { projectRoot } from './project-root.ts'

/** The operator's own files in <data folder>/reference come before those that ship. */
export function referenceFolders(config: Pick<Config, 'dataFolder'>): string[] {
  return [join(config.dataFolder, 'reference'), join(projectRoot, 'reference')]
}
