/**
 * Words that tell how a meeting went, a line per language: en de fr es pt it nl pl sv da no cs tr ru uk ja zh ko.
 * Alternatives are parted by ` / `. In them `(a|b)` and `?` mean what they do in an expression, a last `*` any ending,
 * ` ~ ` up to four words between (in Chinese, Japanese and Korean up to twelve characters), `^` the beginning of a clause.
 * Accents and case do not count (phrases.ts).
 */

/** The writer and the other did speak; past forms, with the writer as subject or without one. */
export const HELD = [
  "(we|i)('ve| have| had)?( just| finally| already| actually| both| all| briefly| then| only| \\p{L}+ly)? (met|spoke|spoken|talked|chatted|caught up|sat down|exchanged|saw each other|got together|had coffee|had lunch|had tea) / (we|i) did (meet|speak|talk|chat) / (we|i) got to (meet|speak|talk|chat) / ^(just |finally |so |quickly )?(met|spoke|talked|chatted|caught up|sat down|lunched)(?! you) / (?<=^|(^| )(i|we|and|then|just|finally|also|already|yesterday|today|day|morning|afternoon|evening|night|week|later|have) )(met|spoke|talked|chatted|sat down|caught up) (with|to) / had (a |an |my |our |the |another )?(\\S+ ){0,3}(call|chat|coffee|talk|conversation|meeting|lunch|session|walk|breakfast|dinner|brunch|tea|zoom|exchange|discussion|hour|drink|drinks|beer|catch-? ?up)(?! (request|link|invite|planned|scheduled|booked|set|next|tomorrow|on the (calendar|books|schedule|diary|\\d+)|at)) / it (all )?(happened|took place|went)(?! (unanswered|to)) / took place / went (really |very |so |pretty |quite )?(great|well|fine|ok|okay|brilliantly|smoothly|nicely|good|super) / (great|good|lovely|really good|nice|wonderful|brilliant|helpful|useful) (talk|chat|call|conversation|meeting|hour|session|coffee|lunch) / (call|talk|meeting|conversation|chat|session|coffee|lunch) (\\S+ ){0,7}(was|went)(?! (cancel|called|moved|post|off|not|never|sched|resched|supp|to |a no|on hold|pushed|due|going to|meant|planned|booked|set|unanswered)) / (answered|replied to) (all )?(of )?my (\\S+ ){0,2}questions / (answered|replied) (\\S+ ){0,5}(by e-?mail|by mail|in writing|over e-?mail|via e-?mail) / (did|done|doing) it (by|over|via|in) (e-?mail|mail|chat|writing) / exchanged (e-?mails|mails|letters|messages) / (just )?(finished|done) (with|talking) / (got|came|just|fresh) off (the|a) (phone|call|zoom) / hung up / we (\\S+ )?(ran|went) (\\S+ ){0,5}(over|long|late|overtime|past|to \\d+) / ran over by / had (a |an |my |our |about |almost |nearly |over |just |only )?(\\S+ ){0,3}(hours|minutes|half-hour)(?! (before|late|left|to)) / (an hour|half an hour|minutes|hours) (\\S+ ){0,2}(on the (phone|dot|line|call)|over (coffee|lunch|tea|zoom|video|the phone)|on (zoom|teams|video)|with (him|her|them)) / spent (\\S+ ){0,4}(hour|hours|minutes|morning|afternoon|evening|lunch) (\\S+ ){0,2}(with|together|talking|on the) / we( both| then| even)? (walked|zoomed|skyped|facetimed|lunched|dined|compared notes|got on|got along|clicked|hit it off|met up|met twice) / (gave|got|spared) me (\\S+ ){0,4}(hour|minutes|time) / was (\\S+ )?generous with (her|his|their) time / ^saw (him|her|them) (on|at|yesterday|today|this|last) / such a (\\S+ )?(good|great|lovely|nice|useful|helpful|warm|kind) (\\S+ )?(talk|chat|call|conversation|meeting|hour|session|coffee|lunch) / did get to (meet|speak|talk|chat)",
  '(haben|hatten) (uns|wir uns|wir) ~ (getroffen|gesprochen|unterhalten|ausgetauscht|gesehen|telefoniert) / (haben|hatten) ~ wir (\\S+ ){0,4}(getroffen|gesprochen|unterhalten|telefoniert|gesehen) / (habe|hab) (ich )?(mich )?(mit )?~ (getroffen|gesprochen|telefoniert|unterhalten) / mit (\\S+ ){1,4}(telefoniert|gesprochen|unterhalten|getroffen) / (uns|mich) (\\S+ ){0,3}(getroffen|unterhalten|ausgetauscht) / trafen (wir )?uns / wir trafen / sprach(en)? (ich )?mit / (habe|haben) telefoniert / (gespr[aä]ch|treffen|telefonat|termin|austausch) (\\S+ ){0,4}(war|lief|hat stattgefunden|fand) / hat (\\S+ ){0,2}stattgefunden / fand (\\S+ ){0,3}statt / (war|lief) (ein |eine )?(richtig |sehr |wirklich |echt |ganz )?(gut|super|toll|prima|klasse|gro[sß]artig|bestens|spannend|gutes|tolles|schon|hilfreich)* / hat geklappt / kaffee getrunken / (habe|hab|haben|hatte|hatten) (\\S+ ){0,16}(mit|uns|mich) (\\S+ ){0,12}(gesprochen|unterhalten|telefoniert|getroffen|ausgetauscht|geredet|geplaudert|gesessen|zusammengesessen) / (habe|hab) (ich )?(\\S+ ){0,10}(getroffen|gesprochen|kennengelernt) / waren (\\S+ ){0,6}(essen|kaffee trinken|mittagessen|spazieren) / (stunde|minuten) (\\S+ ){0,3}(telefoniert|gesprochen|geredet|geplaudert|zusammengesessen) / mit (\\S+ ){1,14}(telefoniert|gesprochen|unterhalten|getroffen|geredet|zusammengesessen)',
  "(on|nous) (s'est|nous sommes) ~ (parle*|vu*|rencontre*|appele*|echange) / on s'est (bien |enfin |deja )?(parle|vus?|vues?|rencontre*|appele*) / nous nous sommes (\\S+ ){0,2}(parle*|vu*|rencontre*|entretenu*) / (j'ai|on a|nous avons|avons) (\\S+ ){0,2}(rencontre*|parle|discute|echange|vu|dejeune|eu) / je l'ai (\\S+ )?(vu*|rencontre*|eue?) / (s'est|c'est|ca s'est) (tres |super |plutot )?bien passe* / a (bien )?eu lieu / (rendez-vous|entretien|echange|appel|rencontre|conversation) (\\S+ ){0,3}(etait|a ete) / (dejeuner|cafe|coup de fil|visio|discussion|moment) (\\S+ ){0,3}(s'est|etait|a ete) / (j'ai|on a|nous avons) (\\S+ ){0,6}(parle|discute|echange|dejeune|bavarde|pris un cafe|bu un cafe|passe (une|deux|presque|pres)) / (j'ai|nous avons|on a) (\\S+ ){0,3}(rencontre*|croise*) / nous (sommes|avons) (\\S+ )?restes / (nous|on) (\\S+ )?(avons|a) (\\S+ ){0,2}(tenu|fait) (\\S+ ){0,2}(heure|minutes)",
  '(nos|me) (vimos|reunimos|encontramos|juntamos|hemos visto|hemos reunido|reuni|vi|encontre|junte) / (hablamos|conversamos|charlamos|platicamos|quedamos ayer) / (hable|converse|charle|platique) con / ^vi ((ayer|anoche|hoy|el \\S+) )?a  / (hemos|he) (hablado|conversado|charlado|quedado|podido hablar) / (tuvimos|tuve) (la|una|el|un|mi|nuestra)? / (fue|salio|estuvo) (muy |super |bastante |todo )?(bien|genial|estupendo|excelente|util|fantastico|buena|bueno) / (reunion|charla|llamada|conversacion|entrevista) (\\S+ ){0,3}(fue|salio|estuvo) / tome un cafe / (nos|me) (\\S+ )?(tomamos|tome) (un|el) (cafe|vino|te) / (estuve|estuvimos) (\\S+ ){0,5}(con|hablando|charlando) / (comi|almorce|cene|quede) (\\S+ ){0,2}con / (comimos|almorzamos|cenamos|tomamos un cafe) / he (\\S+ ){0,3}(hablado|charlado|comido|quedado|estado) (\\S+ ){0,4}con',
  '(nos|a gente) (\\S+ )?(falamos|vimos|encontramos|reunimos|conversamos|falou|se falou|conversou|se viu|se encontrou) / (falamos|conversamos|encontramo-nos|reunimo-nos|falamo-nos|batemos um papo|tomamos um cafe) / (falei|conversei|encontrei-me|estive|almocei) com / me (encontrei|reuni) / (tivemos|tive) (a|uma|um|o|nossa) / (foi|correu|deu) (muito |super |tudo |bem |mesmo )?(bem|otimo|otima|boa|bom|excelente|certo|util) / (conversa|reuniao|chamada|call) (\\S+ ){0,3}(foi|correu|aconteceu) / aconteceu / (falei|conversei|estive|almocei|jantei|tomei (um )?(cafe|cha)) (\\S+ ){0,6}com / (almocamos|jantamos|tomamos (um )?cafe|estivemos (\\S+ ){0,4}(juntos|juntas|a conversar|conversando)) / (tive|tivemos) (\\S+ ){0,3}(conversa|hora|meia hora|reuniao)',
  "(ci|mi) (siamo|sono) (\\S+ ){0,2}(visti|viste|sentiti|sentite|incontrati|incontrate|parlati|parlate|incontrato|incontrata|sentito|sentita|visto|vista) / (abbiamo|ho) (\\S+ ){0,2}(parlato|chiacchierato|incontrato|visto|fatto|avuto|pranzato|preso un caffe) / (e|e') andat[ao] (\\S+ )?(bene|benissimo|alla grande|molto|tutto) / (andato|andata) (molto |tutto )?(bene|benissimo) / (chiacchierata|incontro|chiamata|colloquio|riunione) (\\S+ ){0,3}(e stat|e andat|era)* / si e (tenuto|tenuta|svolto|svolta) / (ho|abbiamo) (\\S+ ){0,6}(parlato|chiacchierato|incontrato|visto|pranzato|preso un caffe|bevuto un caffe|cenato|passato) / (sono|siamo) (\\S+ ){0,3}stat\\p{L} (\\S+ ){0,6}(al telefono|con|insieme) / (il|la|lo) (pranzo|caffe|telefonata|videochiamata|conversazione) (\\S+ ){0,3}(e stat|e andat|era)*",
  '(we|wij|ik) (hebben|heb|hadden|had) ~ (gesproken|ontmoet|gebeld|gezien|gehad|gepraat|afgesproken|gezeten|een) / (hebben|heb|hadden|had) (we|wij|ik|elkaar|hem|haar) (\\S+ ){0,5}(gesproken|ontmoet|gebeld|gezien|gepraat) / (gesproken|gebeld|gepraat|koffie gedronken|geluncht) met / (elkaar|haar|hem) (\\S+ ){0,3}(gesproken|ontmoet) / (sprak|ontmoette|zag) (ik )?(hem|haar|elkaar) / (het|gesprek|afspraak|dat) (\\S+ ){0,3}(ging|was|verliep) (heel |erg |super |echt )?(goed|prima|fijn|leuk|top|geweldig|nuttig|gezellig|prettig) / is doorgegaan / vond plaats / heeft plaatsgevonden / (heb|hebben|had|hadden) (\\S+ ){0,14}(met|elkaar) (\\S+ ){0,10}(gesproken|gebeld|gepraat|geluncht|gezeten|koffie gedronken|afgesproken|gekletst) / (heb|hebben) (ik |we |wij )?(\\S+ ){0,8}(ontmoet|gesproken) / met (\\S+ ){1,12}(gesproken|gebeld|gepraat|geluncht|koffie gedronken) / (de lunch|het telefoontje|de koffie|het belletje) (\\S+ ){0,3}(was|ging|verliep)',
  '(rozmawialismy|rozmawialysmy|spotkalismy|spotkalysmy|pogadalismy|pogadalysmy|widzielismy|porozmawialismy|porozmawialysmy|zdzwonilismy|zdzwonilysmy) / (rozmawialem|rozmawialam|spotkalem|spotkalam|porozmawialem|porozmawialam|gadalem|gadalam) / (rozmowa|spotkanie) (\\S+ ){0,3}(odbyl|byl|poszl|udal)* / (poszlo|bylo) (bardzo |naprawde |super |calkiem )?(dobrze|swietnie|super|fajnie|milo|wspaniale) / (odbylo|odbyla) sie / doszlo do',
  'vi (har |hade )?(\\S+ )?(traffades|sags|sags igen|pratade|pratades vid|talades vid|talade|traffats|pratat|talat|sagt|hordes|ses|setts|fikade|lunchade) / jag (har )?(\\S+ )?(traffade|traffat|pratade|pratat|talade|talat med) / (traffade|pratade|talade) (jag|vi|med) / (motet|samtalet|det|traffen) (\\S+ )?(gick|blev|var) (\\S+ )?(bra|jattebra|fint|kanon|toppen|strålande|givande|trevligt|utmarkt) / (har )?agt rum / blev av',
  '(vi|jeg) (har |havde |hadde )?(\\S+ )?(mødtes|modtes|mødt|modt|snakkede|snakket|talte|talt|talt sammen|møttes|mottes|møtt|mott|pratet|pratede|traff|traf|sås|sas|snakka|prata|drakk kaffe|drak kaffe) / (snakkede|talte|snakket|pratet|traff|mødtes|møttes|har talt|har snakket) (jeg|vi|med) / (mødet|møtet|samtalen|det) (\\S+ )?(gik|gikk|var|blev|ble) (\\S+ )?(godt|bra|fint|fantastisk|rigtig|veldig|super|kjempebra|hyggeligt|hyggelig|nyttig|strålende)',
  '(sesli|setkali|potkali|mluvili|bavili|povidali|videli|hovorili|sesly|setkaly|mluvily) jsme (se|spolu)? / (jsme se|jsme spolu) (\\S+ ){0,3}(sesli|setkali|potkali|mluvili|bavili|videli|sesly|setkaly|mluvily|hovorili) / (mluvil|mluvila|sesel|sesla|setkal|setkala|hovoril|bavil|bavila) jsem / (schuzka|setkani|hovor|rozhovor) (\\S+ ){0,3}(probehl|byl|dopadl)* / (probehlo|slo|dopadlo|bylo) (to )?(\\S+ )?(dobre|skvele|vyborne|super|fajn) / (to )?(probehlo|dopadlo) (\\S+ )?(dobre|skvele|vyborne|super)',
  '(gorustuk|bulustuk|konustuk|sohbet ettik|tanistik|kahve ictik) / (gorustum|bulustum|konustum|tanistim) / (gorusme|toplanti|bulusma|sohbet)\\p{L}* (\\S+ ){0,3}(gecti|iyiydi|guzeldi|oldu|gerceklesti|yapildi) / (cok |gayet )?(iyi|guzel|harika|verimli) (gecti|oldu|bir gorusme)',
  '(созвонились|встретились|поговорили|пообщались|увиделись|виделись|побеседовали|списались|переговорили|встречались|общались|говорили мы|мы говорили) / (встретился|встретилась|поговорил|поговорила|созвонился|созвонилась|пообщался|пообщалась|говорил|говорила) с / (встреча|разговор|звонок|беседа|созвон) (\\S+ ){0,3}(прош|состоял|был|получил)* / (прошло|прошла|прошел|получилось) (\\S+ )?(хорошо|отлично|замечательно|прекрасно|супер|удачно|нормально) / (состоялся|состоялась)',
  '(зустрілися|зустрілись|поговорили|поспілкувалися|поспілкувались|зідзвонилися|зідзвонились|бачилися|бачились|розмовляли|говорили) / (зустрівся|зустрілася|поговорив|поговорила|поспілкувався|поспілкувалася|говорив|говорила) (з|із|зі) / (зустріч|розмова|дзвінок) (\\S+ ){0,3}(відбу|пройш|була|був|вдала)* / (пройшло|пройшла|пройшов) (\\S+ )?(добре|чудово|відмінно|супер|гарно) / (відбулася|відбувся)',
  '(面談|面会|お話|話|打ち合わせ|ミーティング|会議|通話|電話|ランチ|お茶|会食|面接|お目にかか)~(ました|できた|しました|頂いた|いただいた|きた|した) / (会いました|会えました|会った|会ってきました|お会いできました|お会いしました|話しました|話せました|話した|お会いでき|終わりました|無事に終わ|うまくいきました)',
  '(见面了|见了面|见过面|见到了|见过了|聊了|聊过|谈了|谈过|通了电话|通过电话|通话了|开了会|会面了|面谈了|聊得|谈得|很顺利|顺利完成|已经见|已见|見面了|見了面|見過面|談了|談過|聊得|通了電話|很順利|碰面了|碰了面|喝了咖啡|吃了饭|吃了飯)',
  '(만났|만나뵀|만나 뵈|뵈었|뵀습|이야기를 나눴|이야기를 나누었|이야기했|이야기 나눴|얘기했|얘기를 나눴|통화했|통화를 했|대화했|대화를 나눴|미팅했|미팅을 했|면담했|회의했|잘 끝났|잘 됐|잘 되었|커피를 마셨|식사했)',
];

