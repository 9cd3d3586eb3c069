/**
 * Names that are one and names that are not, to measure matching by. EVERY NAME HERE IS INVENTED: common given names
 * and family names put together at random; whoever bears one of them is not meant.
 *
 * `oneName`: each line is one invented person in the spellings in which different sources might write her; every two of
 * a line are a pair that should be found. `twoNames`: two invented people whom a hurried eye could take for one:
 * brothers and sisters, fathers and sons, one family name, given names that differ in one long vowel (Mahmoud and
 * Mohammed, Salem and Salim), husbands and wives, the same sound in other characters.
 *
 * Floors and costs were set on the lines of `set`; those of `held` were written at the same time and looked at only to be
 * measured. Both were written by the people who wrote the rules, who know which spellings occur to them: real names are
 * harder than these.
 */
export interface NamePairs {
  oneName: string[][]
  twoNames: [string, string][]
}

export type NamePair = [one: string, other: string]

export const spellingsAsPairs = (lines: readonly string[][]): NamePair[] =>
  lines.flatMap((line) => line.flatMap((one, i) => line.slice(i + 1).map((other): NamePair => [one, other])))

export const pairsOf = ({ oneName, twoNames }: NamePairs) => ({ same: spellingsAsPairs(oneName), different: twoNames })

const lines = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((name) => name.trim()))

