/**
 * Words of time per language, each with the English that it stands for: the rules for days and hours are written once, for English.
 * `days` from Monday and `months` from January are parted by spaces, their forms by `|`. They count in any text (unless `weak`);
 * the other words only in a text of that language, which `markers` tell. In `words` and `phrases` one line is `English: word, word`.
 * `Uhr` stands for the word after an hour, `kl` for the one before it, `halfto` for half an hour before, `halfafter` for half past.
 */
export interface TimeWords {
  code: string;
  markers: string;
  days: string;
  months: string;
  /** Weekdays and months in short, Monday first: they count only beside a number. */
  short?: string;
  words: string;
  /** Hours in words, 1 to 12 and on. */
  hours: string;
}

export const TIME_WORDS: TimeWords[] = [
  {
    code: 'en',
    markers:
      'the a an and you for is with that i we on at to of in are me my it this have can will be from or next please am pm half past quarter two three week weeks days tomorrow today morning afternoon works noon not do does so by until best could would how about',
    days: 'monday tuesday wednesday thursday friday saturday sunday',
    months: 'january february - april - june july august september october november december',
    words: '',
    hours: '',
  },
  {
    code: 'de',
    markers:
      'und ich wir nicht mit für der die das ist am den dem passt uns mir dir ihnen sie es auch wäre bei im haben können ihr',
    days: 'montag|montags dienstag|dienstags mittwoch|mittwochs donnerstag|donnerstags freitag|freitags samstag|sonnabend sonntag',
    months: 'januar|jänner februar|feber märz april mai juni juli august september oktober november dezember',
    short: 'mo di mi do fr sa so',
    words:
      'today: heute\ntomorrow: morgen\nthe day after tomorrow: übermorgen\nyesterday: gestern\nthe day before yesterday: vorgestern\nnext?: nächste, nächsten, nächster\ncoming: kommende, kommenden, kommender\nthis: diese, diesen, dieser\nlast: letzte, letzten, letzter, vergangenen\nkl: um, ab, gegen, ab etwa\non: am\nUhr: uhr\nhalfto: halb\nquarter: viertel, dreiviertel\npast: nach\nto: vor, bis\nfrom: von\nbetween: zwischen\nand: und\nor: oder\nnoon: mittag, mittags\nmidnight: mitternacht\nmorning: vormittag, vormittags, morgens, früh\nafternoon: nachmittag, nachmittags\nevening: abend, abends\nweek: woche\nweeks: wochen\nday: tag\ndays: tage, tagen\nbusiness days: werktagen, arbeitstagen\nmonth: monat\nmonths: monate, monaten\na: einer, einem, eine\nin: in, binnen\nin the: im\nthe: den, dem, der, die\nend of the: ende\nthis afternoon: heute nachmittag\nthis morning: heute morgen, heute früh, heute vormittag\nthis evening: heute abend\ntomorrow morning: morgen früh, morgen vormittag\nnext week: nächste woche, kommende woche\nin the morning: am morgen, am vormittag\nin the afternoon: am nachmittag\nin the evening: am abend',
    hours: 'ein|eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
  },
  {
    code: 'fr',
    markers:
      'le la les et je nous vous pas avec pour est de du des un une que qui me vous-même à votre notre sur ce cela convient mon ma mes',
    days: 'lundi mardi mercredi jeudi vendredi samedi dimanche',
    months: 'janvier|janv février|févr mars avril mai juin juillet|juil août septembre octobre novembre décembre',
    short: 'lun mar mer jeu ven sam dim',
    words:
      "today: aujourd'hui\ntomorrow: demain\nthe day after tomorrow: après-demain\nyesterday: hier\nthe day before yesterday: avant-hier\nnext?: prochain, prochaine\ncoming: suivant\nlast: dernier, dernière\nthis: ce, cette\nmy: mon\nkl: à, vers, dès\nUhr: heures, heure, hrs\nto: jusqu'à, à\nfrom: de\nbetween: entre\nand: et\nor: ou\nin: dans, sous\nnoon: midi\nmidnight: minuit\nmorning: matin, matinée\nafternoon: après-midi\nevening: soir, soirée\nam: du matin\npm: de l'après-midi, du soir\nweek: semaine\nweeks: semaines\nday: jour\ndays: jours\nbusiness days: jours ouvrés, jours ouvrables\nmonth: mois\nthe: le\nhalfafter: et demie, et demi\nquarterafter: et quart\nquarterbefore: moins le quart, moins quart\nthis evening: ce soir\nthis morning: ce matin\nthis afternoon: cet après-midi\nnext week: semaine prochaine, la semaine prochaine",
    hours: '- deux trois quatre cinq six sept huit neuf dix onze douze',
  },
  {
    code: 'es',
    markers:
      'el la los las y yo que no con para es de del un una me te nos por su le va viene bien estoy nuestra su se hola',
    days: 'lunes martes miércoles jueves viernes sábado domingo',
    months: 'enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre',
    short: 'lun mar mié jue vie sáb dom',
    words:
      'today: hoy\ntomorrow: mañana\nthe day after tomorrow: pasado mañana\nyesterday: ayer\nthe day before yesterday: anteayer, antes de ayer\ncoming: próximo, próxima, siguiente, que viene\nlast: pasado, pasada, último\nthis: este, esta\nkl: a las, a la, sobre las, hacia las\nto: hasta las, hasta, a, al\nfrom: desde las, de las, desde, de\nbetween: entre, entre las\nand: y\nor: o, u\nUhr: horas, hrs\nin: en, dentro de\na: una, un\nnoon: mediodía, del mediodía\nmidnight: medianoche\nafternoon: tarde\nnight: noche\nam: de la mañana\npm: de la tarde, de la noche\nin the morning: por la mañana\nin the afternoon: por la tarde\nthis afternoon: esta tarde\nthis morning: esta mañana\ntonight: esta noche\nweek: semana\nweeks: semanas\nday: día\ndays: días\nbusiness days: días hábiles, días laborables\nmonth: mes\nmonths: meses\nthe: el\nhalfafter: y media\nquarterafter: y cuarto\nquarterbefore: menos cuarto\nnext week: próxima semana, la próxima semana, la semana que viene, semana que viene',
    hours: '- dos tres cuatro cinco seis siete ocho nueve diez once doce',
  },
  {
    code: 'pt',
    markers:
      'o a os as e eu que não com para é de da do um uma me nos por seu sua está você pode fica bem na no à às ao olá obrigado obrigada',
    days: 'segunda-feira|segunda terça-feira|terça quarta-feira|quarta quinta-feira|quinta sexta-feira|sexta sábado domingo',
    months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
    short: 'seg ter qua qui sex sáb dom',
    words:
      'today: hoje\ntomorrow: amanhã\nthe day after tomorrow: depois de amanhã\nyesterday: ontem\nthe day before yesterday: anteontem\ncoming: próxima, próximo, que vem\nlast: passada, passado, última\nthis: esta, este, nesta\nkl: às, as, pelas\nto: até às, até as, até, às, à\nfrom: das, da, desde as, de\nbetween: entre, entre as\nand: e, e as\nor: ou\nUhr: horas, hrs\nin: em, daqui a, dentro de\na: uma, um\nnoon: meio-dia, ao meio-dia\nmidnight: meia-noite\nafternoon: tarde\nmorning: manhã\nevening: noite\nam: da manhã\npm: da tarde, da noite\nin the morning: de manhã\nin the afternoon: à tarde\nthis afternoon: hoje à tarde, esta tarde\nweek: semana\nweeks: semanas\nday: dia\ndays: dias\nbusiness days: dias úteis\nmonth: mês\nmonths: meses\nhalfafter: e meia\nnext week: próxima semana, na próxima semana, semana que vem',
    hours: '- duas|dois três quatro cinco seis sete oito nove dez onze doze',
  },
  {
    code: 'it',
    markers:
      'il lo la i gli le e io che non con per è di del della un una mi ti ci va bene al alle ho sono noi voi lei ciao grazie',
    days: 'lunedì martedì mercoledì giovedì venerdì sabato domenica',
    months: 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
    short: 'lun mar mer gio ven sab dom',
    words:
      "today: oggi\ntomorrow: domani\nthe day after tomorrow: dopodomani\nyesterday: ieri\nthe day before yesterday: l'altro ieri, altroieri\ncoming: prossimo, prossima\nlast: scorso, scorsa\nthis: questo, questa\nkl: alle, alle ore, ore, verso le, dalle ore\nto: alle, fino alle\nfrom: dalle\nbetween: tra le, fra le, tra, fra\nand: e, e le\nor: o, oppure\nin: tra, fra\na: una, un\nnoon: mezzogiorno\nmidnight: mezzanotte\nmorning: mattina, mattino, mattinata\nafternoon: pomeriggio\nevening: sera\nam: di mattina, del mattino\npm: del pomeriggio, di sera, di pomeriggio\nthis evening: stasera\nthis morning: stamattina\nweek: settimana\nweeks: settimane\nday: giorno\ndays: giorni\nbusiness days: giorni lavorativi\nmonth: mese\nmonths: mesi\nhalfafter: e mezza, e mezzo\nquarterafter: e un quarto\nquarterbefore: meno un quarto\nnext week: prossima settimana, la prossima settimana, settimana prossima",
    hours: '- due tre quattro cinque sei sette otto nove dieci undici dodici',
  },
  {
    code: 'nl',
    markers:
      'de het een en ik wij we niet met voor is van dat op te je jij u om mij me schikt kunnen zullen aan naar ook',
    days: 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
    months: 'januari februari maart april mei juni juli augustus september oktober november december',
    short: 'ma di wo do vr za zo',
    words:
      "today: vandaag\ntomorrow: morgen\nthe day after tomorrow: overmorgen\nyesterday: gisteren\nthe day before yesterday: eergisteren\nnext: volgende\ncoming: komende, aanstaande, aankomende\nlast: vorige, afgelopen\nthis: deze\nkl: om, rond, vanaf\nto: tot, voor\nfrom: van\nquarter past: kwart over\nquarter to: kwart voor\nbetween: tussen\nand: en\nor: of\nUhr: uur, u\nhalfto: half\nquarter: kwart\nin: over\na: een\nnoon: twaalf uur 's middags\nmidnight: middernacht\nmorning: ochtend, 's ochtends, 's morgens, s ochtends, s morgens\nafternoon: middag, 's middags, s middags\nevening: avond, 's avonds, s avonds\nthis afternoon: vanmiddag\nthis morning: vanochtend, vanmorgen\nthis evening: vanavond\nweek: week\nweeks: weken\nday: dag\ndays: dagen\nbusiness days: werkdagen\nmonth: maand\nmonths: maanden\nnext week: volgende week",
    hours: 'een|één twee drie vier vijf zes zeven acht negen tien elf twaalf',
  },
  {
    code: 'pl',
    markers:
      'i w z na do się nie jest mi mnie nam to że o dla czy pasuje będę możemy proszę dzień dobry za już pan pani',
    days: 'poniedziałek|poniedziałku wtorek|wtorku środa|środę|środy czwartek|czwartku piątek|piątku sobota|sobotę|soboty niedziela|niedzielę|niedzieli',
    months:
      'styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia',
    short: 'pn wt śr czw pt sob nd',
    words:
      'today: dziś, dzisiaj\ntomorrow: jutro\nthe day after tomorrow: pojutrze\nyesterday: wczoraj\nthe day before yesterday: przedwczoraj\nnext: przyszły, przyszłą, przyszłym, następny, następną\ncoming: najbliższy, najbliższą\nlast: zeszły, zeszłą, ubiegły, ostatni\nthis: ten, tę\nkl: o, o godzinie, o godz, godz, ok, około\nto: do\nfrom: od\nbetween: między, pomiędzy\nand: a, i\nor: lub, albo\nUhr: godzina, godziny\nhalfto: wpół do\nin: za\nnoon: południe, w południe\nmidnight: północ\nmorning: rano\nafternoon: popołudniu, po południu\nevening: wieczorem\nweek: tydzień\nweeks: tygodnie, tygodni\ndays: dni\nbusiness days: dni roboczych, dni robocze\nmonth: miesiąc\nnext week: w przyszłym tygodniu, przyszłym tygodniu',
    hours:
      'pierwszej|pierwsza drugiej|druga|dwa trzeciej|trzecia|trzy czwartej|czwarta|cztery piątej|piąta|pięć szóstej|szósta|sześć siódmej|siódma|siedem ósmej|ósma|osiem dziewiątej|dziewiąta|dziewięć dziesiątej|dziesiąta|dziesięć jedenastej|jedenasta|jedenaście dwunastej|dwunasta|dwanaście trzynastej czternastej piętnastej szesnastej siedemnastej osiemnastej',
  },
  {
    code: 'sv',
    markers:
      'och jag vi inte med för är det att på en ett som du mig oss kan ska passar till om ni vår hej tack så bra',
    days: 'måndag|måndagen tisdag|tisdagen onsdag|onsdagen torsdag|torsdagen fredag|fredagen lördag|lördagen söndag|söndagen',
    months: 'januari februari mars april maj juni juli augusti september oktober november december',
    short: 'mån tis ons tors fre lör sön',
    words:
      'today: idag, i dag\ntomorrow: imorgon, i morgon\nthe day after tomorrow: övermorgon, i övermorgon\nyesterday: igår, i går\nthe day before yesterday: i förrgår\nnext: nästa\ncoming: kommande\nlast: förra\nthis: denna, nu på\nkl: kl, klockan, vid, runt\nto: till\nfrom: från\nbetween: mellan\nand: och\nor: eller\nhalfto: halv\nquarter: kvart\npast: över\nto: i\nin: om\na: en, ett\nnoon: tolv på dagen\nmidnight: midnatt\nmorning: förmiddag, förmiddagen, morgonen, på morgonen\nafternoon: eftermiddag, eftermiddagen, på eftermiddagen\nevening: kväll, kvällen\nweek: vecka\nweeks: veckor\ndays: dagar\nbusiness days: arbetsdagar\nmonth: månad\nmonths: månader\nnext week: nästa vecka',
    hours: 'ett två tre fyra fem sex sju åtta nio tio elva tolv',
  },
  {
    code: 'da',
    markers:
      'og jeg vi ikke med for er det at på en et som du mig meg oss os kan skal passer til om dere jer vår vores hei hej takk tak så bra godt',
    days: 'mandag|mandagen tirsdag|tirsdagen onsdag|onsdagen torsdag|torsdagen fredag|fredagen lørdag|lørdagen søndag|søndagen',
    months: 'januar februar marts|mars april maj|mai juni juli august september oktober november december|desember',
    short: 'man tir ons tor fre lør søn',
    words:
      'today: idag, i dag\ntomorrow: imorgen, i morgen\nthe day after tomorrow: overmorgen, i overmorgen\nyesterday: igår, i går\nthe day before yesterday: i forgårs\nnext?: næste, neste\ncoming: kommende, førstkommende\nlast: sidste, forrige, siste\nthis: denne\nkl: kl, klokken, ved, rundt\nto: til\nfrom: fra\nbetween: mellem, mellom\nand: og\nor: eller\nhalfto: halv\nquarter: kvart, kvarter\npast: over\nto: i, på\nin: om\na: en, ett, et\nmidnight: midnat, midnatt\nmorning: formiddag, formiddagen\nafternoon: eftermiddag, eftermiddagen, ettermiddag, ettermiddagen\nevening: aften, kveld\nweek: uge, uke\nweeks: uger, uker\ndays: dage, dager\nbusiness days: hverdage, virkedager, arbejdsdage\nmonth: måned\nmonths: måneder\nnext week: næste uge, neste uke',
    hours: 'et|ett|en to tre fire fem seks syv|sju otte|åtte ni ti elleve|elve tolv',
  },
  {
    code: 'cs',
    markers: 'a v ve se na je že s z do to mi nám bych byl by hodí prosím dobrý den pro jsem děkuji za od bude můžeme',
    days: 'pondělí úterý středa|středu|středy čtvrtek|čtvrtka pátek|pátku sobota|sobotu neděle|neděli',
    months:
      'leden|ledna únor|února březen|března duben|dubna květen|května červen|června červenec|července srpen|srpna září říjen|října listopad|listopadu prosinec|prosince',
    short: 'po út st čt pá so ne',
    words:
      'today: dnes\ntomorrow: zítra\nthe day after tomorrow: pozítří\nyesterday: včera\nthe day before yesterday: předevčírem\nnext: příští\ncoming: nadcházející\nlast: minulý, minulé, minulou\nthis: tento, tuto\nkl: v, ve, od, kolem, okolo\nto: do\nfrom: od\nbetween: mezi\nand: a\nor: nebo\nUhr: hodin, hod, hodiny\nhalfto: v půl, půl\nin: za\nnoon: poledne, v poledne\nmidnight: půlnoci\nmorning: ráno, dopoledne\nafternoon: odpoledne\nevening: večer\nweek: týden\nweeks: týdny, týdnů\ndays: dny, dní, dnů\nbusiness days: pracovních dnů, pracovní dny\nmonth: měsíc\nnext week: příští týden',
    hours:
      'jedné|jednu druhé|dvě|dva třetí|tři čtvrté|čtyři páté|pět šesté|šest sedmé|sedm osmé|osm deváté|devět desáté|deset jedenácté|jedenáct dvanácté|dvanáct',
  },
  {
    code: 'tr',
    markers:
      've ben biz bir bu için ile de da mi mı saat uygun olur var çok merhaba teşekkürler benim bana size görüşelim',
    days: 'pazartesi|pazartesiye salı|salıya çarşamba|çarşambaya perşembe|perşembeye cuma|cumaya cumartesi pazar|pazara',
    months: 'ocak|ocakta şubat mart|martta nisan mayıs haziran temmuz ağustos eylül ekim kasım|kasımda aralık|aralıkta',
    words:
      'today: bugün\ntomorrow: yarın\nthe day after tomorrow: öbür gün, yarından sonra\nyesterday: dün\nnext: gelecek, haftaya\ncoming: önümüzdeki\nlast: geçen\nthis: bu\nkl: saat\nhalfafter: buçuk, buçukta\nnoon: öğlen, öğle\nam: sabah\npm: öğleden sonra, akşam\nin: içinde\nor: veya, ya da\nand: ile\nweek: hafta\nweeks: hafta\ndays: gün\nnext week: gelecek hafta, önümüzdeki hafta, haftaya',
    hours:
      'birde iki|ikide üç|üçte dört|dörtte beş|beşte altı|altıda yedi|yedide sekiz|sekizde dokuz|dokuzda on|onda - -',
  },
  {
    code: 'ru',
    markers:
      'и в на не я мы с по что это вы вам мне нам для у к удобно можно давайте будет спасибо здравствуйте добрый день как',
    days: 'понедельник|понедельника вторник|вторника среда|среду|среды четверг|четверга пятница|пятницу|пятницы суббота|субботу|субботы воскресенье|воскресенья',
    months:
      'январь|января февраль|февраля март|марта апрель|апреля май|мая июнь|июня июль|июля август|августа сентябрь|сентября октябрь|октября ноябрь|ноября декабрь|декабря',
    short: 'пн вт ср чт пт сб вс',
    words:
      'today: сегодня\ntomorrow: завтра\nthe day after tomorrow: послезавтра\nyesterday: вчера\nthe day before yesterday: позавчера\nnext?: следующий, следующую, следующее\ncoming: ближайший, ближайшую\nlast: прошлый, прошлую, прошлое\nthis: этот, эту\nkl: в, около, к\nto: до\nfrom: с\nbetween: между\nand: и\nor: или\nUhr: часов, часа, час, ч\nhalfto: половине, в половине, в половину\nin: через\na: одну\nnoon: полдень\nmidnight: полночь\nmorning: утром\nafternoon: днём, днем, после обеда\nevening: вечером\nam: утра, часов утра\npm: дня, вечера, часа дня, часов дня, часов вечера, часа вечера\nweek: неделю\nweeks: недели, недель\ndays: дней\nbusiness days: рабочих дней, рабочих дня\nmonth: месяц\nmonths: месяца\nnext week: следующей неделе, на следующей неделе',
    hours:
      'первого второго|два|две третьего|три четвёртого|четвертого|четыре пятого|пять шестого|шесть седьмого|семь восьмого|восемь девятого|девять десятого|десять одиннадцатого|одиннадцать двенадцатого|двенадцать',
  },
  {
    code: 'uk',
    markers:
      'і й в у на не я ми з по що це ви вам мені нам для та зручно можна давайте буде дякую вітаю доброго дня о об',
    days: 'понеділок|понеділка вівторок|вівторка середа|середу|середи четвер|четверга пʼятниця|пʼятницю|п’ятниця|п’ятницю|пятницю|п’ятниці субота|суботу неділя|неділю',
    months:
      'січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня',
    short: 'пн вт ср чт пт сб нд',
    words:
      'today: сьогодні\ntomorrow: завтра\nthe day after tomorrow: післязавтра\nyesterday: вчора, учора\nthe day before yesterday: позавчора\nnext?: наступний, наступну, наступного\ncoming: найближчий, найближчу\nlast: минулий, минулу, минулого\nthis: цей, цю\nkl: о, об, близько\nto: до\nfrom: з\nbetween: між\nand: і, та\nor: або, чи\nUhr: година, години, годині, годин, год\nhalfto: пів на, о пів на\nin: через, за\nnoon: опівдні, полудень\nmidnight: опівночі\nmorning: вранці, зранку\nafternoon: пополудні\nevening: ввечері, увечері\nam: ранку\npm: дня, вечора\nweek: тиждень\nweeks: тижні, тижнів\ndays: днів, дні\nbusiness days: робочих днів, робочі дні\nmonth: місяць\nnext week: наступного тижня',
    hours:
      'першій|першу другій|другу|дві|два третій|третю|три четвертій|четверту|чотири п’ятій|п’яту шостій|шосту сьомій|сьому восьмій|восьму дев’ятій|дев’яту десятій|десяту одинадцятій|одинадцяту дванадцятій|дванадцяту',
  },
];
