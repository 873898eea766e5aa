import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { type Conditions, type LambdaName, PERMISSIONS, type Place } from './permissions';

/** ARNs of every place that a statement may name. */
export type Places = Record<Place, string[]>;

/** The role of one Lambda: exactly its statements of permissions.ts, in the role itself, so that nothing adds to them later. */
export function roleOf(scope: Construct, lambda: LambdaName, places: Places, domain: string): Role {
  const statements = PERMISSIONS[lambda].map(
    ({ actions, resource, conditions }) =>
      new PolicyStatement({
        actions,
        resources: places[resource],
        ...(conditions ? { conditions: filled(conditions, domain) } : {}),
      }),
  );
  return new Role(scope, `${lambda}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    // Minimising would merge statements; they stay one to one with permissions.ts.
    inlinePolicies: { [lambda]: new PolicyDocument({ statements, minimize: false }) },
  });
}

const filled = (conditions: Conditions, domain: string): Conditions =>
  Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, value.replace('{domain}', domain)])),
    ]),
  );