export const set: NamePairs = {
  oneName: lines(`
محمد حسن الشامي|Mohammed Hassan Al-Shami|Mohamed Hasan El Shamy|Muhammad Hassan al Shami|Dr. Mohammad Hassan Alshami
أحمد عبد الرحمن قاسم|احمد عبدالرحمن قاسم|Ahmed Abdelrahman Kassem|Ahmad Abd al-Rahman Qasim|Ahmed Abdul Rahman Qassem
مُحَمَّد بن عَلِيّ الزيات|محمد بن علي الزيات|Mohamed Ben Ali Zayat|Muhammad ibn Ali al-Zayyat
فاطمة الزهراء بوعزة|Fatima Zahra Bouazza|Fatima-Zohra Bouaza|Fatema Zahra Bou Azza
نور الدين خليفي|Noureddine Khelifi|Nur al-Din Khalifi|Nureddin Khlifi
عبد الله سالم باعوم|Abdullah Salem Baoum|Abdallah Salim Baaum|Abdulla Salem Ba'oum
الشيخ إبراهيم أبو بكر|Ibrahim Abu Bakr|Sheikh Ibrahim Abubakar|Ibrahim Aboubakr
يوسف منصور العتيبي|Yousef Mansour Al-Otaibi|Youssef Mansur Alotaibi|Yusuf Mansoor al-Utaybi
حسين كاظم الجبوري|Hussein Kadhim al-Jubouri|Hussain Kazim Aljabouri|Husayn Kadhem al-Jaburi
سارة خالد المصري|ساره خالد المصرى|Sara Khaled El-Masry|Sarah Khalid al-Masri
مريم يحيى بن سعيد|Maryam Yahya Ben Said|Meriem Yahia Bensaid|Mariam Yahya bin Saeed
عمر فاروق الطيب|Omar Farouk El Tayeb|Umar Faruq al-Tayyib|Omer Farouq Eltayeb
جمال ناصر شاهين|Gamal Nasser Shahin|Jamal Nasir Shaheen|Djamal Nacer Chahine
عائشة محمود درويش|عايشة محمود درويش|Aisha Mahmoud Darwish|Aicha Mahmud Darwich|Ayesha Mahmood Darwesh
زينب قاسمي|Zeinab Ghasemi|Zaynab Qasemi|Zainab Ghassemi
علی رضا گیلانی|علي رضا جيلاني|Alireza Gilani|Ali Reza Guilani
شیرین احمدی|Shirin Ahmadi|Shireen Ahmadi|Chirine Ahmadi
Сергей Иванович Мельник|Sergei Ivanovich Melnik|Sergey Melnik|Serguei Melnik|Serhiy Melnyk
Юлия Щербакова|Yulia Shcherbakova|Julia Scherbakowa|Youlia Chtcherbakova|Iuliia Shcherbakova
Дмитрий Кузнецов|Dmitry Kuznetsov|Dmitriy Kuznetzov|Dimitri Kouznetsov|Dmitrij Kuznecov
Володимир Ткаченко|Volodymyr Tkachenko|Владимир Ткаченко|Vladimir Tkachenko
Олександр Коваль|Oleksandr Koval|Александр Коваль|Alexander Koval|Aleksandr Koval
Наталья Хрущева|Natalya Khrushcheva|Natalia Hruscheva|Natalia Khrouchtcheva
Әсел Қасымова|Асель Касымова|Assel Kassymova|Asel Kasymova|Asel Qasymova
Бауыржан Ғалиев|Bauyrzhan Galiev|Baurzhan Galiyev|Bauyrzhan Ghaliev
Гульнара Абдурахманова|Gulnara Abdurakhmanova|Gulnara Abdurahmanova|Gulnora Abdurakhmonova
王小明|Wang Xiaoming|WANG Xiao-Ming|Xiaoming Wang|Wang Xiao Ming
李雪梅|Li Xuemei|Xuemei Li|Li Xue Mei
張偉強|张伟强|Zhang Weiqiang|Zhang Wei Qiang
欧阳静|歐陽靜|Ouyang Jing|Jing Ouyang
曾丽华|Zeng Lihua|曾麗華|Lihua Zeng
Γεώργιος Παπαδάκης|Georgios Papadakis|Giorgos Papadakis|George Papadakis
Ελένη Χατζή|Eleni Chatzi|Eleni Hatzi|Eleni Khatzi
José María Núñez Ibáñez|Jose Maria Nunez Ibanez|José Núñez Ibáñez|Jose Maria Nuñez
María de la Cruz Quispe|Maria Cruz Quispe|Maria de la Cruz Kispe|María De La Cruz Quispe
Łukasz Wiśniewski|Lukasz Wisniewski|Lucas Wisniewski
Nguyễn Thị Hạnh|Nguyen Thi Hanh|NGUYEN Thi Hanh|Hanh Nguyen Thi
Md. Rafiqul Islam|Mohammad Rafiqul Islam|Rafiqul Islam|Muhammad Rafiqul Islam
M. Ahmed Bazarbay|Mustafa Ahmed Bazarbay|Mustapha Ahmad Bazarbai
Cheikh Oumar Diallo|Cheick Omar Diallo|Sheikh Umar Diallo
Jean-Pierre Nkurunungi|Jean Pierre Nkurunungi|J.-P. Nkurunungi|JP Nkurunungi
Aung Kyaw Thu|U Aung Kyaw Thu|Aung Kyaw Thoo
Ayşe Gülşen Demirtaş|Ayse Gulsen Demirtas|Ayshe Gulshen Demirtash
Seán O’Donoghue|Sean O'Donoghue|Sean ODonoghue|Sean O Donoghue
`),
  twoNames: lines(`
Mohammed Hassan Al-Shami|Mahmoud Hassan Al-Shami
محمد حسن الشامي|محمود حسن الشامي
محمد حسن الشامي|Mahmoud Hassan El Shamy
Ahmed Hassan Al-Shami|Ali Hassan Al-Shami
Hassan Mohammed Qasim|Hussein Mohammed Qasim
حسن كاظم الجبوري|حسين كاظم الجبوري
Hassan Kadhim|حسين كاظم
Salem Mansour Otaibi|Selma Mansour Otaibi
سالم منصور العتيبي|سليم منصور العتيبي
Amin Khelifi|Amina Khelifi
أمين خليفي|أمينة خليفي
أمينة خليفي|Amin Khelifi
Karim Nasser|Karima Nasser
كريم ناصر|Karima Nasser
Mohammed Ali|Mohammed Ali Hassan Omar Qasim
Mohammed Ali|Ali Hassan
Mohammed Ali|Mohammed Saleh
محمد علي|محمد صالح
محمد علي|Mohamed Saleh
Mohammed Ali Hassan|Mohammed Ali Saleh
محمد علي حسن|Mohammed Ali Saleh
Mohammed Ali Hassan|Mahmoud Ali Hassan
Ahmed Mohammed|Hamid Mohammed
أحمد محمد|حامد محمد
Ahmed Darwish|Hamad Darwish
Omar Farouk|Amr Farouk
عمر فاروق|عمرو فاروق
عمر فاروق|Amir Farouk
Jamal Shahin|Jamil Shahin
جمال شاهين|جميل شاهين
جمال شاهين|Jamila Shahin
Khaled Masri|Khalil Masri
خالد المصري|خليل المصري
خالد المصري|Khalil el-Masry
Said Mansour|Saad Mansour
سعيد منصور|سعد منصور
Rashid Qasim|Rashad Qasim
Nasser Zayat|Naseer Zayat
Munir Darwish|Mounira Darwish
Yousef Mansour|Younes Mansour
يوسف منصور|يونس منصور
يوسف منصور|Younes Mansour
Abdullah Salem|Abdulaziz Salem
عبد الله سالم|عبد العزيز سالم
Abdul Rahman Qasim|Abdul Rahim Qasim
عبد الرحمن قاسم|عبد الرحيم قاسم
عبد الرحمن قاسم|Abdelrahim Kassem
Abu Bakr Diallo|Abu Talib Diallo
Fatima Bouazza|Farida Bouazza
Zeinab Ghasemi|Zahra Ghasemi
زينب قاسمي|Zahra Qasemi
Ibrahim Diallo|Ismail Diallo
Sergei Melnik|Andrei Melnik
Сергей Мельник|Андрей Мельник
Сергей Мельник|Sergei Melnikov
Иван Петров|Ивана Петрова
Ivan Petrov|Ivanka Petrova
Иванов Пётр|Petr Ivanenko
Александр Коваль|Alexandra Koval
Алексей Коваль|Александр Коваль
Aleksei Koval|Aleksandr Koval
Дмитрий Кузнецов|Dmitry Kuzmin
Dmitry Kuznetsov|Daniil Kuznetsov
Юлия Щербакова|Юлиан Щербаков
Yulia Shcherbakova|Yuri Shcherbakov
Асель Касымова|Айсулу Касымова
Наталья Хрущева|Надежда Хрущева
王小明|王小红
王小明|王晓鸣
王小明|李小明
Wang Xiaoming|Wang Xiaomei
李雪梅|李雪松
Li Xuemei|Liu Xuemei
张伟|张卫
张伟强|张伟
Zhang Wei|Zhang Hui
欧阳静|欧阳晶
Georgios Papadakis|Grigoris Papadakis
Γεώργιος Παπαδάκης|Γεωργία Παπαδάκη
José Núñez Ibáñez|Josefina Núñez Ibáñez
María de la Cruz Quispe|María de la Cruz Mamani
María Quispe Mamani|Mario Quispe Mamani
Juan Carlos Quispe|Juan Pablo Quispe
Nguyen Thi Hanh|Nguyen Thi Hoa
Nguyen Van Minh|Nguyen Van Binh
Rafiqul Islam|Shafiqul Islam
Md. Rafiqul Islam|Md. Nurul Islam
M. Ahmed Bazarbay|Khaled Ahmed Bazarbay
Oumar Diallo|Oumou Diallo
Jean-Pierre Nkurunungi|Jean-Paul Nkurunungi
Ayşe Demirtaş|Aylin Demirtaş
Lukasz Wisniewski|Lukasz Wisniowski-Nowak
Mariam Yahya Bensaid|Mariam Yahya Benali
Abdallah|Abdou
Ahmed|Ahmed Hassan Saleh
`) as [string, string][]
}

