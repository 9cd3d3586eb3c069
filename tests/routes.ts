import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../src/platform/project-root.ts'

const folder = join(projectRoot, 'src/routes')

/** Every address that a route's files answer, with each method and the text of the file that answers it. */
export function allRoutes(): { id: string; method: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ file, found: /^(.*)\/\+(page|page\.server|server)\.(svelte|ts)$/.exec(file) }))
    .flatMap(({ file, found }) => {
      if (!found) return []
      const text = readFileSync(join(folder, file), 'utf8')
      const methods =
        found[2] === 'server' ? handlersIn(text) : ['GET', ...(/export const actions\b/.test(text) ? ['POST'] : [])]
      return methods.map((method) => ({ id: `/${found[1]}`, method, text }))
    })
    .filter((one, at, all) => all.findIndex(({ id, method }) => id === one.id && method === one.method) === at)
}

const handlersIn = (text: string): string[] =>
  [...text.matchAll(/^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|fallback)\b/gm)].map(
    (match) => match[1]!
  )
