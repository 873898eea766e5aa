/**
 * More words of the instructions, in eighteen languages, as sources of regular expressions for whole sentences. `unmarked`
 * takes their accents off as `fold` does those of the text; no letter class with a capital may stand here.
 */

/** All of it is to end: no more letters at all. */
export const STOP_ALL: string[] = [
  "(?:stop|end|cancel) (?:everything|it all|all of (?:it|this|them)|all (?:of )?(?:your |my |the |these )?(?:reminders?|mails?|e-?mails?|letters?|messages?|notifications?))(?: (?:to|for) me)?|stop (?:sending|writing|mailing)(?: me)? (?:everything|anything(?: at all)?|altogether|all (?:of )?(?:your |these )?(?:reminders?|mails?|e-?mails?|letters?|messages?))|(?:leave|quit|opt out|unsubscribe)(?: (?:me|whetstone|this service|altogether|completely|(?:me )?from (?:everything|whetstone|this service|all(?: of it|(?: your| the)? (?:mails?|letters?|reminders?))?)))?|(?:i'?m |i am )(?:leaving|quitting)(?: whetstone)?|i (?:want|wish|would like) to (?:leave|quit|unsubscribe|opt out)|take me off(?: (?:your|the|this) list)?|(?:close|cancel|end) my (?:account|subscription)|no (?:more )?(?:mails?|e-?mails?|letters?) (?:at all|ever)(?: again)?",
  '(?:alles|(?:alle )?(?:mails|e-mails|briefe|erinnerungen|nachrichten)) (?:stoppen|stopp|beenden|abbestellen|abstellen)|(?:stoppe?n?|beende|beenden sie)(?: sie)? (?:alles|alle (?:mails|e-mails|briefe|erinnerungen|nachrichten))|hor(?:e|en sie)? (?:bitte )?mit allem auf|(?:mich )?(?:abmelden|austragen|aussteigen)|(?:melde?|melden sie|trage?|tragen sie) mich (?:bitte )?(?:ab|aus)|ich (?:will|mochte) (?:mich )?(?:abmelden|aussteigen|austragen)|ich steige aus|abbestellen',
  'arrete[rz]? tout|tout arreter|(?:arrete[rz]?|stoppe[rz]?) (?:tous les|toutes les) (?:rappels|mails|e-mails|courriels|messages|lettres)|(?:me )?desabonne(?:r|z)?(?:[- ]moi)?|(?:me )?desinscri(?:re|s|vez)(?:[- ]moi)?|je (?:veux|voudrais|souhaite) (?:me (?:desabonner|desinscrire)|partir|tout arreter)',
  '(?:para|parar|pare|deten|detener|cancela|cancelar|cancele) (?:todo|todos los (?:correos|mensajes|avisos|recordatorios)|todas las cartas)|(?:dar(?:me|se)? de baja|dame de baja|deme de baja)|(?:cancelar?|anular?) (?:mi |la )?suscripcion|(?:quiero |deseo )?(?:salirme|darme de baja)',
  '(?:para|parar|pare|cancelar?|terminar?) (?:com )?(?:tudo|todos os (?:e-?mails|lembretes|avisos))|(?:cancelar?|cancele|anular?) (?:a )?(?:minha )?(?:subscricao|assinatura|inscricao)|(?:quero |desejo )?(?:sair disto|sair|me descadastrar|descadastrar(?:-me)?|cancelar)',
  "(?:ferma|fermare|interrompi|annulla|smetti con|basta con) tutto|(?:ferma|basta con|interrompi) (?:tutti i|tutte le) (?:promemoria|messaggi|mail|e-?mail|lettere)|(?:cancella|annulla|disdici) (?:l'|la mia |la )?iscrizione|disiscriv(?:imi|ermi|iti)|(?:voglio |vorrei )?(?:cancellarmi|disiscrivermi|andarmene|uscire)",
  'stop (?:met )?(?:alles|alle (?:mails|herinneringen|brieven|berichten))|alles stoppen|(?:me |mij )?(?:afmelden|uitschrijven)|(?:meld|schrijf) (?:me|mij) (?:af|uit)|ik wil (?:me |mij )?(?:afmelden|uitschrijven|stoppen)|ik stop ermee',
  '(?:zatrzymaj|wylacz|zakoncz|anuluj|przerwij|stop) (?:wszystko|wszystkie (?:maile|przypomnienia|listy|wiadomosci))|(?:wypisz|wypiszcie|wyrejestruj) mnie|(?:chce )?(?:sie )?wypisac(?: sie)?|rezygnuje',
  '(?:stoppa|sluta med|avsluta|avbryt) (?:allt|alla (?:mejl|mail|brev|paminnelser))|(?:avsluta|avbryt|sag upp) (?:min |mitt )?(?:prenumerationen|prenumeration|konto)|avregistrera(?: mig)?|avprenumerera|(?:jag )?vill (?:lamna|sluta|avregistrera mig)',
  '(?:stop|stopp|afslut|avslutt) (?:med )?(?:alt|alle (?:mails|breve|brev|e-poster|påmindelser|påminnelser))|(?:afmeld|frameld) (?:mig|meg)|meld (?:mig|meg) (?:af|av|ut|fra)|(?:jeg )?vil (?:gerne |gjerne )?(?:afmeldes|afmelde mig|melde meg av|melde meg ut|slutte)|avmeld(?: meg)?',
  '(?:zastav(?:te)?|ukonci|ukonči|ukončete|zruš|zrušte) (?:všechno|vše|všechny (?:maily|e-maily|dopisy|připomínky))|přestaň(?:te)? se vším|odhlas(?:te)? (?:mě|mne)(?: .{0,20})?|(?:chci )?(?:se )?odhlásit(?: se)?|zruš(?:it|te)? (?:můj )?(?:odběr|předplatné)',
  '(?:прекрати|прекратить|прекратите|останови|остановить|остановите|отмени|отменить|отмените) (?:всё|все|все (?:письма|напоминания|рассылки))|(?:отпиши|отпишите) меня(?: от всего)?|отписаться(?: от (?:всего|рассылки))?|(?:я )?(?:хочу )?(?:уйти|отписаться)|больше не пиши(?:те)? мне|не пиши(?:те)? мне больше',
  '(?:припини|припинити|припиніть|зупини|зупинити|зупиніть) (?:усе|все|всі (?:листи|нагадування))|(?:відпиши|відпишіть) мене(?: від усього)?|(?:хочу )?відписатися(?: від (?:усього|розсилки))?|більше не пиши(?:іть)? мені',
  '(?:her ?şeyi|hepsini|tüm (?:e-?postaları|mailleri|hatırlatmaları|mesajları)) (?:durdur(?:un)?|kes(?:in)?|iptal et(?:in)?)|(?:aboneliğimi|aboneliği) (?:iptal et(?:in)?|sonlandır(?:ın)?)|abonelikten (?:çık|çıkar(?:ın)?|çıkmak istiyorum)|(?:ayrılmak|çıkmak) istiyorum|beni (?:listeden )?çıkar(?:ın)?',
  '(?:配信|すべて|全て|全部)(?:の(?:メール|配信))?を?(?:停止|解除|止めて|やめて|とめて)(?:して)?(?:ください|下さい)?|(?:登録|購読)を?(?:解除|停止)(?:して(?:ください|下さい)?)?|退会(?:します|したい(?:です)?|を?希望(?:します)?)?',
  '(?:请)?(?:全部停止|停止(?:一切|所有|全部)(?:的)?(?:邮件|郵件|提醒|来信|信件)?|(?:帮我)?(?:退订|退訂|取消订阅|取消訂閱))(?:吧)?|我(?:想|要)(?:退出|退订|退訂|离开|離開)',
  '(?:모두|전부|전체)(?: 다)? ?(?:중지|그만|멈춰|중단)(?:해)?(?: ?주세요)?|(?:모든|전체) (?:메일|알림|편지)(?:을|를)? ?(?:중지|중단)(?:해)?(?: ?주세요)?|(?:수신|구독) ?(?:거부|취소|해지)(?:해)?(?: ?주세요)?|탈퇴(?:할래요|하고 싶어요|합니다|해 ?주세요)?',
];

