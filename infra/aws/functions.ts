import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { Role } from 'aws-cdk-lib/aws-iam';
import { Architecture, EventSourceMapping, type IFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { Charset, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { LambdaName } from './permissions';

const TOP = join(__dirname, '..', '..');
/** 1,024 MB is 0.58 of a processor: the 3 s that a hostile mail may take are 5 s of wall. Time-out far below a claim's 10 minutes. */
const MEMORY_MB = 1024;
const TIMEOUT = Duration.seconds(60);

export const logsOf = (scope: Construct, lambda: LambdaName): LogGroup =>
  new LogGroup(scope, `${lambda}Logs`, { retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });

export interface Deployed {
  lambda: LambdaName;
  functionName: string;
  role: Role;
  logGroup: LogGroup;
  environment: Record<string, string>;
  /** For calls that nobody waits for: where they end after the retries of Lambda. */
  failed?: Queue;
}

/** One Lambda from `lambdas/handlers/<name>.ts`, bundled by esbuild on this machine with all that it needs. */
export function functionOf(scope: Construct, deployed: Deployed): NodejsFunction {
  const { lambda, functionName, role, logGroup, environment, failed } = deployed;
  return new NodejsFunction(scope, `${lambda}Function`, {
    functionName,
    entry: join(TOP, 'lambdas', 'handlers', `${lambda}.ts`),
    handler: 'handler',
    projectRoot: TOP,
    depsLockFilePath: join(TOP, 'package-lock.json'),
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: MEMORY_MB,
    timeout: TIMEOUT,
    // Its statements are all there (roles.ts); the library may add none.
    role: role.withoutPolicyUpdates(),
    logGroup,
    environment,
    awsSdkConnectionReuse: false,
    ...(failed ? { deadLetterQueue: failed } : {}),
    bundling: {
      format: OutputFormat.CJS,
      minify: true,
      target: 'node24',
      charset: Charset.UTF8,
      // The SDK's version is ours, not the runtime's.
      externalModules: [],
      mainFields: ['module', 'main'],
      // Never in a container.
      forceDockerBundling: false,
    },
  });
}

/** Lambda's poller. Concurrency is held here: reserved concurrency fails to deploy in a new account, which has ten in all. */
export function pollOf(
  scope: Construct,
  lambda: LambdaName,
  target: IFunction,
  queue: Queue,
  batch: { size: number; concurrency: number; partial: boolean },
): EventSourceMapping {
  return new EventSourceMapping(scope, `${lambda}Poll`, {
    target,
    eventSourceArn: queue.queueArn,
    batchSize: batch.size,
    maxConcurrency: batch.concurrency,
    ...(batch.partial ? { reportBatchItemFailures: true } : {}),
  });
}
