// What a catalogue may call: plural forms alone, which a test holds. Numbers and days come formatted (src/ui/format.ts).

/** @type {Map<string, Intl.PluralRules>} */
const made = new Map()

/**
 * The plural class of a number in a language: one set of rules of each, for they are dear to make.
 *
 * @param {string} locale
 * @param {unknown} input
 * @param {Intl.PluralRulesOptions} [options]
 */
export function plural(locale, input, options = {}) {
  const key = `${locale} ${options.type ?? 'cardinal'}`
  const rules = made.get(key) ?? new Intl.PluralRules(locale, options)
  made.set(key, rules)
  return rules.select(Number(input))
}
