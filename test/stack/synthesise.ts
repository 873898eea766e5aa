import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import cdk from '../../cdk.json';
import { readSettings } from '../../infra/aws/settings';
import { WhetstoneStack } from '../../infra/aws/stack';

/** Properties as a template holds them: the library's own type for what it cannot know. */
export type Properties = ReturnType<Template['findResources']>[string];

export interface Resource {
  id: string;
  type: string;
  properties: Properties;
  dependsOn: string[];
}

/** An app with the project's context (offline validation: what it finds throws), which bundles no function. */
export const app = (): App =>
  new App({ analyticsReporting: false, context: { ...cdk.context, 'aws:cdk:bundling-stacks': [] } });

/** The stack as CloudFormation gets it. */
export function synthesise(context: Record<string, unknown> = {}): Template {
  const settings = readSettings((name) => context[name]);
  return Template.fromStack(new WhetstoneStack(app(), 'whetstone-test', { settings }));
}

export function resources(template: Template, type: string): Resource[] {
  return Object.entries(template.findResources(type)).map(([id, resource]: [string, Properties]) => ({
    id,
    type,
    properties: resource.Properties ?? {},
    dependsOn: [resource.DependsOn ?? []].flat(),
  }));
}

/** A list inside properties. */
export const list = (value: unknown): Properties[] => value as Properties[];

/** Statements of a role's inline policies. */
export const inlineStatements = (role: Properties): Properties[] =>
  list(role.Policies).flatMap((policy) => list(policy.PolicyDocument.Statement));

/** The one resource of the type whose logical id begins so. */
export function one(template: Template, type: string, idBegins = ''): Resource {
  const found = resources(template, type).filter(({ id }) => id.startsWith(idBegins));
  if (found.length !== 1) throw new Error(`${found.length} of ${type} ${idBegins}`);
  return found[0] as Resource;
}

/** Any value of a template as one string, references as `${Id}` or `${Id.Attribute}`. */
export function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': att, 'Fn::Join': join } = value as Properties;
  if (Ref) return `\${${Ref}}`;
  if (att) return `\${${(att as string[]).join('.')}}`;
  if (join) return (join[1] as unknown[]).map(flat).join(join[0] as string);
  throw new Error(`not a string: ${JSON.stringify(value)}`);
}
