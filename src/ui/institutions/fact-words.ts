import type { Fact } from '#mandate/institutions-asked/facts.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { day, plain, series } from '../format.ts'
import { kindName, word } from '../letter-words.ts'

/** A fact in words, for the office, the institution and the page that is printed alike. */
export interface SaidFact {
  name: string
  value: string
  /** Of a question, as it was put. */
  lang: string | null
}

export function factWords(fact: Fact, { states, vocabulary }: Pick<Lists, 'states' | 'vocabulary'>): SaidFact {
  const said = (name: string, value: string, lang: string | null = null) => ({ name, value, lang })
  switch (fact.what) {
    case 'letter':
      return said(
        m.inst_fact_letter(),
        [kindName(fact.kind, fact.joint), fact.reference ?? ''].filter(Boolean).join(m.site_dot())
      )
    case 'state':
      return said(m.inst_fact_state(), states.get(fact.state)?.name ?? fact.state)
    case 'sent':
      return said(m.letters_f_sent(), day(fact.on, fact.precision))
    case 'due':
      return said(m.inst_fact_due(), day(fact.on))
    case 'answer':
      return said(m.inst_fact_answer(), answerWords(fact))
    case 'character':
      return said(m.inst_fact_character(), word('reply_character', fact.character))
    case 'themes':
      return said(
        m.letters_f_themes(),
        series(fact.themes.map((code) => vocabulary.get('theme')?.get(code)?.label ?? code))
      )
    case 'question':
      return said(m.inst_fact_question({ number: plain(fact.number) }), fact.text, fact.lang)
  }
}

function answerWords({ stands, on }: Extract<Fact, { what: 'answer' }>): string {
  if (stands === 'none') return m.inst_answer_none()
  return stands === 'answered' ? m.inst_answer_came({ day: day(on) }) : m.inst_answer_acknowledged({ day: day(on) })
}

export const stepWord = (step: string): string => word('inst_step', step)