/** One side did not come. */
export const NO_SHOW = [
  "no[- ]?show(ed)? / blew (me|us) off / (did(n't|nt| not)|never) (even )?(show|showed|turn|turned)( up)?(?! (me|us|a|the|him|her|interest)) / (he|she|they|i|nobody|no one|who) (did(n't|nt| not)|never) (come|came|join|joined|appear|appeared|dial in|dialled in|dialed in|make it|made it|call|called|log on|logged on)(?! (back|up with|to like)) / (stood|stand|standing) (me|us|her|him|them) up / (nobody|no one) (came|was there|joined|showed|turned up) / waited (for )?(\\S+ ){0,7}(alone|in vain|nobody|nothing|no sign|by myself|on my own) / was (left )?(waiting )?alone on the (call|line) / (forgot|missed|overslept|slept through) (about )?(it|(our|the|my) (call|meeting|appointment|slot|chat|coffee|talk|interview|session|date|time)) / failed to (show|appear|turn up|join) / (he|she|they|nobody|no one|who) (did(n't|nt| not)|never|hasn't) (even )?(ring|rang|phone|phoned|pick up|picked up|pick up the phone|answer the phone|turned up|arrive|arrived|dialled|materialise|materialised)(?! (back|again)) / (sat|stood|was) (\\S+ ){0,6}(alone in|alone at|by myself) / (no|not a) sign of (him|her|them) / (was |were )?nowhere to be seen / missed each other / i (clean |completely |totally )?forgot (all )?(about )?(it|the|our)",
  '(nicht|nie) (erschienen|aufgetaucht|gekommen|aufgekreuzt|eingewahlt|dazugekommen|zum termin) / (kam|tauchte|erschien|wahlte sich|kamen) (einfach |leider |aber )?(nicht|nie)( auf| ein)? / (hat )?(mich|sie|ihn) (\\S+ )?(versetzt|sitzen ?lassen|sitzengelassen) / sitzen (ge)?lassen / (vergeblich|umsonst|allein) gewartet / niemand (da|gekommen|kam|erschienen) / (termin|treffen) (\\S+ )?(verschlafen|verpasst|verschwitzt|vergessen) / (nicht|nie) (angerufen|rangegangen|ans telefon gegangen|abgenommen)(?! zuruck) / rief (\\S+ ){0,3}(nicht|nie) an / ging (\\S+ )?(nicht|nie) (ran|ans telefon) / habe (\\S+ ){0,3}(termin|gesprach|treffen) (\\S+ )?(vergessen|verpasst)',
  "pose* un lapin / (n'est|n'etait|n'es|ne s'est) (jamais|pas) (\\S+ )?(venu|venue|present*|pointe*|connecte*|montre*) / (n'est|s'est) (finalement |hélas )?pas (venu*|presente*|connecte*) / jamais (venu*|connecte*|arrive*) / (attendu|attendue) (\\S+ ){0,5}(pour rien|en vain|seul|seule) / personne (n'est venu|au rendez-vous) / (j'ai|ai) (oublie|rate|loupe) (le|notre|l') ?(rendez-vous|appel|rdv)? / (n'a|ne m'a|m'a|n'ont) (\\S+ )?(jamais|pas) (appele*|telephone|decroche)(?! de retour) / (ne s'est|s'est) jamais (presente*|connecte*)",
  '(no) (se )?(aparecio|presento|vino|llego|conecto|asistio|acudio) / (me )?(dejo|dejaron) (plantad[oa]|esperando) / (nunca|jamas) (se )?(aparecio|llego|vino|conecto|presento) / (espere|esperando) (\\S+ ){0,5}(en vano|sol[oa]|nadie) / (me|se me) (olvide|olvido|paso) (de )?(la|nuestra) (reunion|cita|llamada) / (no|nunca|jamas) (me )?(llamo|cogio el telefono|contesto al telefono|aparecieron)(?! de vuelta)',
  '(nao|nunca) (apareceu|veio|compareceu|entrou|chegou|ligou) / (me )?deu (um |o )?bolo / (me )?deixou (a )?(esperando|espera|plantad[oa]) / (esperei|esperando) (\\S+ ){0,5}(em vao|a toa|sozinh[oa]|ninguem) / (esqueci|perdi) (da|a) (reuniao|conversa|chamada) / (nao|nunca) (me )?(ligou|telefonou|atendeu)(?! de volta)',
  "(non|mai) (si )?(e|s'e|e') (mai )?(presentat[oa]|vist[oa]|fatt[oa] (viv[oa]|vedere)|venut[oa]|collegat[oa]|conness[oa]|arrivat[oa]) / non si e / (dato|tirato) (buca|un bidone|bidone|pacco) / (mi ha )?dato buca / (aspettato|atteso) (\\S+ ){0,5}(invano|da sol[oa]|per niente|nessuno) / ho (dimenticato|saltato|perso) (la |l')?(chiamata|appuntamento|incontro) / non (mi )?ha (mai )?(chiamato|telefonato|risposto al telefono) / non e (mai )?arrivat[oa]",
  '(niet|nooit) (komen opdagen|verschenen|op komen dagen|gekomen|opgedaagd|ingebeld|ingelogd) / (kwam|kwamen|daagde) (\\S+ )?(niet|nooit)( opdagen| op)? / (liet|laten) (me|mij) (\\S+ )?(zitten|stikken) / (voor niets|tevergeefs|alleen) (zitten )?(gewacht|wachten) / (afspraak|gesprek) (\\S+ )?(vergeten|gemist) / (niet|nooit) (gebeld|opgenomen|verschenen|komen opdagen)(?! terug) / belde (\\S+ )?(niet|nooit) / nam (\\S+ )?(niet|nooit) op',
  'nie (pojawil|pojawila|przyszedl|przyszla|przyjechal|przyjechala|stawil|stawila|dolaczyl|dolaczyla|zjawil|zjawila|polaczyl)* / wystawil(a)? (mnie )?(do wiatru)? / (czekalem|czekalam) (\\S+ ){0,5}(na prozno|sam|sama|nikt)',
  '(kom|dok|dök) (\\S+ )?(aldrig|inte)( upp)? / (aldrig|inte) (dok|dök|kom|dykt|kopplade) (upp)? / uteblev / (vantade) (\\S+ ){0,5}(forgaves|ensam) / (glomde|missade) (motet|samtalet)',
  '(kom|dukket|dukkede|mødte|møtte|motte|modte) (\\S+ )?(aldrig|aldri|ikke)( op| opp)? / (aldrig|aldri|ikke) (dukket|dukkede|mødt|møtt|kommet|dukka) (op|opp)? / (brændte|braendte|brente) (mig|meg) (af|av) / udeblev / uteble / (ventede|ventet) (\\S+ ){0,5}(forgæves|forgjeves|alene)',
  '(neprisel|neprisla|nedorazil|nedorazila|neukazal|neukazala|nepripojil|nepripojila|nedostavil|nedostavila) / (cekal|cekala) jsem (\\S+ ){0,5}(marne|sam|sama)',
  '(gelmedi|katilmadi|ortaya cikmadi|baglanmadi|gorunmedi) / (beni )?ekti / (bosuna|tek basima) bekledim',
  '(не|никто не) (пришел|пришла|появился|появилась|явился|явилась|подключился|подключилась|вышел на связь|пришли|позвонил|позвонила) / (прождал|прождала|ждал|ждала) (\\S+ ){0,5}(зря|напрасно|один|одна)',
  "(не|ніхто не) (прийшов|прийшла|з'явився|з'явилася|з'явилась|підключився|підключилася|вийшов на зв'язок|прийшли) / (чекав|чекала) (\\S+ ){0,5}(марно|даремно|сам|сама)",
  '(来ませんでした|来なかった|来られません|現れませんでした|現れなかった|いらっしゃいませんでした|すっぽか|無断|参加されませんでした|入室されませんでした|誰も来)',
  '(没来|沒來|没有来|沒有來|没出现|沒出現|没有出现|沒有出現|放我鸽子|放了鸽子|放了我鸽子|放我鴿子|放鸽子|爽约|爽約|没露面|没上线|没有到场|未到场|缺席|空等)',
  '(나타나지 않|안 나타|오지 않|안 왔|안 오셨|오지 않으셨|바람맞|바람 맞|노쇼|접속하지 않|불참)',
];

