import { languages } from '#mandate/languages.ts'
import { countPages, listPages } from '#mandate/publications/list-pages.server.ts'
import type { Context } from '#context'
import { registerFiles } from '../../ui/data/coded-files.ts'
import { xml } from '../../ui/feed/atom-feed.ts'

type PublicDb = Context['db']['public']

/** Of one file: six addresses a page are 48,000 then, where search engines take 50,000. */
export const pagesOfFile = 8000

/** The pages that every record has, by the end of their addresses; those that one asks something of first are not among them. */
const site = [
  '',
  ...'about accessibility calendar commitments compare countries data follow-up keys laws laws/model-law letters method'.split(
    ' '
  ),
  ...'privacy protection protective-work recommendations recommendations/all-states recommendations/clusters'.split(
    ' '
  ),
  ...'recommendations/lines recommendations/matrix report resolutions statistics statistics/reconcile'.split(' '),
  ...'statistics/snapshots visits'.split(' '),
  ...[...registerFiles.keys()].map((register) => `data/${register}`)
]

/** Which files there are. */
export async function sitemapIndex(db: PublicDb, origin: string, most = pagesOfFile): Promise<string> {
  const files = (await countPages(db)).flatMap(({ list, pages }) =>
    Array.from({ length: Math.ceil(pages / most) }, (_, at) => `${list}-${at + 1}`)
  )
  const entries = ['site', ...files].map(
    (file) => `<sitemap><loc>${xml(`${origin}/sitemaps/${file}.xml`)}</loc></sitemap>`
  )
  return document('sitemapindex', entries)
}

/** Its addresses, in every language; null where there is no such file. */
export async function sitemapOf(
  db: PublicDb,
  origin: string,
  file: string,
  most = pagesOfFile
): Promise<string | null> {
  const [, list = '', at = ''] = /^(.+)-([1-9]\d{0,5})$/.exec(file) ?? []
  const pages = file === 'site' ? site : await listPages(db, list, { from: (Number(at) - 1) * most, most })
  if (!pages?.length) return null
  const addresses = pages.flatMap((page) => languages.map((lang) => `${origin}/${lang}${page && `/${page}`}`))
  return document(
    'urlset',
    addresses.map((address) => `<url><loc>${xml(address)}</loc></url>`)
  )
}

const document = (name: string, entries: string[]) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</${name}>\n`