export const held: NamePairs = {
  oneName: lines(`
خالد إسماعيل الحداد|Khaled Ismail Al-Haddad|Khalid Ismael Haddad|Khaled Ismaïl El Haddad
مصطفى كمال بن عمر|مصطفي كمال بن عمر|Mustafa Kamal Ben Omar|Mostafa Kamel Benomar|Moustapha Kamal bin Umar
عبد العزيز التميمي|عبدالعزيز التميمي|Abdulaziz Al-Tamimi|Abdel Aziz Tamimi|Abd al-Aziz at-Tamimi
صلاح الدين بركات|Salah al-Din Barakat|Salaheddine Barakat|Salah Eddin Barakat|Salahuddin Barakat
أسماء طارق حجازي|Asma Tarek Hegazy|Asmaa Tariq Hijazi|Asma Tareq Higazi
هيثم سليمان الخطيب|Haitham Suleiman Al-Khatib|Haytham Sulayman El Khateeb|Haithem Soliman Khatib
ليلى بن يوسف|Leila Ben Youssef|Layla Benyoucef|Laila bin Yusuf
ياسر غزال|Yasser Ghazal|Yasir Gazal|Yaser Ghazzal
رقية عبد القادر|Ruqayya Abdelkader|Roqaya Abdul Qader|Rokaya Abd el-Kader
ناهد شكري|Nahed Shukri|Nahid Choukri|Nahed Shoukry
بشير ولد محمد|Bachir Ould Mohamed|Bashir Ould Mohammed|Bechir Mohamed
توفيق بوشارب|Tawfiq Bouchareb|Toufik Bouchareb|Taoufik Boushareb
زهراء نوروزی|Zahra Norouzi|Zahra Nowruzi|Zohra Nowrouzi
محمد جان خروټی|Mohammad Jan Kharoti|Muhammad Jan Kharoti|Mohammed Jan Kharotai
شهباز قریشی|Shahbaz Qureshi|Shahbaz Quraishi|Chahbaz Koreshi
Андрей Николаевич Жуков|Andrei Nikolaevich Zhukov|Andrey Zhukov|Andreï Joukov|Andriy Zhukov
Екатерина Чернышева|Ekaterina Chernysheva|Yekaterina Tchernycheva|Katerina Chernysheva
Михайло Шевчук|Mykhailo Shevchuk|Михаил Шевчук|Mikhail Shevchuk
Ксения Яковлева|Ksenia Yakovleva|Xenia Jakowlewa|Kseniya Iakovleva
Рустам Джураев|Rustam Juraev|Rustam Dzhuraev|Roustam Djouraev
Нұрлан Жақсыбеков|Нурлан Жаксыбеков|Nurlan Zhaksybekov|Nurlan Jaksybekov
Зарина Мирзоева|Zarina Mirzoeva|Zarina Mirzoyeva
陈国华|陳國華|Chen Guohua|Guohua Chen|CHEN Guo Hua
刘晓燕|劉曉燕|Liu Xiaoyan|Xiaoyan Liu
司马文|司馬文|Sima Wen|Wen Sima
赵志刚先生|赵志刚|Zhao Zhigang|Zhao Zhi-Gang
Κωνσταντίνος Ιωάννου|Konstantinos Ioannou|Constantinos Ioannou
Μαρία Βασιλείου|Maria Vassiliou|Maria Vasileiou
Begoña Etxeberria Ruiz|Begona Echeverria Ruiz|Begoña Etxeberria
João Batista da Conceição|Joao Batista Conceicao|João B. da Conceição
Søren Kjærgård|Soren Kjaergard|Soeren Kjærgaard
Hüseyin Yıldırım|Huseyin Yildirim|Hussein Yildirim
Trần Văn Đức|Tran Van Duc|Duc Tran Van
Mohd. Faizal bin Osman|Mohamad Faizal Osman|Muhammad Faisal bin Othman
Mamadou Lamine Traoré|Mamadou L. Traore|Mamadou Lamine Traore
A. Karimov Rustam|Akmal Karimov Rustam|Rustam Akmal Karimov
Tewodros Gebre-Egziabher|Tewodros Gebre Egziabher|Tewodros Gebreegziabher
Siti Nur'aini Hasanah|Siti Nuraini Hasanah|Siti Nur Aini Hasanah
Oyelaran Adébáyò|Oyelaran Adebayo|Adebayo Oyelaran
`),
  twoNames: lines(`
Khaled Ismail Haddad|Walid Ismail Haddad
خالد إسماعيل الحداد|وليد إسماعيل الحداد
خالد إسماعيل الحداد|Walid Ismail Haddad
Mustafa Kamal Benomar|Murad Kamal Benomar
مصطفى كمال بن عمر|Mustafa Jamal Ben Omar
Abdulaziz Tamimi|Abdullatif Tamimi
عبد العزيز التميمي|عبد اللطيف التميمي
عبد العزيز التميمي|Abdullah Tamimi
Salaheddine Barakat|Nureddine Barakat
صلاح الدين بركات|Nur al-Din Barakat
أسماء طارق حجازي|Osama Tarek Hegazy
Asma Tarek|Usama Tarek
هيثم الخطيب|هاشم الخطيب
Haitham Khatib|Hashem Khatib
ليلى بن يوسف|لينا بن يوسف
Leila Benyoucef|Lina Benyoucef
Yasser Ghazal|Yassin Ghazal
ياسر غزال|Yassin Ghazal
ناهد شكري|ناهدة شكري
Nahed Shukri|Nadia Shukri
Nabil Haddad|Nabila Haddad
نبيل حداد|Nabila Haddad
Faris Tamimi|Firas Tamimi
فارس التميمي|فراس التميمي
Samir Barakat|Samar Barakat
سمير بركات|سمر بركات
سمير بركات|Samar Barakat
Tarek Hegazy|Tahir Hegazy
Majid Quraishi|Majdi Quraishi
Mohammed Saleh Omar|Mohammed Saleh Amer
Mohammed Ahmed Ali|Mohammed Mahmoud Ali
محمد أحمد علي|محمد محمود علي
Mohammed Ahmed|Mahmoud Ahmed
Ali Mohammed Ali|Omar Mohammed Omar
Hamid Norouzi|Habib Norouzi
Zahra Norouzi|Zohreh Karimi
Andrei Zhukov|Anton Zhukov
Андрей Жуков|Андрей Жуковский
Андрей Жуков|Andrea Zhukova
Екатерина Чернышева|Елена Чернышева
Михаил Шевчук|Михаил Шевченко
Mykhailo Shevchuk|Mykola Shevchuk
Рустам Джураев|Рустам Каримов
Rustam Juraev|Ruslan Juraev
Нурлан Жаксыбеков|Нурсултан Жаксыбеков
Zarina Mirzoeva|Karina Mirzoeva
陈国华|陈国强
陈国华|陈果画
刘晓燕|刘小雁
Chen Guohua|Chen Guoqiang
Liu Xiaoyan|Liu Xiaoyun
赵志刚|赵志强
Konstantinos Ioannou|Konstantina Ioannou
Maria Vassiliou|Marina Vassiliou
Begoña Etxeberria Ruiz|Amaia Etxeberria Ruiz
João Batista da Conceição|José Batista da Conceição
Hüseyin Yıldırım|Hasan Yıldırım
Tran Van Duc|Tran Van Dung
Mamadou Lamine Traoré|Mamadou Moussa Traoré
Mamadou Traoré|Amadou Traoré
Carlos Alberto Ruiz|Carla Alberta Ruiz
Ana Lucía Quispe|Ana Luisa Quispe
Oyelaran Adebayo|Oyelaran Adeyemi
Pedro Pablo Huanca|Pedro Pascual Huanca
Siti Nuraini|Siti Nurhayati
Faizal Osman|Faizah Osman
`) as [string, string][]
}
