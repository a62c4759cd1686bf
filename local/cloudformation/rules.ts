/** `Rules`: what must hold of parameters. Source: CloudFormation user guide, "Rules". */
import type { LoadProblem } from './errors.ts';
import { LoadError } from './errors.ts';
import type { StackResolver } from './intrinsics.ts';

/** @returns a problem for every assertion that does not hold */
export function brokenRules(stack: StackResolver): LoadProblem[] {
  const rules = stack.template.Rules ?? {};
  return Object.entries(rules).flatMap(([name, { RuleCondition, Assertions = [] }]) => {
    try {
      if (RuleCondition !== undefined && !stack.condition(RuleCondition)) return [];
      return Assertions.flatMap(({ Assert, AssertDescription }) =>
        stack.condition(Assert)
          ? []
          : [
              stack.problem(
                `the rule ${name} does not hold: ${AssertDescription ?? 'its assertion is false'}`,
                rules,
                name,
              ),
            ],
      );
    } catch (error) {
      if (error instanceof LoadError) return [...error.problems];
      throw error;
    }
  });
}
