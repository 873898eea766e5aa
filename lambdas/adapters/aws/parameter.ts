import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { MissingSetting } from '../../errors';

/** A SecureString of Systems Manager, decrypted; asked once a cold start. @throws MissingSetting */
export async function parameter(name: string, variables: NodeJS.ProcessEnv): Promise<string> {
  const client = new SSMClient(variables.AWS_REGION === undefined ? {} : { region: variables.AWS_REGION });
  const { Parameter } = await client.send(new GetParameterCommand({ Name: name, WithDecryption: true }));
  client.destroy();
  if (Parameter?.Value === undefined) throw new MissingSetting('TOKEN_KEYS');
  return Parameter.Value;
}
