/**
 * What the local runtime knows of a deployment: the plain, fully resolved reading of its CloudFormation templates.
 * `cloudformation/` makes it; `services/`, `dataSources/` and `graphql/` work from it and never see a template.
 */
import type { UserPoolModel } from './model/access.ts';
import type { ApiModel } from './model/api.ts';
import type {
  CustomResourceModel,
  FunctionUrlModel,
  LambdaModel,
  MappingModel,
  ScheduleModel,
  StateMachineModel,
} from './model/compute.ts';
import type { ResourceOrigin } from './model/origin.ts';
import type { BucketModel, MailEventsModel, QueueModel, TableModel, TopicModel } from './model/storage.ts';

export type * from './model/access.ts';
export type * from './model/api.ts';
export type * from './model/compute.ts';
export type * from './model/origin.ts';
export type * from './model/storage.ts';

export interface Unsupported extends ResourceOrigin {
  type: string;
  /** One sentence: what will not happen here, and what AWS would do. */
  reason: string;
  /** `Type.field` of a resolver. */
  field?: string;
  /** Set where nothing is missed on this machine, such as a log group or an alarm. */
  harmless?: true;
}

export interface DeploymentModel {
  region: string;
  accountId: string;
  apis: ApiModel[];
  tables: TableModel[];
  userPools: UserPoolModel[];
  functions: LambdaModel[];
  functionUrls: FunctionUrlModel[];
  queues: QueueModel[];
  topics: TopicModel[];
  buckets: BucketModel[];
  /** What mail is sent from: domains and addresses. */
  mailIdentities: string[];
  mailEvents: MailEventsModel[];
  eventSourceMappings: MappingModel[];
  schedules: ScheduleModel[];
  stateMachines: StateMachineModel[];
  customResources: CustomResourceModel[];
  /** Stack outputs by `<stack>.<outputKey>`. */
  outputs: Record<string, string>;
  unsupported: Unsupported[];
  /** Folders made to load it, such as those of inline functions: to be removed at the end. */
  temporaryFolders?: string[];
}
