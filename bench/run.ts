import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'

/** npm run bench [name ...]: all of these in turn, or those named. Options after -- go to each. */
const benches = [
  'start',
  'imports',
  'recommendations',
  'cross-tabulation',
  'search',
  'pages',
  'upload',
  'intake',
  'sealing',
  'without-scripts',
  'inbox',
  'queue',
  'documents',
  'mail',
  'rewriting',
  'names',
  'cases'
]

const split = process.argv.indexOf('--')
const named = process.argv.slice(2, split < 0 ? undefined : split)
const options = split < 0 ? [] : process.argv.slice(split + 1)
const unknown = named.filter((name) => !benches.includes(name))
if (unknown.length > 0) {
  console.error(`There is no bench named ${unknown.join(', ')}: choose from ${benches.join(', ')}.`)
  process.exit(2)
}
for (const name of named.length > 0 ? named : benches) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(process.execPath, [join(projectRoot, `bench/${name}.ts`), ...options], {
    stdio: 'inherit'
  })
  if (status !== 0) process.exitCode = 1
}
