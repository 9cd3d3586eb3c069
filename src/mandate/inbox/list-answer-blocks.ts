import { z } from 'zod'
import type { Helper } from '../intake/helpers/helper.ts'
import { readHelpers } from '../intake/helpers/helpers.store.server.ts'
import { readLines } from '../intake/notice.ts'
import { languages, type Language } from '../languages.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { InboxDesk } from './desk.ts'

export interface AnswerBlock {
  block: string
  name: Record<Language, string>
  text: Record<Language, string>
}

const filled = z.string().min(1).max(4000)
const line = z.object({
  block: z.string().regex(/^[a-z-]{1,40}$/),
  ...(Object.fromEntries(
    languages.flatMap((lang) => [`name_${lang}`, `text_${lang}`].map((key) => [key, filled]))
  ) as Record<`${'name' | 'text'}_${Language}`, typeof filled>)
})

/**
 * Sentences to begin an answer from, in the source's language whatever the officer's is: an operator's own
 * `answer-blocks.csv`, or the shipped one. `{referrals}` in a text becomes the office's list of who helps.
 */
export async function listAnswerBlocks(
  { actor, db, mandate }: Pick<InboxDesk, 'actor' | 'db' | 'mandate'>,
  folders: readonly string[]
): Promise<Result<AnswerBlock[]>> {
  if (!may(actor, 'write-to-source', { mandate })) return refused('not-allowed')
  const helpers = await readHelpers(db, mandate)
  const lines = await readLines(folders, 'answer-blocks.csv', line)
  return done(
    lines.map((one) => ({
      block: one.block,
      name: inEach((lang) => one[`name_${lang}`]),
      text: inEach((lang) => one[`text_${lang}`].replaceAll('{referrals}', () => helpers.map(written).join('\n')))
    }))
  )
}

const inEach = (say: (lang: Language) => string) =>
  Object.fromEntries(languages.map((lang) => [lang, say(lang)])) as Record<Language, string>

// Addresses and numbers run from left to right in every script.
const written = ({ name, address, telephone }: Helper) =>
  `- \u2068${name}\u2069: ${[address, telephone].flatMap((one) => (one ? [`\u2066${one}\u2069`] : [])).join(', ')}`
