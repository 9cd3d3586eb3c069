import { mandateExistsOn } from '../../reference/mandate-exists.ts'
import type { MandateEntry, Resolver, When } from '../../reference/resolve.ts'
import type { Signatory } from './parsed-letter.ts'

/**
 * The mandates that joined a letter, as running text of a report names them: cut where the sentence was
 * ("... on violence against women, its causes and consequences, the"), in the plural ("Special
 * Rapporteurs on A and on B"), or of a country whose name was cut off, which is then the addressee's.
 */
export function readOtherMandates(
  text: string,
  state: string | null,
  when: When,
  resolver: Resolver
): { signatories: Signatory[]; notUnderstood: number } {
  const found = new Map<string, Signatory>()
  let notUnderstood = 0
  for (const title of text.split(';').flatMap(singular)) {
    const mandate = findTitle(title, state, when, resolver)
    const exists = mandate && mandateExistsOn(mandate, when.on, when.precision)
    if (!mandate || exists === 'no') notUnderstood++
    else found.set(mandate.code, { mandate: mandate.code, onlyYearKnown: exists === 'only-year-known' })
  }
  return { signatories: [...found.values()], notUnderstood }
}

function findTitle(title: string, state: string | null, when: When, resolver: Resolver): MandateEntry | null {
  const mandate = resolver.findMandateAtStart(title, when)
  if (mandate || !/^special rapporteurs? on the situation of human rights in\b/i.test(title)) return mandate
  return state === null ? null : resolver.findCountryMandate(state, when)
}

function singular(text: string): string[] {
  const title = text.trim()
  if (title === '') return []
  const plural = /^Special Rapporteurs on (.+)$/i.exec(title)?.[1]
  if (!plural) return [title]
  return plural
    .split(
      /,? and (?:on )?(?=(?:the )?(?:situation|promotion|right|violence|freedom|independence|extrajudicial|torture))/
    )
    .map((part) => `Special Rapporteur on ${part}`)
}