/** Called off. */
export const CANCELLED = [
  "cancel(l?ed|s|led on)? / cancell(ing|ation) / call(ed|s|ing) (it |the \\S+ |our \\S+ )?off / (was|is|it's) (all )?off(?= ?$) / fell through / (got|was|been) (scrapped|pulled|postponed) / postponed / (had|has) to (skip|drop|bail|scrap|postpone|pull out) / (couldn't|could not|can't|cannot|wasn't able to) make it(?! work) / bailed( on me| out)? / (dropped|pulled) out / (backed|bowed) out",
  '(hat|wurde|ist|haben|musste|habe|hab|wir|er|sie|kurzfristig|termin) (\\S+ ){0,4}(abgesagt|abgeblasen|storniert|ausgefallen|gecancelt|absagen|verschoben) / ^(kurzfristig )?(abgesagt|ausgefallen|verschoben) / (fiel|fallt) (\\S+ )?(aus|ins wasser) / sagte (\\S+ ){0,3}ab(?= ?$) / ins wasser gefallen',
  "(a|ete|est|ai|avons|s'est) (\\S+ )?(annule|decommande|reporte|desiste)* / tombe a l'eau / annule*",
  '(cancelo|cancelaron|cancele|canceló|cancelamos|cancelado|cancelada|suspendio|suspendieron|anulo|anularon|se cayo|pospuso|aplazo|aplazaron|suspendida|anulada|aplazada)',
  '(cancelou|cancelei|cancelaram|cancelamos|cancelada|cancelado|desmarcou|desmarquei|desmarcaram|desmarcada|adiou|adiada|adiado)',
  '(annullato|annullata|ha annullato|ho annullato|disdetto|disdetta|cancellato|cancellata|saltato|saltata|rinviato|rinviata|rimandato|rimandata|spostato tutto|disdire)',
  '(afgezegd|geannuleerd|gecanceld|afgeblazen|afgelast|ging niet door|gaat niet door|niet doorgegaan|uitgesteld|verzet|zegde (\\S+ ){0,2}af)',
  '(odwolal|odwolala|odwolali|odwolane|odwolana|odwolalem|odwolalam|odwolalismy|anulowal|anulowala|anulowano|przelozyl|przelozyla|przelozone|odwolano)',
  '(stallde in|stalldes in|installt|installd|avbokade|avbokat|bokade av|fick stalla in|lade ner|blev installt|avbokad|skots upp|skot upp)',
  '(aflyst|aflyste|avlyst|avlyste|meldte (\\S+ )?(afbud|avbud|forfall)|afbud|avbestilte|avbestilt|kansellert|kansellerte|udsat|utsatt|annulleret|aflysning)',
  '(zrusil|zrusila|zrusili|zruseno|zrusena|zruseny|odvolal|odvolala|odrekl|odrekla|odlozil|odlozila|odpadla|odpadlo)',
  '(iptal|ertelendi|erteledi)( etti| ettim| ettik| edildi| oldu)?',
  '(отменил|отменила|отменили|отменен|отменена|отменилась|отменилось|отменился|перенес|перенесла|перенесли|сорвалась|сорвалось|сорвался|отложили|отложил|отложила)',
  '(скасував|скасувала|скасували|скасовано|скасована|відмінив|відмінила|відмінили|переніс|перенесла|перенесли|зірвалася|зірвалось|відклали)',
  '(キャンセル|中止|延期|取りやめ|流れました|流れて|ドタキャン)',
  '(取消|推迟|推遲|延期|改期|泡汤|泡湯)',
  '(취소|연기|무산|미뤄졌|미루)',
];

