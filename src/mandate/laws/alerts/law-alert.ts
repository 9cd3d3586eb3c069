import type { Language } from '../../languages.ts'

/** Who asked to hear by mail when a restrictive bill moves: an address and what it asked for, nothing else. */
export interface LawAlert {
  id: string
  address: string
  lang: Language
  /** Of one State, of one theme, or of both together. */
  state: string | null
  theme: string | null
  /** Stands in the links of each mail. */
  token: string
}

/** Whether its address said that it wants to hear. */
export type AlertStands = 'asked' | 'confirmed'

/** Whether a law is of what was asked for. */
export const isOfAlert = (
  { state, theme }: Pick<LawAlert, 'state' | 'theme'>,
  law: { state: string; themes: readonly string[] }
): boolean => (state === null || state === law.state) && (theme === null || law.themes.includes(theme))

/** The token of a link, as it stands in an address. */
export const isAlertToken = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text)

/** So many mails that ask go in a day: what is more is somebody who plays with the form, and goes the day after. */
export const mostMailsInADay = 300
/** And so many in ten minutes. The form is shut for nobody: a mail that has no room goes later. */
export const mostMailsAtOnce = 20
/** What nobody confirmed within these days goes. */
export const daysToConfirm = 7
