/** `Fn::Cidr`: blocks of addresses within a block. Source: CloudFormation template reference, "Fn::Cidr". */

const WIDTHS = { 4: 32n, 6: 128n } as const;
const MAX_BLOCKS = 256;

/**
 * @param bits how many low bits each block has
 * @returns the blocks from the first on, or why there are none
 */
export function subnets(block: string, count: number, bits: number): string[] | string {
  const [address = '', prefix] = block.split('/');
  const version = address.includes(':') ? 6 : 4;
  const start = version === 6 ? parse6(address) : parse4(address);
  const width = WIDTHS[version];
  const length = Number(prefix);
  if (start === undefined || prefix === undefined || !Number.isInteger(length) || length < 0 || BigInt(length) > width)
    return `${block} is no block of addresses`;
  if (!Number.isInteger(count) || count < 1 || count > MAX_BLOCKS) return `its count must be 1 to ${MAX_BLOCKS}`;
  if (!Number.isInteger(bits) || bits < 0 || BigInt(bits) > width - BigInt(length))
    return `blocks of ${bits} bits do not fit into ${block}`;
  if (2n ** (width - BigInt(length) - BigInt(bits)) < BigInt(count))
    return `${block} has no room for ${count} blocks of ${bits} bits`;
  const base = (start >> (width - BigInt(length))) << (width - BigInt(length));
  return Array.from({ length: count }, (_, index) => {
    const at = base + (BigInt(index) << BigInt(bits));
    return `${version === 6 ? format6(at) : format4(at)}/${width - BigInt(bits)}`;
  });
}

function parse4(address: string): bigint | undefined {
  const parts = address.split('.').map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) return undefined;
  return parts.reduce((sum, part) => (sum << 8n) + BigInt(part), 0n);
}

const format4 = (at: bigint): string => [24n, 16n, 8n, 0n].map((shift) => (at >> shift) & 255n).join('.');

function parse6(address: string): bigint | undefined {
  const [head = '', tail] = address.split('::');
  const groups = (part: string | undefined): string[] => (part ? part.split(':') : []);
  const [first, last] = [groups(head), groups(tail)];
  const missing = 8 - first.length - last.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...first, ...Array<string>(missing).fill('0'), ...last];
  if (all.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  return all.reduce((sum, group) => (sum << 16n) + BigInt(`0x${group}`), 0n);
}

/** The longest run of zeros is left out, as RFC 5952 writes addresses. */
function format6(at: bigint): string {
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((at >> BigInt(112 - 16 * index)) & 0xffffn).toString(16),
  ).join(':');
  const runs = groups.match(/(?:^|:)0(?::0)+(?=:|$)/g) ?? [];
  const longest = runs.sort((a, b) => b.length - a.length)[0];
  return longest === undefined
    ? groups
    : groups
        .replace(longest, ':')
        .replace(/^:(?!:)/, '::')
        .replace(/([^:]):$/, '$1::');
}
