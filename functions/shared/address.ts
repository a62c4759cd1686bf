/** An address as mail servers write it: SES takes the domain in Punycode, and names it so when a mail comes back. */
import { domainToASCII } from 'node:url';

export function wireAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  // Empty for an invalid domain: SES reports it.
  return `${address.slice(0, at)}${domainToASCII(address.slice(at)) || address.slice(at)}`;
}
