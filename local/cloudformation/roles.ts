/** Roles with the policies that stand in them or are attached to them, wherever those stand. */
import type { PolicyStatement, RoleModel } from '../model.ts';
import { managedPolicy } from './managedPolicies.ts';
import type { Found, Properties, Reading } from './reading.ts';
import { list, strings } from './reading.ts';

interface PolicyDocument {
  Statement?: unknown;
}

export interface Statements {
  statements: PolicyStatement[];
  /** Parts of policies that this runtime does not evaluate. */
  unevaluated: string[];
}

export function statementsOf(document: unknown): Statements {
  const unevaluated: string[] = [];
  const statements = (list((document as PolicyDocument).Statement) as Properties[]).map(
    (statement): PolicyStatement => {
      for (const part of ['Condition', 'NotAction', 'NotResource'])
        if (statement[part] !== undefined) unevaluated.push(part);
      return {
        effect: statement['Effect'] === 'Deny' ? 'Deny' : 'Allow',
        actions: strings(statement['Action']),
        resources: strings(statement['Resource']),
      };
    },
  );
  return { statements, unevaluated };
}

const UNKNOWN = 'a managed policy that is not known here allows nothing; AWS would evaluate it';

export function roleModels(reading: Reading): RoleModel[] {
  const byName = new Map<string, RoleModel>();
  const managed = reading.of('AWS::IAM::ManagedPolicy');
  const documents = new Map(
    managed.map(({ stack, logicalId, properties }) => [stack.physical(logicalId).ref, properties['PolicyDocument']]),
  );
  const roles = reading.each(reading.of('AWS::IAM::Role'), (found) => {
    const { stack, logicalId, properties } = found;
    const { ref, attributes } = stack.physical(logicalId);
    const role: RoleModel = { stack: stack.source.name, logicalId, arn: attributes['Arn'] ?? '', statements: [] };
    for (const policy of strings(properties['ManagedPolicyArns'])) {
      const own = documents.get(policy);
      const statements = own ? [] : managedPolicy(policy);
      if (own) add(role, found, own);
      else if (statements) role.statements.push(...statements);
      else reading.report(found, `${UNKNOWN}: ${policy}`);
    }
    for (const policy of list(properties['Policies']) as Properties[]) add(role, found, policy['PolicyDocument']);
    byName.set(ref, role);
    return role;
  });
  for (const found of [...reading.of('AWS::IAM::Policy', 'AWS::IAM::RolePolicy'), ...managed]) {
    for (const name of [...strings(found.properties['Roles']), ...strings(found.properties['RoleName'])]) {
      const role = byName.get(name);
      if (role) add(role, found, found.properties['PolicyDocument']);
    }
  }
  return roles;

  function add(role: RoleModel, found: Found, document: unknown): void {
    const { statements, unevaluated } = statementsOf(document);
    role.statements.push(...statements);
    for (const part of unevaluated) reading.report(found, `its ${part} is not evaluated here; AWS would evaluate it`);
  }
}
