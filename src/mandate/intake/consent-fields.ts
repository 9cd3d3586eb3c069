import { dateOf, textOf, type Fields } from './fields.ts'
import { consentDoors, type SealedConsent } from './payloads.ts'
import { numbersIn, personId } from './person-fields.ts'

export const consentAnswers = ['yes', 'no', 'cannot-ask'] as const
export const publicForms = ['full', 'initials', 'withheld'] as const

/** `consent.1.state`, `consent.1.public` …: person by person, door by door; what is not answered is not given. */
export function readConsents(fields: Fields): SealedConsent[] {
  return numbersIn(fields, 'consent').flatMap((number) => {
    const of = (name: string) => textOf(fields, `consent.${number}.${name}`)
    const givenBy = of('by')
    const givenOn = dateOf(fields, `consent.${number}.on`)
    const ngo = of('ngo-name')
    return consentDoors.flatMap((door): SealedConsent[] => {
      const answer = answerOf(of(door))
      if (!answer) return []
      return [
        {
          person: personId(number),
          door,
          ...answer,
          ...(door === 'ngo' && ngo ? { ngo } : {}),
          ...(givenBy ? { givenBy } : {}),
          ...(givenOn ? { givenOn } : {})
        }
      ]
    })
  })
}

/** How somebody may be named in public is a yes to that form alone. */
function answerOf(text: string): Pick<SealedConsent, 'given' | 'as'> | null {
  const as = publicForms.find((form) => form === text)
  if (as) return { given: 'yes', as }
  const given = consentAnswers.find((answer) => answer === text)
  return given ? { given } : null
}