/** This matter is to end. */
export const STOP_MORE: string[] = [
  'хватит|прекрати|прекратить|прекратите|перестань(?:те)?|не надо(?: больше)?|досить|припини|припиніть|не треба(?: більше)?|přestaň(?:te)?|dost|nech(?:te)? to (?:být|tak)|dur|durdur(?:un)?|yeter|bırak(?:ın)?|vazgeç|hold op|slutt|stopp (?:det|dette)|lad (?:det )?være|la (?:det )?være|glem det|slut med det',
  'やめて(?:ください)?|停止|止めて(?:ください)?|もういい(?:です)?|结束|停|停下|別再提醒(?:我)?|别再提醒(?:我)?(?:了)?|不用了|그만(?:해 ?주세요|하세요)?|중지|됐어요',
];
export const DONE_MORE: string[] = [
  'готово|сделано|я сделала?|(?:уже )?отправлено|виконано|зроблено|надіслано|hotovo|vyřízeno|odesláno|uděláno|yapıldı|bitti|gönderildi|tamamlandı|færdig|klaret|sendt|ferdig|(?:det er )?gjort',
  '完了(?:しました|です)?|済み(?:です)?|済んだ|送信済み|送りました|終わりました|完成(?:了)?|已完成|搞定(?:了)?|已发送|已經完成|已寄出|완료(?:했어요|했습니다|됨)?|다 ?했어요|보냈어요|끝났어요',
];
export const HELP_MORE: string[] = [
  'помощь|помоги(?:те)?|что ты умеешь|допомога|допоможи|nápověda|pomoc|yardım|hjælp|hjelp|hvordan (?:virker|fungerer) (?:det|dette)|ヘルプ|助けて|使い方|帮助|幫助|怎么用|도움말|도와주세요',
];
export const UNDO_MORE: string[] = [
  'отмени(?:ть|те)?(?: это)?|верни(?:те)? как было|скасуй|скасувати|zpět|vrátit(?: zpět)?|vrať to|geri al(?:ın)?|fortryd|angre|取り消し|取り消して(?:ください)?|元に戻して|撤销|撤銷|取消刚才的|되돌려(?: ?주세요)?|실행 취소',
];