/** It did not take place, for no reason said. */
export const NOT_HAPPENED = [
  "(it|that|the \\S+|our \\S+|this)?( just| simply)? ?(did(n't|nt| not)|never) (end up )?(happen|happened|take place|took place|happening|work out|worked out|come off|came off)",
  '(hat|fand) (\\S+ ){0,2}nicht (statt|stattgefunden|geklappt) / nicht (stattgefunden|geklappt|zustande gekommen)',
  "(n'a|n'ont) pas eu lieu / ne s'est pas fait*",
  'no (se hizo|se dio|tuvo lugar|hubo (reunion|charla|llamada)|se realizo|se concreto)',
  'nao (aconteceu|teve|houve|rolou|se realizou)',
  '(non (si e|e|s\\S*) (fatto|fatta|tenuto|tenuta|svolt[oa])) / non se ne e fatto nulla / e saltat[oa]',
  '(niet (doorgegaan|gelukt|plaatsgevonden)) / ging niet door',
  'nie (odbylo|odbyla|doszlo|wyszlo) (sie|do)?',
  'blev (det )?(aldrig|inte) av / blev inte (av|nagot)',
  '(blev|ble) (det )?(aldrig|aldri|ikke) (til )?(noget|noe|af|av)',
  '(neprobehl\\p{L}*|nekonal\\p{L}*|neuskutecnil\\p{L}*)',
  '(gerceklesmedi|olmadi|yapilmadi|yapilamadi)',
  'не (состоял|получил|сложил)(ся|ась|ось)',
  'не (відбу|вий)(вся|лася|лося|шло|лось|лась)',
  '(行われませんでした|実現しませんでした|実施されませんでした)',
  '(没有成|没成|沒成|没开成|未能进行|没有举行)',
  '(열리지 않|성사되지 않|이루어지지 않|진행되지 않)',
];

