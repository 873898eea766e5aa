import { OUR_ADDRESSES } from '../aws/addresses';

/** null accepts; else what the sending server is told. */
export function refusal(address: string, domain: string): string | null {
  const [local = '', host] = address.toLowerCase().split('@');
  if (host !== domain) return `This server takes mail for ${domain} alone, and ${address} is elsewhere.`;
  const name = local.split('+')[0] ?? '';
  if (OUR_ADDRESSES.includes(name)) return null;
  return `There is no ${address} here; write to log@${domain}.`;
}
