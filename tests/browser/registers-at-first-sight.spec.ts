import { test } from '@playwright/test'
import { languages } from '../../src/mandate/languages.ts'
import { looksAtFirstSight } from './at-first-sight.ts'

// Every page on who keeps their word, with the demonstration's invented records beside the report's own.
const pages = [
  '/recommendations?defenders=yes',
  '/recommendations?status=fully&assessed-by=state',
  '/recommendations/DEMO-RECOMMENDATION-4',
  '/recommendations/A-HRC-34-52-85-f',
  '/recommendations/matrix?columns=status',
  '/recommendations/clusters',
  '/recommendations/lines',
  '/recommendations/lines/DEMO-LINE-1',
  '/recommendations/all-states',
  '/visits',
  '/visits/DEMO-visit-14',
  '/visits/DEMO-visit-14/addendum',
  '/laws',
  '/laws/DEMO-law-1',
  '/laws/model-law',
  '/laws/alerts',
  '/protection',
  '/protective-work',
  '/protective-work/DEMO-WORK-COM-1',
  '/resolutions',
  '/resolutions/A-HRC-RES-31-32',
  '/commitments',
  '/commitments/DEMO-COMMITMENT-1',
  '/compare?country=CHE&country=PER&country=FRA&country=KEN',
  '/calendar',
  '/follow-up',
  '/report'
]

for (const lang of languages)
  test(`every register in ${lang}: no script, at most 30 kB at first sight, no barrier, nothing beside the page at 320 pixels`, async ({
    page
  }) => {
    const { clusters } = await (await page.request.get('/en/recommendations/clusters.json')).json()
    await looksAtFirstSight(page, lang, [...pages, `/recommendations/clusters/${clusters[0].cluster}`], {
      inTurn: true
    })
  })
