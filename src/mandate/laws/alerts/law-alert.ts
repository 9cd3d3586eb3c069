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

/** Whether a law is of what was asked for. */
export const isOfAlert = (
  { state, theme }: Pick<LawAlert, 'state' | 'theme'>,
  law: { state: string; themes: readonly string[] }
): boolean => (state === null || state === law.state) && (theme === null || law.themes.includes(theme))

/** The token of a link, as it stands in an address. */
export const isAlertToken = (text: string): boolean => /^[A-Za-z0-9_-]{32}$/.test(text)

/** So many addresses may ask in a day; what goes beyond is somebody who plays with the form. */
export const mostAskedInADay = 300
/** And so many in ten minutes: the form is shut for as long, and not for the day. */
export const mostAskedAtOnce = 20
export const minutesOfAWindow = 10
/** In how many minutes the next window begins: 1 to 10. */
export const minutesToWait = (now: Date): number =>
  minutesOfAWindow - (Math.floor(now.getTime() / 60_000) % minutesOfAWindow)
/** What nobody confirmed within these days goes. */
export const daysToConfirm = 7
