import type { operations } from './openapi.ts';

/** The id of a route in `openapi.json`. */
export type OperationId = keyof operations;

type Json<Answer> = Answer extends { content: { 'application/json': { data: infer Data } } } ? Data : never;
type Answers<Id extends OperationId> = operations[Id]['responses'];

/** What a route answers, without the envelope. */
export type Data<Id extends OperationId> = {
  [Status in keyof Answers<Id>]: Json<Answers<Id>[Status]>;
}[keyof Answers<Id>];

/** What a route takes as its body. */
export type Body<Id extends OperationId> = operations[Id] extends {
  requestBody: { content: { 'application/json': infer Content } };
}
  ? Content
  : never;

/** What a route takes in its query. */
export type Query<Id extends OperationId> = NonNullable<operations[Id]['parameters']['query']>;

export type Partner = Data<'getMe'>;
export type CreatedLink = Data<'postLinks'>;
export type CreateLink = Body<'postLinks'>;
export type LinkItem = Data<'getLinks'>['items'][number];
export type Link = Data<'getLinksByLinkId'>;
export type UserData = NonNullable<CreateLink['userData']>;
export type User = Data<'getUsersByUserId'>;
export type Operation = Data<'getOperationsByOperationId'>;
export type Quote = Data<'postQuotes'>;
export type ApiKey = Data<'getKeysByKeyId'>;
export type WebhookEndpoint = Data<'getWebhookEndpointsByEndpointId'>;
export type WebhookDelivery = Data<'getWebhookDeliveriesByDeliveryId'>;
