import { isLocale, type Locale } from '#messages'

/** The first of the reader's languages that we speak; English otherwise. */
export function wantedLanguage(accepted: string | null | undefined): Locale {
  const wanted = (accepted ?? '').split(',').map((part) => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(isLocale) ?? 'en'
}
