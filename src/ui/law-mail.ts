import { inLocale } from '#in-locale'
import { m } from '#messages'
import type { LawAlert } from '#mandate/laws/alerts/law-alert.ts'
import { titleIn, type Law, type StageReached } from '#mandate/laws/law.ts'
import { clauses, day } from './format.ts'
import { effectWord, stageWord, standingWord } from './laws/words.ts'

interface Around {
  /** Origin of the public pages. */
  site: string
  states: ReadonlyMap<string, { name: string }>
  themes: ReadonlyMap<string, { label: string }>
}
export interface LawMail {
  subject: string
  text: string
  /** Where it is ended; in the text, too. */
  unsubscribe: string
}

/** A restrictive bill moved: what the public page says, its address, and how to end these mails. */
export const lawMail = (
  { law, reached, alert }: { law: Law; reached: StageReached; alert: LawAlert },
  { site, states }: Around
): LawMail =>
  inLocale(alert.lang, () => {
    const { title } = titleIn(law, alert.lang)
    const state = states.get(law.state)?.name ?? law.state
    const unsubscribe = endOf(site, alert)
    return {
      subject: m.laws_mail_subject({ state, title: short(title), stage: stageWord(reached.stage) }),
      text: [
        ...(law.invented ? [m.figures_invented_row()] : []),
        m.laws_mail_moved({
          state,
          title,
          stage: stageWord(reached.stage),
          day: day(reached.onDay, reached.onPrecision)
        }),
        `${effectWord(law.effect)}. ${m.laws_mail_standing({ standing: standingWord(reached.stage) })}`,
        m.laws_mail_page({ link: `${site}/${alert.lang}/laws/${law.slug}` }),
        m.laws_mail_end({ link: unsubscribe })
      ].join('\n\n'),
      unsubscribe
    }
  })

/** Whether the address wants to hear. */
export const confirmMail = (alert: LawAlert, { site, states, themes }: Around): LawMail =>
  inLocale(alert.lang, () => {
    const { state, theme } = alert
    const of = clauses([
      ...(state === null ? [] : [states.get(state)?.name ?? state]),
      ...(theme === null ? [] : [themes.get(theme)?.label ?? theme])
    ])
    const link = endOf(site, alert)
    return {
      subject: m.laws_mail_confirm_subject(),
      text: [m.laws_mail_confirm_text({ of }), m.laws_mail_confirm_link({ link }), m.laws_mail_confirm_nothing()].join(
        '\n\n'
      ),
      unsubscribe: link
    }
  })

// One page for both: it asks, and a mail server that looks at links decides nothing.
const endOf = (site: string, { lang, token }: LawAlert) => `${site}/${lang}/laws/alerts/${token}`
const short = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
