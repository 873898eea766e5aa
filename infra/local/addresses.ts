/** Which addresses of the domain are ours, as the receipt rule has them. */
export const OUR_NAMES = ['log', 'notes', 'intro', 'interview', 'mentor', 'check', 'pending', 'stop', 'help'] as const;

/** null accepts; else what the sending server is told. */
export function refusal(address: string, domain: string): string | null {
  const [local = '', host] = address.toLowerCase().split('@');
  if (host !== domain) return `This server takes mail for ${domain} alone, and ${address} is elsewhere.`;
  const name = local.split('+')[0] ?? '';
  if (name === 'reply' || OUR_NAMES.some((n) => n === name)) return null;
  return `There is no ${address} here; write to log@${domain}.`;
}