/** To be asked or told again on a day that the sentence names. */
export const SNOOZE_MORE: string[] = [
  '(?:przypomniec|przypomnij|przypomnijcie|zapytac|zapytaj|odezwij sie|wroc do (?:tego|mnie))(?: .*)?|(?:mich )?(?:am|im|in|nachste[nrms]?|morgen|ubermorgen|ende|anfang) .*(?:erinnern|nochmal fragen|wieder fragen)',
  '(?:paminn|fraga|hor av dig|aterkom)(?: .*)?|(?:mind|påmind|husk|spørg|spør|minn|påminn|hør) (?:mig|meg|igen|igjen)(?: .*)?|vend tilbage(?: .*)?|kom tilbake(?: .*)?',
  '(?:напомнить|напомни|напомните|спроси|спросите|вернись|вернитесь|отложи|отложить|отложите)(?: .*)?|позже|(?:нагадати|нагадай|нагадайте|запитай|запитайте|відклади|відкладіть)(?: .*)?|пізніше',
  '(?:připomeň|připomeňte|připomenout|připomeň mi|zeptej se|zeptejte se|ozvi se|ozvěte se|odlož|odložte)(?: .*)?|později|(?:.* )?(?:hatırlat|hatırlatın|hatırlatır mısın|hatırlatır mısınız|tekrar sor|yeniden sor|ertele)|daha sonra',
  '.*(?:思い出させて|リマインド|もう一度(?:聞いて|知らせて|連絡)|また(?:聞いて|知らせて)|再度(?:連絡|確認)して).*|.*(?:提醒我|再提醒|再问我|再問我|再联系我).*|.*(?:알려 ?(?:줘|주세요)|상기시켜|다시 (?:물어|알려|연락)).*',
];

