// NOTE: every plural that Paraglide writes makes an Intl.PluralRules anew, which took a fifth of a page's time; one of
// each language does. They hold no state, so that sharing them changes nothing else.
const made = new Map<string, Intl.PluralRules>()
const most = 100

const shared = new Proxy(Intl.PluralRules, {
  construct(target, [locales, options]: [string | string[] | undefined, Intl.PluralRulesOptions | undefined]) {
    const key = JSON.stringify([locales, options])
    const rules = made.get(key) ?? new target(locales, options)
    if (made.size < most) made.set(key, rules)
    return rules
  }
})

Object.defineProperty(Intl, 'PluralRules', { value: shared, configurable: true, writable: true })
