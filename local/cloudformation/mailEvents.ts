/** Whom SES tells of mails. Source: template reference, "AWS::SES::ConfigurationSetEventDestination". */
import type { Properties, Reading } from './reading.ts';
import { strings } from './reading.ts';

const TYPE = 'AWS::SES::ConfigurationSetEventDestination';

/** The template reference writes it in small letters, SES's own API in capitals. */
const SEND = 'send';

export function readMailEvents(reading: Reading): void {
  const { model } = reading;
  reading.each(reading.of(TYPE), (found) => {
    const destination = (found.properties['EventDestination'] ?? {}) as Properties;
    const types = strings(destination['MatchingEventTypes']).map((type) => type.toLowerCase());
    const topicArn = (destination['SnsDestination'] as Properties | undefined)?.['TopicARN'];
    const topic = model.topics.find(({ arn }) => arn === topicArn);
    if (types.some((type) => type !== SEND))
      reading.report(
        found,
        'mail does not leave this machine, so that nothing but `send` is told of it: nothing bounces',
      );
    if (!types.includes(SEND) || String(destination['Enabled'] ?? true) !== 'true') return;
    if (!topic) return reading.report(found, 'it tells no topic of these templates, and nobody else is told here');
    model.mailEvents.push({
      stack: found.stack.source.name,
      logicalId: found.logicalId,
      configurationSet: String(found.properties['ConfigurationSetName']),
      topicArn: topic.arn,
    });
  });
}
