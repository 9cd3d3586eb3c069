/**
 * How frequent given names that are written without their vowels are read, in the sounds of `sounds.ts`: without this
 * the letters of Omar could be Amir, and those of Hassan Husn. Spelt as `plainArabic` writes.
 */
const readings = `
محمد muhamad|احمد ahmad|محمود mahmud|حامد hamid|حميد hamid|حمد hamad|حمدي hamdi|علي ali|حسن hasan|حسين husEn|عمر umar|عمرو amr
عامر amir|امير amir|خالد xalid|خليل xalil|خليفه xalifa|يوسف yusuf|يونس yunus|ابراهيم ibrahim|اسماعيل ismail|اسحاق ishaq|يعقوب yaqub
موسي musa|عيسي isa|يحيي yahya|زكريا zakariya|داود daud|سليمان sulEman|سلمان salman|سلمي salma|سليم salim|سالم salim|سلام salam|سامي sami
سمير samir|سمر samar|سعيد said|سعد sad|سعود saud|سعاد suad|مسعود masud|جمال jamal|جميل jamil|جميله jamila|كمال kamal|كامل kamil|كريم karim
كريمه karima|كرم karam|رامي rami|رشيد raSid|راشد raSid|رشاد raSad|رضا rida|فؤاد fuad|فواد fuad|فهد fahd|فيصل fEsal|فارس faris|فريد farid
فريده farida|فاطمه fatima|فتحي fathi|فوزي fOzi|فوزيه fOziya|طارق tariq|طاهر tahir|طه taha|طلال talal|طلعت talat|مصطفي mustafa|مجدي majdi
ماجد majid|مجيد majid|مراد murad|مروان marwan|مروه marwa|مريم maryam|منصور mansur|منير munir|مني muna|مهدي mahdi|ممدوح mamduh|مازن mazin
ناصر nasir|نصر nasr|نصير nasir|نادر nadir|ناديه nadiya|نبيل nabil|نبيله nabila|نجيب najib|نور nur|نوره nura|نوال nawal|هاني hani|هناء hana|هنا hana
هشام hiSam|هاشم haSim|هدي huda|هند hind|هيثم hETam|وليد walid|وائل wail|وايل wail|ياسر yasir|ياسين yasin|زيد zEd|زيدان zEdan|زياد ziyad
زينب zEnab|زهير zuhEr|زهره zahra|صالح salih|صلاح salah|صلح sulh|صادق sadiq|صباح sabah|صفاء safa|صفا safa|ضياء diya|عادل adil|عدل adl|عباس abas|عثمان uTman
عدنان adnan|عصام isam|عاصم asim|علاء ala|علا ala|عماد imad|عمار amar|عائشه aiSa|عايشه aiSa|عبير abir|عزيز aziz|عزيزه aziza|عزت izat|غسان Gasan
غازي Gazi|قاسم qasim|قيس qEs|لطيف latif|لطيفه latifa|لطفي lutfi|ليلي lEla|لينا lina|امين amin|امينه amina|امل amal|امال amal|امجد amjad|انس anas
انور anwar|اسامه usama|اسماء asma|اسما asma|اشرف aSraf|اكرم akram|ايمن Eman|ايمان iman|ايمن Eman|ادريس idris|ادم adam|بلال bilal|بشير baSir|بشار baSar
بدر badr|بهاء baha|بهجت bahjat|باسم basim|بسام basam|تامر tamir|توفيق tOfiq|ثامر Tamir|جابر jabir|جعفر jafar|جواد jawad|جهاد jihad|حاتم hatim|حبيب habib
حبيبه habiba|حسام husam|حسني husni|حسناء hasna|حليمه halima|حمزه hamza|حنان hanan|حيدر hEdar|خديجه xadija|دينا dina|رائد raid|رايد raid|ربيع rabi|رحيم rahim
رحمن rahman|رؤوف rauf|رووف rauf|رقيه ruqaya|سناء sana|سنا sana|سعيده saida|سهام siham|سهير suhEr|سيف sEf|شريف Sarif|شريفه Sarifa|شيماء SEma|شيما SEma|شكري Sukri
قادر qadir|جبار jabar|حكيم hakim|ستار satar|سميع sami|غفور Gafur|غني Gani|فتاح fatah|قدوس qudus|كبير kabir|مالك malik|ملك malik|مجيد majid|نعيم naim|هادي hadi|واحد wahid
وهاب wahab|ودود wadud|رازق raziq|رزاق razaq|دين din|الله ala|بكر bakr|عطا ata|نبي nabi|حق haq|اقبال iqbal|ضاهر dahir|ظاهر zahir|ظفر zafar|نظام nizam|نعمان numan|نواف nawaf|نايف nayif
`

export const arabicReadings: ReadonlyMap<string, string> = new Map(
  readings
    .trim()
    .split(/[|\n]/)
    .map((line) => line.replace('ai', 'E').replace('au', 'O').split(' ') as [string, string])
)
