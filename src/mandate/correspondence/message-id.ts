/**
 * How a letter's mail to an addressee is named, for ever: after the addressee's random id and the number of the mail,
 * so that a thread tells its letter and nobody guesses one, and so that it tells no time.
 */
export const envelopeOf = (addressee: string, seq: number): string => `${addressee}.${seq}`

export const messageIdOf = (addressee: string, seq: number, from: string): string =>
  `${envelopeOf(addressee, seq)}@${from.split('@').at(-1)!.toLowerCase()}`
