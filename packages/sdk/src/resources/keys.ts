import type { Call, CallOptions } from '../call.ts';
import { List } from '../list.ts';
import { path } from '../path.ts';
import type { Body, Data, Query } from '../shapes.ts';

/** API keys. A key or a new secret is shown in the answer that makes it, and never again. */
export const keys = (call: Call) => ({
  create: (body: Body<'postKeys'>, options?: CallOptions): Promise<Data<'postKeys'>> =>
    call('POST', '/partner/keys', { body }, options),

  list: (query?: Query<'getKeys'>, options?: CallOptions): List<Data<'getKeys'>> =>
    new List(call, '/partner/keys', query, options),

  get: (keyId: string, options?: CallOptions): Promise<Data<'getKeysByKeyId'>> =>
    call('GET', path`/partner/keys/${keyId}`, {}, options),

  update: (keyId: string, body: Body<'patchKeysByKeyId'>, options?: CallOptions): Promise<Data<'patchKeysByKeyId'>> =>
    call('PATCH', path`/partner/keys/${keyId}`, { body }, options),

  disable: (keyId: string, options?: CallOptions): Promise<Data<'postKeysByKeyIdDisable'>> =>
    call('POST', path`/partner/keys/${keyId}/disable`, {}, options),

  enable: (keyId: string, options?: CallOptions): Promise<Data<'postKeysByKeyIdEnable'>> =>
    call('POST', path`/partner/keys/${keyId}/enable`, {}, options),

  /** Ends the key everywhere within a second, for good. */
  revoke: (
    keyId: string,
    body: Body<'postKeysByKeyIdRevoke'> = {},
    options?: CallOptions,
  ): Promise<Data<'postKeysByKeyIdRevoke'>> => call('POST', path`/partner/keys/${keyId}/revoke`, { body }, options),

  /** Begins a change of the secret without interruption. */
  rotate: (
    keyId: string,
    body: Body<'postKeysByKeyIdRotations'> = {},
    options?: CallOptions,
  ): Promise<Data<'postKeysByKeyIdRotations'>> =>
    call('POST', path`/partner/keys/${keyId}/rotations`, { body }, options),

  /** Who still uses the old secret, and whether the rotation may be finished. */
  rotation: (keyId: string, options?: CallOptions): Promise<Data<'getKeysByKeyIdRotationsCurrent'>> =>
    call('GET', path`/partner/keys/${keyId}/rotations/current`, {}, options),

  cancelRotation: (keyId: string, options?: CallOptions): Promise<Data<'postKeysByKeyIdRotationsCurrentCancel'>> =>
    call('POST', path`/partner/keys/${keyId}/rotations/current/cancel`, {}, options),

  finishRotation: (keyId: string, options?: CallOptions): Promise<Data<'postKeysByKeyIdRotationsCurrentFinish'>> =>
    call('POST', path`/partner/keys/${keyId}/rotations/current/finish`, {}, options),

  /** Where the key was used from, ready to become its `ipRules`. */
  ipSuggestions: (keyId: string, options?: CallOptions): Promise<Data<'getKeysByKeyIdIpSuggestions'>> =>
    call('GET', path`/partner/keys/${keyId}/ip-suggestions`, {}, options),

  /** Every scope, which calls it opens, and whether the calling key has it. */
  scopes: (options?: CallOptions): Promise<Data<'getScopes'>> => call('GET', '/partner/scopes', {}, options),
});
