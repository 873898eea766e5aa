/** Words by which somebody asks what is held of them, to be forgotten, or who the other address is; folded (fold.ts). */
const ME = '(?:about|on|of|over) me';

export const FORGET: string[] = [
  `(?:delete|erase|remove|wipe|destroy) (?:(?:all|any|everything)\\b.{0,30})?(?:me\\b|my (?:data|details|name|address|records?|information|entry|profile)|what(?:ever)? (?:you|it) (?:have|has|hold|keep|know)s?|it all)`,
  `(?:want|like|ask|wish|prefer|rather)\\b.{0,40}\\b(?:be )?(?:deleted|erased|removed|forgotten)\\b`,
  'forget (?:about )?me\\b|(?:right )?to be forgotten|stop (?:logging|recording|tracking|storing|saving) (?:me|my|our)|(?:do not|don.t) (?:log|record|track|store|keep) (?:me|my|our)|take me off|unsubscribe me',
  '(?:losch\\w*|vergiss|vergessen|entfern\\w*)\\b.{0,30}\\b(?:mich|meine[nr]? (?:daten|namen|adresse|eintrag|angaben))|meine daten (?:zu )?(?:losch|entfern)\\w*|recht auf (?:loschung|vergessen)',
  '(?:supprim\\w*|efface\\w*|oublie\\w*|retire\\w*)\\b.{0,30}\\b(?:mes (?:donnees|coordonnees|informations)|mon (?:nom|adresse)|moi\\b)|droit a l.(?:oubli|effacement)',
  '(?:borr\\w*|elimin\\w*|suprim\\w*|olvid\\w*)\\b.{0,30}\\b(?:mis datos|mi (?:nombre|direccion)|de mi\\b)|derecho al olvido',
  '(?:apag\\w*|elimin\\w*|exclu\\w*)\\b.{0,30}\\b(?:meus dados|meu (?:nome|endereco))|(?:cancell\\w*|elimin\\w*|rimuov\\w*)\\b.{0,30}\\b(?:miei dati|mio (?:nome|indirizzo))|(?:verwijder|wis|vergeet)\\w*\\b.{0,30}\\b(?:mijn (?:gegevens|naam|adres)|mij\\b)|usun\\w*\\b.{0,30}\\bmoje dane|radera\\b.{0,30}\\bmina uppgifter',
];

export const HELD: string[] = [
  `what (?:do|does|did|is|are|else)\\b.{0,30}\\b(?:keep|kept|hold|held|stor\\w+|know|sav\\w+|record\\w*|log\\w*|have)\\b.{0,20}\\b${ME}`,
  `(?:information|data|file|records?|notes|anything)\\b.{0,20}\\b(?:you|it) (?:keep|hold|store|have|save)s?\\b.{0,20}\\b${ME}`,
  '(?:a )?copy of my (?:personal )?data|gdpr|data protection|subject access|my (?:personal )?data\\b.{0,30}\\b(?:kept|stored|held|saved)|dsgvo|rgpd|datenschutz',
  'auskunft\\b.{0,40}\\b(?:daten|mich|uber)|welche daten\\b.{0,40}\\b(?:mich|mir|gespeichert)|was (?:speicher\\w*|wei(?:ss|ß)t?|wissen|habt|haben|hast)\\b.{0,20}\\buber mich',
  'quelles (?:donnees|informations)\\b.{0,40}\\b(?:sur moi|me concernant)|que (?:savez|sais|gardez|conservez)\\b.{0,20}\\bsur moi',
  'que (?:datos|informacion|sabe\\w*|guarda\\w*)\\b.{0,30}\\b(?:de|sobre) mi\\b|que dados\\b.{0,30}\\bsobre mim|quali dati\\b.{0,30}\\b(?:di|su) me\\b|welke gegevens\\b.{0,30}\\bover mij',
];

export const WHO: string[] = [
  '(?:who|what)(?: is|.s| are)\\b.{0,30}\\b(?:log@|reply\\+|(?:the |this |that )?(?:other|second|strange|extra|log|robot|bot)\\b.{0,12}\\b(?:address|robot|bot|recipient|cc|bcc))',
  'who (?:is|are) (?:log|whetstone)\\b|what (?:is|.s) (?:this )?(?:address|whetstone|robot|bot)\\b.{0,40}(?:cc|copy|copied|mail|@|\\?)|are you a (?:robot|bot|machine|person)|why is (?:log@|whetstone|this (?:address|robot|bot))',
  'wer (?:ist|verbirgt)\\b.{0,30}\\b(?:log@|diese adresse)|was ist\\b.{0,20}\\b(?:log@|das fur eine adresse|diese adresse)|qui est\\b.{0,30}(?:log@|cette adresse)|quelle est cette adresse|quien es\\b.{0,30}(?:log@|esta direccion)|quem e\\b.{0,30}(?:log@|este endereco)',
];
