import type { methods } from '../ui/office/cases/record.ts'
import type { CaseStands } from './cases.ts'

/** Invented matters: nobody in them exists, nothing in them happened, and no State is meant by what they tell. */
export interface Matter {
  /** Days before today on which it was sent in. */
  ago: number
  /** From then to the opening of a case, and from that to the decision on it, in days; of a matter of which none was opened, nothing. */
  days?: { opened: number; decided: number }
  lang: 'en' | 'fr' | 'es' | 'ar'
  danger: boolean
  state: string
  themes: string[]
  groups: string[]
  title: string
  what: string
  place: string
  byWhom: string
  /** What incidents are compared by, as its officer filled it in. */
  act?: { unit: string; method: (typeof methods)[number] }
  /** Its incident was held not to hang together with the others of its State, and why. */
  unlinked?: string
  persons: {
    name: string
    sex: 'woman' | 'man'
    age: string
    work: string
    minor?: true
    toState: boolean
    toMandates: boolean
    public: 'full' | 'initials' | null
  }[]
  source: string
  /** Null: it lies in the inbox, and nobody has opened a case of it. */
  becomes: CaseStands | null
}

const invented = 'Invented for the demonstration; nobody in it exists.'
const inventee = 'Inventé pour la démonstration ; personne n’y existe.'
const inventado = 'Inventado para la demostración; nadie existe.'

