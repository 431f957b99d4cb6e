import type { Call, CallOptions } from '../call.ts';
import { List } from '../list.ts';
import { path } from '../path.ts';
import type { Body, Data, Query } from '../shapes.ts';

/** Who you are to the platform: name, branding, settings, environment. */
export const partner = (call: Call) => ({
  get: (options?: CallOptions): Promise<Data<'getMe'>> => call('GET', '/partner/me', {}, options),
});

export const usage = (call: Call) => ({
  get: (query?: Query<'getUsage'>, options?: CallOptions): Promise<Data<'getUsage'>> =>
    call('GET', '/partner/usage', { query }, options),
});

/** Your calls of the API, as the platform saw them. */
export const requestLogs = (call: Call) => ({
  list: (query?: Query<'getRequestLogs'>, options?: CallOptions): List<Data<'getRequestLogs'>> =>
    new List(call, '/partner/request-logs', query, options),

  get: (requestId: string, options?: CallOptions): Promise<Data<'getRequestLogsByRequestId'>> =>
    call('GET', path`/partner/request-logs/${requestId}`, {}, options),
});

/** Who changed what, in a chain that shows tampering. */
export const audit = (call: Call) => ({
  list: (query?: Query<'getAudit'>, options?: CallOptions): List<Data<'getAudit'>> =>
    new List(call, '/partner/audit', query, options),

  /** The whole trail as CSV or NDJSON, as a stream of bytes; `timeoutMs` ends with its beginning. */
  export: (query: Query<'getAuditExport'>, options?: CallOptions): Promise<ReadableStream<Uint8Array>> =>
    call('GET', '/partner/audit/export', { query, isStream: true }, options),
});

/** What the platform found out by itself, such as an expiring key. */
export const notices = (call: Call) => ({
  list: (query?: Query<'getNotices'>, options?: CallOptions): List<Data<'getNotices'>> =>
    new List(call, '/partner/notices', query, options),

  acknowledge: (
    noticeId: string,
    body: Body<'postNoticesByNoticeIdAcknowledge'> = {},
    options?: CallOptions,
  ): Promise<Data<'postNoticesByNoticeIdAcknowledge'>> =>
    call('POST', path`/partner/notices/${noticeId}/acknowledge`, { body }, options),

  listMutes: (options?: CallOptions): Promise<Data<'getNoticesMutes'>> =>
    call('GET', '/partner/notices/mutes', {}, options),

  createMute: (body: Body<'postNoticesMutes'>, options?: CallOptions): Promise<Data<'postNoticesMutes'>> =>
    call('POST', '/partner/notices/mutes', { body }, options),

  deleteMute: (muteId: string, options?: CallOptions): Promise<Data<'deleteNoticesMutesByMuteId'>> =>
    call('DELETE', path`/partner/notices/mutes/${muteId}`, {}, options),
});
