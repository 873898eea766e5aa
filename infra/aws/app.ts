import { App } from 'aws-cdk-lib';
import { readSettings, SettingsRefused } from './settings';
import { WhetstoneStack } from './stack';

const app = new App({ analyticsReporting: false });
try {
  const settings = readSettings((name) => app.node.tryGetContext(name));
  new WhetstoneStack(app, `whetstone-${settings.stage}`, { settings, description: 'Whetstone: mail in, letters out' });
} catch (error) {
  if (!(error instanceof SettingsRefused)) throw error;
  // A sentence, no stack trace. The exit code stops the CDK command before it looks at any output.
  console.error(error.message);
  process.exit(1);
}
