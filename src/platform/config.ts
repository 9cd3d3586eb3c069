import { resolve } from 'node:path'
import { z } from 'zod'
import { databaseUrl, mailSettings } from './addresses-with-passwords.ts'
import type { MailSettings } from './mail/send-mail.ts'
import { projectRoot } from './project-root.ts'
import {
  ConfigError,
  gigabytes,
  hostText,
  httpsText,
  levelText,
  lockText,
  mailMostText,
  onionText,
  originText,
  portNumber,
  programText,
  read,
  slugText,
  type Env
} from './settings.ts'

/** The only file that reads the environment. What is wrong stops the start with one sentence. */

export const surfaceNames = ['public', 'intake', 'office'] as const
export type SurfaceName = (typeof surfaceNames)[number]

export { ConfigError } from './settings.ts'

export interface SurfaceConfig {
  port: number
  /** Scheme, host and port under which people reach it; null with port 0, when only listening tells. */
  origin: string | null
  /** The origin of its onion service; null where there is none. */
  onion?: string | null
}

export interface Config {
  surfaces: Record<SurfaceName, SurfaceConfig>
  /** Which surfaces this process serves. */
  serves: readonly SurfaceName[]
  host: string
  dataFolder: string
  /** The operator's own reference files come before those that ship. */
  referenceFolders: readonly string[]
  /** External PostgreSQL; null means the private one in the data folder. */
  databaseUrl: string | null
  /** An external PostgreSQL's address for one role alone, so that no surface holds more than its own. */
  databaseUrlOf: Partial<Record<SurfaceName | 'corner' | 'jobs', string>>
  mandate: string
  /** Where a reader of the way in goes who leaves in haste: a site that anybody may look at. */
  intakeExit: string
  /** Bytes that files sent by defenders may take together. */
  filesSpace: number
  /** Bytes of the disk that files leave free, whatever is sent: texts need room. */
  filesReserve: number
  /** The program that reaches whoever is on duty; null where the log alone tells. */
  pagerCommand: string | null
  /** The server that takes letters' mails, and from which address; null where mail is off. */
  mail: MailSettings | null
  /** Bytes that a mail or a paper taken in may have. */
  mailMost: number
  /** After how many minutes without a touch a tab of the office forgets its keys. */
  lockAfterMinutes: number
  logLevel: string
}

export function readConfig(env: Env = process.env): Config {
  const port = (name: string, byDefault: number) =>
    read(env, name, portNumber, `give a whole number from 0 to 65535 (0 takes any free port)`) ?? byDefault
  const surface = (portName: string, byDefault: number, originName: string): SurfaceConfig => {
    const number = port(portName, byDefault)
    const origin = read(
      env,
      originName,
      originText,
      'give scheme and host alone, such as https://defenders.example.org'
    )
    return { port: number, origin: origin ?? (number === 0 ? null : `http://localhost:${number}`) }
  }
  const onion = (name: string) => {
    const address = read(env, name, onionText, 'give the address of an onion service, 56 letters and digits and .onion')
    return address ? { onion: address } : {}
  }
  const surfaces = {
    public: { ...surface('PORT', 4100, 'PUBLIC_ORIGIN'), ...onion('PUBLIC_ONION') },
    intake: { ...surface('INTAKE_PORT', 4101, 'INTAKE_ORIGIN'), ...onion('INTAKE_ONION') },
    office: surface('OFFICE_PORT', 4102, 'OFFICE_ORIGIN')
  }
  const serves = servedSurfaces(read(env, 'SURFACE', surfaceText, 'give one of public, intake, office, all') ?? 'all')
  assertPortsDiffer(surfaces, serves)
  // Where intake is another process's, this machine's own address would lead readers nowhere.
  if (serves.length === 1 && serves[0] === 'public' && !env.INTAKE_ORIGIN) surfaces.intake.origin = null
  const dataFolder = resolve(env.VIGIE_DATA || `${projectRoot}/data`)
  return {
    surfaces,
    serves,
    // NOTE: this machine alone by default. Vigie speaks plain http and expects a proxy with TLS in
    // front of it; listening to the world is something that an operator says, never an accident.
    host: read(env, 'HOST', hostText, 'give an address to listen on, such as 127.0.0.1 or 0.0.0.0') ?? '127.0.0.1',
    dataFolder,
    // NOTE: told here, where the project's folder is known: in the built site a module's own place says nothing.
    referenceFolders: [`${dataFolder}/reference`, `${projectRoot}/reference`],
    databaseUrl: databaseUrl(env, 'DATABASE_URL') ?? null,
    databaseUrlOf: urlsOfRoles(env),
    mandate: read(env, 'MANDATE', slugText, 'give the short name of a mandate, such as defenders') ?? 'defenders',
    intakeExit:
      read(
        env,
        'INTAKE_EXIT',
        httpsText,
        'give the whole address of a harmless site, such as https://www.wikipedia.org/'
      ) ?? 'https://www.wikipedia.org/',
    filesSpace: gigabytes(env, 'FILES_SPACE_GB') ?? 200e9,
    filesReserve: gigabytes(env, 'FILES_RESERVE_GB') ?? 2e9,
    pagerCommand:
      read(
        env,
        'PAGER_COMMAND',
        programText,
        'give the whole path of a program that may be run, and nothing behind it'
      ) ?? null,
    mail: mailSettings(env),
    mailMost: read(env, 'MAIL_MOST_MB', mailMostText, 'give whole megabytes from 1 to 200') ?? 60e6,
    lockAfterMinutes: read(env, 'OFFICE_LOCK_MINUTES', lockText, 'give whole minutes from 1 to 60') ?? 15,
    logLevel: read(env, 'LOG_LEVEL', levelText, 'give one of fatal, error, warn, info, debug, trace, silent') ?? 'info'
  }
}

const surfaceText = z.enum([...surfaceNames, 'all'])

function urlsOfRoles(env: Env): Config['databaseUrlOf'] {
  const urls: Config['databaseUrlOf'] = {}
  for (const role of [...surfaceNames, 'corner', 'jobs'] as const) {
    const url = databaseUrl(env, `DATABASE_URL_${role.toUpperCase()}`)
    if (url) urls[role] = url
  }
  return urls
}

function servedSurfaces(surface: SurfaceName | 'all'): readonly SurfaceName[] {
  return surface === 'all' ? surfaceNames : [surface]
}

function assertPortsDiffer(surfaces: Config['surfaces'], serves: readonly SurfaceName[]): void {
  const names = { public: 'PORT', intake: 'INTAKE_PORT', office: 'OFFICE_PORT' }
  const taken = new Map<number, string>()
  for (const surface of serves) {
    const { port } = surfaces[surface]
    const other = taken.get(port)
    if (other && port !== 0)
      throw new ConfigError(
        `${names[surface]} is "${port}", which ${other} has already: give each surface a port of its own.`
      )
    taken.set(port, names[surface])
  }
}

/**
 * SvelteKit's handler takes its settings from the environment when it is imported. It is told to
 * take the scheme from a header that our own server sets, since it would assume https.
 */
export function setHandlerEnvironment(env: Env = process.env): void {
  for (const name of ['ADDRESS_HEADER', 'HOST_HEADER', 'PORT_HEADER']) delete env[name]
  env.PROTOCOL_HEADER = 'x-vigie-protocol'
  // A sealed text of the largest class, in base64 and with what stands around it.
  env.BODY_SIZE_LIMIT = '4M'
}
