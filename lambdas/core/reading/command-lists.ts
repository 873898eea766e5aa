import { addressIn, whomIn } from './command-args';
import { LOG_AGAIN, MINE, OWN_ADDRESS, REMOVES } from './command-more-words.data';
import { asWritten, unmarked, type Spoke, type Spoken } from './command-spoken';

const NEVER_LOG =
  /^(?:never[- ]log|(?:never|don't|do not) (?:log|record|keep|save|store|read|note|file|track)|stop (?:logging|recording|keeping|tracking)|(?:always )?ignore) (?:(?:anything|any|mails?|e-?mails?|messages?|letters?|all|everything|what comes) )*(?:(?:from|about|with|by|to|of|on|sent by) )?(?<who>.{2,100})$|^(?:nie(?:mals)? (?:aufzeichnen|speichern|notieren)|ne (?:note|garde|conserve|enregistre)[rz]? jamais|nunca (?:registres?|guardes?|anotes?|registr(?:ar|es)|guardar)|non (?:registrare|salvare) mai|nooit (?:opslaan|bewaren|noteren)):? (?:(?:rien|nada|niente|iets|etwas|von|de|di|da|van|uber|sobre|su|over) )*(?<other>.{2,100})$/u;
export const neverLog: Spoke = (spoken) => {
  const groups = NEVER_LOG.exec(spoken.plain)?.groups;
  const rest = groups?.who ?? groups?.other;
  if (rest === undefined) return null;
  const args = whomAsWritten(spoken, rest);
  return args === null ? null : { name: 'never-log', said: { args } };
};

/** Around the address, which is written `@` here. */
const ADDRESS =
  /^(?:(?:add|use|register|link) )?(?:(?:my|another|a|new|other|second|private|work|additional|also) )*(?:e-?mail )?(?:address|adresse|direccion|endereco|indirizzo|adres)(?: is)?:? @$|^(?:add|link|register|use) @(?: (?:to my (?:account|addresses)|as (?:my|mine|a|another)[\p{L} ]*|for me|too|as well|from now on))?$|^i (?:also|now|sometimes) (?:write|mail|send)(?: mails?)? from @$|^@ is (?:also )?(?:me|mine|my (?:\p{L}+ )?(?:address|e-?mail))(?: too| as well)?$|^(?:(?:meine|ma|mon|mi|a minha|il mio|mijn) )?(?:neue|nouvelle|nueva|nova|nuovo|nieuwe) (?:e-?mail-?)?(?:adresse|direccion|endereco|indirizzo|adres)(?: (?:ist|est|es|e|is))?:? @$/u;
const addressless = (plain: string) =>
  plain
    .split(' ')
    .map((word) => (word.includes('@') ? '@' : word))
    .join(' ');
export const address: Spoke = (spoken) => {
  const plain = addressless(spoken.plain);
  const removed = REMOVED.test(plain);
  const args = removed || ADDRESS.test(plain) ? addressIn(spoken.said) : null;
  return args === null ? null : { name: 'address', said: { args: removed ? { ...args, remove: true } : args } };
};
/** "Remove my address @", "@ is no longer mine"; "forget @" alone is about somebody else. */
const REMOVED = new RegExp(
  unmarked(
    `^(?:e-?mail )?address(?:es)?:? (?:remove|delete|drop) @$|^(?:${REMOVES})(?= (?:\\S+ ){0,5}?(?:${MINE}) )(?: (?:${OWN_ADDRESS})){1,6}:? @$|^(?:remove|delete|drop|unlink) @ (?:from my (?:account|addresses|list)|as (?:my|mine|an?)[a-z ]*)$|^@ is (?:no longer|not) (?:me|mine|my [a-z -]{1,30}|in use)(?: any ?more| now)?$|^i (?:no longer|do not|don't) (?:use|write from|have) @(?: any ?more)?$|^@ adresimi (?:sil|kaldır)(?:in|ın)?$|^@ ?を?削除(?:して(?:ください)?)?$`,
  ),
  'u',
);

const AGAIN = LOG_AGAIN.map((source) => new RegExp(`^(?:${unmarked(source)})$`, 'u'));
/** "You may log Grace Lin again." */
export const logAgain: Spoke = (spoken) => {
  const match = AGAIN.map((pattern) => pattern.exec(spoken.plain)).find((found) => found !== null);
  const who = match?.slice(1).find((group) => group !== undefined);
  const args = who === undefined ? null : whomAsWritten(spoken, who);
  return args === null ? null : { name: 'never-log', said: { args: { ...args, off: true } } };
};

/** Whom the words mean. A name has a capital: "ignore the noise" is talk. */
function whomAsWritten(spoken: Spoken, who: string) {
  const written = asWritten(spoken, who);
  const args = whomIn(written);
  return args === null || (args['name'] !== undefined && !/^(?:\p{Lu}|\p{Lo})/u.test(written)) ? null : args;
}
