import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'

/** A partner that a visitor may be, by a link that is good once. */
export interface PartnerThere {
  kind: string
  state: string
  name: string
  link: string
}

/** As whom a visitor comes in. Nobody of them exists. */
export interface WhoIsThere {
  /** Where it was filled; whoever asks later may know other ports. */
  origins?: { office: string; intake: string | null }
  officers: { as: string; name: string; mandate: string; passphrase: string; totpSecret: string }[]
  mission: { state: string; name: string; link: string } | null
  /** Not there where it was filled before there were any. */
  partners?: PartnerThere[]
  source: { receipt: string; digits: string } | null
}

const file = (folder: string): string => join(folder, 'demonstration.json')

export const keepWhoIsThere = (folder: string, who: WhoIsThere): Promise<void> =>
  writeFile(file(folder), `${JSON.stringify({ invented: true, ...who }, null, 1)}\n`, { mode: 0o600 })

/** Null where no invented office was filled. */
export async function findWhoIsThere(folder: string): Promise<WhoIsThere | null> {
  try {
    return JSON.parse(await readFile(file(folder), 'utf8')) as WhoIsThere
  } catch {
    return null
  }
}

/** The code of this half minute. */
export const codeOf = ({ totpSecret }: { totpSecret: string }, now: Date): string =>
  new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: now.getTime() })
