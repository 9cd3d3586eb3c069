/** What is a letter's own in a draft that begins with the usual words. */
export interface LetterPlan {
  kind: 'UA' | 'AL'
  lang: 'en' | 'fr' | 'es'
  subject: string
  /** Who it concerns; empty where the officer has still to say it. */
  who: string
  /** How many of the usual questions are put. */
  questions: number
}

/** By the State of the matter of which they are; of what becomes of each, see fill-letters.ts. */
export const letters = {
  /** Being written: the subject and who it concerns are still missing. */
  TUN: { kind: 'UA', lang: 'fr', subject: '', who: '', questions: 6 },
  /** Before other mandates. */
  HND: {
    kind: 'AL',
    lang: 'es',
    subject: 'Acusaciones contra dos dirigentes comunitarios (caso inventado)',
    who: 'La presente carta se refiere a Tomasa Figurada, persona inventada, que preside el consejo de su comunidad y representa a sus vecinos en una consulta sobre una presa, y a un segundo miembro del consejo.',
    questions: 5
  },
  /** Cleared by all: the Rapporteur's signature is wanted. */
  KEN: {
    kind: 'AL',
    lang: 'en',
    subject: 'Search of the office of an advice line (an invented matter)',
    who: 'This letter concerns Achieng Invented, whom nobody will find, and who has run an advice line for five years.',
    questions: 5
  },
  /** Signed: it can be sent. */
  SEN: {
    kind: 'AL',
    lang: 'fr',
    subject: 'Violences contre une avocate qui observait un rassemblement (affaire inventée)',
    who: 'La présente lettre concerne Aïssatou Imaginaire, personne inventée, avocate, qui observe des rassemblements pour son barreau.',
    questions: 5
  },
  /** Sent today, by the corner, to the mission whose link a visitor has. */
  PER: {
    kind: 'UA',
    lang: 'en',
    subject: 'Threats to a woman who speaks for her river (an invented matter)',
    who: 'This letter concerns Rosalba Inventada, whom nobody will find, and who speaks for a village that lives of its river.',
    questions: 4
  },
  /** Sent a month ago; the answer waits for its reader. */
  PHL: {
    kind: 'AL',
    lang: 'en',
    subject: 'Killing of a union organiser (an invented matter)',
    who: 'This letter concerns Danilo Kathang, whom nobody will find, and who organised the workers of a packing house.',
    questions: 4
  },
  /** Sent a quarter ago and answered: its release is proposed. The public is to read of one of the two. */
  MWI: {
    kind: 'AL',
    lang: 'en',
    subject: 'Two teachers kept from an assembly (an invented matter)',
    who: 'This letter concerns Tadala Invented and Chisomo Fictive, whom nobody will find, and who teach in the same invented school.',
    questions: 4
  }
} as const satisfies Record<string, LetterPlan>

/** What an invented mandate wants otherwise, in words and in the letter. */
export const wantedChange = {
  words:
    'We would join. Please ask for the law as well as for the facts: our proposal is in the second question. (All of this is invented.)',
  question:
    'Sírvanse exponer la base de hecho y de derecho de cada acusación, y de qué modo cada una respeta la libertad de expresión y de reunión.'
}

/** What an invented mission answers: two questions of four. */
export const missionSays = {
  text: 'The Permanent Mission presents its compliments and has the honour to reply to the first two questions. This answer is invented, and says nothing of any State.',
  answers: [
    'An inquiry was opened on the day after. It is led by the office of the prosecutor. (Invented.)',
    'The measures described rest on the code of criminal procedure, sections 1 and 2 of an invented edition.'
  ]
}

/** What another answered long ago: three questions of four, as two officers read it. */
export const missionSaid = {
  text: 'The Permanent Mission presents its compliments. Both teachers have gone back to their school, and the orders that kept them from the assembly were lifted. This answer is invented, and says nothing of any State.',
  answers: [
    'The two were stopped under an order of the district, which was in force for a week. (Invented.)',
    'The order rested on section 3 of an invented edition of the law on assemblies.',
    'The order was lifted, and whoever was stopped under it was told so in writing. (Invented.)'
  ],
  marks: ['answered', 'answered', 'answered', 'not-answered']
} as const

/** The same in French, as the office had it translated: it goes to the public with the answer. */
export const missionSaidInFrench = `La Mission permanente présente ses compliments. Les deux enseignants ont repris leur travail à l’école, et les ordres qui les tenaient à l’écart du rassemblement ont été levés. Cette réponse est inventée et ne dit rien d’aucun État.

1. Tous deux ont été arrêtés en application d’un ordre du district, en vigueur pendant une semaine. (Inventé.)

2. L’ordre reposait sur l’article 3 d’une édition inventée de la loi sur les rassemblements.

3. L’ordre a été levé, et quiconque avait été arrêté à ce titre en a été informé par écrit. (Inventé.)`

/** What the invented source of a threatened person is told. */
export const toldSource =
  'Thank you. We have read what you sent, and somebody is at work on it today. If she has to leave her house, tell us here, and say nothing of it on the telephone. (You, we and she are invented.)'
