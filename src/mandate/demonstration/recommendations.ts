import type { Recommendation } from '../recommendations/recommendation.ts'
import type { InventedRow } from '../recommendations/store.server.ts'
import type { Chance } from './chance.ts'

/** What the others have of documents and measures, these have not. */
export type InventedRecommendation = InventedRow & { state: string }

/**
 * Invented recommendations of an invented cycle, those of each State from several others: nobody made them, and they ask
 * for what could be asked of any State. Sessions and cycle are numbers that no review has.
 */
export function recommendationsTo(
  states: readonly string[],
  thisYear: number,
  chance: Chance
): InventedRecommendation[] {
  return states.flatMap((state) => {
    const others = chance.some(
      states.filter((one) => one !== state),
      toEach
    )
    return chance.some(asked, toEach).map(({ issues, action, texts }, at) => {
      const session = chance.between(1, sessions)
      const position = chance.next() < 0.05 ? 'pledge' : chance.pick(answers)
      const said = (lang: keyof typeof texts) => `${texts[lang]} (${saysInvented[lang]})`
      return {
        slug: `DEMO-UPR-${firstSession + session}-${state}-${at + 1}`,
        source: 'upr' as const,
        session: firstSession + session,
        cycle: 9,
        year: thisYear - sessions + session - 1,
        addressee: 'state' as const,
        state,
        byStates: position === 'pledge' ? [] : [others[at]!],
        position,
        action,
        issues: [...issues],
        concernsDefenders: issues.includes('human-rights-defenders'),
        text: said('en'),
        lang: 'en',
        texts: { en: said('en'), fr: said('fr'), es: said('es') },
        invented: true
      }
    })
  })
}

const toEach = 6
const sessions = 3
const firstSession = 900
const answers = ['supported', 'supported', 'supported', 'noted', 'noted', 'none'] as const

const saysInvented = {
  en: 'Invented for demonstration: no State made this recommendation, and it alleges nothing of any.',
  fr: 'Inventée à des fins de démonstration : aucun État ne l’a faite, et elle n’allègue rien à l’encontre d’aucun.',
  es: 'Inventada con fines de demostración: ningún Estado la hizo, y no denuncia hecho alguno de ninguno.'
}

const asked: {
  issues: string[]
  action: Recommendation['action']
  texts: Record<keyof typeof saysInvented, string>
}[] = [
  {
    issues: ['human-rights-defenders', 'civil-society'],
    action: 5,
    texts: {
      en: 'Adopt a law that gives effect to the Declaration on human rights defenders.',
      fr: 'Adopter une loi donnant effet à la Déclaration sur les défenseurs des droits de l’homme.',
      es: 'Aprobar una ley que dé efecto a la Declaración sobre los defensores de los derechos humanos.'
    }
  },
  {
    issues: ['human-rights-defenders', 'environment', 'right-to-land'],
    action: 4,
    texts: {
      en: 'Strengthen what is done so that those who defend land and environment can work in safety.',
      fr: 'Renforcer ce qui est fait pour que ceux qui défendent la terre et l’environnement travaillent en sécurité.',
      es: 'Reforzar lo que se hace para que quienes defienden la tierra y el medio ambiente trabajen con seguridad.'
    }
  },
  {
    issues: ['human-rights-defenders', 'womens-rights'],
    action: 3,
    texts: {
      en: 'Consider a protection programme that women who defend human rights help to shape.',
      fr: 'Envisager un programme de protection que des défenseuses des droits de l’homme contribuent à concevoir.',
      es: 'Considerar un programa de protección que las defensoras de los derechos humanos ayuden a concebir.'
    }
  },
  {
    issues: ['special-procedures'],
    action: 5,
    texts: {
      en: 'Extend a standing invitation to the special procedures.',
      fr: 'Adresser une invitation permanente aux procédures spéciales.',
      es: 'Cursar una invitación permanente a los procedimientos especiales.'
    }
  },
  {
    issues: ['freedom-of-opinion-and-expression', 'freedom-of-the-press'],
    action: 2,
    texts: {
      en: 'Continue to train officials on freedom of expression.',
      fr: 'Continuer de former les agents publics à la liberté d’expression.',
      es: 'Seguir capacitando a los funcionarios en la libertad de expresión.'
    }
  },
  {
    issues: ['nhri'],
    action: 4,
    texts: {
      en: 'Provide the national human rights institution with the means that its work asks for.',
      fr: 'Doter l’institution nationale des droits de l’homme des moyens que demande son travail.',
      es: 'Dotar a la institución nacional de derechos humanos de los medios que requiere su labor.'
    }
  },
  {
    issues: ['treaty-bodies', 'technical-assistance-and-cooperation'],
    action: 1,
    texts: {
      en: 'Seek technical assistance for reports to the treaty bodies.',
      fr: 'Solliciter une assistance technique pour les rapports aux organes conventionnels.',
      es: 'Solicitar asistencia técnica para los informes a los órganos de tratados.'
    }
  },
  {
    issues: ['freedom-of-association-and-peaceful-assembly'],
    action: 3,
    texts: {
      en: 'Consider publishing guidance for the police on peaceful assemblies.',
      fr: 'Envisager de publier des consignes à l’intention de la police sur les réunions pacifiques.',
      es: 'Considerar la publicación de orientaciones para la policía sobre las reuniones pacíficas.'
    }
  }
]