/** The other does not want to, or cannot. */
export const DECLINED = [
  "(declin(ed|es)|turned (me|us|it|this|the \\S+) down|(said|says|was|is|it's|'s) (a |very |polite |politely |it's a |a polite |a firm )*no(?= ?$| thank| to)|not interested|not available for|passed on (it|this|me|the)|refused|refuses) / (does(n't|nt| not)|did(n't|nt| not)) want (to (talk|meet|speak|do)|it|this) / (can't|cant|cannot|won't|wont|unable to|not able to|couldn't) (help|meet|make (the )?time|talk|speak|take (it|this|calls|the call)|do (it|this)) / no time for (it|this|me|a|calls|interviews) / (would|'d) rather not / too busy (to|for) / (isn't|is not|not) (taking|doing|giving) (any )?(calls|interviews|meetings|conversations) / (regrets|regretted|sent (his|her|their) regrets) / a polite no",
  '(hat|haben) (\\S+ ){0,4}(abgelehnt|nein gesagt|einen korb gegeben) / (abgelehnt|lehnte (\\S+ ){0,3}ab|kein interesse|keine zeit (dafur|fur)|mochte nicht|will nicht|sagte nein|nein gesagt|absage (bekommen|erhalten|von)|einen korb) / hat (mir|uns) abgesagt / winkt(e)? ab',
  "(a|ont) (\\S+ )?(decline|refuse)* / (dit|repondu) (que )?non / (pas|n'est pas|n'a pas) interesse* / (ne (veut|souhaite|peut) pas) / (pas|n'a pas) le temps / prefere (ne pas|que non|s'abstenir)",
  '(dijo|respondio|contesto|ha dicho) (muy amable )?(que )?no(?! (lo )?(sabe|sabia|era|hay|habia|tiene prisa|compre|mire|haga)) / (rechazo|rechazado|declino|declinado|no quiere|no quiso|no le interesa|no esta interesad[oa]|no puede (ayudar|atender|reunirse)|no tiene tiempo|se nego) ',
  '(disse|respondeu) que nao(?! (sabe|sabia|era|ha)) / (recusou|declinou|nao quer|nao quis|nao (tem|esta) interesse|sem interesse|nao esta interessad[oa]|nao pode (ajudar|atender|falar)|nao tem tempo)',
  '(detto|risposto) (di )?no(?= ?$) / (ha )?(rifiutato|declinato) / non (vuole|gli interessa|le interessa|e interessat[oa]|ha tempo|se la sente|puo (aiutar|incontrar))*',
  '(afgewezen|geweigerd|bedankt voor de eer|nee gezegd|zei nee|zegt nee|geen interesse|geen tijd voor|wil niet|wilde niet|heeft geen zin|niet geinteresseerd|weigerde|bedankte vriendelijk)',
  '(odmowil|odmowila|odmowili|nie chce|nie chcial|nie chciala|nie jest zainteresowan[ya]|powiedzial(a)? (ze )?nie|nie ma czasu|odrzucil|odrzucila)',
  '(tackade nej|sa nej|sagt nej|tackat nej|avbojde|inte intresserad|vill inte|ville inte|har inte tid|avbojt)',
  '(takkede nej|takket nei|sagde nej|sa nei|sagt nej|sagt nei|afslog|avslo|avslog|ikke interesseret|ikke interessert|vil ikke|ville ikke|har ikke tid)',
  '(odmitl|odmitla|odmitli|nema zajem|nechce|nechtel|nechtela|rekl(a)? (ze )?ne|nema cas)',
  '(reddetti|kabul etmedi|hayir dedi|istemiyor|istemedi|ilgilenmiyor|vakti yok)',
  '(отказал|отказала|отказались|отказался|отказалась|отклонил|отклонила|не хочет|не захотел|не захотела|не заинтересован|не интересно|нет времени)',
  '(відмовив|відмовила|відмовився|відмовилася|відмовилась|відхилив|відхилила|не хоче|не захотів|не захотіла|не цікаво|не має часу|немає часу)',
  '(断られ|お断り|辞退|断りの|断って)',
  '(拒绝|拒絕|婉拒|谢绝|謝絕|不感兴趣|不感興趣|没兴趣|沒興趣|不愿意|不願意|没空见)',
  '(거절|사양|관심이 없|관심 없|거부|어렵다고)',
];

