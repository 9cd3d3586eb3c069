import type { Lang } from './passage.ts'

type Aligned = Record<Lang, string> & { words: Record<Lang, string> }

/** Invented sentences in six languages for the tests of relevance, and words by which each is looked for. */
export const aligned: Aligned[] = [
  {
    en: 'She was led from the prison to the old bakery at night.',
    fr: 'On l’a conduite de nuit de la prison à la vieille boulangerie.',
    es: 'La llevaron de noche de la prisión a la antigua panadería.',
    ru: 'Ночью её отвезли из тюрьмы в старую пекарню; пекарня стоит у реки.',
    ar: 'اقتيدت ليلاً من السجن إلى المخبز القديم.',
    zh: '她在夜里被从监狱带到老面包房',
    words: {
      en: 'prison bakery',
      fr: 'prisons boulangerie',
      es: 'prisión panaderías',
      ru: 'пекарни тюрьма',
      ar: 'السجن المخبز',
      zh: '监狱面包房'
    }
  },
  {
    en: 'The peaceful meeting of beekeepers was forbidden without reason.',
    fr: 'La réunion pacifique des apiculteurs a été interdite sans motif.',
    es: 'La reunión pacífica de los apicultores fue prohibida sin motivo.',
    ru: 'Мирное собрание пчеловодов было запрещено без причины.',
    ar: 'مُنع الاجتماع السلمي لمربي النحل دون سبب.',
    zh: '养蜂人的和平集会被无故禁止。',
    words: {
      en: 'meetings beekeeper',
      fr: 'réunions apiculteur',
      es: 'reuniones apicultor',
      ru: 'собрания пчеловод',
      ar: 'اجتماع النحل',
      zh: '养蜂人 集会'
    }
  },
  {
    en: 'The aeroplane with the translators did not take off.',
    fr: 'L’avion des traductrices n’a pas décollé.',
    es: 'El avión de las traductoras no despegó.',
    ru: 'Самолёт с переводчиками не вылетел.',
    ar: 'لم تقلع الطائرة التي تقل المترجمين.',
    zh: '载有翻译的飞机没有起飞。',
    words: {
      en: 'aeroplanes translator',
      fr: 'avions traductrice',
      es: 'aviones traductora',
      ru: 'самолёты переводчик',
      ar: 'الطائرات المترجمين',
      zh: '翻译 飞机'
    }
  },
  {
    en: 'Three nurses of the hospital were questioned about a strike.',
    fr: 'Trois infirmières de l’hôpital ont été interrogées sur une grève.',
    es: 'Tres enfermeras del hospital fueron interrogadas sobre una huelga.',
    ru: 'Трёх медсестёр больницы допросили о забастовке.',
    ar: 'استُجوبت ثلاث ممرضات في مستشفى بشأن إضراب.',
    zh: '医院三名护士因罢工被询问。',
    words: {
      en: 'nurse strikes',
      fr: 'hopital greve',
      es: 'enfermera huelgas',
      ru: 'больница забастовка',
      ar: 'مستشفى اضراب',
      zh: '护士罢工'
    }
  },
  {
    en: 'The radio of the fishing village lost its licence.',
    fr: 'La radio du village de pêcheurs a perdu sa licence.',
    es: 'La radio de la aldea de pescadores perdió su licencia.',
    ru: 'Радио рыбацкой деревни лишилось лицензии.',
    ar: 'فقدت إذاعة قرية الصيادين رخصتها.',
    zh: '渔村的电台失去了执照。',
    words: {
      en: 'radio village licence',
      fr: 'radio pecheurs',
      es: 'aldea pescador',
      ru: 'деревня лицензия',
      ar: 'اذاعه الصيادين',
      zh: '渔村电台'
    }
  },
  {
    en: 'Painted stones in memory of the drowned miners were removed.',
    fr: 'Les pierres peintes en mémoire des mineurs noyés ont été enlevées.',
    es: 'Retiraron las piedras pintadas en memoria de los mineros ahogados.',
    ru: 'Расписные камни в память о погибших шахтёрах убрали.',
    ar: 'أزيلت الحجارة الملونة المقامة تخليداً لعمال المناجم الغرقى.',
    zh: '纪念遇难矿工的彩绘石头被搬走。',
    words: {
      en: 'painted stone miners',
      fr: 'pierre peinte',
      es: 'piedra minero',
      ru: 'камни шахтеры',
      ar: 'الحجارة المناجم',
      zh: '彩绘石头'
    }
  },
  {
    en: 'A law on orchards lets the ministry close any association.',
    fr: 'Une loi sur les vergers permet au ministère de fermer toute association.',
    es: 'Una ley sobre huertos permite al ministerio cerrar cualquier asociación.',
    ru: 'Закон о садах позволяет министерству закрыть любую ассоциацию.',
    ar: 'يتيح قانون البساتين للوزارة إغلاق أي جمعية.',
    zh: '果园法允许该部关闭任何协会。',
    words: {
      en: 'orchard associations',
      fr: 'verger ministere',
      es: 'huerto asociaciones',
      ru: 'сады министерство',
      ar: 'البساتين جمعية',
      zh: '果园法 协会'
    }
  }
]
