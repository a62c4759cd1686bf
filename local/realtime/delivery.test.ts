import { afterEach, describe, expect, it } from 'vitest';
import { connect, serve, stopServers } from './testServer.ts';

afterEach(stopServers);

describe('the data for a subscriber', () => {
  it('is filtered by arguments: an absent one matches anything, null matches null', async () => {
    const { url, mutate } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('any', 'subscription { onChange { id } }');
    await one.subscribe('id', 'subscription { onChange(id: "1") { id } }');
    await one.subscribe('both', 'subscription { onChange(id: "1", state: "A") { id } }');
    await one.subscribe('null', 'subscription { onChange(state: null) { id } }');
    for (const change of ['id: "1", state: "A"', 'id: "1", state: "B"', 'id: "2"'])
      await mutate(`mutation { change(${change}) { id state } }`);
    await one.until(() => one.frames.filter((each) => each.type === 'data').length === 7);
    const got = (id: string) =>
      one.frames
        .filter((each) => each.type === 'data' && each.id === id)
        .map((each) => (each.payload?.data as { onChange: { id: string } }).onChange.id);
    expect([got('any'), got('id'), got('both'), got('null')]).toEqual([['1', '1', '2'], ['1', '1'], ['1'], ['2']]);
  });

  it('has the fields that the mutation selected, by their schema names; others are null, with a warning', async () => {
    const { url, mutate, warnings } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('1', 'subscription { onChange { id estado: state bay } }');
    await mutate('mutation { cambio: change(id: "1", state: "A", bay: "B1") { clave: id situacion: state } }');
    expect((await one.frame('data')).payload).toEqual({ data: { onChange: { id: '1', estado: 'A', bay: null } } });
    expect(warnings).toEqual([
      'Subscription.onChange: Mutation.change did not select Change.bay; the subscriber gets null',
    ]);
  });

  it('leaves out what the subscription’s own directives exclude', async () => {
    const { url, mutate, warnings } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('1', 'subscription { onChange { id secret } }');
    await mutate('mutation { change(id: "1") { id } }');
    expect((await one.frame('data')).payload).toMatchObject({
      data: { onChange: { id: '1', secret: null } },
      errors: [{ errorType: 'Unauthorized' }],
    });
    expect(warnings.join()).toContain('directives of both the publisher and the subscriber');
  });

  it('follows the filter that its resolver set, until it is invalidated', async () => {
    const { url, mutate, hub } = await serve();
    const [one, other] = [await connect(url).ready(), await connect(url).ready()];
    await one.subscribe('1', 'subscription { onFiltered(bay: "B1") { id bay } }');
    await other.subscribe('1', 'subscription { onFiltered(bay: "B2") { id bay } }');
    for (const bay of ['B1', 'B2', 'B1']) await mutate(`mutation { change(id: "1", bay: "${bay}") { id bay } }`);
    await one.until(() => one.frames.filter((each) => each.type === 'data').length === 2);
    await other.frame('data');
    await mutate('mutation { closeAll(bay: "B1") }');
    expect((await one.frame('complete', '1')).payload).toEqual({ message: 'Subscription complete.' });
    await one.closed();
    expect([hub.size(), other.frames.filter((each) => each.type === 'data').length]).toEqual([1, 1]);
  });

  it('is dropped with a warning if it is over 240 KB or the filter can never match', async () => {
    const { url, mutate, warnings } = await serve();
    const one = await connect(url).ready();
    await one.subscribe('1', 'subscription { onChange { id tags } }');
    await one.subscribe('2', 'subscription { onImpossible { id } }');
    await mutate(`mutation { change(id: "big", tags: ["${'z'.repeat(300_000)}"]) { id tags } }`);
    await mutate('mutation { change(id: "after") { id tags } }');
    expect((await one.frame('data', '1')).payload?.data).toMatchObject({ onChange: { id: 'after' } });
    expect(warnings.join('\n')).toMatch(/over 245760; AWS drops it/);
    expect(warnings.join('\n')).toContain('the payload has no field nowhere: the filter can never match');
  });
});
