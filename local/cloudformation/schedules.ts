/**
 * Rules of EventBridge that run functions by schedule. Source: template reference, "AWS::Events::Rule" and its `Target`;
 * EventBridge user guide, "Creating a scheduled rule" and "Setting a schedule pattern".
 */
import { scheduleOf } from '../events/schedules/expression.ts';
import type { ScheduleModel } from '../model.ts';
import { lambdaOf, NO_FUNCTION } from './lambdaReference.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { list } from './reading.ts';

const RULE = 'AWS::Events::Rule';
const EVENTS = 'events.amazonaws.com';

const NO_TARGET = 'its target is no function, and nothing else is run by schedule here';

/** Functions that EventBridge may invoke, by their ARNs. */
function allowed(reading: Reading): Set<string> {
  const arns = new Set<string>();
  reading.each(reading.of('AWS::Lambda::Permission'), ({ stack, logicalId }) => {
    const { FunctionName, Principal, Action } = stack.properties(logicalId);
    const lambda = lambdaOf(FunctionName, reading.model);
    if (lambda && Principal === EVENTS && ['lambda:InvokeFunction', 'lambda:*', '*'].includes(String(Action)))
      arns.add(lambda.arn);
  });
  return arns;
}

/** What the function is given instead of the event, or why it cannot be said here. */
function inputOf(target: Properties): { input?: unknown } | string {
  const { Input, InputPath, InputTransformer } = target;
  if (InputPath !== undefined || InputTransformer !== undefined)
    return 'parts of an event are not taken out here; AWS would give them to the function';
  if (typeof Input !== 'string') return {};
  try {
    return { input: JSON.parse(Input) as unknown };
  } catch {
    return 'its Input is no JSON, which AWS refuses';
  }
}

/** @returns one for each target that runs here */
function schedulesOf(found: Found, reading: Reading, invocable: ReadonlySet<string>): ScheduleModel[] {
  const { stack, logicalId } = found;
  const properties = stack.properties(logicalId);
  const expression = properties['ScheduleExpression'];
  if (expression === undefined) return [];
  const schedule = scheduleOf(String(expression));
  if (typeof schedule === 'string')
    stack.failAt(logicalId, `${logicalId}.ScheduleExpression: ${schedule}`, 'ScheduleExpression');
  return (list(properties['Targets']) as Properties[]).flatMap((target) => {
    const lambda = lambdaOf(target['Arn'], reading.model);
    const input = inputOf(target);
    const isLambda = String(target['Arn']).includes(':lambda:');
    const reason = !lambda
      ? isLambda
        ? NO_FUNCTION
        : NO_TARGET
      : !invocable.has(lambda.arn)
        ? 'no AWS::Lambda::Permission lets events.amazonaws.com invoke its function, so that AWS would run nothing'
        : typeof input === 'string'
          ? input
          : null;
    if (reason !== null || !lambda || typeof input === 'string') {
      reading.report(found, reason ?? NO_FUNCTION);
      return [];
    }
    return [
      {
        stack: stack.source.name,
        logicalId,
        ruleArn: stack.physical(logicalId).attributes['Arn'] ?? '',
        functionArn: lambda.arn,
        expression: String(expression),
        enabled: properties['State'] !== 'DISABLED',
        ...input,
      },
    ];
  });
}

/** After all stacks: a rule may stand in another than its function, and the permission in a third. */
export function readSchedules(reading: Reading): void {
  const invocable = allowed(reading);
  reading.model.schedules = reading.each(reading.of(RULE), (found) => schedulesOf(found, reading, invocable)).flat();
}