export const matters: Matter[] = [
  {
    ago: 4,
    days: { opened: 1, decided: 1 },
    lang: 'en',
    danger: true,
    state: 'PER',
    themes: ['threats', 'land-environment'],
    groups: ['environment-land', 'women'],
    title: 'Threats to a river defender',
    what: `${invented} Three men on motorcycles stopped before her house on two nights and called out that the river needs no friends. On the second night they left a shell on the doorstep.`,
    place: 'Santa Invención',
    byWhom: 'Three men, not known; one wore the cap of a security firm.',
    persons: [
      {
        name: 'Rosalba Inventada',
        sex: 'woman',
        age: '41',
        work: 'Speaks for a village on its river.',
        toState: true,
        toMandates: true,
        public: null
      }
    ],
    source: 'Casa del Agua Inventada',
    becomes: { urgency: 'imminent', triage: ['take-up', 'life-at-risk'] }
  },
  {
    ago: 5,
    days: { opened: 1, decided: 1 },
    lang: 'fr',
    danger: false,
    state: 'TUN',
    themes: ['arbitrary-detention', 'freedom-of-expression'],
    groups: ['journalists'],
    title: 'Journalist held after a broadcast',
    what: `${inventee} Il a été arrêté à la sortie du studio, le lendemain d’une émission sur l’eau potable. Sa famille n’a pas été informée du lieu de détention pendant deux jours.`,
    place: 'Ville-Imaginaire',
    byWhom: 'Des agents en civil.',
    persons: [
      {
        name: 'Hédi Imaginaire',
        sex: 'man',
        age: '36',
        work: 'Journaliste de radio.',
        toState: true,
        toMandates: true,
        public: 'full'
      }
    ],
    source: 'Radio Imaginaire',
    becomes: { urgency: 'urgent', triage: ['take-up', 'within-mandate'], verification: 'credible' }
  },
  {
    ago: 12,
    days: { opened: 1, decided: 2 },
    lang: 'es',
    danger: false,
    state: 'HND',
    themes: ['judicial-harassment', 'indigenous-rights'],
    groups: ['indigenous-peoples', 'community-leaders'],
    title: 'Charges against two community leaders',
    what: `${inventado} Dos dirigentes fueron acusados de usurpación tras una asamblea pacífica sobre una presa.`,
    place: 'Valle Imaginario',
    byWhom: 'Fiscalía; denuncia de una empresa.',
    act: { unit: 'Fiscalía Imaginaria 2', method: 'judicial-harassment' },
    persons: [
      {
        name: 'Tomasa Figurada',
        sex: 'woman',
        age: '52',
        work: 'Preside el consejo de la comunidad.',
        toState: true,
        toMandates: true,
        public: 'initials'
      },
      {
        name: 'Eusebio Figurado',
        sex: 'man',
        age: '58',
        work: 'Secretario del consejo.',
        toState: false,
        toMandates: true,
        public: null
      }
    ],
    source: 'Red Imaginaria de Defensa',
    becomes: { urgency: 'urgent', triage: ['take-up', 'pattern'], verification: 'corroborated', stage: 'trial' }
  },
  {
    ago: 26,
    days: { opened: 1, decided: 6 },
    lang: 'en',
    danger: false,
    state: 'KEN',
    themes: ['office-raid', 'association'],
    groups: ['lgbti'],
    title: 'Search of an office and seized computers',
    what: `${invented} Officers searched the premises without showing an order and took four computers with the names of members.`,
    place: 'Madeup Town',
    byWhom: 'Uniformed police, some twelve.',
    persons: [
      {
        name: 'Achieng Invented',
        sex: 'woman',
        age: '29',
        work: 'Runs an advice line.',
        toState: true,
        toMandates: true,
        public: null
      }
    ],
    source: 'Achieng Invented',
    becomes: {
      urgency: 'ordinary',
      triage: ['take-up', 'within-mandate'],
      verification: 'corroborated',
      stage: 'complaint'
    }
  },
  {
    ago: 40,
    days: { opened: 1, decided: 2 },
    lang: 'en',
    danger: false,
    state: 'PHL',
    themes: ['killings', 'impunity'],
    groups: ['trade-unionists'],
    title: 'Killing of a union organiser, no inquiry known',
    what: `${invented} A union organiser was shot on his way from a meeting. The family was told that the file was lost.`,
    place: 'Sitio Kathang-isip',
    byWhom: 'Two men on a motorcycle.',
    persons: [
      {
        name: 'Danilo Kathang',
        sex: 'man',
        age: '47',
        work: 'Organised workers of a packing house.',
        toState: true,
        toMandates: true,
        public: 'full'
      }
    ],
    source: 'His sister, by way of an invented union',
    becomes: {
      urgency: 'ordinary',
      triage: ['take-up', 'others-ask'],
      verification: 'corroborated',
      killed: 1,
      stage: 'investigation'
    }
  },
  {
    ago: 17,
    days: { opened: 1, decided: 3 },
    lang: 'fr',
    danger: false,
    state: 'SEN',
    themes: ['peaceful-assembly', 'physical-attack'],
    groups: ['lawyers'],
    title: 'Lawyer struck at a sit-in',
    what: `${inventee} Elle a été frappée alors qu’elle observait un rassemblement assis devant un tribunal, gilet d’observatrice bien visible.`,
    place: 'Place Imaginaire',
    byWhom: 'Un homme en uniforme, dont le matricule était caché.',
    persons: [
      {
        name: 'Aïssatou Imaginaire',
        sex: 'woman',
        age: '34',
        work: 'Avocate ; observe les rassemblements.',
        toState: true,
        toMandates: true,
        public: 'full'
      }
    ],
    source: 'Barreau Imaginaire',
    becomes: { urgency: 'ordinary', triage: ['take-up', 'within-mandate'], verification: 'corroborated' }
  },
  {
    ago: 55,
    days: { opened: 2, decided: 9 },
    lang: 'en',
    danger: false,
    state: 'GEO',
    themes: ['funding', 'draft-legislation'],
    groups: [],
    title: 'A bill on organizations that receive funds from abroad',
    what: `${invented} A bill would make organizations register anew each year and publish who gives to them.`,
    place: 'The invented capital',
    byWhom: 'The parliament’s committee on law.',
    persons: [],
    source: 'An invented coalition',
    becomes: {
      urgency: 'ordinary',
      triage: ['refer', 'other-mandate'],
      said: {
        words: 'Invented: a bill on associations is for that mandate first; it was asked whether we sign with it.',
        to: 'Special Rapporteur on freedom of peaceful assembly and of association'
      }
    }
  },
  {
    ago: 70,
    days: { opened: 3, decided: 4 },
    lang: 'en',
    danger: false,
    state: 'NPL',
    themes: ['smear-campaign'],
    groups: ['women'],
    title: 'Posts that call her a traitor',
    what: `${invented} Posts on two networks call her a traitor and show her street. She asks that nothing be sent in her name yet.`,
    place: 'Kalpanik Bazaar',
    byWhom: 'Accounts without a name.',
    persons: [
      {
        name: 'Sita Kalpanik',
        sex: 'woman',
        age: '17',
        minor: true,
        work: 'Writes for a school paper.',
        toState: false,
        toMandates: false,
        public: null
      }
    ],
    source: 'Her teacher',
    becomes: { urgency: 'ordinary', triage: ['ask', 'consent-missing'] }
  },
  {
    ago: 88,
    days: { opened: 1, decided: 2 },
    lang: 'en',
    danger: false,
    state: 'MWI',
    themes: ['peaceful-assembly'],
    groups: [],
    title: 'Two teachers kept from an assembly',
    what: `${invented} Tadala Invented and Chisomo Fictive were stopped on the road to an assembly of teachers, held until the evening, and told that an order kept them from it.`,
    place: 'Madeup District',
    byWhom: 'Uniformed police at a roadblock.',
    persons: [
      {
        name: 'Tadala Invented',
        sex: 'woman',
        age: '38',
        work: 'Teaches, and speaks for the teachers of her district.',
        toState: true,
        toMandates: true,
        public: 'full'
      },
      {
        name: 'Chisomo Fictive',
        sex: 'man',
        age: '31',
        work: 'Teaches at the same school.',
        toState: true,
        toMandates: true,
        public: null
      }
    ],
    source: 'An invented union of teachers',
    becomes: { urgency: 'ordinary', triage: ['take-up', 'within-mandate'], verification: 'corroborated' }
  },
  {
    ago: 90,
    days: { opened: 2, decided: 12 },
    lang: 'en',
    danger: false,
    state: 'FJI',
    themes: ['travel-ban'],
    groups: [],
    title: 'Passport not renewed',
    what: `${invented} His passport was not renewed in time for a conference. It was since, and he travels.`,
    place: 'An invented island',
    byWhom: 'The passport office.',
    persons: [
      {
        name: 'Ratu Invented',
        sex: 'man',
        age: '33',
        work: 'Speaks on the sea and those who live of it.',
        toState: true,
        toMandates: true,
        public: null
      }
    ],
    source: 'Ratu Invented',
    becomes: {
      urgency: 'ordinary',
      triage: ['take-up', 'within-mandate'],
      verification: 'credible',
      closed: 'remedied'
    }
  },
  {
    ago: 60,
    days: { opened: 1, decided: 1 },
    lang: 'en',
    danger: false,
    state: 'UZB',
    themes: ['surveillance'],
    groups: [],
    title: 'A message about a neighbour’s dog',
    what: `${invented} It concerns a quarrel between neighbours about a dog.`,
    place: 'Somewhere',
    byWhom: 'A neighbour.',
    persons: [],
    source: 'Not said',
    becomes: {
      urgency: 'ordinary',
      triage: ['decline', 'outside-mandate'],
      said: {
        words: 'Invented: a quarrel between neighbours, with nobody who defends rights in it; the source was told so.'
      }
    }
  },
  {
    ago: 20,
    days: { opened: 2, decided: 3 },
    lang: 'es',
    danger: false,
    state: 'HND',
    themes: ['judicial-harassment', 'land-environment'],
    groups: ['environment-land'],
    title: 'A forest guard summoned three times',
    what: `${inventado} Fue citado tres veces en una semana por la misma fiscalía, siempre en días de asamblea.`,
    place: 'Valle Imaginario',
    byWhom: 'Fiscalía.',
    act: { unit: 'Fiscalía Imaginaria 2', method: 'judicial-harassment' },
    persons: [
      {
        name: 'Ramón Supuesto',
        sex: 'man',
        age: '44',
        work: 'Cuida un bosque comunal.',
        toState: true,
        toMandates: true,
        public: null
      }
    ],
    source: 'Comité Supuesto del Bosque',
    becomes: { urgency: 'urgent', triage: ['take-up', 'pattern'], verification: 'credible' }
  },
  {
    ago: 33,
    days: { opened: 1, decided: 5 },
    lang: 'es',
    danger: false,
    state: 'HND',
    themes: ['judicial-harassment'],
    groups: ['community-leaders', 'women'],
    title: 'A radio speaker charged with incitement',
    what: `${inventado} Fue acusada de instigación por leer en la radio comunitaria el acta de una asamblea.`,
    place: 'Río Ficticio',
    byWhom: 'Fiscalía; denuncia de una empresa.',
    act: { unit: 'Fiscalia imaginaria 2', method: 'judicial-harassment' },
    persons: [
      {
        name: 'Delmira Ficticia',
        sex: 'woman',
        age: '30',
        work: 'Habla en una radio comunitaria.',
        toState: true,
        toMandates: true,
        public: 'initials'
      }
    ],
    source: 'Radio Ficticia del Río',
    becomes: { urgency: 'ordinary', triage: ['take-up', 'pattern'], verification: 'credible' }
  },
  {
    ago: 8,
    days: { opened: 1, decided: 4 },
    lang: 'es',
    danger: false,
    state: 'HND',
    themes: ['judicial-harassment'],
    groups: [],
    title: 'A teacher sued over a boundary',
    what: `${inventado} Un vecino lo demandó por una linde; el maestro pregunta si se debe a sus denuncias.`,
    place: 'Villa Supuesta',
    byWhom: 'Un vecino; la fiscalía dio curso a la denuncia.',
    act: { unit: 'Fiscalía Imaginaria 2', method: 'judicial-harassment' },
    unlinked: 'Invented: a quarrel over a boundary, older than anything that he said in public.',
    persons: [
      {
        name: 'Anselmo Hipotético',
        sex: 'man',
        age: '55',
        work: 'Maestro; escribe sobre el presupuesto de su municipio.',
        toState: false,
        toMandates: true,
        public: null
      }
    ],
    source: 'Anselmo Hipotético',
    becomes: { urgency: 'ordinary', triage: ['ask', 'facts-missing'] }
  },
  {
    ago: 0,
    lang: 'ar',
    danger: false,
    state: 'JOR',
    themes: [],
    groups: [],
    title: '',
    what: 'من نسج الخيال لأغراض العرض؛ لا وجود لأحد فيه. استُدعيت محامية إلى مركز الشرطة ثلاث مرات بسبب دفاعها عن موكّليها.',
    place: 'مدينة متخيَّلة',
    byWhom: 'أفراد من الشرطة.',
    persons: [
      {
        name: 'ليلى المتخيَّلة',
        sex: 'woman',
        age: '38',
        work: 'محامية.',
        toState: false,
        toMandates: true,
        public: null
      }
    ],
    source: 'ليلى المتخيَّلة',
    becomes: null
  },
  {
    ago: 2,
    lang: 'en',
    danger: true,
    state: 'ZMB',
    themes: [],
    groups: [],
    title: '',
    what: `${invented} He has gone from his home to a friend’s since two men asked for him by name at his work.`,
    place: 'Madeup Flats',
    byWhom: 'Two men, not known.',
    persons: [
      {
        name: 'Mwila Invented',
        sex: 'man',
        age: '31',
        work: 'Counts votes for citizens.',
        toState: true,
        toMandates: true,
        public: null
      }
    ],
    source: 'Mwila Invented',
    becomes: null
  }
]

/** What another mandate was told of one of them, as sources that are afraid write to more than one. */
export const sameElsewhere: Matter = {
  ago: 5,
  days: { opened: 1, decided: 1 },
  lang: 'en',
  danger: false,
  state: 'TUN',
  themes: ['freedom-of-expression'],
  groups: ['journalists'],
  title: 'A radio journalist taken after his programme',
  what: `${invented} Men in plain clothes took him as he left the studio, the day after he had spoken about drinking water.`,
  place: 'Ville-Imaginaire',
  byWhom: 'Men in plain clothes.',
  persons: [
    {
      name: 'Hedi Imaginaire',
      sex: 'man',
      age: '36',
      work: 'Radio journalist.',
      toState: true,
      toMandates: true,
      public: null
    }
  ],
  source: 'Imaginary Association of Radio Journalists',
  becomes: { urgency: 'urgent', triage: ['take-up', 'within-mandate'] }
}
