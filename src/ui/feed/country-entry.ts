import { ownWords } from '#mandate/languages.ts'
import { titleIn } from '#mandate/laws/law.ts'
import type { CountryNews } from '#mandate/publications/countries/list-country-news.ts'
import { textIn } from '#mandate/recommendations/recommendation.ts'
import { nameIn } from '#mandate/resolutions/resolution.ts'
import { label, m, type Locale } from '#messages'
import { day, labelled } from '../format.ts'
import { effectWord, stageWord } from '../laws/words.ts'
import { partnerKindWord } from '../partner/words.ts'
import { whatWord, workWord } from '../protection/words.ts'
import { assessorWord, statusWord } from '../recommendations/words.ts'
import { assessorWord as finderWord, ballotWord, findingWord } from '../resolutions/words.ts'
import { eventDay, stepWord, textIn as wordsIn, visitName } from '../visits/words.ts'
import type { AtomEntry } from './atom-feed.ts'
import { letterEntry } from './letter-entry.ts'

interface About {
  /** The whole address down to the language. */
  site: string
  lang: Locale
  states: ReadonlyMap<string, { name: string }>
}
type NewsOf<K extends CountryNews['kind']> = Extract<CountryNews, { kind: K }>
interface Said {
  slug: string
  /** The page on which it stands. */
  page: string
  title: string
  lines: (string | null)[]
  /** Of the words that are not ours. */
  lang: string
  invented: boolean
}

/** Something public of a State as its feed has it: each fact is an entry of its own. */
export function countryEntry(news: CountryNews, about: About): AtomEntry {
  if (news.kind === 'letter') return letterEntry(news.news, about)
  const { slug, page, title, lines, lang, invented } = say(news, about.lang)
  const href = `${about.site}/${page}`
  return {
    id: `${href}#${slug}`,
    href,
    title: invented ? `${title} (${m.letters_invented()})` : title,
    summary: lines.filter(Boolean).join('\n\n'),
    lang,
    day: news.on
  }
}

function say(news: Exclude<CountryNews, NewsOf<'letter'>>, lang: Locale): Said {
  switch (news.kind) {
    case 'recommendation':
      return sayFound(news, lang)
    case 'law':
      return sayMoved(news, lang)
    case 'visit':
      return sayVisited(news, lang)
    case 'resolution':
      return sayDone(news, lang)
    case 'vote':
      return sayVoted(news, lang)
    case 'commitment':
      return sayKept(news, lang)
    case 'work':
      return sayWork(news)
  }
}

function sayFound({ assessment: one, of }: NewsOf<'recommendation'>, lang: Locale): Said {
  const asked = textIn(of, lang)
  return {
    slug: one.slug,
    page: `recommendations/${of.slug}`,
    title: labelled(
      m.recs_title(),
      `${one.byName ?? assessorWord(one.byKind)}${m.site_dot()}${statusWord(one.status)}`
    ),
    lines: [asked.text, labelled(day(one.onDay, one.onPrecision), one.evidence)],
    lang: asked.lang,
    invented: one.invented
  }
}

function sayMoved({ reached, law }: NewsOf<'law'>, lang: Locale): Said {
  const said = titleIn(law, lang)
  return {
    slug: reached.slug,
    page: `laws/${law.slug}`,
    title: labelled(m.laws_title(), `${said.title}${m.site_dot()}${stageWord(reached.stage)}`),
    lines: [`${effectWord(law.effect)}${m.site_dot()}${day(reached.onDay, reached.onPrecision)}`, reached.source],
    lang: said.lang,
    invented: reached.invented
  }
}

function sayVisited({ visit, event }: NewsOf<'visit'>, lang: Locale): Said {
  const said = wordsIn(event.texts, lang)
  return {
    slug: event.slug,
    page: `visits/${visit.slug}`,
    title: labelled(m.visits_title(), stepWord(event.step)),
    lines: [visitName(visit), eventDay(event), said?.text ?? null, event.document],
    lang: said?.lang ?? lang,
    invented: visit.invented
  }
}

function sayDone({ entry, resolution }: NewsOf<'resolution'>, lang: Locale): Said {
  return {
    slug: entry.slug,
    page: `resolutions/${resolution.slug}`,
    title: labelled(resolution.symbol, `${finderWord(entry.assessor)}${m.site_dot()}${findingWord(entry.finding)}`),
    lines: [nameIn(resolution, lang).text, labelled(day(entry.onDay, entry.onPrecision), entry.text), entry.evidence],
    lang: entry.lang,
    invented: entry.invented
  }
}

function sayVoted({ on, ballot, resolution }: NewsOf<'vote'>, lang: Locale): Said {
  const name = nameIn(resolution, lang)
  return {
    slug: 'vote',
    page: `resolutions/${resolution.slug}`,
    title: labelled(resolution.symbol, ballotWord(ballot)),
    lines: [name.text, day(on)],
    lang: name.lang,
    invented: resolution.invented
  }
}

function sayKept({ commitment, step }: NewsOf<'commitment'>, lang: Locale): Said {
  const said = ownWords(commitment.texts, lang)
  const stands = label('commitment_stands', step.stands) ?? step.stands
  return {
    slug: step.slug,
    page: `commitments/${commitment.slug}`,
    title: labelled(m.commitments_title(), `${commitment.document}${m.site_dot()}${stands}`),
    lines: [said.text, labelled(day(step.onDay, step.onPrecision), step.evidence)],
    lang: said.lang,
    invented: commitment.invented
  }
}

function sayWork({ work: one }: NewsOf<'work'>): Said {
  const kind = partnerKindWord(one.byKind)
  return {
    slug: one.slug,
    page: `protective-work/${one.slug}`,
    title: labelled(workWord(one.kind), whatWord(one)),
    lines: [one.byName ? labelled(kind, one.byName) : kind, day(one.onDay, one.onPrecision), one.text],
    lang: one.lang,
    invented: one.invented
  }
}
