/**
 * How a short answer to one of our letters begins, in eighteen languages; written as outcome-words.data.ts says (flat text, ` / ` parts alternatives).
 * Each counts at the beginning of the answer only.
 */
export const YES_WORDS = [
  "yes / yep / yeah / yup / sure / correct / confirm* / still (on|right|fine|good) / all good / that is (right|correct|fine) / that's (right|correct|fine|it) / right / exactly / indeed / ok / okay / done / absolutely / it is / agreed / perfect / spot on",
  'ja / jawohl / genau / stimmt / richtig / korrekt / passt / bestatig* / in ordnung / klar / so ist es / einverstanden / alles richtig / alles klar',
  "oui / ouais / c'est (bien )?(ca|exact|juste|correct|bon|confirme|parfait|note) / exact* / tout a fait / parfait* / confirme* / d'accord / bien sur / je confirme / tout est (bon|juste|exact|correct)",
  'si / asi es / exact* / correct* / confirm* / de acuerdo / perfecto / claro / eso es / todo (bien|correcto) / vale / esta bien',
  'sim / isso / isso mesmo / exat* / corret* / certo / confirm* / combinado / esta (certo|correto) / perfeito / tudo certo / claro',
  "esatto / giusto / corretto / confermo / confermato / va bene / d'accordo / perfetto / certo / proprio cosi / tutto (giusto|corretto|ok|bene)",
  'klopt / juist / inderdaad / correct / bevestig* / akkoord / prima / dat klopt / helemaal / zeker',
  'tak / zgadza sie / dokladnie / potwierdz* / wszystko sie zgadza / jasne / oczywiscie / zgoda / jak najbardziej',
  'jo / japp / stammer / det stammer / riktigt / precis / bekraft* / absolut / helt ratt',
  'jeps / stemmer / det stemmer / rigtigt / riktig / korrekt / bekraeft* / bekreft* / praecis / nemlig / helt i orden / jepp',
  'ano / jo / presne / souhlas* / potvrz* / je to tak / v poradku / spravne / presne tak / platí',
  'evet / dogru / aynen / tamam / onayl* / teyit / kesinlikle / tabii / oyle',
  'да / верно / все верно / точно / подтвержд* / именно / правильно / все правильно / так и есть / конечно / хорошо',
  'так / вірно / усе правильно / все правильно / саме так / точно / підтвердж* / авжеж / звісно / добре / правильно',
  'はい / ええ / そうです / その通り / 間違いありません / 合って / 大丈夫です / 確認しました / 承知 / 了解',
  '是 / 是的 / 对 / 對 / 没错 / 沒錯 / 正确 / 正確 / 确认 / 確認 / 好的 / 没问题 / 可以 / 嗯',
  '네 / 예 / 맞습니다 / 맞아요 / 확인 / 좋습니다 / 그렇습니다 / 그래요 / 응',
];
/** It has been sent: said anywhere in the first sentence of an answer to "have you written?". */
export const SENT_WORDS = [
  'i did / sent / have sent / already / wrote / written / emailed / mailed / answered / replied / went out / gone out / just did',
  'gesendet / geschickt / verschickt / abgeschickt / geschrieben / geantwortet / rausgegangen / raus / erledigt / schon',
  "envoye / ecrit / repondu / parti / c'est fait / deja / fait",
  'enviad* / envie / mandad* / mande / escrit* / escribi / respond* / salio / contest* / hecho / ya esta / ya',
  'enviei / mandei / escrevi / respondi / enviad* / saiu / feito / ja / seguiu',
  'inviat* / mandat* / spedit* / scritto / risposto / partit* / fatto / gia',
  'verstuurd / gestuurd / verzonden / geschreven / geantwoord / gedaan / al',
  'wyslal* / wyslan* / napisal* / odpisal* / poszl* / zrobione / juz',
  'skickat / skickade / skrivit / skrev / svarat / ivagskickat / klart / redan',
  'sendt / sendte / skrevet / skrev / svaret / svart / svarte / klart / allerede / afsted',
  'poslal* / poslan* / napsal* / odepsal* / odpovedel* / odeslal* / odesl* / hotovo / uz',
  'gonderdim / gonderildi / yazdim / yanitladim / cevapladim / attim / yolladim / coktan',
  'отправил* / отправлен* / написал* / ответил* / послал* / ушло / готово / уже',
  'надіслал* / надіслано / відправил* / відправлен* / написал* / відповів / відповіла / пішло / готово / вже / уже',
  '送りました / 送信しました / 送信済み / 返信しました / 書きました / 出しました / 済み',
  '发了 / 發了 / 已发 / 已發 / 寄了 / 写了 / 寫了 / 回了 / 发过 / 发出',
  '보냈 / 발송했 / 썼습니다 / 썼어요 / 답장했 / 회신했',
];
/** A no at the beginning, or "not yet" in the first sentence: nothing has been confirmed or sent. */
export const NO_WORDS = [
  "no / nope / not / never / haven't / have not / didn't / did not / wrong / nein / nicht / noch nicht / falsch / non / pas / pas encore / faux / todavia no / aun no / no he / nao / ainda nao / ancora no / non ancora / nee / niet / nog niet / nie / jeszcze nie / nej / nei / inte / inte an / ikke / ikke enda / ikke endnu / ne / jeste ne / hayir / henuz / degil / нет / не / еще не / ні / ще не / いいえ / まだ / いや / 不 / 没有 / 沒有 / 还没 / 還沒 / 未 / 아니 / 아직 / 안",
];
/** Nothing to tell so far, and no word from them: words that our letters offer, whatever they asked. */
export const NOT_YET = [
  '(no )?not yet / (nein )?noch nicht / (non )?pas encore / (no )?(todavia|aun) no / (nao )?ainda nao / (no )?non ancora / (nee )?nog niet / (nie )?jeszcze nie / (nej )?inte an / (nei |nej )?ikke (enda|ennå|endnu) / (ne )?jeste ne / (hayir )?henuz degil / (нет )?еще нет / (нет )?пока нет / (ні )?ще ні / (ні )?поки ні / まだです / まだ / 还没有 / 還沒有 / 还没 / 아직요 / 아직이요 / 아직',
];
export const NO_ANSWER_WORDS = [
  'nothing( yet)? / no (answer|reply|response)( yet)? / keine antwort( bisher)? / nichts( bisher)? / rien( encore)? / (pas de|aucune) reponse / nada( aun| todavia| ainda)? / (sin|ninguna) respuesta / (sem|nenhuma) resposta / niente( ancora)? / nessuna risposta / niets( nog)? / geen antwoord / nic( jeszcze| zatim)? / brak odpowiedzi / inget( svar)?( an)? / intet( svar)?( endnu)? / ingenting( enna)? / ikke noe svar / zadna odpoved / cevap yok / ничего( пока)? / нет ответа / нічого( поки)? / немає відповіді / 返事なし / 返事はありません / 没有回复 / 沒有回覆 / 답장 없음 / 답이 없',
];
