/** Words of greetings that GREETINGS of the reading lacks, and words that begin the line before a name under a mail, folded. */
export const CLOSING_BEGINS = new Set(
  (
    'best kind kindest warm warmest regards thanks thank many cheers sincerely yours all take with love ' +
    'mit viele beste liebe herzliche herzlich gruss grusse gruß grüße schone lg vg danke vielen bis ' +
    'bien cordialement amicalement amities merci salutations tres a je bises ' +
    'un saludo saludos atentamente abrazo gracias con cordialmente muchas ' +
    'atenciosamente cumprimentos abraco obrigado obrigada com melhores um ' +
    'cordiali saluti grazie distinti cordialmente buona a presto ' +
    'groet groeten vriendelijke met hartelijke bedankt ' +
    'pozdrawiam serdecznie z wyrazami dziekuje ' +
    'hälsningar halsningar vanliga med mvh tack hilsen vennlig venlig mange tak takk ' +
    's pozdravem dekuji zdravi saygilarimla sevgiler selamlar tesekkurler terveisin ystavallisin kiitos udvozlettel koszonettel cu ' +
    'с уважением всего спасибо з повагою дякую με φιλικα ευχαριστω'
  ).split(' '),
);