/** No word from the other. */
export const NO_ANSWER = [
  "no (answer|reply|response|word|news|sign of life)( from| yet| so far| at all| to)? / (has|have|had|did|does)(n't|nt| not) (yet )?(even )?(answer|reply|respond|write back|get back|written|written back|answered|replied|responded|got back|gotten back|got in touch|come back)(ed)?(?! my| all) / never (answered|replied|wrote|got back|responded|gets back|came back|heard) / (has|have) never (answered|replied|written|got back|responded|come back) / (have(n't|nt| not)|not|never|nothing|not yet) (yet )?heard( back| from| anything| a)? / (heard|got|received|hearing) (nothing|nowt|zip)( back)? / (radio|complete|only|total|just|deafening|still|since|been|nothing but) silence / ^silence(?! (is|of)) / ghosted / ghosting me / (still )?nothing back / nothing (yet |so far )?from / crickets / nothing (came|has come|comes|ever came) back / (not answering|won't answer|doesn't answer|does not answer|doesn't reply|not replying|unanswered) / still waiting (for|on) (a |an |his |her |their |any )?(\\S+ )?(answer|reply|response|word|news)",
  '(keine|kein|ohne|noch keine|nie eine) (antwort|ruckmeldung|reaktion|lebenszeichen|nachricht|echo) / (nicht|nie|nichts|noch nicht|bisher nicht) (\\S+ ){0,2}(geantwortet|gemeldet|reagiert|zuruckgeschrieben|gehort|zuruckgemeldet) / (antwortet|reagiert|meldet sich|antwortete|meldete sich|reagierte) (\\S+ ){0,2}(nicht|nie|gar nicht) / funkstille / nichts gehort',
  "(pas|aucune|toujours pas|sans|jamais) (\\S+ )?(de )?(reponse|nouvelle|nouvelles|retour|signe) / (n'a|n'ont|ne m'a|m'a) (\\S+ )?(pas|jamais|rien) (encore )?(repondu|ecrit|rappele|donne|recontacte) / (ne) (\\S+ )?(repond|reponds|rappelle) (pas|plus) / silence radio / sans reponse / (rien|pas) recu",
  '(sin|ninguna|no hay|no tengo|no recibi) (\\S+ )?(respuesta|noticias|contestacion) / no (me |nos )?(ha |han |habia )?(respondio|respondido|contesto|contestado|contesta|responde|escribio|escrito|devuelto|llamado) / (sigo|seguimos) (esperando|sin) / (ni|nada de) (respuesta|noticias) / silencio (total|absoluto)?',
  '(sem|nenhuma|nao (tive|tenho|houve|recebi)) (\\S+ )?(resposta|noticias|retorno|notícia) / (nao|nunca) (me )?(respondeu|responde|retornou|deu retorno|escreveu|ligou de volta) / (ainda )?(estou )?a espera de resposta / silencio',
  '(nessuna|senza|alcuna) (\\S+ )?(risposta|notizia|notizie|riscontro) / non (mi |ci )?(ha |hanno )?(ancora |mai |piu )?(risposto|risponde|scritto|richiamato|sentito|rispondono) / (tutto tace|silenzio)',
  '(geen|nog geen|zonder) (\\S+ )?(antwoord|reactie|bericht|reply|gehoor|nieuws) / (reageert|antwoordt|reageerde|antwoordde) (\\S+ ){0,3}(niet|nooit) / (niet|nooit|niets|niks|nog niet) (\\S+ ){0,2}(gereageerd|geantwoord|gehoord|teruggemaild|teruggebeld|teruggeschreven) / (heeft|heb) (\\S+ ){0,3}(niet|niets|niks|nooit) (\\S+ )?(gereageerd|geantwoord|gehoord|teruggemaild) / radiostilte',
  '(brak|bez|zadnej|nie ma|nie mam) (\\S+ )?(odpowiedzi|odzewu|wiesci|reakcji) / nie (odpowiedzial|odpowiedziala|odpisal|odpisala|odpowiada|odpisuje|odezwal|odezwala|oddzwonil|oddzwonila)\\p{L}* / (cisza|milczy)',
  '(inget|inga|utan) (\\S+ )?(svar|besked|livstecken) / (har |hon |han )?(inte|aldrig) (\\S+ )?(svarat|hort av|hort|aterkommit|svarade) / (svarar|svarade|horde av sig|hor av sig) (\\S+ )?(inte|aldrig) / (inte|inget|ingenting) hort / tyst',
  '(intet|ingen|ikke noget|uden|uten) (\\S+ )?(svar|tilbakemelding|tilbagemelding|livstegn|lyd) / (har |hun |han )?(ikke|aldrig|aldri) (\\S+ )?(svaret|svart|svara|hørt|hort|vendt tilbage) / (svarer|svarede|svarte) (\\S+ )?(ikke|aldrig|aldri) / (intet|ikke|ingenting) (hørt|hort)',
  '(zadna|bez|zadnou) (\\S+ )?(odpoved|odpovedi|odezva|odezvy|reakce|zprava|zpravy) / (neodpovedel|neodpovedela|neodpovida|neozval|neozvala|neozyva|nereaguje|neodepsal|neodepsala|nereagoval|nereagovala) / ticho',
  '(cevap|yanit|ses|haber|donus) (\\S+ )?(yok|vermedi|gelmedi|alamadim|cikmadi|yazmadi|etmedi|almadim) / (cevap vermedi|donmedi|cevaplamadi|yanitlamadi|cevap vermiyor)',
  '(нет|без|никакого|ни) (\\S+ )?(ответа|ответ|новостей|вестей|привета) / (не|так и не|пока не|ещe не) (ответил|ответила|отвечает|ответили|перезвонил|перезвонила|отозвался|отозвалась|написал|написала|отреагировал|объявился) / (тишина|молчит|молчание|молчат)',
  '(немає|нема|без|жодної|ані) (\\S+ )?(відповіді|новин|звістки) / (не|так і не|ще не|поки не) (відповів|відповіла|відповідає|відповіли|передзвонив|передзвонила|озвався|озвалася|відписав|відписала|написав|написала) / (тиша|мовчить|мовчання|мовчать)',
  '(返事|返信|返答|連絡|回答|音沙汰|反応)~(ない|ません|なし|来て|待ち) / (音沙汰なし|未返信)',
  '(没有?|沒有?|未|还没|還沒|尚未|没收到|沒收到|一直没|一直沒)~(回复|回覆|回信|答复|答覆|回音|消息|回应|回應|回我|理我) / (不回|没回|沒回|杳无音信|石沉大海)',
  '(답장|답변|연락|회신|대답|응답|소식)~(없|않|못|안) / 묵묵부답',
];

