import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { actions, may, mayAtAll, type Action, type Actor } from '#mandate/permissions.ts'
import { commands } from '../src/cli/table.ts'
import { jobs } from '../src/jobs/schedule.ts'
import { permissionOf, routePermissions } from '../src/routes/permissions.ts'
import { recordedTimes } from '../bin/lib/test-times.js'
import { alone } from './alone.ts'
import { allRoutes } from './routes.ts'

const root = new URL('..', import.meta.url).pathname
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte)$/.test(file) && !file.startsWith('paraglide'))
  .map((file) => ({ path: `src/${file}`, text: readFileSync(join(root, 'src', file), 'utf8') }))
const code = files.filter(({ path }) => !path.endsWith('.test.ts'))

const imports = (text: string) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string)

const within = (folder: string) => code.filter(({ path }) => path.startsWith(folder))

/** Every place in `folder` that imports something matching `forbidden`. */
function breaches(folder: string, forbidden: RegExp, but: RegExp = /^$/) {
  return within(folder)
    .filter(({ path }) => !but.test(path))
    .flatMap(({ path, text }) =>
      imports(text)
        .filter((name) => forbidden.test(name))
        .map((name) => `${path} imports ${name}`)
    )
}

describe('imports go one way', () => {
  it('the domain knows no page, no HTTP, no job and no command line', () => {
    expect(breaches('src/mandate/', /svelte|^\$|node:http|\/(routes|ui|jobs|cli)\/|context\.ts$|#context/)).toEqual([])
  })
  it('no two rooms of the domain import each other', () => {
    const roomOf = (path: string) => /^\/src\/mandate\/([^/]+)\//.exec(path)?.[1]
    const pairs = within('src/mandate/').flatMap(({ path, text }) =>
      imports(text).flatMap((name) => {
        const target = name.startsWith('#mandate/')
          ? name.replace('#', '/src/')
          : new URL(name, `file:///${path}`).pathname
        const [from, to] = [roomOf(`/${path}`), roomOf(target)]
        return from && to && from !== to ? [`${from} ${to}`] : []
      })
    )
    const edges = new Set(pairs)
    expect(edges.size).toBeGreaterThan(5)
    expect([...edges].filter((edge) => edges.has(edge.split(' ').toReversed().join(' ')))).toEqual([])
  })
  it('the platform does not know the domain', () => {
    expect(breaches('src/platform/', /mandate|svelte|^\$|\/(routes|ui|cli)\//)).toEqual([])
  })
  it('components and charts fetch nothing', () => {
    expect(
      breaches(
        'src/ui/',
        /#platform\/(?!documents\/letter-document)|kysely|^pg$|\.server\.ts$/,
        /^src\/ui\/(office|mission)\//
      )
    ).toEqual([])
    // A mission's page seals what it keeps, and judges what it sends in pieces.
    expect(
      breaches('src/ui/mission/', /#platform\/(?!sealing\/bytes\.ts$|files\/content\/)|kysely|^pg$|\.server\.ts$/)
    ).toEqual([])
    // The office's pages seal and open in the browser, write and read Word there, and read digits of every script; that
    // is all of the platform that they know.
    expect(
      breaches('src/ui/office/', /#platform\/(?!sealing\/|documents\/|digits\.ts$)|kysely|^pg$|\.server\.ts$/)
    ).toEqual([])
  })
  it('routes and commands reach the database through the domain alone', () => {
    expect(breaches('src/routes/', /^kysely$|^pg$|#platform\/db/)).toEqual([])
  })
})

describe('rules are pure', () => {
  it('no file of the domain asks the clock, the environment or chance by itself', () => {
    const asking = /\bprocess\.env\b|\bDate\.now\(|\bnew Date\(\)|Math\.random\(/
    expect(
      within('src/mandate/')
        .filter(({ text }) => asking.test(text))
        .map(({ path }) => path)
    ).toEqual([])
  })
  it('the environment is read in one file', () => {
    const reading = code.filter(({ text }) => /\bprocess\.env\b/.test(text)).map(({ path }) => path)
    expect(reading).toEqual(['src/platform/config.ts'])
  })
  it('SQL lives in the files of a room that end in .server.ts, and in the platform', () => {
    const sql = /\bsql(<[^`]*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/
    // NOTE: a dimension of the statistics is one entry, its column with it, and pages read its name and labels.
    const parts = /^src\/mandate\/statistics\/(columns|dimensions|where)\.ts$/
    const found = code
      .filter(
        ({ path, text }) =>
          sql.test(text) && !path.endsWith('.server.ts') && !path.startsWith('src/platform/') && !parts.test(path)
      )
      .map(({ path }) => path)
    expect(found).toEqual([])
  })
  it('released letters are counted by the statistics alone', () => {
    const counting = /`[^`]*\b(count|sum|avg|bool_or)\([^`]*\breleased\.fact\b/
    const found = within('src/')
      .filter(({ path, text }) => counting.test(text) && !path.startsWith('src/mandate/statistics/'))
      .map(({ path }) => path)
    // To how many a letter went, and how long a list is, whatever its filters.
    expect(found.toSorted()).toEqual(
      ['communications/persons-sums.store.server.ts', 'publications/letters/store.server.ts'].map(
        (path) => `src/mandate/${path}`
      )
    )
  })
  it('a transaction is begun where one that PostgreSQL breaks off is tried again', () => {
    const found = code.filter(({ text }) => /\.transaction\(\)/.test(text)).map(({ path }) => path)
    // What reads its file again, what is only read, and what is given once.
    const others = ['import/import-together.ts', 'recovery/sealed-export.store.server.ts', 'search/bulk-load.server.ts']
    expect(found.toSorted()).toEqual([...others.map((path) => `src/mandate/${path}`), 'src/platform/db.ts'])
  })
  it('a store is `store.server.ts`, or is called by what it keeps: `letters.store.server.ts`', () => {
    const named = /\/([a-z]+(-[a-z]+)*\.)?store\.server\.ts$/
    const stores = code.map(({ path }) => path).filter((path) => /\bstore\b[^/]*\.server\.ts$/.test(path))
    expect(stores.length).toBeGreaterThan(80)
    expect(stores.filter((path) => !named.test(path) || /-store\.server|\/store-/.test(path))).toEqual([])
  })
  it('no SQL asks what day it is', () => {
    const asking = /\b(current_date|now\(\)|current_timestamp)\b/i
    const found = code.filter(({ path, text }) => path.startsWith('src/mandate/') && asking.test(text))
    expect(found.map(({ path }) => path)).toEqual([])
  })
})

it('every room of the domain stands in the map of ARCHITECTURE, and has a README', () => {
  const rooms = [
    ...new Set(within('src/mandate/').flatMap(({ path }) => /^src\/mandate\/[^/]+\//.exec(path)?.[0] ?? []))
  ]
  const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8')
  expect(rooms.length).toBeGreaterThan(30)
  expect(rooms.filter((room) => !map.includes(`\n| \`${room}\` `))).toEqual([])
  expect(rooms.filter((room) => !existsSync(join(root, room, 'README.md')))).toEqual([])
})

it('every file that ARCHITECTURE answers with is there: by its path, in its room, or in the folder named before it', () => {
  const isPath = /^(?!known\.|reference\.)[\w@.-]+(\/[\w@.-]+)*(\/|\.(ts|js|svelte|sql|csv|md))$/
  const missing: string[] = []
  let looked = 0
  for (const line of readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8').split('\n')) {
    if (!line.startsWith('| ')) continue
    let folder = ''
    for (const [, path = ''] of line.matchAll(/`([^`]+)`/g)) {
      if (!isPath.test(path)) continue
      looked++
      const places = [path, join('src/mandate', path), ...(folder && !path.includes('/') ? [join(folder, path)] : [])]
      const there = places.find((place) => existsSync(join(root, place)))
      if (there === undefined) missing.push(path)
      else folder = there.endsWith('/') ? there : dirname(there)
    }
  }
  expect(looked).toBeGreaterThan(250)
  expect(missing).toEqual([])
})

describe('pages', () => {
  const markup = code
    .filter(({ path }) => path.endsWith('.svelte'))
    .map(({ path, text }) => ({
      path,
      text: text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    }))
  it('no component holds a sentence: text stands in the catalogues', () => {
    const words = />[^<>{}]*[A-Za-z]{4,}[^<>{}]*</
    expect(markup.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([])
  })
  it('nor a colon between two words: French sets a space before it, Chinese has its own', () => {
    // Between an end and a beginning, and not within an object of an expression.
    const between = /[}>]: (<|\{(?!\s*[\w.]+: ))/
    expect(markup.filter(({ text }) => between.test(text)).map(({ path }) => path)).toEqual([])
  })
  it('nothing is rendered as raw HTML', () => {
    expect(code.filter(({ text }) => text.includes('{@html')).map(({ path }) => path)).toEqual([])
  })
})

describe('everything names what one must be allowed to do', () => {
  it('every route, by its address and method: none without a line, no line without a route', () => {
    const there = allRoutes().map(({ id, method }) => `${method} ${id}`)
    const lines = Object.entries(routePermissions).flatMap(([id, asked]) =>
      Object.keys(asked).map((method) => `${method} ${id}`)
    )
    expect(there.length).toBeGreaterThan(80)
    expect(lines.toSorted()).toEqual(there.toSorted())
    const asked: Action[] = Object.values(routePermissions).flatMap((line) => Object.values(line))
    expect(asked.filter((action) => !actions.includes(action))).toEqual([])
  })
  it('a route asks what its verb asks, where the verb asks', () => {
    const differing = allRoutes().flatMap(({ id, method, text }) => {
      const verbs = imports(text.replace(/^\s*import type .*$/gm, '')).filter((name) => name.startsWith('#mandate/'))
      const asked = verbs.flatMap((name) => {
        const verb = readFileSync(join(root, name.replace('#', 'src/')), 'utf8')
        return [...verb.matchAll(/\bmay\((?:[\w.]+), (?:[^,']*\? )?'([\w-]+)'/g)].map((match) => match[1]!)
      })
      const action = permissionOf(id, method)!
      return asked.length === 0 || asked.includes(action) ? [] : [`${method} ${id}: ${action}, not ${asked.join(', ')}`]
    })
    expect(differing.toSorted()).toEqual([
      // Anyone who is signed in asks who she is; of her colleagues it is asked apart.
      'GET /office/api/me: look-after-own-access, not see-people',
      // Whoever may send a file to the way in may send none to the office, but for a mission with its answer.
      'POST /office/api/mission/uploads: file-answer, not send-file',
      'POST /office/api/uploads: enter-submission, not send-file'
    ])
  })
  it('nobody passes into the office but to sign in or to enrol', () => {
    const open = Object.entries(routePermissions)
      .filter(([id]) => id.startsWith('/office'))
      .filter(([, asked]) =>
        Object.values(asked).some((action) => may({ id: '', role: 'public', mandate: null }, action))
      )
    expect(open.map(([id]) => id).filter((id) => !/^\/office(\/robots\.txt|\/\[lang=lang\])?$/.test(id))).toEqual([
      '/office/[lang=lang]/sign-in',
      '/office/[lang=lang]/enrol',
      '/office/[lang=lang]/mission/answer/[token]',
      '/office/[lang=lang]/mission/enrol/[token]',
      '/office/[lang=lang]/mission/sign-in',
      '/office/[lang=lang]/partner/enrol/[token]',
      '/office/[lang=lang]/partner/sign-in',
      '/office/api/enrol',
      '/office/api/enrol/link',
      '/office/api/enrol/begin-again',
      '/office/api/sign-in/challenge',
      '/office/api/sign-in/offices',
      '/office/api/sign-in/passkey',
      '/office/api/sign-in/passphrase',
      '/office/api/sign-in/salt',
      '/office/api/mission/enrol',
      '/office/api/mission/sign-in',
      '/office/api/partner/enrol',
      '/office/api/partner/sign-in'
    ])
  })
  it('every command', async () => {
    const found = await Promise.all(Object.values(commands).map(async (load) => (await load()).command))
    expect(found.map(({ name }) => name)).toEqual(Object.keys(commands))
    const operator: Actor = { id: 'operator', role: 'operator', mandate: null }
    expect(found.filter(({ permission }) => !mayAtAll(operator, permission)).map(({ name }) => name)).toEqual([])
  })
  it('every job', () => {
    const system: Actor = { id: 'vigie', role: 'system', mandate: null }
    expect(jobs.filter(({ permission }) => !mayAtAll(system, permission)).map(({ name }) => name)).toEqual([])
  })
})

it('a test that changes what others see has a process of its own, and no other has one', () => {
  const changes =
    /\bvi\.(do)?mock\(|\bvi\.(useFakeTimers|stub|spyOn)|\bglobalThis\b|\bprocess\.env\b.*[^=!]=[^=]|\/proc\/self\b/
  const changing = testFiles().filter(
    (path) => path.endsWith('.test.ts') && changes.test(readFileSync(join(root, path), 'utf8'))
  )
  expect(new Set(alone)).toEqual(new Set(changing))
})

it('a test file that takes over twenty seconds says why in its head', () => {
  const times = recordedTimes()
  const reason = /^\/\/ Over 20 s: \S/m
  const said = testFiles().filter((path) => reason.test(readFileSync(join(root, path), 'utf8')))
  const slow = Object.entries(times).flatMap(([path, seconds]) => (seconds > 20 ? [path] : []))
  expect(slow.filter((path) => !said.includes(path))).toEqual([])
  // One that became quicker than half of it need not say so any more.
  expect(said.filter((path) => (times[path] ?? 0) < 10)).toEqual([])
})

it('no rule or story starts the server: they start before the site is built', () => {
  const starts = /started-server|own-server|office-server|intake-server|whole-server|src\/server\.ts/
  const starting = testFiles().filter(
    (path) =>
      path.endsWith('.test.ts') &&
      path !== 'tests/architecture.test.ts' &&
      starts.test(readFileSync(join(root, path), 'utf8'))
  )
  expect(starting).toEqual([])
})

const testFiles = () =>
  ['src', 'bin', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(test|spec)\.ts$/.test(file))
      .map((file) => `${folder}/${file}`)
  )
