import { describe, expect, it } from 'vitest';
import { readArguments, USAGE } from './arguments.ts';

describe('the command line', () => {
  it('has a default for everything except the template', () => {
    expect(readArguments(['t.yaml'], undefined)).toEqual({
      assembly: 't.yaml',
      port: 4000,
      dataDir: '.local/appsync',
      parameters: {},
      fire: [],
      watch: false,
      unsupported: false,
    });
    expect(readArguments(['t.yaml'], '5000')).toMatchObject({ port: 5000 });
  });

  it('accepts every flag, and several parameters', () => {
    const args = [
      '--memory',
      '--watch',
      '--unsupported',
      '--port',
      '0',
      '--api',
      'Shop',
      '--faults',
      'faults.json',
      '--parameter',
      'Stage=dev',
      '--parameter=Filter=a=b',
      '--fire=Nightly',
      '--fire',
      'Weekly',
      't.yaml',
    ];
    expect(readArguments(args, '5000')).toEqual({
      assembly: 't.yaml',
      port: 0,
      api: 'Shop',
      faults: 'faults.json',
      parameters: { Stage: 'dev', Filter: 'a=b' },
      fire: ['Nightly', 'Weekly'],
      watch: true,
      unsupported: true,
    });
    expect(readArguments(['--data', 'kept', 't.yaml'])).toMatchObject({ dataDir: 'kept' });
    const named = ['--host', 'docker.host', '--origin', 'https://Studio.example/', '--origin', 'http://a:1', 't.yaml'];
    expect(readArguments(named)).toMatchObject({
      trusted: { hosts: ['docker.host'], origins: ['https://studio.example', 'http://a:1'] },
    });
  });

  it('prints help and ignores everything else', () => {
    expect(readArguments(['--help'])).toBeNull();
    expect(USAGE).toMatch(/^usage: npm run local -- <template file or cloud assembly folder>/);
    for (const flag of [
      'port',
      'memory',
      'data',
      'parameter',
      'api',
      'host',
      'origin',
      'watch',
      'fire',
      'unsupported',
      'help',
    ])
      expect(USAGE).toContain(`\n  --${flag}`);
    expect(USAGE).toMatch(/\nexample: /);
  });

  it.each<[string[], string]>([
    [[], 'the template file or cloud assembly folder is missing'],
    [['a', 'b'], 'one file or folder is wanted; there are 2: a, b'],
    [['a', '--nonsense'], "Unknown option '--nonsense'"],
    [['a', '--port', '65536'], '65536 is no port: a whole number from 0 to 65535 is wanted'],
    [['a', '--port='], ' is no port: a whole number from 0 to 65535 is wanted'],
    [['a', '--parameter', 'Stage'], '--parameter Stage: it is written Name=value'],
    [['a', '--host', 'docker.host:80'], '--host docker.host:80: a name alone is wanted, without a port'],
    [['a', '--origin', '*'], '--origin *: it is written like https://studio.example, without a path'],
    [['a', '--origin', 'https://a.example/x'], '--origin https://a.example/x: it is written like'],
    [['a', '--parameter', '=dev'], '--parameter =dev: it is written Name=value'],
  ])('refuses %j in one line, with the usage', (args, message) => {
    expect(() => readArguments(args, undefined)).toThrow(message);
    expect(() => readArguments(args, undefined)).toThrow(`\n${USAGE}`);
  });
});