/** Still to come. */
export const PENDING = [
  "not yet / not (happened|met|spoken|talked|had it|held|done) yet / (still|yet) (to come|pending|to be|ahead|to happen|upcoming) / (has|have)(n't|nt| not) (yet )?(happened|taken place|met|talked|spoken|had (it|the|our)|been) / too (early|soon) / (it|that|the \\S+|our \\S+)('s| is)( only| not until| still)? (tomorrow|next week|next month|on \\S+day|later|this afternoon|tonight|not until|coming up) / we('re| are|'ll| will)?( only| first)? (meet|meeting|talk|talking|speak|speaking|seeing each other)( only)? (on|next|tomorrow|in|later|at|this) / (is|was|been|got)? ?(scheduled|planned|booked|set) for",
  '(noch|bisher|bis jetzt) nicht(?! (bedankt|geantwortet|gemeldet|reagiert)) / (steht|kommt) (\\S+ )?(noch|erst) (\\S+ )?(aus|bevor|an)? / (ist|findet|treffen uns|sprechen uns|sprechen|sehen uns|haben) (\\S+ )?erst (\\S+ ){0,3} / nachste woche erst / zu fruh',
  "pas encore / (n'a|n'est|ne s'est|nous sommes|on s'est|c'est) (\\S+ )?(toujours|pas encore) / (c'est|on se voit|on se parle|rendez-vous|nous nous voyons) (\\S+ )?(seulement |que )?(demain|la semaine prochaine|lundi|mardi|mercredi|jeudi|vendredi) / trop tot / a venir",
  '(todavia|aun) no / (es|nos vemos|hablamos) (recien )?(manana|la (proxima semana|semana que viene)|el (lunes|martes|miercoles|jueves|viernes)) / (pendiente|falta(n)? (aun|todavia)|demasiado pronto)',
  'ainda nao / (e|sera|nos vemos|falamos) (so )?(amanha|na (proxima semana|semana que vem)|na (segunda|terca|quarta|quinta|sexta)) / (pendente|muito cedo|por acontecer)',
  'non ancora / (non (\\S+ ){0,3}ancora) / ancora no / (e|ci vediamo|ci sentiamo|sara) (solo )?(domani|la (prossima settimana|settimana prossima)|lunedi|martedi|mercoledi|giovedi|venerdi) / troppo presto',
  '(nog|tot nu toe) niet(?! (gereageerd|geantwoord|gehoord|bedankt)) / (is|zien elkaar|spreken elkaar|komt) (\\S+ )?(pas|nog) (\\S+ )?(morgen|volgende|maandag|dinsdag|woensdag|donderdag|vrijdag)? / te vroeg / moet nog (komen|plaatsvinden)',
  '(jeszcze|na razie|dotad) nie / (dopiero|widzimy sie|spotykamy sie|rozmawiamy) (\\S+ )?(jutro|w (poniedzialek|wtorek|srode|czwartek|piatek)|za tydzien|w przyszlym) / za wcześnie',
  '(inte an|annu inte|inte annu|annu ej|inte hunnit) / (ar|ses|hors) (forst )?(imorgon|i morgon|nasta vecka|pa (mandag|tisdag|onsdag|torsdag|fredag)) / for tidigt',
  '(ikke endnu|endnu ikke|ikke enna|enda ikke|ikke enda|ennå ikke|ikke ennå) / (er|ses|snakkes|sees) (først )?(i morgen|næste uge|neste uke|på (mandag|tirsdag|onsdag|torsdag|fredag)) / for tidlig*',
  '(jeste|zatim) ne\\p{L}* / (az|uvidime se|sejdeme se) (\\S+ )?(zitra|pristi tyden|v (pondeli|utery|stredu|ctvrtek|patek)) / prilis brzy',
  '(henuz|daha) (\\S+ ){0,3}(degil|yok|\\p{L}*m[ae]d\\p{L}*) / henuz / (yarin|haftaya) (gorusecegiz|bulusacagiz)',
  '(еще|пока|пока еще|пока что) (нет|не)(?! (ответил|отвеча|поблагодар)) / (встречаемся|созваниваемся|увидимся|поговорим|только) (\\S+ )?(завтра|на следующей|в (понедельник|вторник|среду|четверг|пятницу)) / рано',
  '(ще|поки|поки що|досі) (ні|не)(?! (відпов|подяк)) / (зустрічаємося|зідзвонюємося|побачимося|поговоримо|тільки|лише) (\\S+ )?(завтра|наступного|у (понеділок|вівторок|середу|четвер)) / зарано',
  '(まだ|これから|未定|明日の予定|来週の予定|これからです)',
  '(还没|還沒|尚未|还未|還未|未开始|下周才|明天才|下週才)',
  '(아직|다음 주에|내일 만나|예정입니다|예정이에요)',
];

/** Yes, and words of praise alone: they count only as an answer to "how did it go?". */
export const YES = [
  '^(oh |well |hi,? |hello,? )?(yes|yep|yeah|yup|yess+|affirmative|indeed|it did|we did|i did|sure did|absolutely)',
  '^(ja|jawohl|jup|jepp|japp|genau|klar|doch)',
  '^(oui|ouais|absolument|tout a fait)',
  '^(si|claro|por supuesto|asi es|efectivamente|tal cual)',
  '^(sim|claro|com certeza|isso)',
  '^(si|certo|esatto|assolutamente)',
  '^(ja|jazeker|zeker|klopt|jawel)',
  '^(tak|owszem|jasne|zgadza sie)',
  '^(ja|japp|jo|absolut|javisst|jodå)',
  '^(ja|jo|jada|jo da|jepp|klart)',
  '^(ano|jo|jasne|jiste)',
  '^(evet|tabii|tabi|elbette)',
  '^(да|ага|конечно|угу)',
  '^(так|ага|звісно|авжеж)',
  '^(はい|ええ|うん)',
  '^(是的|是|对|對|嗯|好的)',
  '^(네|예|응|그럼요)',
];
export const PRAISE = [
  '^(really |very |so |super |absolutely |pretty |just |what a |it was (\\S+ ){0,2}|was |she was (\\S+ ){0,2}|he was (\\S+ ){0,2}|(loved|enjoyed) )?(great|good|lovely|fantastic|brilliant|wonderful|excellent|super|amazing|awesome|fine|well|perfect|terrific|helpful|useful|inspiring|generous|kind|nice|worth it|interesting|fascinating|superb|delightful|ok|okay|fun)(?! luck| try| of) / was (so |really |very |totally |absolutely )?worth (it|it all) / (it|she|he) was (\\S+ ){0,2}(great|good|lovely|useful|helpful|wonderful|brilliant|kind|generous|amazing|fantastic|excellent|delightful|gem|treasure|star) / (she|he) is (a |an )(\\S+ ){0,2}(gem|giant|treasure|star|delight|wonder|marvel) / loved (it|her|him|every)',
  '^(sehr |echt |richtig |wirklich |ganz |war |es war )*(gut|super|toll|prima|klasse|grossartig|wunderbar|hervorragend|spannend|fantastisch|bestens|hilfreich|schon)\\p{L}*',
  "^(tres |vraiment |super |c'etait |tout simplement )*(bien|super|genial|geniale|excellent|excellente|formidable|parfait|top|passionnant|passionnante|utile|magnifique)",
  '^(muy |todo |fue |super |realmente )*(bien|genial|estupendo|excelente|fantastico|buenisimo|buenisima|perfecto|util|increible|maravilloso|maravillosa|provechosa)',
  '^(muito |tudo |foi |super )*(bem|otimo|otima|excelente|maravilhoso|maravilhosa|fantastico|fantastica|perfeito|bom|boa|util|incrivel)',
  '^(molto |tutto |davvero |e stato |e stata )*(bene|benissimo|ottimo|ottima|perfetto|fantastico|fantastica|bellissimo|bellissima|utile|splendido|splendida|bello|bella)',
  '^(heel |erg |echt |het was |was )*(goed|fijn|prima|geweldig|leuk|top|super|nuttig|prachtig|fantastisch|uitstekend)',
  '^(bardzo |naprawde |bylo )*(dobrze|swietnie|super|wspaniale|rewelacyjnie|fantastycznie|znakomicie|milo)',
  '^(mycket |jatte|riktigt |det var )*(bra|jattebra|fint|toppen|kanon|utmarkt|givande|trevligt|fantastiskt|lysande|suverant)',
  '^(rigtig |virkelig |veldig |meget |det var )*(godt|bra|fint|fantastisk|kjempebra|super|dejligt|hyggelig|hyggeligt|nyttig|skønt|glimrende|strålende)',
  '^(moc |velmi |opravdu )*(dobre|skvele|vyborne|super|fajn|paradni|uzasne)',
  '^(cok |gayet )*(iyi|guzel|harika|mukemmel|verimli|super)(ydi)?',
  '^(очень |просто |все )*(хорошо|отлично|замечательно|прекрасно|супер|великолепно|здорово|полезно)',
  '^(дуже |просто |все )*(добре|чудово|відмінно|супер|прекрасно|корисно|класно)',
  '(とても勉強に|勉強になりました|良かった|よかった|素晴らしかった|有意義|楽しかった)',
  '(很好|非常好|太好了|很棒|收获很大|很有帮助|受益匪浅|收穫很大|很有幫助)',
  '(좋았|훌륭했|유익했|도움이 됐|도움이 되었|즐거웠|감사했)',
];

