const languages = ['en', 'fr', 'es', 'ar', 'ru', 'zh']

/** The language of tests that hold in each: another every day, or as VIGIE_TEST_LANGUAGE says. */
export const languageOfToday = () =>
  process.env.VIGIE_TEST_LANGUAGE ?? languages[Math.floor(Date.now() / 86_400_000) % languages.length]
