/**
 * Rules of EventBridge and schedules of its Scheduler that run functions. Sources: template reference, "AWS::Events::Rule" and its
 * `Target`, "AWS::Scheduler::Schedule" and its own; EventBridge user guide, "Creating a scheduled rule" and "Setting a schedule
 * pattern"; EventBridge Scheduler user guide, "Schedule types". How often handing over is tried again (`RetryPolicy`) and where what
 * could not be handed over goes (`DeadLetterConfig`) have no effect here: an event is in the function's own queue at once.
 */
import { scheduleOf } from '../events/schedules/expression.ts';
import type { RoleModel, ScheduleModel, SchedulerModel } from '../model.ts';
import { isAllowed } from './iam.ts';
import { lambdaOf, NO_FUNCTION } from './lambdaReference.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { list, required } from './reading.ts';

const RULE = 'AWS::Events::Rule';
const SCHEDULE = 'AWS::Scheduler::Schedule';
const EVENTS = 'events.amazonaws.com';
const INVOKE = 'lambda:InvokeFunction';

const NO_TARGET = 'its target is no function, and nothing else is run by schedule here';

/** Functions that EventBridge may invoke, by their ARNs. */
function allowed(reading: Reading): Set<string> {
  const arns = new Set<string>();
  reading.each(reading.of('AWS::Lambda::Permission'), ({ stack, logicalId }) => {
    const { FunctionName, Principal, Action } = stack.properties(logicalId);
    const lambda = lambdaOf(FunctionName, reading.model);
    if (lambda && Principal === EVENTS && [INVOKE, 'lambda:*', '*'].includes(String(Action))) arns.add(lambda.arn);
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

type When = Pick<ScheduleModel, 'expression' | 'scheduler'>;

/** @throws LoadError where AWS would refuse the expression */
function checkExpression({ stack, logicalId }: Found, { expression, scheduler }: When): void {
  const schedule = scheduleOf(expression, scheduler);
  if (typeof schedule === 'string')
    stack.failAt(logicalId, `${logicalId}.ScheduleExpression: ${schedule}`, 'ScheduleExpression');
}

/** @param mayNot why the caller may not invoke a function, or null @returns nothing, and says why, where it does not run here */
function scheduleTo(
  found: Found,
  reading: Reading,
  target: Properties,
  when: When,
  mayNot: (functionArn: string) => string | null,
): ScheduleModel[] {
  const { stack, logicalId } = found;
  const lambda = lambdaOf(target['Arn'], reading.model);
  const input = inputOf(target);
  const unknown = /^arn:[^:]*:lambda:/.test(String(target['Arn'])) ? NO_FUNCTION : NO_TARGET;
  const reason = lambda ? (mayNot(lambda.arn) ?? (typeof input === 'string' ? input : null)) : unknown;
  if (reason !== null || !lambda || typeof input === 'string') {
    reading.report(found, reason ?? unknown);
    return [];
  }
  return [
    {
      stack: stack.source.name,
      logicalId,
      ruleArn: stack.physical(logicalId).attributes['Arn'] ?? '',
      functionArn: lambda.arn,
      expression: when.expression,
      enabled: found.properties['State'] !== 'DISABLED',
      ...input,
      ...(when.scheduler ? { scheduler: when.scheduler } : {}),
    },
  ];
}

/** @returns one for each target that runs here */
function ofRule(found: Found, reading: Reading, invocable: ReadonlySet<string>): ScheduleModel[] {
  const { ScheduleExpression, Targets } = found.properties;
  if (ScheduleExpression === undefined) return [];
  const when = { expression: String(ScheduleExpression) };
  checkExpression(found, when);
  const mayNot = (arn: string): string | null =>
    invocable.has(arn)
      ? null
      : 'no AWS::Lambda::Permission lets events.amazonaws.com invoke its function, so that AWS would run nothing';
  return (list(Targets) as Properties[]).flatMap((target) => scheduleTo(found, reading, target, when, mayNot));
}

/** The beginning and the end, in milliseconds since the epoch. @throws LoadError where one is no moment */
function boundsOf({ stack, logicalId, properties }: Found): Omit<SchedulerModel, 'zone'> {
  const bounds: Omit<SchedulerModel, 'zone'> = {};
  for (const [property, name] of [
    ['StartDate', 'startsAt'],
    ['EndDate', 'endsAt'],
  ] as const) {
    if (properties[property] === undefined) continue;
    const moment = Date.parse(String(properties[property]));
    if (Number.isNaN(moment))
      stack.failAt(logicalId, `${logicalId}.${property}: ${String(properties[property])} is no moment`, property);
    bounds[name] = moment;
  }
  return bounds;
}

function ofSchedule(found: Found, reading: Reading, roles: readonly RoleModel[]): ScheduleModel[] {
  const { properties } = found;
  const target = (properties['Target'] ?? {}) as Properties;
  const zone = properties['ScheduleExpressionTimezone'] ?? 'UTC';
  const when = {
    expression: required(found, properties['ScheduleExpression'], 'ScheduleExpression'),
    scheduler: { zone: String(zone), ...boundsOf(found) },
  };
  checkExpression(found, when);
  const roleArn = required(found, target['RoleArn'], 'Target.RoleArn');
  const role = roles.find(({ arn }) => arn === roleArn);
  // A role of elsewhere may do what nobody knows here.
  const mayNot = (arn: string): string | null => {
    const decision = role ? isAllowed(role, INVOKE, arn) : { allowed: true, reason: '' };
    return decision.allowed ? null : `${decision.reason}, so that AWS would run nothing`;
  };
  return scheduleTo(found, reading, target, when, mayNot);
}

/** After all stacks: a rule may stand in another than its function, and the permission in a third. */
export function readSchedules(reading: Reading, roles: readonly RoleModel[]): void {
  const invocable = allowed(reading);
  reading.model.schedules = [
    ...reading.each(reading.of(RULE), (found) => ofRule(found, reading, invocable)).flat(),
    ...reading.each(reading.of(SCHEDULE), (found) => ofSchedule(found, reading, roles)).flat(),
  ];
}
