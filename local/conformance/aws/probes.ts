/** What is asked: every case of the suite that EvaluateCode can answer, and every unit of a deployment. */
import type { DeploymentModel } from '../../model.ts';
import type { ConformanceCase } from '../case.ts';
import { givenContext, handlerOf } from '../kinds/evaluate.ts';
import { unitOf } from '../kinds/unit.ts';
import type { CapturedContexts } from './capture.ts';
import { unitKey } from './capture.ts';
import type { Probe } from './probe.ts';

/** A unit that is only checked is asked for its acceptance, with a context on which it need not run. */
export function probesOfCases(cases: readonly ConformanceCase[]): Probe[] {
  return cases
    .filter((test) => test.kind === 'evaluate' || test.kind === 'check')
    .map((test) => {
      const evaluated = test.kind === 'evaluate';
      return {
        title: `${test.place} ${test.title}`,
        code: unitOf(test),
        handler: evaluated ? handlerOf(test) : 'request',
        context: evaluated ? givenContext(test) : {},
        acceptance: !evaluated,
        case: {
          covers: test.covers,
          place: test.place,
          supported: test.supported,
          ...(test.message === undefined ? {} : { message: test.message }),
        },
      };
    });
}

/** @param captured contexts of the units at work, by `unitKey`; a unit without one is asked for its acceptance */
export function probesOfUnits(model: DeploymentModel, captured: CapturedContexts): Probe[] {
  const codes = model.apis.flatMap((api) =>
    api.resolvers.flatMap((resolver) => [resolver.code, ...resolver.functions.map((each) => each.code)]),
  );
  const units = new Map(codes.flatMap((code) => (code ? [[code.source, code]] : [])));
  return [...units.values()].flatMap(({ name, source }): Probe[] => {
    const contexts = Object.entries(captured[unitKey(source)] ?? {});
    const shared = { code: source };
    if (contexts.length === 0) return [{ ...shared, title: name, handler: 'request', context: {}, acceptance: true }];
    return contexts.map(([handler, context]) => ({
      ...shared,
      title: `${name} ${handler}`,
      handler: handler === 'response' ? 'response' : 'request',
      context,
      acceptance: false,
    }));
  });
}
