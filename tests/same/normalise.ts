/** Where the three surfaces answer now; in what is recorded each has a name. */
export interface Origins {
  public: string
  office: string
  intake: string
}

/**
 * What differs between two fills of the same day is given a name: ports, random ids by their first mention in the answer,
 * tokens and sealed bytes by their length, the time of the frozen day, and what a build calls its files.
 */
export function normaliserFor(origins: Partial<Origins>): (text: string) => string {
  const places = Object.entries(origins).flatMap(([name, origin]) => {
    const { host } = new URL(origin)
    return [
      [host, `‹${name}›`],
      [encodeURIComponent(host), `‹${name}›`]
    ] as const
  })
  return (text) => {
    const ids = new Map<string, string>()
    const named = (id: string) => {
      const known = ids.get(id.toLowerCase()) ?? `‹id ${ids.size + 1}›`
      ids.set(id.toLowerCase(), known)
      return known
    }
    return (
      places
        .reduce((so, [host, name]) => so.replaceAll(host, name), text)
        .replace(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/gi, named)
        .replace(/\/_app\/immutable\/[\w./-]+/g, '‹asset›')
        .replace(/\b[\w-]+-[\w-]{8}\.(js|css)\b/g, '‹asset›.$1')
        .replace(/__sveltekit_\w+/g, '__sveltekit')
        .replace(/\bversion: "\d+"/g, 'version')
        .replace(/\bsvelte-[a-z\d]{5,8}\b/g, 'svelte')
        .replace(/\bsha(256|384)-[\w+/]+=*/g, 'sha$1-‹hash›')
        .replace(/(?:\b\d{5}\b(?:<\/span>)?\s*(?:<span[^>]*>)?){10}/g, '‹fingerprint›')
        .replace(/(2026-11-26[T ])\d\d:\d\d(:\d\d(\.\d+)?)?/g, '$1‹time›')
        .replace(/(\d{4}-\d\d-\d\d[T ])\d\d:\d\d:\d\d\.\d+/g, '$1‹time›')
        .replace(/\b[\da-f]{4}(-[\da-f]{4}){4}\b/g, '‹fingerprint›')
        // A letter's number before it has a reference, made from its random id; and a card's QR code, of an address with its port.
        .replace(/\b\d{3}-\d{3}-\d{3}-\d{2}\b/g, '‹working reference›')
        .replace(/(?:M\d+ \d+h1v1h-1z){20,}/g, '‹QR code›')
        .replace(/\b[a-z\d]{5}\.\d+\.[\w-]{16}\./g, '‹challenge›.')
        .replace(/(?<=\/form\?k=)[\w.-]+/g, '‹token›')
        // One in some thousands changes as seldom from letters to digits as a word does.
        .replace(/(?<=\bname="?once"? value="?)[\w-]{22}(?![\w-])/g, '‹22›')
        // A signature may begin with a stroke, as an address does.
        .replace(/(?<=")[A-Za-z\d+/]{86}==(?=")/g, '‹88›')
        .replace(/(?<=["\s>=])[A-Za-z\d+][A-Za-z\d+/]{39,}={0,2}(?=["\s<&])|[\w-]{20,}={0,2}/g, (run) =>
          isRandom(run) ? `‹${run.length}›` : run
        )
    )
  }
}

/** Letters and digits that change from one kind to another as no word and no reference does. */
const isRandom = (run: string): boolean =>
  (run.match(/[a-z](?=[A-Z\d])|[A-Z](?=[\da-z])|\d(?=[A-Za-z])/g)?.length ?? 0) * 6 >= run.length
