/** Our addresses of the domain: the receipt rule has them, and the local SMTP server takes no others. Imports nothing. */
export const OUR_ADDRESSES = 'log notes intro interview mentor check reply pending stop help'.split(' ');
