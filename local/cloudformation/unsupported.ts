/** Resource types that need nothing on this machine, each with its reason. Any other type without a model is reported. */
export const WITHOUT_EFFECT: Record<string, string> = {
  'AWS::CDK::Metadata': 'describes the app',
  'AWS::IAM::Policy': 'read with the roles that it is attached to',
  'AWS::IAM::ManagedPolicy': 'read with the roles that it is attached to',
  'AWS::Logs::LogGroup': 'logs go to the console',
  'AWS::CloudWatch::Alarm': 'nobody is called from a laptop',
  'AWS::CloudWatch::Dashboard': 'nothing collects its metrics here',
  'AWS::SES::ConfigurationSet': 'mail does not leave this machine',
  'AWS::CloudFront::Distribution': 'pages are served beside the API',
  'AWS::CloudFront::Function': 'pages are served beside the API',
  'AWS::CloudFront::OriginAccessControl': 'pages are served beside the API',
  'AWS::CloudFront::ResponseHeadersPolicy': 'pages are served beside the API',
  'AWS::Lambda::Version': 'functions run in the version of the templates',
  'AWS::Lambda::Permission': 'read with the URLs of functions; every other caller here is this runtime',
};

/** Better words for types that have no model. */
export const UNSUPPORTED_REASONS: Record<string, string> = {
  'AWS::SES::ConfigurationSetEventDestination': 'mail does not leave this machine, so that nothing bounces; AWS would tell the topic',
  'AWS::SQS::QueuePolicy': 'policies of queues are not evaluated here: whoever can reach the queue may use it',
  'AWS::SNS::TopicPolicy': 'policies of topics are not evaluated here: whoever can reach the topic may use it',
  'AWS::S3::BucketPolicy': 'policies of buckets are not evaluated here: whoever signs a request may use the bucket',
};
