// Written by `npm run generate`.
export interface paths {
    "/portal/api/address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The address that you call from, as IP rules see it.
         * @description Any member of the team.
         */
        get: operations["getAddress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is set for this environment: branding, defaults of links, embedding.
         * @description Scope: `settings:read`.
         */
        get: operations["getSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change settings; the hosted page shows it within a second.
         * @description Scope: `settings:write`.
         */
        patch: operations["patchSettings"];
        trace?: never;
    };
    "/portal/api/settings/contrast": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a colour can be read on the hosted page.
         * @description Scope: `settings:read`.
         */
        get: operations["getSettingsContrast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/users/{userId}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Personal data of a user in clear, for a reason; audited.
         * @description Scope: `users:reveal`.
         */
        post: operations["postUsersByUserIdReveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/users/{userId}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a user over all links, checks and transfers, newest first.
         * @description Scope: `links:read`.
         */
        get: operations["getUsersByUserIdTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/operations/{operationId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every change of a transfer, oldest first, and which documents there are.
         * @description Scope: `operations:read`.
         */
        get: operations["getOperationsByOperationIdHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/operations/{operationId}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The disclosure or the newest receipt of a transfer, as the sender got it.
         * @description Scope: `operations:read`.
         */
        get: operations["getOperationsByOperationIdDocumentsByKind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/request-logs/histogram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many requests match the filters of the list, by time and class, and what they have in common.
         * @description Scope: `logs:read`.
         */
        get: operations["getRequestLogsHistogram"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/alert-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is told of alerts by e-mail.
         * @description Scope: `settings:read`.
         */
        get: operations["getAlertContacts"];
        /**
         * Set who is told of alerts by e-mail, in both environments.
         * @description Scope: `settings:write`.
         */
        put: operations["putAlertContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/alert-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which alerts there are, how grave, and from which figures on.
         * @description Scope: `settings:read`.
         */
        get: operations["getAlertRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/webhook-endpoints/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The last 24 hours of every webhook endpoint, by hour.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookEndpointsHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/webhook-deliveries/{deliveryId}/payload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The body that every attempt of a delivery carries.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookDeliveriesByDeliveryIdPayload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/pairings/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which machine waits under a code, before you let it in.
         * @description Scope: `pairings:write`.
         */
        get: operations["getPairingsByCode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/pairings/{code}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the machine under this code a key of the environment that you are in.
         * @description Scope: `pairings:write`.
         */
        post: operations["postPairingsByCodeApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/pairings/{code}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the machine under this code away.
         * @description Scope: `pairings:write`.
         */
        post: operations["postPairingsByCodeRefuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with address and password; a second factor may follow.
         * @description Anybody.
         */
        post: operations["postAuthSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish a sign-in with a code of the authenticator app, or with a recovery code.
         * @description Anybody.
         */
        post: operations["postAuthSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the browser needs to ask for a passkey: to sign in, or to prove again who one is.
         * @description Anybody.
         */
        post: operations["postAuthPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/passkey/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with a passkey, which is both factors.
         * @description Anybody.
         */
        post: operations["postAuthPasskeySignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail with which to choose a new password. The answer is the same whether there is such an account.
         * @description Anybody.
         */
        post: operations["postAuthForgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the token of a mail. Sign in with it afterwards, with your second factor.
         * @description Anybody.
         */
        post: operations["postAuthResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password. All sessions end; this browser gets a new one.
         * @description Signed in.
         */
        post: operations["postAuthChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/totp/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A secret for an authenticator app, with recovery codes. It counts once a code has confirmed it.
         * @description Signed in.
         */
        post: operations["postAuthTotpSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the authenticator app with its first code.
         * @description Signed in.
         */
        post: operations["postAuthTotpConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/totp/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove the authenticator app and its recovery codes.
         * @description Signed in.
         */
        post: operations["postAuthTotpRemove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * New recovery codes; the old ones end.
         * @description Signed in.
         */
        post: operations["postAuthRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/passkey/register-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the browser needs to make a passkey.
         * @description Signed in.
         */
        post: operations["postAuthPasskeyRegisterOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/passkey/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep the passkey that the browser made.
         * @description Signed in.
         */
        post: operations["postAuthPasskeyRegister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a passkey.
         * @description Signed in.
         */
        delete: operations["deleteAuthPasskeysByPasskeyId"];
        options?: never;
        head?: never;
        /**
         * Give a passkey another name.
         * @description Signed in.
         */
        patch: operations["patchAuthPasskeysByPasskeyId"];
        trace?: never;
    };
    "/portal/auth/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an invitation says.
         * @description Anybody.
         */
        post: operations["postAuthInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/invitation/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation: with a name and a password, or, with an account of its address, signed in to that.
         * @description Anybody.
         */
        post: operations["postAuthInvitationAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with the one-time link that the operator’s terminal showed.
         * @description Anybody.
         */
        post: operations["postAuthLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session and clear what the browser keeps of it.
         * @description Anybody.
         */
        post: operations["postAuthSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove again that it is you, with one of `stepUpMethods`. With a passkey this browser gets a new session.
         * @description Signed in.
         */
        post: operations["postStepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A token of 5 minutes for the routes of one partner in one environment.
         * @description Signed in.
         */
        post: operations["postToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with which factors, and the partners they belong to.
         * @description Signed in.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change your name or language.
         * @description Signed in.
         */
        patch: operations["patchMe"];
        trace?: never;
    };
    "/portal/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your sessions, the newest first.
         * @description Signed in.
         */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End one of your sessions.
         * @description Signed in.
         */
        delete: operations["deleteSessionsBySessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End all your sessions but this one.
         * @description Signed in.
         */
        post: operations["postSessionsEndOthers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The team, with roles, last sign-in and factors.
         * @description Scope: `team:read`.
         */
        get: operations["getMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a member; their sessions end.
         * @description Scope: `team:write`.
         */
        delete: operations["deleteMembersByMemberId"];
        options?: never;
        head?: never;
        /**
         * Give a member other roles; their sessions end.
         * @description Scope: `team:write`.
         */
        patch: operations["patchMembersByMemberId"];
        trace?: never;
    };
    "/portal/api/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Invitations that nobody has accepted yet.
         * @description Scope: `team:read`.
         */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invite somebody by e-mail; good for 24 hours.
         * @description Scope: `team:write`.
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again, with a new address; the old one is dead.
         * @description Scope: `team:write`.
         */
        post: operations["postInvitationsByInvitationIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an invitation.
         * @description Scope: `team:write`.
         */
        delete: operations["deleteInvitationsByInvitationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which role may make which call, as the routes declare it.
         * @description Any member of the team.
         */
        get: operations["getPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Figures of a range with their course, errors by code and route, and money by corridor.
         * @description Any member of the team.
         */
        get: operations["getHome"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * First steps, ticked by what really happened.
         * @description Any member of the team.
         */
        get: operations["getChecklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/first-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a key, or any, has ever called: seen within a second of the call.
         * @description Scope: `keys:read`.
         */
        get: operations["getFirstRequest"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The page of any id that you may see.
         * @description Any member of the team.
         */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Saved filters: your own and those for everybody.
         * @description Any member of the team.
         */
        get: operations["getViews"];
        put?: never;
        /**
         * Save the filters of a page under a name.
         * @description Scope: `views:write`.
         */
        post: operations["postViews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/views/{viewId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a saved view: your own, or with team:write any that is for everybody.
         * @description Scope: `views:write`.
         */
        delete: operations["deleteViewsByViewId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portal/api/go-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What has to be in order before live, and how your request stands.
         * @description Scope: `settings:read`.
         */
        get: operations["getGoLive"];
        put?: never;
        /**
         * Ask the operator to open live.
         * @description Scope: `settings:write`.
         */
        post: operations["postGoLive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for an operator, in numbers; queues are counted up to 500.
         * @description An operator.
         */
        get: operations["getOperatorOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/system": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Queues, tasks, failed jobs, database, processes, and what doctor finds.
         * @description An operator.
         */
        get: operations["getOperatorSystem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was found out that concerns no partner, newest first: at most 100.
         * @description An operator.
         */
        get: operations["getOperatorNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partners, newest first.
         * @description An operator.
         */
        get: operations["getOperatorPartners"];
        put?: never;
        /**
         * Make a partner with its two environments.
         * @description An operator.
         */
        post: operations["postOperatorPartners"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A partner with its environments, limits and policies.
         * @description An operator.
         */
        get: operations["getOperatorPartnersByPartnerId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop the API and all links of a partner; what already happened is still delivered.
         * @description An operator.
         */
        post: operations["postOperatorPartnersByPartnerIdSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a suspension.
         * @description An operator.
         */
        post: operations["postOperatorPartnersByPartnerIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Requests a minute in one environment: creating links, and all others.
         * @description An operator.
         */
        put: operations["putOperatorPartnersByPartnerIdLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/key-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * What a partner's live keys must keep to when they are made or changed.
         * @description An operator.
         */
        put: operations["putOperatorPartnersByPartnerIdKeyPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Who is told by e-mail about the keys of a partner.
         * @description An operator.
         */
        put: operations["putOperatorPartnersByPartnerIdContacts"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite a partner's owner; the address of the page is in the answer, for where no mail is sent.
         * @description An operator.
         */
        post: operations["postOperatorPartnersByPartnerIdInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a partner's portal as its people would, read-only; stands in the partner's own trail.
         * @description An operator.
         */
        post: operations["postOperatorPartnersByPartnerIdView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/view": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End the view of a partner's portal.
         * @description An operator.
         */
        delete: operations["deleteOperatorView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/go-live-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Partners that ask for live, the oldest first.
         * @description An operator.
         */
        get: operations["getOperatorGoLiveRequests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/partners/{partnerId}/go-live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a partner's request: approved, its people may make live keys.
         * @description An operator.
         */
        post: operations["postOperatorPartnersByPartnerIdGoLive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What waits for a decision, oldest first: identities, sanctions, the same person twice.
         * @description An operator.
         */
        get: operations["getOperatorReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/reviews/{reviewId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An item with the personal data that it is about; the audit trail keeps who opened it, and what for.
         * @description An operator.
         */
        post: operations["postOperatorReviewsByReviewIdOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/reviews/{reviewId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an item; a sanctions hit needs the answers of its checklist.
         * @description An operator.
         */
        post: operations["postOperatorReviewsByReviewIdDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Claims with something left to do, the overdue and the soonest due first.
         * @description An operator.
         */
        get: operations["getOperatorClaims"];
        put?: never;
        /**
         * Take a sender's notice of an error: it must be decided within 90 days.
         * @description An operator.
         */
        post: operations["postOperatorClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/claims/{claimId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A claim with what the sender says and what was found; audited.
         * @description An operator.
         */
        post: operations["postOperatorClaimsByClaimIdOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/claims/{claimId}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the investigation; the note becomes part of the explanation that the sender gets.
         * @description An operator.
         */
        post: operations["postOperatorClaimsByClaimIdDecide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/claims/{claimId}/reported": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the explanation was sent.
         * @description An operator.
         */
        post: operations["postOperatorClaimsByClaimIdReported"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/claims/{claimId}/corrected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note that the remedy was carried out.
         * @description An operator.
         */
        post: operations["postOperatorClaimsByClaimIdCorrected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/payout-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Batches, newest first: the newest 200.
         * @description An operator.
         */
        get: operations["getOperatorPayoutBatches"];
        put?: never;
        /**
         * Collect the orders that wait for the manual rail; another operator releases them.
         * @description An operator.
         */
        post: operations["postOperatorPayoutBatches"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/payout-batches/{batchId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The orders of a batch: ids, amounts and states; no names, no accounts.
         * @description An operator.
         */
        get: operations["getOperatorPayoutBatchesByBatchId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/payout-batches/{batchId}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a batch out that another operator made.
         * @description An operator.
         */
        post: operations["postOperatorPayoutBatchesByBatchIdRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/payout-batches/{batchId}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The file of a released batch for the bank, with names and accounts; audited.
         * @description An operator.
         */
        post: operations["postOperatorPayoutBatchesByBatchIdExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/payout-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import what the bank answered, all lines or none; a dry run only says what it would do.
         * @description An operator.
         */
        post: operations["postOperatorPayoutResults"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/funding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transfers whose money is to be received by hand, oldest first.
         * @description An operator.
         */
        get: operations["getOperatorFunding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/funding/{operationId}/received": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that the money of a cash or wire transfer is there.
         * @description An operator.
         */
        post: operations["postOperatorFundingByOperationIdReceived"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds that are owed, the first due first.
         * @description An operator.
         */
        get: operations["getOperatorRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/refunds/{operationId}/paid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a refund as paid by hand: of cash or a wire, or one that the provider refused.
         * @description An operator.
         */
        post: operations["postOperatorRefundsByOperationIdPaid"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Transfers of all partners, newest first; stuck ones alone when asked.
         * @description An operator.
         */
        get: operations["getOperatorOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A transfer with every change, every posting and what is still to be done.
         * @description An operator.
         */
        get: operations["getOperatorOperationsByOperationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/operations/{operationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a transfer, also after the 30 minutes as long as nothing was handed to the rail.
         * @description An operator.
         */
        post: operations["postOperatorOperationsByOperationIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The accounts of all partners, or of one, and whether every currency balances.
         * @description An operator.
         */
        get: operations["getOperatorLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/ledger/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries of one transfer, oldest first.
         * @description An operator.
         */
        get: operations["getOperatorLedgerOperationsByOperationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/corridors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The corridors, and why one is closed in live.
         * @description An operator.
         */
        get: operations["getOperatorCorridors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/corridors/{corridor}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Open, close or make a corridor, and set how it is run.
         * @description An operator.
         */
        put: operations["putOperatorCorridorsByCorridor"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Middle rates, the newest first: the newest 500.
         * @description An operator.
         */
        get: operations["getOperatorRates"];
        put?: never;
        /**
         * Set the middle rate of a corridor; the margin is taken off it.
         * @description An operator.
         */
        post: operations["postOperatorRates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/margins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Margin rules, the newest first: the newest 200.
         * @description An operator.
         */
        get: operations["getOperatorMargins"];
        put?: never;
        /**
         * What is taken off the middle rate, in basis points, from a moment on.
         * @description An operator.
         */
        post: operations["postOperatorMargins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/fees": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fee rules, the newest first: the newest 200.
         * @description An operator.
         */
        get: operations["getOperatorFees"];
        put?: never;
        /**
         * The fee of a corridor: fixed plus percent of the sent amount, between a least and a most.
         * @description An operator.
         */
        post: operations["postOperatorFees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/taxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tax rules, the newest first: the newest 200.
         * @description An operator.
         */
        get: operations["getOperatorTaxes"];
        put?: never;
        /**
         * A tax on what is sent; a later rule with the same label and State takes its place.
         * @description An operator.
         */
        post: operations["postOperatorTaxes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/prices/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a rate or rule would do to one transfer's price in live; sets nothing.
         * @description An operator.
         */
        post: operations["postOperatorPricesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The most that one person may send, by level, in US dollars, and who set what when.
         * @description An operator.
         */
        get: operations["getOperatorLimits"];
        /**
         * Set the most that one person of a level may send: in one transfer, 24 hours, 30 days, 180 days.
         * @description An operator.
         */
        put: operations["putOperatorLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/identity-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which data is asked of senders, and how long it is kept.
         * @description An operator.
         */
        get: operations["getOperatorIdentityPolicy"];
        /**
         * From which amount a day more is asked, and how long data is kept.
         * @description An operator.
         */
        put: operations["putOperatorIdentityPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The legal entity that disclosures and receipts name, by environment.
         * @description An operator.
         */
        get: operations["getOperatorProvider"];
        /**
         * Name the legal entity that is the provider of the transfers.
         * @description An operator.
         */
        put: operations["putOperatorProvider"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The State agencies that disclosures name, and the States without one: live sends nothing from there.
         * @description An operator.
         */
        get: operations["getOperatorAgencies"];
        /**
         * Replace the table by a CSV of state,name,phone,website; a dry run only says what it would be.
         * @description An operator.
         */
        put: operations["putOperatorAgencies"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/disclosure-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The versions of the texts of disclosures, and who approved them.
         * @description An operator.
         */
        get: operations["getOperatorDisclosureTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/disclosure-texts/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of one version, to be read before they are approved.
         * @description An operator.
         */
        get: operations["getOperatorDisclosureTextsByVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/disclosure-texts/{version}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that a lawyer has read these texts as they are now; live shows unreviewed ones only then.
         * @description An operator.
         */
        post: operations["postOperatorDisclosureTextsByVersionApprove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Days of a year that are not as their weekday says; weekends are closed.
         * @description An operator.
         */
        get: operations["getOperatorCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/calendar/days/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Close or open a day against the rule.
         * @description An operator.
         */
        put: operations["putOperatorCalendarDaysByDay"];
        post?: never;
        /**
         * Take back what was set for a day.
         * @description An operator.
         */
        delete: operations["deleteOperatorCalendarDaysByDay"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/calendar/zone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Where the operator's day begins and ends.
         * @description An operator.
         */
        put: operations["putOperatorCalendarZone"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/adapters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The services and desks that take, pay, identify and price; never their secrets.
         * @description An operator.
         */
        get: operations["getOperatorAdapters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/adapters/{name}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a service something that changes nothing, and say how it answered.
         * @description An operator.
         */
        post: operations["postOperatorAdaptersByNamePing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/screening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which sanctions list is in force; without one live makes no transfers.
         * @description An operator.
         */
        get: operations["getOperatorScreening"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what, newest first: to one partner, or in the operators' own chain.
         * @description An operator.
         */
        get: operations["getOperatorAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/audit/heads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest entry of every chain, to be noted outside this system.
         * @description An operator.
         */
        get: operations["getOperatorAuditHeads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Walk one chain and say which entries were changed, moved, planted or cut.
         * @description An operator.
         */
        post: operations["postOperatorAuditVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/operators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The operators, those of the past too, with the account of each.
         * @description An operator.
         */
        get: operations["getOperatorOperators"];
        put?: never;
        /**
         * Make an operator with an account. The secret for commands goes to a file on the server, not here.
         * @description An operator.
         */
        post: operations["postOperatorOperators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/operators/{operatorId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let an operator sign in with an account; it is made if there is none.
         * @description An operator.
         */
        post: operations["postOperatorOperatorsByOperatorIdAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/operator/api/operators/{operatorId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End what an operator may do, at once and for good.
         * @description An operator.
         */
        post: operations["postOperatorOperatorsByOperatorIdDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** Error */
        Error: {
            /** @enum {boolean} */
            success: false;
            code: string;
            message: string;
            error: {
                code: string;
                message: string;
                details: ({
                    path: string;
                    message: string;
                } & {
                    [key: string]: unknown;
                })[];
            };
            requestId: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAddress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            address: string;
                        };
                    };
                };
            };
        };
    };
    getSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            name: string;
                            slug: string;
                            environment: string;
                            /** @description As the page shows you. Without one of your own: the name of the company. */
                            displayName: string;
                            logoUrl: string | null;
                            primaryColor: string | null;
                            theme: string;
                            defaultLinkExpirationMinutes: number;
                            defaultFlow: string;
                            defaultLanguage: string | null;
                            allowedPaymentMethods: string[];
                            returnUrl: string | null;
                            /** @description Which sites may embed the page. */
                            allowedOrigins: string[];
                            /** @description Null without a colour. */
                            contrast: {
                                light: {
                                    /** @description Of the button against the page around it; 3 is enough. */
                                    ratio: number;
                                    /** @description Of the better of the two text colours on the button; 4.5 is enough. */
                                    inkRatio: number;
                                    /** @description False: the page keeps its own colour in this theme. */
                                    passes: boolean;
                                };
                                dark: {
                                    /** @description Of the button against the page around it; 3 is enough. */
                                    ratio: number;
                                    /** @description Of the better of the two text colours on the button; 4.5 is enough. */
                                    inkRatio: number;
                                    /** @description False: the page keeps its own colour in this theme. */
                                    passes: boolean;
                                };
                                passes: boolean;
                            } | null;
                            /** @description What theme, defaultFlow and allowedPaymentMethods may hold. */
                            choices: {
                                themes: string[];
                                flows: string[];
                                paymentMethods: string[];
                            };
                            /** @description Calls a minute; the operator sets them. */
                            limits: {
                                create: number;
                                default: number;
                            };
                        };
                    };
                };
            };
        };
    };
    patchSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    displayName?: string | null;
                    logoUrl?: string | null;
                    primaryColor?: string | null;
                    theme?: string;
                    defaultLinkExpirationMinutes?: number;
                    defaultFlow?: string;
                    defaultLanguage?: ("en" | "es") | null;
                    allowedPaymentMethods?: string[];
                    returnUrl?: string | null;
                    allowedOrigins?: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            name: string;
                            slug: string;
                            environment: string;
                            /** @description As the page shows you. Without one of your own: the name of the company. */
                            displayName: string;
                            logoUrl: string | null;
                            primaryColor: string | null;
                            theme: string;
                            defaultLinkExpirationMinutes: number;
                            defaultFlow: string;
                            defaultLanguage: string | null;
                            allowedPaymentMethods: string[];
                            returnUrl: string | null;
                            /** @description Which sites may embed the page. */
                            allowedOrigins: string[];
                            /** @description Null without a colour. */
                            contrast: {
                                light: {
                                    /** @description Of the button against the page around it; 3 is enough. */
                                    ratio: number;
                                    /** @description Of the better of the two text colours on the button; 4.5 is enough. */
                                    inkRatio: number;
                                    /** @description False: the page keeps its own colour in this theme. */
                                    passes: boolean;
                                };
                                dark: {
                                    /** @description Of the button against the page around it; 3 is enough. */
                                    ratio: number;
                                    /** @description Of the better of the two text colours on the button; 4.5 is enough. */
                                    inkRatio: number;
                                    /** @description False: the page keeps its own colour in this theme. */
                                    passes: boolean;
                                };
                                passes: boolean;
                            } | null;
                            /** @description What theme, defaultFlow and allowedPaymentMethods may hold. */
                            choices: {
                                themes: string[];
                                flows: string[];
                                paymentMethods: string[];
                            };
                            /** @description Calls a minute; the operator sets them. */
                            limits: {
                                create: number;
                                default: number;
                            };
                        };
                    };
                };
            };
        };
    };
    getSettingsContrast: {
        parameters: {
            query: {
                color: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            light: {
                                /** @description Of the button against the page around it; 3 is enough. */
                                ratio: number;
                                /** @description Of the better of the two text colours on the button; 4.5 is enough. */
                                inkRatio: number;
                                /** @description False: the page keeps its own colour in this theme. */
                                passes: boolean;
                            };
                            dark: {
                                /** @description Of the button against the page around it; 3 is enough. */
                                ratio: number;
                                /** @description Of the better of the two text colours on the button; 4.5 is enough. */
                                inkRatio: number;
                                /** @description False: the page keeps its own colour in this theme. */
                                passes: boolean;
                            };
                            passes: boolean;
                        };
                    };
                };
            };
        };
    };
    postUsersByUserIdReveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    fields: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            userId: string;
                            values: {
                                field: string;
                                /** @description In clear; null: the person has none. What is not stored is left out. */
                                value: unknown;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getUsersByUserIdTimeline: {
        parameters: {
            query?: {
                limit?: number;
                /** @description Only what was earlier. */
                before?: string;
            };
            header?: never;
            path: {
                userId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            userId: string;
                            /** Format: date-time */
                            createdAt: string;
                            items: {
                                type: string;
                                /** Format: date-time */
                                timestamp: string;
                                /** @description partner, user, system, operator, or a member. */
                                actor: string;
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                details: {
                                    [key: string]: unknown;
                                };
                            }[];
                            nextBefore: string | null;
                        };
                    };
                };
            };
        };
    };
    getOperationsByOperationIdHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            operationId: string;
                            quoteId: string;
                            /** @description Oldest first. */
                            items: {
                                /** @description What was learnt or done, such as funding.authorised. */
                                fact: string;
                                /** @description partner, user, system or operator. */
                                actor: string;
                                status: string;
                                fundingStatus: string;
                                payoutStatus: string;
                                /** @description The event that told it. */
                                eventType: string | null;
                                /** Format: date-time */
                                timestamp: string;
                            }[];
                            /** @description When each was made; null: there is none. */
                            documents: {
                                disclosure: string | null;
                                receipt: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getOperationsByOperationIdDocumentsByKind: {
        parameters: {
            query?: {
                /** @description Default pdf. */
                format?: "html" | "pdf";
            };
            header?: never;
            path: {
                operationId: string;
                kind: "disclosure" | "receipt";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            fileName: string;
                            contentType: string;
                            base64: string;
                        };
                    };
                };
            };
        };
    };
    getRequestLogsHistogram: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description Of the status. */
                statusClass?: "2xx" | "3xx" | "4xx" | "5xx";
                status?: number;
                code?: string;
                method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
                /** @description The template, such as /partner/links/{linkId}. */
                route?: string;
                keyId?: string;
                secretId?: string;
                address?: string;
                requestId?: string;
                idempotencyKey?: string;
                /** @description A link, data request, key or another object whose id was in the path or in the answer. */
                objectId?: string;
                /** @description At most; default 48. */
                buckets?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            stepSeconds: number;
                            /**
                             * @description counts: from the usage figures, complete. log: from the newest 50,000 rows that match.
                             * @enum {unknown}
                             */
                            source: "counts" | "log";
                            /** @description False: more rows match than were counted; countedFrom says from when on. */
                            isComplete: boolean;
                            /** Format: date-time */
                            countedFrom: string;
                            total: number;
                            items: {
                                /** Format: date-time */
                                start: string;
                                ok: number;
                                redirect: number;
                                clientError: number;
                                serverError: number;
                            }[];
                            facets: {
                                /** @description The 20 most frequent. */
                                statusClass: {
                                    value: string;
                                    count: number;
                                }[];
                                /** @description The 20 most frequent. */
                                code: {
                                    value: string;
                                    count: number;
                                }[];
                                /** @description The 20 most frequent. */
                                method: {
                                    value: string;
                                    count: number;
                                }[];
                                /** @description The 20 most frequent. */
                                route: {
                                    value: string;
                                    count: number;
                                }[];
                                /** @description The 20 most frequent. */
                                keyId: {
                                    value: string;
                                    count: number;
                                }[];
                            };
                        };
                    };
                };
            };
        };
    };
    getAlertContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            emails: string[];
                            /** @description False: this installation sends no mails; notices are on the portal alone. */
                            sendsMail: boolean;
                        };
                    };
                };
            };
        };
    };
    putAlertContacts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    emails: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            emails: string[];
                            /** @description False: this installation sends no mails; notices are on the portal alone. */
                            sendsMail: boolean;
                        };
                    };
                };
            };
        };
    };
    getAlertRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                /** @enum {unknown} */
                                rule: "expiring" | "expired_in_use" | "revoked_in_use" | "new_network" | "test_address" | "unusual_volume" | "denied_burst" | "rate_limited" | "scope_unused" | "idle" | "creator_left" | "rotation_overdue" | "exposed" | "endpoint_failing" | "endpoint_disabled";
                                /** @enum {unknown} */
                                about: "key" | "endpoint";
                                /** @enum {unknown} */
                                severity: "info" | "warning" | "critical";
                                isMutable: boolean;
                                /** @description For so long the same is not told again; null: once for each occasion. */
                                coolDownSeconds: number | null;
                                /** @description The figures that it judges by. */
                                thresholds: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    getWebhookEndpointsHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            items: {
                                endpointId: string;
                                /** @description Deliveries that are not over yet, counted up to 1000. */
                                waiting: number;
                                /** @description False: only the newest 5000 deliveries of the day are counted. */
                                isComplete: boolean;
                                /** @description 24, oldest first, by the time at which a delivery was made. */
                                hours: {
                                    /** Format: date-time */
                                    start: string;
                                    delivered: number;
                                    failed: number;
                                    skipped: number;
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    getWebhookDeliveriesByDeliveryIdPayload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        /** WebhookPayload */
                        data: {
                            eventId: string;
                            eventType: string;
                            isTest: boolean;
                            /** @description The exact text that every attempt carries. */
                            body: string;
                        };
                    };
                };
            };
        };
    };
    getPairingsByCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            code: string;
                            clientName: string;
                            clientAddress: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
    };
    postPairingsByCodeApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scopes?: ("links:read" | "links:write" | "operations:read" | "operations:write" | "data_requests:write" | "cip:read" | "cip:write" | "keys:read" | "keys:write" | "webhooks:read" | "webhooks:write" | "logs:read" | "sandbox:write")[];
                    /**
                     * @description A named set instead of scopes; what you lack yourself is left out. Default full.
                     * @enum {unknown}
                     */
                    template?: "full" | "send" | "quotes" | "reporting" | "webhooks";
                    /** @description Life of the key. Default 90. */
                    expiresInDays?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            code: string;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            scopes: string[];
                            /** Format: date-time */
                            keyExpiresAt: string;
                        };
                    };
                };
            };
        };
    };
    postPairingsByCodeRefuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            code: string;
                        };
                    };
                };
            };
        };
    };
    postAuthSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            state: "signed_in" | "second_factor";
                            methods: string[];
                        };
                    };
                };
            };
        };
    };
    postAuthSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    method: "totp" | "recovery";
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            state: "signed_in" | "second_factor";
                            methods: string[];
                        };
                    };
                };
            };
        };
    };
    postAuthPasskeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    postAuthPasskeySignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            state: "signed_in" | "second_factor";
                            methods: string[];
                        };
                    };
                };
            };
        };
    };
    postAuthForgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @enum {unknown} */
                    language?: "en" | "es";
                };
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    postAuthResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    postAuthChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    postAuthTotpSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            uri: string;
                            secret: string;
                            recoveryCodes: string[];
                        };
                    };
                };
            };
        };
    };
    postAuthTotpConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    postAuthTotpRemove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    postAuthRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            recoveryCodes: string[];
                        };
                    };
                };
            };
        };
    };
    postAuthPasskeyRegisterOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
    };
    postAuthPasskeyRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        [key: string]: unknown;
                    };
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    deleteAuthPasskeysByPasskeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    patchAuthPasskeysByPasskeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    postAuthInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            email: string;
                            partnerId: string | null;
                            partnerName: string | null;
                            roles: {
                                sandbox: string | null;
                                live: string | null;
                            } | null;
                            /** Format: date-time */
                            expiresAt: string;
                            hasAccount: boolean;
                        };
                    };
                };
            };
        };
    };
    postAuthInvitationAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                    name?: string;
                    password?: string;
                    /** @enum {unknown} */
                    language?: "en" | "es";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {string} */
                            state: "signed_in";
                            partnerId: string | null;
                        };
                    };
                };
            };
        };
    };
    postAuthLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            state: "signed_in" | "second_factor";
                            methods: string[];
                        };
                    };
                };
            };
        };
    };
    postAuthSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
            };
        };
    };
    postStepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    method: "totp" | "recovery" | "password" | "passkey";
                    code?: string;
                    password?: string;
                    response?: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** Format: date-time */
                            steppedUpUntil: string;
                        };
                    };
                };
            };
        };
    };
    postToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    partnerId: string;
                    /** @enum {unknown} */
                    environment: "sandbox" | "live";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            token: string;
                            /** Format: date-time */
                            expiresAt: string;
                            scopes: string[];
                            partnerId: string;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                        };
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        /** Me */
                        data: {
                            user: {
                                id: string;
                                email: string;
                                name: string;
                                language: ("en" | "es") | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            session: {
                                id: string;
                                /** Format: date-time */
                                createdAt: string;
                                steppedUpUntil: string | null;
                                hasSecondFactor: boolean;
                                stepUpMethods: string[];
                            };
                            factors: {
                                hasPassword: boolean;
                                totp: boolean;
                                passkeys: {
                                    id: string;
                                    name: string | null;
                                    createdAt: string | null;
                                    lastUsedAt: string | null;
                                }[];
                                recoveryCodesLeft: number;
                            };
                            memberships: {
                                memberId: string;
                                partnerId: string;
                                slug: string;
                                name: string;
                                /** @enum {unknown} */
                                status: "active" | "suspended";
                                roles: {
                                    sandbox: string | null;
                                    live: string | null;
                                };
                            }[];
                            operator: {
                                id: string;
                                name: string;
                            } | null;
                            viewAs: {
                                partnerId: string;
                                slug: string;
                                name: string;
                                /** @enum {unknown} */
                                status: "active" | "suspended";
                                /** Format: date-time */
                                until: string;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    patchMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    language?: ("en" | "es") | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        /** Me */
                        data: {
                            user: {
                                id: string;
                                email: string;
                                name: string;
                                language: ("en" | "es") | null;
                                /** Format: date-time */
                                createdAt: string;
                            };
                            session: {
                                id: string;
                                /** Format: date-time */
                                createdAt: string;
                                steppedUpUntil: string | null;
                                hasSecondFactor: boolean;
                                stepUpMethods: string[];
                            };
                            factors: {
                                hasPassword: boolean;
                                totp: boolean;
                                passkeys: {
                                    id: string;
                                    name: string | null;
                                    createdAt: string | null;
                                    lastUsedAt: string | null;
                                }[];
                                recoveryCodesLeft: number;
                            };
                            memberships: {
                                memberId: string;
                                partnerId: string;
                                slug: string;
                                name: string;
                                /** @enum {unknown} */
                                status: "active" | "suspended";
                                roles: {
                                    sandbox: string | null;
                                    live: string | null;
                                };
                            }[];
                            operator: {
                                id: string;
                                name: string;
                            } | null;
                            viewAs: {
                                partnerId: string;
                                slug: string;
                                name: string;
                                /** @enum {unknown} */
                                status: "active" | "suspended";
                                /** Format: date-time */
                                until: string;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                id: string;
                                isCurrent: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                address: string | null;
                                userAgent: string | null;
                                hasSecondFactor: boolean;
                            }[];
                        };
                    };
                };
            };
        };
    };
    deleteSessionsBySessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            ended: number;
                        };
                    };
                };
            };
        };
    };
    postSessionsEndOthers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            ended: number;
                        };
                    };
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                memberId: string;
                                name: string;
                                email: string;
                                roles: {
                                    sandbox: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                                    live: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                                };
                                isYou: boolean;
                                /** @description A passkey, or codes of an app. */
                                hasSecondFactor: boolean;
                                passkeys: number;
                                hasTotp: boolean;
                                lastSignInAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    deleteMembersByMemberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            memberId: string;
                        };
                    };
                };
            };
        };
    };
    patchMembersByMemberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    roles: {
                        sandbox?: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                        live?: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            memberId: string;
                            roles: {
                                sandbox: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                                live: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                invitationId: string;
                                email: string;
                                roles: {
                                    sandbox: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                                    live: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                                };
                                /** @description A member, or an operator. */
                                invitedBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                sentAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                                isExpired: boolean;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    roles: {
                        sandbox?: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                        live?: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                    };
                    /**
                     * @description Of the mail. Default en.
                     * @enum {unknown}
                     */
                    language?: "en" | "es";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            invitationId: string;
                            email: string;
                            roles: {
                                sandbox: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                                live: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                            };
                            /** @description A member, or an operator. */
                            invitedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            isExpired: boolean;
                            /**
                             * @description none: this installation sends no mails; hand the address over yourself.
                             * @enum {unknown}
                             */
                            mail?: "sent" | "failed" | "none";
                            /** @description Only with mail none, and only in this answer. */
                            url?: string;
                        };
                    };
                };
            };
        };
    };
    postInvitationsByInvitationIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Of the mail. Default en.
                     * @enum {unknown}
                     */
                    language?: "en" | "es";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            invitationId: string;
                            email: string;
                            roles: {
                                sandbox: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                                live: ("owner" | "admin" | "developer" | "operations" | "support" | "read_only") | null;
                            };
                            /** @description A member, or an operator. */
                            invitedBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            sentAt: string;
                            /** Format: date-time */
                            expiresAt: string;
                            isExpired: boolean;
                            /**
                             * @description none: this installation sends no mails; hand the address over yourself.
                             * @enum {unknown}
                             */
                            mail?: "sent" | "failed" | "none";
                            /** @description Only with mail none, and only in this answer. */
                            url?: string;
                        };
                    };
                };
            };
        };
    };
    deleteInvitationsByInvitationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            invitationId: string;
                        };
                    };
                };
            };
        };
    };
    getPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            roles: {
                                /** @enum {unknown} */
                                role: "owner" | "admin" | "developer" | "operations" | "support" | "read_only";
                                scopes: {
                                    sandbox: string[];
                                    live: string[];
                                };
                            }[];
                            routes: {
                                method: string;
                                path: string;
                                summary: string;
                                /** @description Null: any member. */
                                scope: string | null;
                                stepUp: ("live" | "always") | null;
                                isSandboxOnly: boolean;
                                allowed: {
                                    owner: {
                                        sandbox: boolean;
                                        live: boolean;
                                    };
                                    admin: {
                                        sandbox: boolean;
                                        live: boolean;
                                    };
                                    developer: {
                                        sandbox: boolean;
                                        live: boolean;
                                    };
                                    operations: {
                                        sandbox: boolean;
                                        live: boolean;
                                    };
                                    support: {
                                        sandbox: boolean;
                                        live: boolean;
                                    };
                                    read_only: {
                                        sandbox: boolean;
                                        live: boolean;
                                    };
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    getHome: {
        parameters: {
            query?: {
                range?: "24h" | "7d" | "30d";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        /** @description A part is null for a person whose role does not read it. */
                        data: {
                            /** @enum {unknown} */
                            range: "24h" | "7d" | "30d";
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            stepSeconds: number;
                            tiles: {
                                requests: {
                                    value: number | null;
                                    previous: number | null;
                                    /** @description A share: 0.1 is a tenth more than before. */
                                    change: number | null;
                                    series: {
                                        /** Format: date-time */
                                        start: string;
                                        value: number | null;
                                    }[];
                                } | null;
                                errorRate: {
                                    value: number | null;
                                    previous: number | null;
                                    /** @description A share: 0.1 is a tenth more than before. */
                                    change: number | null;
                                    series: {
                                        /** Format: date-time */
                                        start: string;
                                        value: number | null;
                                    }[];
                                } | null;
                                p95Ms: {
                                    value: number | null;
                                    previous: number | null;
                                    /** @description A share: 0.1 is a tenth more than before. */
                                    change: number | null;
                                    series: {
                                        /** Format: date-time */
                                        start: string;
                                        value: number | null;
                                    }[];
                                } | null;
                                deliverySuccess: {
                                    value: number | null;
                                    previous: number | null;
                                    /** @description A share: 0.1 is a tenth more than before. */
                                    change: number | null;
                                    series: {
                                        /** Format: date-time */
                                        start: string;
                                        value: number | null;
                                    }[];
                                } | null;
                            };
                            /** @description The 20 most frequent. */
                            errors: {
                                code: string | null;
                                method: string;
                                route: string;
                                count: number;
                                /** Format: date-time */
                                firstAt: string;
                                /** Format: date-time */
                                lastAt: string;
                                /** @description The newest one, while the log has it. */
                                requestId: string | null;
                                docs: string | null;
                            }[] | null;
                            money: {
                                groups: {
                                    /** @enum {unknown} */
                                    group: "sent" | "waiting" | "failed" | "returned" | "cancelled";
                                    count: number;
                                    /** @description What senders send, by currency, as decimal text. */
                                    amounts: {
                                        currency: string;
                                        amount: string;
                                    }[];
                                    series: {
                                        /** Format: date-time */
                                        start: string;
                                        count: number;
                                        /** @description What senders send, by currency, as decimal text. */
                                        amounts: {
                                            currency: string;
                                            amount: string;
                                        }[];
                                    }[];
                                }[];
                                corridors: {
                                    source: string;
                                    destination: string;
                                    groups: {
                                        /** @enum {unknown} */
                                        group: "sent" | "waiting" | "failed" | "returned" | "cancelled";
                                        count: number;
                                        send: string;
                                        receive: string;
                                    }[];
                                }[];
                            } | null;
                        };
                    };
                };
            };
        };
    };
    getChecklist: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                /** @enum {unknown} */
                                id: "key_created" | "first_request" | "first_link" | "link_opened" | "first_quote" | "first_transfer" | "endpoint_added" | "first_delivery" | "ip_rules_set" | "second_admin" | "second_factors";
                                isDone: boolean;
                                /** @description Null also for what is so rather than happened. */
                                doneAt: string | null;
                                /** @description The page below the frame where it is done. */
                                path: string;
                            }[];
                            done: number;
                            total: number;
                        };
                    };
                };
            };
        };
    };
    getFirstRequest: {
        parameters: {
            query?: {
                keyId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isSeen: boolean;
                            keyId: string | null;
                            keyName: string | null;
                            firstUsedAt: string | null;
                            /** @description That of the latest use. */
                            route: string | null;
                        };
                    };
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query: {
                /** @description Any id, or a masked key such as m2m_test_ab12; never a whole key. */
                id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            kind: "link" | "operation" | "user" | "key" | "endpoint" | "request" | "event" | "delivery" | "data_request" | "identity_check";
                            id: string;
                            /** @description The page below the frame, such as keys/key_…. */
                            path: string;
                        };
                    };
                };
            };
        };
    };
    getViews: {
        parameters: {
            query?: {
                page?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                viewId: string;
                                page: string;
                                name: string;
                                query: string;
                                isShared: boolean;
                                isMine: boolean;
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    page: string;
                    name: string;
                    query: string;
                    /** @description For everybody in this environment. */
                    isShared?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        /** SavedView */
                        data: {
                            viewId: string;
                            page: string;
                            name: string;
                            query: string;
                            isShared: boolean;
                            isMine: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    deleteViewsByViewId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                viewId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            viewId: string;
                        };
                    };
                };
            };
        };
    };
    getGoLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /**
                             * @description open: the people of the team may make live keys.
                             * @enum {unknown}
                             */
                            state: "not_requested" | "requested" | "refused" | "open";
                            openedAt: string | null;
                            /** @description Every blocking item is done. */
                            isReady: boolean;
                            items: {
                                /** @enum {unknown} */
                                group: "test" | "authentication" | "webhooks" | "onboarding" | "money";
                                id: string;
                                /** @description False: advice. */
                                isBlocking: boolean;
                                isDone: boolean;
                            }[];
                            request: {
                                requestId: string;
                                note: string | null;
                                requestedBy: string;
                                /** Format: date-time */
                                requestedAt: string;
                                decision: ("approved" | "refused") | null;
                                reviewer: string | null;
                                decidedAt: string | null;
                                answer: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    postGoLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    note?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /**
                             * @description open: the people of the team may make live keys.
                             * @enum {unknown}
                             */
                            state: "not_requested" | "requested" | "refused" | "open";
                            openedAt: string | null;
                            /** @description Every blocking item is done. */
                            isReady: boolean;
                            items: {
                                /** @enum {unknown} */
                                group: "test" | "authentication" | "webhooks" | "onboarding" | "money";
                                id: string;
                                /** @description False: advice. */
                                isBlocking: boolean;
                                isDone: boolean;
                            }[];
                            request: {
                                requestId: string;
                                note: string | null;
                                requestedBy: string;
                                /** Format: date-time */
                                requestedAt: string;
                                decision: ("approved" | "refused") | null;
                                reviewer: string | null;
                                decidedAt: string | null;
                                answer: string | null;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    getOperatorOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partners: {
                                active: number;
                                suspended: number;
                                goLiveRequests: number;
                                oldestRequestAt: string | null;
                            };
                            reviews: {
                                sanctions: number;
                                identity: number;
                                duplicate_person: number;
                            };
                            oldestReviewAt: {
                                sanctions: string | null;
                                identity: string | null;
                                duplicate_person: string | null;
                            };
                            claims: {
                                waiting: number;
                                overdue: number;
                                firstDueAt: string | null;
                            };
                            environments: {
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                batchesToRelease: number;
                                oldestBatchAt: string | null;
                                funding: number;
                                oldestFundingAt: string | null;
                                refundsDue: number;
                                refundsOverdue: number;
                                firstRefundDueAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorSystem: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            version: string;
                            database: {
                                serverVersion: string;
                                migrations: number;
                                lastMigration: string;
                                sizeBytes: number;
                                maxConnections: number;
                                /** @description Transactions since the oldest snapshot that somebody holds. */
                                oldestXminAge: number;
                                /** Format: date-time */
                                now: string;
                                connections: {
                                    name: string;
                                    count: number;
                                }[];
                            };
                            deliveries: {
                                /** @description Due and free; estimated beyond some 50,000 rows. */
                                ready: number;
                                delayed: number;
                                leased: number;
                                openBreakers: number;
                                deadTuples: number;
                                oldestXminAge: number;
                                lanes: {
                                    lane: string;
                                    due: number;
                                    /** @description Seconds. */
                                    oldestSeconds: number;
                                }[];
                                worstPartners: {
                                    partner: string;
                                    /** @enum {unknown} */
                                    environment: "sandbox" | "live";
                                    /** @description Seconds. */
                                    oldestSeconds: number;
                                }[];
                            };
                            operationTasks: {
                                kind: string;
                                due: number;
                                failing: number;
                                /** @description Seconds. */
                                oldestSeconds: number;
                            }[];
                            jobs: {
                                name: string;
                                error: string;
                                failures: number;
                                /** Format: date-time */
                                firstFailedAt: string;
                                /** Format: date-time */
                                lastFailedAt: string;
                                recoveredAt: string | null;
                            }[];
                            processes: {
                                id: string;
                                /** @enum {unknown} */
                                role: "api" | "worker";
                                /** Format: date-time */
                                seenAt: string;
                            }[];
                            checks: {
                                check: string;
                                /** @enum {unknown} */
                                state: "ok" | "warning" | "problem";
                                detail: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                rule: string;
                                subject: string;
                                times: number;
                                details: {
                                    [key: string]: unknown;
                                };
                                /** Format: date-time */
                                lastAt: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorPartners: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                /** @description Part of a name or slug, or an id. */
                search?: string;
                status?: "active" | "suspended";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                partnerId: string;
                                slug: string;
                                name: string;
                                /** @enum {unknown} */
                                status: "active" | "suspended";
                                suspendedAt: string | null;
                                liveOpenedAt: string | null;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorPartners: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    slug: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            slug: string;
                            name: string;
                            /** @enum {unknown} */
                            status: "active" | "suspended";
                            suspendedAt: string | null;
                            liveOpenedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    getOperatorPartnersByPartnerId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            slug: string;
                            name: string;
                            /** @enum {unknown} */
                            status: "active" | "suspended";
                            suspendedAt: string | null;
                            liveOpenedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            contacts: string[];
                            keyPolicy: {
                                requiresIpRules: boolean;
                                requiresExpiry: boolean;
                                maxLifeDays: number | null;
                                maxLiveKeys: number | null;
                            };
                            environments: {
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                limits: {
                                    create: number;
                                    default: number;
                                };
                                keys: number;
                                endpoints: number;
                                failingEndpoints: number;
                                lastUsedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorPartnersByPartnerIdSuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            slug: string;
                            name: string;
                            /** @enum {unknown} */
                            status: "active" | "suspended";
                            suspendedAt: string | null;
                            liveOpenedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    postOperatorPartnersByPartnerIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            slug: string;
                            name: string;
                            /** @enum {unknown} */
                            status: "active" | "suspended";
                            suspendedAt: string | null;
                            liveOpenedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    putOperatorPartnersByPartnerIdLimits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    environment: "sandbox" | "live";
                    create?: number;
                    default?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            create: number;
                            default: number;
                        };
                    };
                };
            };
        };
    };
    putOperatorPartnersByPartnerIdKeyPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    requiresIpRules?: boolean;
                    requiresExpiry?: boolean;
                    maxLifeDays?: number | null;
                    maxLiveKeys?: number | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            requiresIpRules: boolean;
                            requiresExpiry: boolean;
                            maxLifeDays: number | null;
                            maxLiveKeys: number | null;
                        };
                    };
                };
            };
        };
    };
    putOperatorPartnersByPartnerIdContacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    emails: string[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            contacts: string[];
                        };
                    };
                };
            };
        };
    };
    postOperatorPartnersByPartnerIdInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /** @enum {unknown} */
                    language?: "en" | "es";
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            invitationId: string;
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            url: string;
                            mail: string;
                        };
                    };
                };
            };
        };
    };
    postOperatorPartnersByPartnerIdView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @description Default 15. */
                    minutes?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            name: string;
                            /** Format: date-time */
                            until: string;
                        };
                    };
                };
            };
        };
    };
    deleteOperatorView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isEnded: boolean;
                        };
                    };
                };
            };
        };
    };
    getOperatorGoLiveRequests: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                requestId: string;
                                partnerId: string;
                                partner: string;
                                name: string;
                                note: string | null;
                                requestedBy: string;
                                /** Format: date-time */
                                requestedAt: string;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorPartnersByPartnerIdGoLive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                partnerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "approved" | "refused";
                    /** @description What the partner reads; needed to refuse. */
                    answer?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            partnerId: string;
                            decision: string;
                            decidedBy: string;
                        };
                    };
                };
            };
        };
    };
    getOperatorReviews: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                kind?: "sanctions" | "identity" | "duplicate_person";
                environment?: "sandbox" | "live";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                reviewId: string;
                                /** @enum {unknown} */
                                kind: "sanctions" | "identity" | "duplicate_person";
                                state: string;
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                partnerId: string;
                                partner: string;
                                userId: string;
                                linkId: string | null;
                                operationId: string | null;
                                score: number | null;
                                reasons: string[];
                                /** Format: date-time */
                                openedAt: string;
                                decidedAt: string | null;
                                decidedBy: string | null;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorReviewsByReviewIdOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    purpose?: "decision" | "complaint" | "audit" | "authority";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            review: {
                                reviewId: string;
                                /** @enum {unknown} */
                                kind: "sanctions" | "identity" | "duplicate_person";
                                state: string;
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                partnerId: string;
                                partner: string;
                                userId: string;
                                linkId: string | null;
                                operationId: string | null;
                                score: number | null;
                                reasons: string[];
                                /** Format: date-time */
                                openedAt: string;
                                decidedAt: string | null;
                                decidedBy: string | null;
                            };
                            note: string | null;
                            /** @description What the reviewer compares: person, hits, identity. Personal data, masked where nobody compares it. */
                            sections: {
                                [key: string]: unknown;
                            };
                            /** @description For sanctions: each step is answered with yes, no or unknown. */
                            checklist: {
                                id: string;
                                question: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorReviewsByReviewIdDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                reviewId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "clear" | "confirm" | "document";
                    note: string;
                    checklist?: {
                        /** @enum {unknown} */
                        list?: "yes" | "no" | "unknown";
                        /** @enum {unknown} */
                        kind?: "yes" | "no" | "unknown";
                        /** @enum {unknown} */
                        name?: "yes" | "no" | "unknown";
                        /** @enum {unknown} */
                        entry?: "yes" | "no" | "unknown";
                        /** @enum {unknown} */
                        several?: "yes" | "no" | "unknown";
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            reviewId: string;
                            decision: string;
                            decidedBy: string;
                        };
                    };
                };
            };
        };
    };
    getOperatorClaims: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                claimId: string;
                                operationId: string;
                                partnerId: string;
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                kind: string;
                                /** Format: date-time */
                                noticedAt: string;
                                /** Format: date-time */
                                decideBy: string;
                                openedBy: string;
                                decidedAt: string | null;
                                decidedBy: string | null;
                                decision: string | null;
                                remedy: string | null;
                                reportBy: string | null;
                                reportedAt: string | null;
                                correctBy: string | null;
                                correctedAt: string | null;
                                next: {
                                    /** @enum {unknown} */
                                    what: "decide" | "report" | "correct";
                                    /** Format: date-time */
                                    dueAt: string;
                                } | null;
                                partner: string;
                                isOverdue: boolean;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorClaims: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    operationId: string;
                    /** @enum {unknown} */
                    kind: "wrong_amount" | "arithmetic" | "less_received" | "not_available" | "documents";
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            claimId: string;
                            /** Format: date-time */
                            noticedAt: string;
                            /** Format: date-time */
                            decideBy: string;
                        };
                    };
                };
            };
        };
    };
    postOperatorClaimsByClaimIdOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            claimId: string;
                            operationId: string;
                            partnerId: string;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            kind: string;
                            /** Format: date-time */
                            noticedAt: string;
                            /** Format: date-time */
                            decideBy: string;
                            openedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            remedy: string | null;
                            reportBy: string | null;
                            reportedAt: string | null;
                            correctBy: string | null;
                            correctedAt: string | null;
                            next: {
                                /** @enum {unknown} */
                                what: "decide" | "report" | "correct";
                                /** Format: date-time */
                                dueAt: string;
                            } | null;
                            notice: string;
                            finding: string | null;
                            explanation: string | null;
                        };
                    };
                };
            };
        };
    };
    postOperatorClaimsByClaimIdDecide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    decision: "error" | "no_error";
                    /** @enum {unknown} */
                    remedy?: "refund" | "resend";
                    note: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            claimId: string;
                            operationId: string;
                            partnerId: string;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            kind: string;
                            /** Format: date-time */
                            noticedAt: string;
                            /** Format: date-time */
                            decideBy: string;
                            openedBy: string;
                            decidedAt: string | null;
                            decidedBy: string | null;
                            decision: string | null;
                            remedy: string | null;
                            reportBy: string | null;
                            reportedAt: string | null;
                            correctBy: string | null;
                            correctedAt: string | null;
                            next: {
                                /** @enum {unknown} */
                                what: "decide" | "report" | "correct";
                                /** Format: date-time */
                                dueAt: string;
                            } | null;
                            notice: string;
                            finding: string | null;
                            explanation: string | null;
                        };
                    };
                };
            };
        };
    };
    postOperatorClaimsByClaimIdReported: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            claimId: string;
                            step: string;
                        };
                    };
                };
            };
        };
    };
    postOperatorClaimsByClaimIdCorrected: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            claimId: string;
                            step: string;
                        };
                    };
                };
            };
        };
    };
    getOperatorPayoutBatches: {
        parameters: {
            query: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                environment: "sandbox" | "live";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                batchId: string;
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                adapter: string;
                                /** Format: date-time */
                                createdAt: string;
                                createdBy: string;
                                releasedAt: string | null;
                                releasedBy: string | null;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorPayoutBatches: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    environment: "sandbox" | "live";
                    adapter?: string;
                    partnerId?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            batchId: string;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            adapter: string;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            releasedAt: string | null;
                            releasedBy: string | null;
                            count: number;
                            total: {
                                amount: string;
                                currency: string;
                            };
                            /** @description By the one who asks: another operator made it, and it is not out yet. */
                            isReleasable: boolean;
                            orders: {
                                operationId: string;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                                status: string;
                                trackingKey: string | null;
                                code: string | null;
                                recallAskedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorPayoutBatchesByBatchId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            batchId: string;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            adapter: string;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            releasedAt: string | null;
                            releasedBy: string | null;
                            count: number;
                            total: {
                                amount: string;
                                currency: string;
                            };
                            /** @description By the one who asks: another operator made it, and it is not out yet. */
                            isReleasable: boolean;
                            orders: {
                                operationId: string;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                                status: string;
                                trackingKey: string | null;
                                code: string | null;
                                recallAskedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorPayoutBatchesByBatchIdRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            batchId: string;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            adapter: string;
                            /** Format: date-time */
                            createdAt: string;
                            createdBy: string;
                            releasedAt: string | null;
                            releasedBy: string | null;
                            count: number;
                            total: {
                                amount: string;
                                currency: string;
                            };
                            /** @description By the one who asks: another operator made it, and it is not out yet. */
                            isReleasable: boolean;
                            orders: {
                                operationId: string;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                                status: string;
                                trackingKey: string | null;
                                code: string | null;
                                recallAskedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorPayoutBatchesByBatchIdExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                batchId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    format: "csv" | "pain001";
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            fileName: string;
                            mediaType: string;
                            content: string;
                        };
                    };
                };
            };
        };
    };
    postOperatorPayoutResults: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    content: string;
                    /** @description Default false. */
                    isDryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isDryRun: boolean;
                            recorded: number;
                            repeated: number;
                            /** @description What changes, at most 1,000 shown. */
                            operations: {
                                operationId: string;
                                status: string;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                            }[];
                            /** @description Of all that changes, by state and currency. */
                            totals: {
                                status: string;
                                count: number;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorFunding: {
        parameters: {
            query: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                environment: "sandbox" | "live";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                operationId: string;
                                partner: string;
                                partnerId: string;
                                method: string;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                                /** Format: date-time */
                                askedAt: string;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorFundingByOperationIdReceived: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            operationId: string;
                            isNew: boolean;
                        };
                    };
                };
            };
        };
    };
    getOperatorRefunds: {
        parameters: {
            query: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                environment: "sandbox" | "live";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                refundId: string;
                                operationId: string;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                                status: string;
                                reason: string;
                                /** Format: date-time */
                                dueAt: string;
                                paidAt: string | null;
                                refusedCode: string | null;
                                partner: string;
                                partnerId: string;
                                isOverdue: boolean;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorRefundsByOperationIdPaid: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            refundId: string;
                            operationId: string;
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            status: string;
                            reason: string;
                            /** Format: date-time */
                            dueAt: string;
                            paidAt: string | null;
                            refusedCode: string | null;
                        };
                    };
                };
            };
        };
    };
    getOperatorOperations: {
        parameters: {
            query: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                environment: "sandbox" | "live";
                /** @description An operation id. */
                search?: string;
                partnerId?: string;
                status?: "created" | "processing" | "completed" | "failed" | "cancelled";
                isStuck?: boolean;
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                operationId: string;
                                partnerId: string;
                                partner: string;
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                status: string;
                                fundingMethod: string;
                                fundingStatus: string;
                                payoutStatus: string;
                                holdReason: string | null;
                                screening: string;
                                failureCode: string | null;
                                send: {
                                    amount: string;
                                    currency: string;
                                };
                                receive: {
                                    amount: string;
                                    currency: string;
                                };
                                total: {
                                    amount: string;
                                    currency: string;
                                };
                                /** Format: date-time */
                                createdAt: string;
                                paidAt: string | null;
                                cancelRequestedAt: string | null;
                                /** @description Most tries of one of its tasks. */
                                attempts: number;
                                /** @description For how long its oldest task is due. */
                                overdueSeconds: number;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getOperatorOperationsByOperationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            /** Operation */
                            operation: {
                                operationId: string;
                                userId: string;
                                linkId: string;
                                referenceId: string;
                                /** @enum {unknown} */
                                status: "created" | "processing" | "completed" | "failed" | "cancelled";
                                amount: {
                                    send: number;
                                    receive: number;
                                    /** @description A multiple of 0.0001. */
                                    rate: number;
                                    /** @description On top of send. */
                                    fee: number;
                                    /** @description On top of send. */
                                    taxes: number;
                                    /** @description What the sender pays: send, fee and taxes. */
                                    total: number;
                                    currency: {
                                        source: string;
                                        destination: string;
                                    };
                                };
                                /** Format: date-time */
                                createdAt: string;
                                funding: {
                                    method: string;
                                    last4?: string;
                                    /** @description pending, authorised, captured, declined, voided, returned or refunded */
                                    status: string;
                                };
                                payout: {
                                    method: string;
                                    country: string;
                                    last4: string;
                                    bankName?: string;
                                    /** @description none, queued, held, submitted, unknown, deposited, rejected, recalled or returned */
                                    status: string;
                                    trackingKey?: string;
                                };
                                /**
                                 * Format: date-time
                                 * @description When the payment was authorised; 30 minutes of cancelling start.
                                 */
                                paidAt?: string;
                                /** Format: date-time */
                                completedAt?: string;
                                /** Format: date-time */
                                failedAt?: string;
                                /** @description A sentence. */
                                failureReason?: string;
                                failureCode?: string;
                                /** Format: date-time */
                                cancelRequestedAt?: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                                refund?: {
                                    amount: number;
                                    currency: string;
                                    /** @enum {unknown} */
                                    status: "due" | "paid";
                                    /** Format: date-time */
                                    dueAt: string;
                                    /** Format: date-time */
                                    paidAt?: string;
                                    /** @description cancelled, failed or returned */
                                    reason: string;
                                };
                            };
                            paperSince: string | null;
                            changes: {
                                number: number;
                                /** Format: date-time */
                                createdAt: string;
                                fact: string;
                                actor: string;
                                status: string;
                                fundingStatus: string;
                                payoutStatus: string;
                                eventType: string | null;
                            }[];
                            entries: {
                                entryId: string;
                                kind: string;
                                state: string;
                                /** Format: date-time */
                                createdAt: string;
                                lines: {
                                    account: string;
                                    /** @enum {unknown} */
                                    side: "debit" | "credit";
                                    amount: {
                                        amount: string;
                                        currency: string;
                                    };
                                }[];
                            }[];
                            tasks: {
                                kind: string;
                                /** Format: date-time */
                                runAt: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorOperationsByOperationIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            /** @enum {unknown} */
                            accepted: "cancelled" | "requested";
                            /** Operation */
                            operation: {
                                operationId: string;
                                userId: string;
                                linkId: string;
                                referenceId: string;
                                /** @enum {unknown} */
                                status: "created" | "processing" | "completed" | "failed" | "cancelled";
                                amount: {
                                    send: number;
                                    receive: number;
                                    /** @description A multiple of 0.0001. */
                                    rate: number;
                                    /** @description On top of send. */
                                    fee: number;
                                    /** @description On top of send. */
                                    taxes: number;
                                    /** @description What the sender pays: send, fee and taxes. */
                                    total: number;
                                    currency: {
                                        source: string;
                                        destination: string;
                                    };
                                };
                                /** Format: date-time */
                                createdAt: string;
                                funding: {
                                    method: string;
                                    last4?: string;
                                    /** @description pending, authorised, captured, declined, voided, returned or refunded */
                                    status: string;
                                };
                                payout: {
                                    method: string;
                                    country: string;
                                    last4: string;
                                    bankName?: string;
                                    /** @description none, queued, held, submitted, unknown, deposited, rejected, recalled or returned */
                                    status: string;
                                    trackingKey?: string;
                                };
                                /**
                                 * Format: date-time
                                 * @description When the payment was authorised; 30 minutes of cancelling start.
                                 */
                                paidAt?: string;
                                /** Format: date-time */
                                completedAt?: string;
                                /** Format: date-time */
                                failedAt?: string;
                                /** @description A sentence. */
                                failureReason?: string;
                                failureCode?: string;
                                /** Format: date-time */
                                cancelRequestedAt?: string;
                                /** Format: date-time */
                                cancelledAt?: string;
                                refund?: {
                                    amount: number;
                                    currency: string;
                                    /** @enum {unknown} */
                                    status: "due" | "paid";
                                    /** Format: date-time */
                                    dueAt: string;
                                    /** Format: date-time */
                                    paidAt?: string;
                                    /** @description cancelled, failed or returned */
                                    reason: string;
                                };
                            };
                        };
                    };
                };
            };
        };
    };
    getOperatorLedger: {
        parameters: {
            query: {
                environment: "sandbox" | "live";
                partnerId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isBalanced: boolean;
                            accounts: {
                                account: string;
                                debit: {
                                    amount: string;
                                    currency: string;
                                };
                                credit: {
                                    amount: string;
                                    currency: string;
                                };
                                balance: {
                                    amount: string;
                                    currency: string;
                                };
                            }[];
                            differences: {
                                currency: string;
                                amount: string;
                            }[];
                            pending: {
                                count: number;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                            }[];
                            broken: {
                                partner: string;
                                amount: {
                                    amount: string;
                                    currency: string;
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorLedgerOperationsByOperationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            entries: {
                                entryId: string;
                                kind: string;
                                state: string;
                                /** Format: date-time */
                                createdAt: string;
                                lines: {
                                    account: string;
                                    /** @enum {unknown} */
                                    side: "debit" | "credit";
                                    amount: {
                                        amount: string;
                                        currency: string;
                                    };
                                }[];
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorCorridors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                corridor: string;
                                isOpen: boolean;
                                closedBecause: string | null;
                                min: string;
                                max: string;
                                payoutDelaySeconds: number;
                                manualFundingHours: number;
                                maxRateAgeMinutes: number;
                                rateAdapter: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    putOperatorCorridorsByCorridor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                corridor: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isOpen?: boolean;
                    min?: string;
                    max?: string;
                    /** @enum {unknown} */
                    payoutDelaySeconds?: 0 | 1800;
                    manualFundingHours?: number;
                    maxRateAgeMinutes?: number;
                    rateAdapter?: string | null;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            corridor: string;
                            isOpen: boolean;
                            closedBecause: string | null;
                            min: string;
                            max: string;
                            payoutDelaySeconds: number;
                            manualFundingHours: number;
                            maxRateAgeMinutes: number;
                            rateAdapter: string | null;
                        };
                    };
                };
            };
        };
    };
    getOperatorRates: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                corridor: string;
                                rate: string;
                                rateSource: string;
                                /** Format: date-time */
                                asOf: string;
                                setBy: string;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorRates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    corridor: string;
                    rate: string;
                    /** Format: date-time */
                    asOf?: string;
                    /** @description For a rate far off the last one. */
                    isJumpAccepted?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            corridor: string;
                            rate: string;
                            /** Format: date-time */
                            asOf: string;
                            previous: string | null;
                        };
                    };
                };
            };
        };
    };
    getOperatorMargins: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                corridor: string;
                                fundingMethod: string | null;
                                /** Format: date-time */
                                from: string;
                                until: string | null;
                                setBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                isInForce: boolean;
                                marginBp: number;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorMargins: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    corridor: string;
                    /** @enum {unknown} */
                    fundingMethod?: "debit_card" | "ach" | "manual_cash" | "manual_wire";
                    marginBp: number;
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isSet: boolean;
                        };
                    };
                };
            };
        };
    };
    getOperatorFees: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                corridor: string;
                                fundingMethod: string | null;
                                /** Format: date-time */
                                from: string;
                                until: string | null;
                                setBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                isInForce: boolean;
                                fixed: string;
                                percentBp: number;
                                min: string | null;
                                max: string | null;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorFees: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    corridor: string;
                    /** @enum {unknown} */
                    fundingMethod?: "debit_card" | "ach" | "manual_cash" | "manual_wire";
                    fixed?: string;
                    percentBp?: number;
                    min?: string;
                    max?: string;
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isSet: boolean;
                        };
                    };
                };
            };
        };
    };
    getOperatorTaxes: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                label: string;
                                source: string;
                                state: string | null;
                                isPhysicalOnly: boolean;
                                fixed: string;
                                percentBp: number;
                                min: string | null;
                                max: string | null;
                                /** Format: date-time */
                                from: string;
                                until: string | null;
                                setBy: string;
                                /** Format: date-time */
                                createdAt: string;
                                isInForce: boolean;
                            }[];
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postOperatorTaxes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    label: string;
                    /** @description The sent currency; USD when left out. */
                    source?: string;
                    state?: string;
                    isPhysicalOnly?: boolean;
                    fixed?: string;
                    percentBp?: number;
                    min?: string;
                    max?: string;
                    /** Format: date-time */
                    from?: string;
                    /** Format: date-time */
                    until?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isSet: boolean;
                        };
                    };
                };
            };
        };
    };
    postOperatorPricesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    corridor: string;
                    send: string;
                    /** @enum {unknown} */
                    payWith?: "debit_card" | "ach" | "manual_cash" | "manual_wire";
                    residenceState?: string;
                    /** Format: date-time */
                    from?: string;
                    rate?: {
                        rate: string;
                    };
                    margin?: {
                        /** @enum {unknown} */
                        fundingMethod?: "debit_card" | "ach" | "manual_cash" | "manual_wire";
                        marginBp: number;
                    };
                    fee?: {
                        /** @enum {unknown} */
                        fundingMethod?: "debit_card" | "ach" | "manual_cash" | "manual_wire";
                        fixed?: string;
                        percentBp?: number;
                        min?: string;
                        max?: string;
                    };
                    tax?: {
                        label: string;
                        state?: string;
                        isPhysicalOnly?: boolean;
                        fixed?: string;
                        percentBp?: number;
                        min?: string;
                        max?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            before: {
                                price: {
                                    rate: string;
                                    send: {
                                        amount: string;
                                        currency: string;
                                    };
                                    fee: {
                                        amount: string;
                                        currency: string;
                                    };
                                    tax: {
                                        amount: string;
                                        currency: string;
                                    };
                                    total: {
                                        amount: string;
                                        currency: string;
                                    };
                                    receive: {
                                        amount: string;
                                        currency: string;
                                    };
                                } | null;
                                problem: string | null;
                            };
                            after: {
                                price: {
                                    rate: string;
                                    send: {
                                        amount: string;
                                        currency: string;
                                    };
                                    fee: {
                                        amount: string;
                                        currency: string;
                                    };
                                    tax: {
                                        amount: string;
                                        currency: string;
                                    };
                                    total: {
                                        amount: string;
                                        currency: string;
                                    };
                                    receive: {
                                        amount: string;
                                        currency: string;
                                    };
                                } | null;
                                problem: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getOperatorLimits: {
        parameters: {
            query: {
                environment: "sandbox" | "live";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            currency: string;
                            levels: {
                                level: number;
                                perTransfer: string;
                                perDay: string;
                                perMonth: string;
                                perHalfYear: string;
                            }[];
                            history: {
                                perTransfer: string;
                                perDay: string;
                                perMonth: string;
                                perHalfYear: string;
                                level: number;
                                /** Format: date-time */
                                setAt: string;
                                setBy: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    putOperatorLimits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {unknown} */
                    environment: "sandbox" | "live";
                    /** @enum {unknown} */
                    level: 1 | 2 | 3;
                    perTransfer?: string;
                    perDay?: string;
                    perMonth?: string;
                    perHalfYear?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            level: number;
                            perTransfer: string;
                            perDay: string;
                            perMonth: string;
                            perHalfYear: string;
                        };
                    };
                };
            };
        };
    };
    getOperatorIdentityPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            requiredFields: string[];
                            extendedFields: string[];
                            extendedFrom: string;
                            retentionDays: number;
                        };
                    };
                };
            };
        };
    };
    putOperatorIdentityPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    extendedFrom?: string;
                    retentionDays?: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            requiredFields: string[];
                            extendedFields: string[];
                            extendedFrom: string;
                            retentionDays: number;
                        };
                    };
                };
            };
        };
    };
    getOperatorProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                provider: {
                                    name: string;
                                    phone: string;
                                    website: string;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    putOperatorProvider: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    phone: string;
                    website: string;
                    environments: ("sandbox" | "live")[];
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            name: string;
                            phone: string;
                            website: string;
                            environments: ("sandbox" | "live")[];
                        };
                    };
                };
            };
        };
    };
    getOperatorAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                state: string;
                                name: string;
                                phone: string;
                                website: string;
                            }[];
                            without: string[];
                        };
                    };
                };
            };
        };
    };
    putOperatorAgencies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    csv: string;
                    isDryRun?: boolean;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            isDryRun: boolean;
                            items: {
                                state: string;
                                name: string;
                                phone: string;
                                website: string;
                            }[];
                            without: string[];
                        };
                    };
                };
            };
        };
    };
    getOperatorDisclosureTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                version: string;
                                language: string;
                                isCurrent: boolean;
                                needsApproval: boolean;
                                approvedBy: string | null;
                                approvedAt: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorDisclosureTextsByVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            version: string;
                            language: string;
                            isCurrent: boolean;
                            needsApproval: boolean;
                            approvedBy: string | null;
                            approvedAt: string | null;
                            texts: unknown;
                        };
                    };
                };
            };
        };
    };
    postOperatorDisclosureTextsByVersionApprove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            version: string;
                            language: string;
                            isCurrent: boolean;
                            needsApproval: boolean;
                            approvedBy: string | null;
                            approvedAt: string | null;
                        };
                    };
                };
            };
        };
    };
    getOperatorCalendar: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            year: number;
                            timeZone: string;
                            days: {
                                day: string;
                                isOpen: boolean;
                                name: string;
                                /** @enum {unknown} */
                                source: "federal" | "operator";
                            }[];
                        };
                    };
                };
            };
        };
    };
    putOperatorCalendarDaysByDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    isOpen: boolean;
                    name: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            day: string;
                            isOpen: boolean;
                            name: string;
                        };
                    };
                };
            };
        };
    };
    deleteOperatorCalendarDaysByDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            day: string;
                            wasSet: boolean;
                        };
                    };
                };
            };
        };
    };
    putOperatorCalendarZone: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            timeZone: string;
                        };
                    };
                };
            };
        };
    };
    getOperatorAdapters: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                name: string;
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                port: string;
                                /** @enum {unknown} */
                                kind: "manual" | "http";
                                url: string | null;
                                routes: string[];
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorAdaptersByNamePing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            name: string;
                            isFine: boolean;
                            detail: string;
                            durationMs: number;
                        };
                    };
                };
            };
        };
    };
    getOperatorScreening: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            list: {
                                version: number;
                                entries: number;
                                aliases: number;
                                changed: number;
                                /** Format: date-time */
                                importedAt: string;
                                importedBy: string;
                                /** Format: date-time */
                                seenAt: string;
                                isOld: boolean;
                            } | null;
                        };
                    };
                };
            };
        };
    };
    getOperatorAudit: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                partnerId?: string;
                action?: string;
                actor?: string;
                subject?: string;
                environment?: "sandbox" | "live";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                /** @description Place in your chain, which holds both environments and so may show gaps here. */
                                number: number;
                                /** Format: date-time */
                                timestamp: string;
                                environment: string | null;
                                action: string;
                                actor: {
                                    kind: string;
                                    id: string;
                                };
                                subject: {
                                    kind: string;
                                    id: string;
                                };
                                details: {
                                    [key: string]: unknown;
                                };
                                requestId: string | null;
                                address: string | null;
                                mac: string;
                            }[];
                            /** @description The newest entry of your chain. Note it outside: with it the operator can show that nothing was cut. */
                            head: {
                                count: number;
                                mac: string;
                            } | null;
                            pagination: {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getOperatorAuditHeads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                chain: string;
                                name: string;
                                head: string | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorAuditVerify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    partnerId?: string;
                    /** @description A noted head, <count>:<mac>. */
                    head?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            chain: string;
                            count: number;
                            head: string | null;
                            isWhole: boolean;
                            problems: {
                                number: number;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getOperatorOperators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            items: {
                                operatorId: string;
                                name: string;
                                /** Format: date-time */
                                createdAt: string;
                                disabledAt: string | null;
                                isSelf: boolean;
                                account: {
                                    email: string;
                                    hasSecondFactor: boolean;
                                    lastSignInAt: string | null;
                                    isDisabled: boolean;
                                } | null;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postOperatorOperators: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            operatorId: string;
                            name: string;
                            path: string;
                            email: string;
                            url: string | null;
                            expiresAt: string | null;
                            isMailed: boolean;
                        };
                    };
                };
            };
        };
    };
    postOperatorOperatorsByOperatorIdAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            operatorId: string;
                            email: string;
                            url: string | null;
                            expiresAt: string | null;
                            isMailed: boolean;
                        };
                    };
                };
            };
        };
    };
    postOperatorOperatorsByOperatorIdDisable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                operatorId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            operatorId: string;
                            name: string;
                            /** Format: date-time */
                            createdAt: string;
                            disabledAt: string | null;
                            isSelf: boolean;
                            account: {
                                email: string;
                                hasSecondFactor: boolean;
                                lastSignInAt: string | null;
                                isDisabled: boolean;
                            } | null;
                        };
                    };
                };
            };
        };
    };
}