/** "Nothing" as a whole answer. */
export const NOTHING = [
  '^(sadly |unfortunately |alas |still |so far |so |and )*(nothing|nada|zilch|nope, nothing)',
  '^(leider |bisher |noch )*nichts( bisher)?',
  '^(malheureusement |helas |toujours )*rien',
  '^(lamentablemente |por desgracia |aun |todavia )*nada',
  '^(infelizmente |ainda )*nada',
  '^(purtroppo |ancora )*(niente|nulla)',
  '^(helaas |nog |nog steeds )*(niks|niets)',
  '^(niestety |nadal |wciaz )*nic',
  '^(tyvarr |fortfarande )*(inget|ingenting)',
  '^(desværre |dessverre |stadig |fortsatt )*(intet|ingenting|ikke noget|ikke noe)',
  '^(bohuzel |zatim )*nic',
  '^(maalesef )?hicbir sey',
  '^(увы |к сожалению |пока )*ничего',
  '^(на жаль |поки )*нічого',
  '^(何も|特になし)',
  '^(没有|没消息|沒有)',
  '^(아무것도|없습니다)',
];

/** Words that deny the verb they stand with. */
export const NOT = [
  "not|n't|never|no|nobody|without|didnt|havent|couldn't|neither / (if|when|once|unless|until|in case|before) (we|i) / (hope|hoping|want|plan|planning|trying|going|need|try|like|love) to / (will|would|should|could|might|may|let's|can|shall) (we )?",
  'nicht|kein|keine|nie|niemals|wenn|sobald|falls|ohne',
  "ne|pas|jamais|si on|quand on|n'avons|n'ai",
  'no|nunca|jamas|sin|cuando|si nos',
  'nao|nunca|sem|se nos|quando nos',
  'non|mai|se ci|quando ci',
  'niet|geen|nooit|als we|zodra',
  'nie|nigdy|gdy|jesli|jezeli',
  'inte|aldrig|ej|nar vi|om vi',
  'ikke|aldri|aldrig|når vi|hvis vi',
  'ne|nikdy|kdyz|az se',
  'degil|hic',
  'не|никогда|если|когда',
  'ніколи|якщо|коли',
];
export const YET = [
  'yet|so far|until now / noch|bisher / encore / todavia|aun|ainda|ancora|nog|jeszcze|an|annu|endnu|enna|enda|jeste|zatim|henuz|еще|пока|ще|поки',
];

/** What can be called off or refused and is the meeting itself. */
export const MEETING_NOUNS =
  'call|calls|chat|coffee|talk|conversation|meeting|lunch|session|walk|dinner|breakfast|tea|zoom|appointment|slot|invitation|invite|request|intro|introduction|interview|interviews|time|one|date|thing|whole|plan|minute|day|morning|evening|night|hour|week|zeit|momento|moment|gesprach|treffen|termin|telefonat|anruf|interview|anfrage|einladung|verabredung|rendez-vous|appel|entretien|rencontre|echange|reunion|invitation|rdv|cita|reunion|llamada|charla|conversacion|encuentro|entrevista|invitacion|conversa|reuniao|chamada|encontro|convite|ligacao|appuntamento|incontro|chiamata|chiacchierata|colloquio|riunione|invito|afspraak|gesprek|telefoontje|uitnodiging|spotkanie|rozmowe|rozmowa|zaproszenie|motet|samtalet|inbjudan|traffen|mødet|møtet|samtalen|aftalen|avtalen|invitasjonen|invitationen|schuzku|schuzka|hovor|setkani|toplantiyi|gorusmeyi|bulusmayi|toplanti|gorusme|встречу|встреча|звонок|разговор|созвон|зустріч|дзвінок|розмову|розмова';
/** Words that lead a noun. */
export const DETERMINERS =
  'the|their|theirs|his|her|hers|my|our|a|an|all|its|your|some|most|two|three|several|many|der|die|das|den|dem|ihr|ihre|ihren|sein|seine|seinen|mein|meine|unser|unsere|ein|eine|einen|le|la|les|leur|leurs|son|sa|ses|un|une|des|mon|notre|el|los|las|su|sus|una|mi|nuestro|nuestra|o|os|as|seu|sua|seus|suas|um|uma|meu|nosso|il|lo|gli|i|loro|suo|mio|nostro|de|het|hun|haar|zijn|een|mijn|ons|swoj|swoja|ich|jego|jej|sin|sitt|sina|deras|deres|min|mitt|svuj|svou|jeho|jeji|jejich|свой|свою|свои|их|его|ее|свій|їхній|його';

/** Third things that such words are often about, as a subject: "the project was cancelled". */
export const OTHER_THINGS =
  'project|projects|program|programme|trial|launch|order|orders|subscription|contract|flight|train|event|conference|course|funding|grant|budget|tour|show|festival|customer|customers|client|clients|company|bid|application|visa|offer|loan|licence|license|permit|projekt|vertrag|auftrag|flug|zug|forderung|projet|contrat|commande|vol|proyecto|contrato|pedido|vuelo|projeto|voo|progetto|contratto|ordine|volo|opdracht|vlucht|projektet|prosjektet|ordren|kontraktet|projektu|projesi|проект|контракт|заказ|рейс|проєкт|замовлення';

/** Asking pardon: what follows is the writer's own doing. */
export const SORRY = [
  'sorry|apolog\\p{L}*|excuse|forgive|pardon|ashamed / entschuldig\\p{L}*|verzeih\\p{L}*|tut mir leid / desole*|excuse*|pardon / perdon*|disculp\\p{L}*|lo siento / desculp\\p{L}*|lamento / scus\\p{L}*|mi dispiace / spijt me|excuses / przepraszam / forlat|ursakta / undskyld|beklager / promin\\p{L}* / ozur|kusura / извин\\p{L}*|прости\\p{L}* / вибач\\p{L}*|пробач\\p{L}*',
];