/** What may never be kept, as a list. */
export const NEVER_LOG_LIST: string[] = [
  "(?:(?:show|list|send|give)(?: me)? )?(?:the |my )?never[- ]log(?: list)?|(?:what|who|whom|which people) (?:do|will|would|must|may|are) you (?:never|not) (?:log|logging|keep|keeping|record|recording|note)(?: anything (?:of|about|from))?|(?:what|who|whom) (?:do you|are you) ignor(?:e|ing)|was (?:notierst|speicherst|zeichnest|behaltst) du (?:nie|niemals|nicht)(?: auf)?|(?:que|qu'est-ce que tu) ne (?:notes|gardes|enregistres)(?:-tu)? jamais|que (?:no|nunca) (?:guardas|registras|anotas)(?: nunca)?|o que (?:nunca|nao) (?:guardas|registas|registras|anotas)|cosa non (?:registri|salvi|annoti)(?: mai)?|wat (?:bewaar|noteer|log) je (?:nooit|niet)|czego (?:nigdy )?nie zapisujesz|vad (?:loggar|sparar) du (?:aldrig|inte)|hvad gemmer du aldrig|hva lagrer du aldrig|co nikdy nezapisuješ|что ты (?:никогда )?не записываешь|що ти (?:ніколи )?не записуєш|neyi (?:asla )?kaydetmiyorsun",
];
/** Taken off that list; the first group is who. */
export const LOG_AGAIN: string[] = [
  '(?:(?:you )?(?:may|can)|you are allowed to|start|resume) (?:log|logging|record|recording|keep|keeping|note|noting)(?: notes)? (?:(?:mails?|anything|everything) )?(?:(?:from|about|on|of) )?(.{2,100}?)(?: again| now| from now on)?',
  '(?:log|record|keep notes (?:on|about)|do log) (?:(?:mails?|anything|everything) )?(?:(?:from|about|on|of) )?(.{2,100}?) again',
  '(?:never[- ]log|never log:?) (?:remove|off|delete)[: ]+(.{2,100})|(?:remove|take|delete) (.{2,100}?) (?:from|off) (?:the |my )?never[- ]log(?: list)?|(?:stop|no longer) ignor(?:e|ing) (.{2,100})',
  '(?:du darfst |sie durfen )?(.{2,100}?) wieder (?:aufzeichnen|notieren|speichern|festhalten|aufnehmen)',
  '(?:note|enregistre|garde)[rz]? (?:de nouveau|a nouveau) (.{2,100})|(?:note|enregistre|garde)[rz]? (.{2,100}?) (?:de nouveau|a nouveau)',
  '(?:vuelve|volver) a (?:registrar|guardar|anotar) (?:a )?(.{2,100})|(?:registrar?|guardar?|anotar?) (?:a )?(.{2,100}?) (?:de nuevo|otra vez|de novo|outra vez)|volta(?:r)? a (?:registar|registrar|guardar|anotar) (.{2,100})',
  '(?:riprendi a|di nuovo) (?:registrare|salvare|annotare) (.{2,100})|(?:registra|salva|annota)(?:re)? di nuovo (.{2,100})|(?:je mag |u mag )?(.{2,100}?) weer (?:opslaan|noteren|bewaren|loggen)',
  '(?:mozesz )?(?:znowu|znow|ponownie) (?:zapisywac|notowac) (.{2,100})|(?:du far )?(?:logga|spara|anteckna) (.{2,100}?) igen|(?:du må )?(?:gemme|lagre|logge|notere) (.{2,100}?) (?:igen|igjen)|(?:můžeš )?(?:znovu|zase) (?:zapisovat|zaznamenávat) (.{2,100})',
  '(?:можно |можешь )?снова (?:записывать|записывай|сохранять) (.{2,100})|(?:можна |можеш )?знову (?:записувати|записуй|зберігати) (.{2,100})|(.{2,100}?) (?:kişisini |için )?(?:yeniden|tekrar) kaydet(?:ebilirsin)?|(.{2,60}?)(?:を|は)?(?:また|再び)記録して(?:もいい|よい|ください).*',
];

/** Takes an own address away: such a verb, words for what is the user's, and the address. */
export const REMOVES =
  'remove|delete|drop|forget|unlink|entfern(?:e|en sie)|losch(?:e|en sie)|streich(?:e|en sie)|vergiss|supprime[rz]?|retire[rz]?|oublie[rz]?|borr[ae]|borrar|elimin[ae]|eliminar|quit[ae]|quitar|olvid[ae]|olvidar|apag[ae]|apague|apagar|esquece|rimuovi|rimuova|cancella|togli|dimentica|verwijder|wis|vergeet|usun|zapomnij|ta bort|glom|fjern|slet|slett|glem|odstraň|odstraňte|smaž|smažte|zapomeň|удали|удалите|удалить|забудь|забудьте|убери|видали|видаліть|забудь|прибери';
export const OWN_ADDRESS =
  "my|our|the|old|former|previous|other|e-?mail|mail|address|meine?|alte|e-?mail-?adresse|mail-?adresse|adresse|mon|ma|ancienne|l'adresse|l'ancienne|mi|antigua|vieja|direccion|de|correo|o|meu|antigo|endereco|il|mio|vecchio|l'indirizzo|indirizzo|mijn|oude|e-?mailadres|adres|moj|stary|min|gamla|gamle|adress|mou|starou|adresu|мой|старый|адрес|мою|стару|адресу|мій";
export const MINE =
  "my|our|meine?|mon|ma|mi|meu|mio|mijn|moj|min|mou|мой|мою|мій|e-?mail-?adresse|mail-?adresse|e-?mailadres|address|adresse|l'adresse|direccion|endereco|l'indirizzo|indirizzo|adres|adress|adresu|адрес|адресу";
