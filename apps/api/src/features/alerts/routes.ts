import type { FastifyInstance } from 'fastify';
import type { Deps } from '../../core/context.ts';
import { addRoute } from '../../core/http/route.ts';
import { addGithubRoute } from './exposure/routes.ts';
import { changeContacts, readContacts, readRules } from './contacts.ts';
import {
  ContactsBody,
  CreateMuteBody,
  DeletedMuteBody,
  MuteBody,
  MuteListBody,
  MuteParams,
  NoticeBody,
  NoticeListBody,
  NoticeParams,
  NoticesQuery,
  RulesBody,
  SetContactsBody,
} from './schema.ts';
import { acknowledgeNotice, createMute, readMutes, readNotices, removeMute } from './service.ts';

/** Notices tell of keys what `api_key.*` events tell, which `keys:read` unlocks; to silence one is to look after keys. */
const READ = { access: { scope: 'keys:read' }, tag: 'Notices' } as const;
const WRITE = { access: { scope: 'keys:write' }, tag: 'Notices' } as const;
const MUTES = '/partner/notices/mutes';

export function alertRoutes(app: FastifyInstance, deps: Deps): void {
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: '/partner/notices',
    summary: 'What was found out about your API keys, newest first.',
    query: NoticesQuery,
    answers: { 200: NoticeListBody },
    handler: (ctx, { query }) => readNotices(ctx, query),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: '/partner/notices/:noticeId/acknowledge',
    summary: 'Say that somebody has seen to a notice.',
    params: NoticeParams,
    answers: { 200: NoticeBody },
    handler: (ctx, { params }) => acknowledgeNotice(ctx, params.noticeId),
  });
  addRoute(app, deps, {
    ...READ,
    method: 'GET',
    path: MUTES,
    summary: 'What is muted.',
    answers: { 200: MuteListBody },
    handler: (ctx) => readMutes(ctx),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'POST',
    path: MUTES,
    summary: 'Mute a rule for one key or for all: no mails and no events, but notices.',
    body: CreateMuteBody,
    answers: { 201: MuteBody },
    handler: (ctx, { body }) => createMute(ctx, body),
  });
  addRoute(app, deps, {
    ...WRITE,
    method: 'DELETE',
    path: `${MUTES}/:muteId`,
    summary: 'End a mute.',
    params: MuteParams,
    answers: { 200: DeletedMuteBody },
    handler: (ctx, { params }) => removeMute(ctx, params.muteId),
  });
  contactRoutes(app, deps);
  addGithubRoute(app, deps);
}

/** Who is told by mail, and by which rules; a key has no business with either. */
function contactRoutes(app: FastifyInstance, deps: Deps): void {
  const common = { audience: 'portal', tag: 'Alerts' } as const;
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    path: '/portal/api/alert-contacts',
    access: { scope: 'settings:read' },
    summary: 'Who is told of alerts by e-mail.',
    answers: { 200: ContactsBody },
    handler: (ctx) => readContacts(ctx),
  });
  addRoute(app, deps, {
    ...common,
    method: 'PUT',
    path: '/portal/api/alert-contacts',
    access: { scope: 'settings:write' },
    stepUp: 'live',
    summary: 'Set who is told of alerts by e-mail, in both environments.',
    body: SetContactsBody,
    answers: { 200: ContactsBody },
    handler: (ctx, { body }) => changeContacts(ctx, body.emails),
  });
  addRoute(app, deps, {
    ...common,
    method: 'GET',
    path: '/portal/api/alert-rules',
    access: { scope: 'settings:read' },
    summary: 'Which alerts there are, how grave, and from which figures on.',
    answers: { 200: RulesBody },
    handler: async () => readRules(),
  });
}
