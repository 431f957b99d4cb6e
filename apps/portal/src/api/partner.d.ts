// Written by `npm run generate`.
export interface paths {
    "/partner/scopes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every scope with the calls and webhook events that it unlocks.
         * @description Any valid key.
         */
        get: operations["getScopes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API keys, newest first; revoked ones stay.
         * @description Scope: `keys:read`.
         */
        get: operations["getKeys"];
        put?: never;
        /**
         * Make an API key, never wider than the calling one; it is shown this once.
         * @description Scope: `keys:write`.
         */
        post: operations["postKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One API key with its secrets, masked, and its last use.
         * @description Scope: `keys:read`.
         */
        get: operations["getKeysByKeyId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change what is named of an API key.
         * @description Scope: `keys:write`.
         */
        patch: operations["patchKeysByKeyId"];
        trace?: never;
    };
    "/partner/keys/{keyId}/ip-suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * IP rules that would have let in all traffic of the last 30 days.
         * @description Scope: `keys:read`.
         */
        get: operations["getKeysByKeyIdIpSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an API key until it is enabled again; tells when every process had heard of it.
         * @description Scope: `keys:write`.
         */
        post: operations["postKeysByKeyIdDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a disabled API key work again.
         * @description Scope: `keys:write`.
         */
        post: operations["postKeysByKeyIdEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an API key for good; tells when every process had heard of it.
         * @description Scope: `keys:write`.
         */
        post: operations["postKeysByKeyIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}/rotations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an API key a new secret under the same id; it is shown this once. A rotatable key may do it itself.
         * @description Scope: `keys:write`.
         */
        post: operations["postKeysByKeyIdRotations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}/rotations/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rotation under way, or the last one: who still uses the old secret, and whether it is safe to finish.
         * @description Scope: `keys:read`.
         */
        get: operations["getKeysByKeyIdRotationsCurrent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}/rotations/current/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a rotation back, until the new secret is used.
         * @description Scope: `keys:write`.
         */
        post: operations["postKeysByKeyIdRotationsCurrentCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/keys/{keyId}/rotations/current/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the old secret now.
         * @description Scope: `keys:write`.
         */
        post: operations["postKeysByKeyIdRotationsCurrentFinish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your company, the environment of the key, and its settings.
         * @description Any valid key.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List links, newest first.
         * @description Scope: `links:read`.
         */
        get: operations["getLinks"];
        put?: never;
        /**
         * Create a magic link.
         * @description Scope: `links:write`.
         */
        post: operations["postLinks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One link in detail.
         * @description Scope: `links:read`.
         */
        get: operations["getLinksByLinkId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/links/{linkId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a link; its page stops at once.
         * @description Scope: `links:write`.
         */
        post: operations["postLinksByLinkIdRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/links/{linkId}/reissue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new token for the same link; the old one is dead at once.
         * @description Scope: `links:write`.
         */
        post: operations["postLinksByLinkIdReissue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/links/{linkId}/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a link, oldest first.
         * @description Scope: `links:read`.
         */
        get: operations["getLinksByLinkIdActivity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/links/{linkId}/cip/readiness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether identity verification could start, and what is missing for it.
         * @description Scope: `cip:read`.
         */
        get: operations["getLinksByLinkIdCipReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/links/{linkId}/cip/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start the identity verification of a link's user; the open ticket again when there is one.
         * @description Scope: `cip:write`.
         */
        post: operations["postLinksByLinkIdCipTickets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/data-requests/{dataRequestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Answer a data request.
         * @description Scope: `data_requests:write`.
         */
        put: operations["putDataRequestsByDataRequestId"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users, newest first.
         * @description Scope: `links:read`.
         */
        get: operations["getUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is known of a user, masked, from whom, and their links and operations.
         * @description Scope: `links:read`.
         */
        get: operations["getUsersByUserId"];
        put?: never;
        post?: never;
        /**
         * Delete a user: restricted at once, destroyed when the legal period ends.
         * @description Scope: `links:write`.
         */
        delete: operations["deleteUsersByUserId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List operations, newest first.
         * @description Scope: `operations:read`.
         */
        get: operations["getOperations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One operation.
         * @description Scope: `operations:read`.
         */
        get: operations["getOperationsByOperationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/operations/{operationId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an operation: at once (200), or by asking the rail for the money (202).
         * @description Scope: `operations:write`.
         */
        post: operations["postOperationsByOperationIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what a transfer would cost, for your own screens.
         * @description Scope: `operations:read`.
         */
        post: operations["postQuotes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The exchange rates of the open corridors.
         * @description Scope: `operations:read`.
         */
        get: operations["getRates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How often your keys call, how often it fails and how long it takes.
         * @description Scope: `logs:read`.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/request-logs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Your requests of the last 30 days, newest first; without from, of the last 24 hours.
         * @description Scope: `logs:read`.
         */
        get: operations["getRequestLogs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/request-logs/{requestId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One request with its redacted body.
         * @description Scope: `logs:read`.
         */
        get: operations["getRequestLogsByRequestId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did what to your keys, secrets and company, newest first.
         * @description Scope: `logs:read`.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail as a file, oldest first; at most 100,000 entries.
         * @description Scope: `logs:read`.
         */
        get: operations["getAuditExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was found out about your API keys, newest first.
         * @description Scope: `keys:read`.
         */
        get: operations["getNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/notices/{noticeId}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that somebody has seen to a notice.
         * @description Scope: `keys:write`.
         */
        post: operations["postNoticesByNoticeIdAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/notices/mutes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is muted.
         * @description Scope: `keys:read`.
         */
        get: operations["getNoticesMutes"];
        put?: never;
        /**
         * Mute a rule for one key or for all: no mails and no events, but notices.
         * @description Scope: `keys:write`.
         */
        post: operations["postNoticesMutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/notices/mutes/{muteId}": {
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
         * End a mute.
         * @description Scope: `keys:write`.
         */
        delete: operations["deleteNoticesMutesByMuteId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/reviews/{id}/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear a review, or what waits about a user or a link, as a reviewer would.
         * @description Scope: `sandbox:write`.
         */
        post: operations["postSandboxReviewsByIdClear"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/links/{linkId}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a link as a person's first visit would.
         * @description Scope: `sandbox:write`.
         */
        post: operations["postSandboxLinksByLinkIdOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/links/{linkId}/simulate-bot-open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch a link's page as preview bots do, and show that nothing happened.
         * @description Scope: `sandbox:write`.
         */
        post: operations["postSandboxLinksByLinkIdSimulateBotOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/clock/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the sandbox clock forward.
         * @description Scope: `sandbox:write`.
         */
        post: operations["postSandboxClockAdvance"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/clock/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the sandbox clock back to the true time.
         * @description Scope: `sandbox:write`.
         */
        post: operations["postSandboxClockReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/magic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The special values of the sandbox.
         * @description Scope: `sandbox:write`.
         */
        get: operations["getSandboxMagic"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/operations/{operationId}/transition": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Walk an operation to a status, edge by edge, with ledger and events.
         * @description Scope: `sandbox:write`.
         */
        post: operations["postSandboxOperationsByOperationIdTransition"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints, newest first.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookEndpoints"];
        put?: never;
        /**
         * Add a webhook endpoint; the first one is "the webhook URL" and signs with the default secret.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook endpoint with its health.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookEndpointsByEndpointId"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint; what waits for it is skipped.
         * @description Scope: `webhooks:write`.
         */
        delete: operations["deleteWebhookEndpointsByEndpointId"];
        options?: never;
        head?: never;
        /**
         * Change settings of a webhook endpoint.
         * @description Scope: `webhooks:write`.
         */
        patch: operations["patchWebhookEndpointsByEndpointId"];
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enable a webhook endpoint again.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsByEndpointIdEnable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Disable a webhook endpoint; its events are recorded as skipped and can be replayed.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsByEndpointIdDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the secret of a webhook endpoint, with the pending and the previous one.
         * @description Scope: `webhooks:write`.
         */
        get: operations["getWebhookEndpointsByEndpointIdSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}/secret/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Swap the secret of a webhook endpoint at once, after a compromise.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsByEndpointIdSecretRegenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}/secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a pending secret beside the one of a webhook endpoint; it signs along until it is activated, or lapses after 7 days.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsByEndpointIdSecretRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}/secret/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the pending secret the one of a webhook endpoint; the old one signs along for an overlap.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsByEndpointIdSecretActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/default-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show the secret that signs for callback URLs and for the first webhook endpoint, with the pending and the previous one.
         * @description Scope: `webhooks:write`.
         */
        get: operations["getWebhookEndpointsDefaultSecret"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/default-secret/regenerate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Swap the secret that signs for callback URLs and for the first webhook endpoint at once, after a compromise.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsDefaultSecretRegenerate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/default-secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a pending secret beside the one that signs for callback URLs and for the first webhook endpoint; it signs along until it is activated, or lapses after 7 days.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsDefaultSecretRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/default-secret/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the pending secret the one that signs for callback URLs and for the first webhook endpoint; the old one signs along for an overlap.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsDefaultSecretActivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every type of event with JSON Schema and example of its body.
         * @description Any valid key.
         */
        get: operations["getEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries, newest first; state=undelivered shows what did not arrive and what it waits for.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-deliveries/{deliveryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One delivery with every attempt.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookDeliveriesByDeliveryId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-endpoints/{endpointId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the example of an event type to an endpoint, as it would really come.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookEndpointsByEndpointIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an ended delivery again, under the same event id.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookDeliveriesByDeliveryIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List replays, newest first.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookReplays"];
        put?: never;
        /**
         * Send many again: what an endpoint missed in a time, or everything since then; dryRun counts first.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookReplays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-replays/{replayId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far a replay is.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getWebhookReplaysByReplayId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-replays/{replayId}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a replay.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookReplaysByReplayIdPause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-replays/{replayId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume a replay.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookReplaysByReplayIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/webhook-replays/{replayId}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a replay.
         * @description Scope: `webhooks:write`.
         */
        post: operations["postWebhookReplaysByReplayIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event of the sandbox from a cursor on, as it happens; waitSeconds waits for the next one.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getSandboxEvents"];
        put?: never;
        /**
         * Send the example of an event type to all endpoints that want it and to all who listen.
         * @description Scope: `sandbox:write`.
         */
        post: operations["postSandboxEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/partner/sandbox/events/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The secret that signs events forwarded by `m2m listen`; no endpoint has it.
         * @description Scope: `webhooks:read`.
         */
        get: operations["getSandboxEventsSecret"];
        put?: never;
        post?: never;
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
    getScopes: {
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
                            scopes: {
                                scope: string;
                                /** @description The calling key has it. */
                                isHeld: boolean;
                                calls: {
                                    method: string;
                                    path: string;
                                    summary: string;
                                }[];
                                events: string[];
                            }[];
                            templates: {
                                [key: string]: string[];
                            };
                        };
                    };
                };
            };
        };
    };
    getKeys: {
        parameters: {
            query?: {
                page?: number;
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                from?: string;
                to?: string;
                state?: "active" | "disabled" | "expired" | "revoked";
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
                                keyId: string;
                                name: string;
                                note: string | null;
                                /** @enum {unknown} */
                                environment: "sandbox" | "live";
                                /** @enum {unknown} */
                                state: "active" | "disabled" | "expired" | "revoked";
                                masked: string;
                                scopes: string[];
                                template: string | null;
                                ipRules: string[];
                                isIpObserveOnly: boolean;
                                amountCaps: {
                                    perTransfer?: number;
                                    perDay?: number;
                                    perMonth?: number;
                                    /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                                    corridors?: {
                                        [key: string]: {
                                            perTransfer?: number;
                                            perDay?: number;
                                            perMonth?: number;
                                        };
                                    };
                                } | null;
                                isRotatable: boolean;
                                expiresAt: string | null;
                                lastUsed: {
                                    /**
                                     * Format: date-time
                                     * @description At most 15 s behind.
                                     */
                                    at: string;
                                    address: string | null;
                                    network: string | null;
                                    userAgent: string | null;
                                    route: string | null;
                                } | null;
                                uses: number;
                                /** @description Uses from outside of the IP rules while they only observe. */
                                wouldHaveBlocked: {
                                    count: number;
                                    lastAddress: string | null;
                                };
                                /** @description Those that work, and the newest five of those that have ended. */
                                secrets: {
                                    secretId: string;
                                    /** @description m2m_live_abcd...wxyz */
                                    masked: string;
                                    /** @enum {unknown} */
                                    status: "pending" | "active" | "retiring" | "ended";
                                    /** Format: date-time */
                                    createdAt: string;
                                    /** Format: date-time */
                                    activatedAt?: string;
                                    /** Format: date-time */
                                    endsAt?: string;
                                    /** Format: date-time */
                                    endedAt?: string;
                                    /** Format: date-time */
                                    firstUsedAt?: string;
                                    /** Format: date-time */
                                    lastUsedAt?: string;
                                    uses: number;
                                }[];
                                /** Format: date-time */
                                seenInUrlAt?: string;
                                /** Format: date-time */
                                disabledAt?: string;
                                disabledBy?: string;
                                /** Format: date-time */
                                revokedAt?: string;
                                revokedBy?: string;
                                revokeReason?: string;
                                /** @description The key or the operator that made it. */
                                createdBy: string;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            pagination: {
                                page: number;
                                limit: number;
                                total: number;
                                totalPages: number;
                            } | {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the key is for. */
                    name: string;
                    /**
                     * @description That of the calling key, also when left out.
                     * @enum {unknown}
                     */
                    environment?: "sandbox" | "live";
                    scopes?: ("links:read" | "links:write" | "operations:read" | "operations:write" | "data_requests:write" | "cip:read" | "cip:write" | "keys:read" | "keys:write" | "webhooks:read" | "webhooks:write" | "logs:read" | "sandbox:write")[];
                    /**
                     * @description A named set instead of scopes.
                     * @enum {unknown}
                     */
                    template?: "full" | "send" | "quotes" | "reporting" | "webhooks";
                    /** @description Where it is stored, who looks after it. */
                    note?: string | null;
                    /** @description Networks that the key may be used from; empty: any address. */
                    ipRules?: string[];
                    /** @description Only counts what the IP rules would have refused. */
                    isIpObserveOnly?: boolean;
                    expiresAt?: string | null;
                    amountCaps?: {
                        perTransfer?: number;
                        perDay?: number;
                        perMonth?: number;
                        /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                        corridors?: {
                            [key: string]: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                            };
                        };
                    } | null;
                    /** @description The key may rotate itself without keys:write. */
                    isRotatable?: boolean;
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
                        /** CreatedKey */
                        data: {
                            keyId: string;
                            name: string;
                            note: string | null;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "expired" | "revoked";
                            masked: string;
                            scopes: string[];
                            template: string | null;
                            ipRules: string[];
                            isIpObserveOnly: boolean;
                            amountCaps: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                                corridors?: {
                                    [key: string]: {
                                        perTransfer?: number;
                                        perDay?: number;
                                        perMonth?: number;
                                    };
                                };
                            } | null;
                            isRotatable: boolean;
                            expiresAt: string | null;
                            lastUsed: {
                                /**
                                 * Format: date-time
                                 * @description At most 15 s behind.
                                 */
                                at: string;
                                address: string | null;
                                network: string | null;
                                userAgent: string | null;
                                route: string | null;
                            } | null;
                            uses: number;
                            /** @description Uses from outside of the IP rules while they only observe. */
                            wouldHaveBlocked: {
                                count: number;
                                lastAddress: string | null;
                            };
                            /** @description Those that work, and the newest five of those that have ended. */
                            secrets: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            }[];
                            /** Format: date-time */
                            seenInUrlAt?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            disabledBy?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            revokeReason?: string;
                            /** @description The key or the operator that made it. */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** @description Shown this once. */
                            key: string;
                        };
                    };
                };
            };
        };
    };
    getKeysByKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
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
                        /** Key */
                        data: {
                            keyId: string;
                            name: string;
                            note: string | null;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "expired" | "revoked";
                            masked: string;
                            scopes: string[];
                            template: string | null;
                            ipRules: string[];
                            isIpObserveOnly: boolean;
                            amountCaps: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                                corridors?: {
                                    [key: string]: {
                                        perTransfer?: number;
                                        perDay?: number;
                                        perMonth?: number;
                                    };
                                };
                            } | null;
                            isRotatable: boolean;
                            expiresAt: string | null;
                            lastUsed: {
                                /**
                                 * Format: date-time
                                 * @description At most 15 s behind.
                                 */
                                at: string;
                                address: string | null;
                                network: string | null;
                                userAgent: string | null;
                                route: string | null;
                            } | null;
                            uses: number;
                            /** @description Uses from outside of the IP rules while they only observe. */
                            wouldHaveBlocked: {
                                count: number;
                                lastAddress: string | null;
                            };
                            /** @description Those that work, and the newest five of those that have ended. */
                            secrets: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            }[];
                            /** Format: date-time */
                            seenInUrlAt?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            disabledBy?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            revokeReason?: string;
                            /** @description The key or the operator that made it. */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    patchKeysByKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the key is for. */
                    name?: string;
                    scopes?: ("links:read" | "links:write" | "operations:read" | "operations:write" | "data_requests:write" | "cip:read" | "cip:write" | "keys:read" | "keys:write" | "webhooks:read" | "webhooks:write" | "logs:read" | "sandbox:write")[];
                    /** @description Where it is stored, who looks after it. */
                    note?: string | null;
                    /** @description Networks that the key may be used from; empty: any address. */
                    ipRules?: string[];
                    /** @description Only counts what the IP rules would have refused. */
                    isIpObserveOnly?: boolean;
                    expiresAt?: string | null;
                    amountCaps?: {
                        perTransfer?: number;
                        perDay?: number;
                        perMonth?: number;
                        /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                        corridors?: {
                            [key: string]: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                            };
                        };
                    } | null;
                    /** @description The key may rotate itself without keys:write. */
                    isRotatable?: boolean;
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
                        /** Key */
                        data: {
                            keyId: string;
                            name: string;
                            note: string | null;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "expired" | "revoked";
                            masked: string;
                            scopes: string[];
                            template: string | null;
                            ipRules: string[];
                            isIpObserveOnly: boolean;
                            amountCaps: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                                corridors?: {
                                    [key: string]: {
                                        perTransfer?: number;
                                        perDay?: number;
                                        perMonth?: number;
                                    };
                                };
                            } | null;
                            isRotatable: boolean;
                            expiresAt: string | null;
                            lastUsed: {
                                /**
                                 * Format: date-time
                                 * @description At most 15 s behind.
                                 */
                                at: string;
                                address: string | null;
                                network: string | null;
                                userAgent: string | null;
                                route: string | null;
                            } | null;
                            uses: number;
                            /** @description Uses from outside of the IP rules while they only observe. */
                            wouldHaveBlocked: {
                                count: number;
                                lastAddress: string | null;
                            };
                            /** @description Those that work, and the newest five of those that have ended. */
                            secrets: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            }[];
                            /** Format: date-time */
                            seenInUrlAt?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            disabledBy?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            revokeReason?: string;
                            /** @description The key or the operator that made it. */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    getKeysByKeyIdIpSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
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
                            keyId: string;
                            /** Format: date-time */
                            since: string;
                            /** @description False when there were more places than are kept apart: the list may lack some. */
                            isComplete: boolean;
                            /** @description Ready to be sent as ipRules. */
                            ipRules: string[];
                            items: {
                                rule: string;
                                addresses: number;
                                uses: number;
                                /** Format: date-time */
                                lastUsedAt: string;
                                isCovered: boolean;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postKeysByKeyIdDisable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
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
                            keyId: string;
                            name: string;
                            note: string | null;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "expired" | "revoked";
                            masked: string;
                            scopes: string[];
                            template: string | null;
                            ipRules: string[];
                            isIpObserveOnly: boolean;
                            amountCaps: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                                corridors?: {
                                    [key: string]: {
                                        perTransfer?: number;
                                        perDay?: number;
                                        perMonth?: number;
                                    };
                                };
                            } | null;
                            isRotatable: boolean;
                            expiresAt: string | null;
                            lastUsed: {
                                /**
                                 * Format: date-time
                                 * @description At most 15 s behind.
                                 */
                                at: string;
                                address: string | null;
                                network: string | null;
                                userAgent: string | null;
                                route: string | null;
                            } | null;
                            uses: number;
                            /** @description Uses from outside of the IP rules while they only observe. */
                            wouldHaveBlocked: {
                                count: number;
                                lastAddress: string | null;
                            };
                            /** @description Those that work, and the newest five of those that have ended. */
                            secrets: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            }[];
                            /** Format: date-time */
                            seenInUrlAt?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            disabledBy?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            revokeReason?: string;
                            /** @description The key or the operator that made it. */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Effective */
                            effective: {
                                allProcessesAt: string | null;
                                waitedMs: number;
                                processes: number;
                            };
                        };
                    };
                };
            };
        };
    };
    postKeysByKeyIdEnable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
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
                        /** Key */
                        data: {
                            keyId: string;
                            name: string;
                            note: string | null;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "expired" | "revoked";
                            masked: string;
                            scopes: string[];
                            template: string | null;
                            ipRules: string[];
                            isIpObserveOnly: boolean;
                            amountCaps: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                                corridors?: {
                                    [key: string]: {
                                        perTransfer?: number;
                                        perDay?: number;
                                        perMonth?: number;
                                    };
                                };
                            } | null;
                            isRotatable: boolean;
                            expiresAt: string | null;
                            lastUsed: {
                                /**
                                 * Format: date-time
                                 * @description At most 15 s behind.
                                 */
                                at: string;
                                address: string | null;
                                network: string | null;
                                userAgent: string | null;
                                route: string | null;
                            } | null;
                            uses: number;
                            /** @description Uses from outside of the IP rules while they only observe. */
                            wouldHaveBlocked: {
                                count: number;
                                lastAddress: string | null;
                            };
                            /** @description Those that work, and the newest five of those that have ended. */
                            secrets: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            }[];
                            /** Format: date-time */
                            seenInUrlAt?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            disabledBy?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            revokeReason?: string;
                            /** @description The key or the operator that made it. */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    postKeysByKeyIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Kept with the key. */
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
                            keyId: string;
                            name: string;
                            note: string | null;
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            /** @enum {unknown} */
                            state: "active" | "disabled" | "expired" | "revoked";
                            masked: string;
                            scopes: string[];
                            template: string | null;
                            ipRules: string[];
                            isIpObserveOnly: boolean;
                            amountCaps: {
                                perTransfer?: number;
                                perDay?: number;
                                perMonth?: number;
                                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                                corridors?: {
                                    [key: string]: {
                                        perTransfer?: number;
                                        perDay?: number;
                                        perMonth?: number;
                                    };
                                };
                            } | null;
                            isRotatable: boolean;
                            expiresAt: string | null;
                            lastUsed: {
                                /**
                                 * Format: date-time
                                 * @description At most 15 s behind.
                                 */
                                at: string;
                                address: string | null;
                                network: string | null;
                                userAgent: string | null;
                                route: string | null;
                            } | null;
                            uses: number;
                            /** @description Uses from outside of the IP rules while they only observe. */
                            wouldHaveBlocked: {
                                count: number;
                                lastAddress: string | null;
                            };
                            /** @description Those that work, and the newest five of those that have ended. */
                            secrets: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            }[];
                            /** Format: date-time */
                            seenInUrlAt?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            disabledBy?: string;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokedBy?: string;
                            revokeReason?: string;
                            /** @description The key or the operator that made it. */
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Effective */
                            effective: {
                                allProcessesAt: string | null;
                                waitedMs: number;
                                processes: number;
                            };
                        };
                    };
                };
            };
        };
    };
    postKeysByKeyIdRotations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description When the new secret becomes the active one and the grace of the old one begins. Default first_use.
                     * @enum {unknown}
                     */
                    activation?: "first_use" | "now";
                    /** @description How long the old secret goes on working: 0, 3600, 86400, 604800, 2592000 or anything between. Default 86400. */
                    graceSeconds?: number;
                    /**
                     * Format: date-time
                     * @description The old secret ends then at the latest, used or not. Default 90 days from now.
                     */
                    latestAt?: string;
                    /** @description The old secrets are revoked first and without grace. */
                    leak?: boolean;
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
                            rotationId: string;
                            keyId: string;
                            /** @enum {unknown} */
                            state: "pending" | "overlap" | "finished" | "cancelled";
                            /** @enum {unknown} */
                            activation: "first_use" | "now";
                            graceSeconds: number;
                            /**
                             * Format: date-time
                             * @description The old secret ends then at the latest.
                             */
                            latestAt: string;
                            isLeak: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            activatedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            endedBy?: string;
                            /** KeySecret */
                            oldSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            /** KeySecret */
                            newSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            /** @description The new secret, shown this once. */
                            key: string;
                            /** Effective */
                            effective?: {
                                allProcessesAt: string | null;
                                waitedMs: number;
                                processes: number;
                            };
                        };
                    };
                };
            };
        };
    };
    getKeysByKeyIdRotationsCurrent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
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
                        /** Rotation */
                        data: {
                            rotationId: string;
                            keyId: string;
                            /** @enum {unknown} */
                            state: "pending" | "overlap" | "finished" | "cancelled";
                            /** @enum {unknown} */
                            activation: "first_use" | "now";
                            graceSeconds: number;
                            /**
                             * Format: date-time
                             * @description The old secret ends then at the latest.
                             */
                            latestAt: string;
                            isLeak: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            activatedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            endedBy?: string;
                            /** KeySecret */
                            oldSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            /** KeySecret */
                            newSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            stillUsing: {
                                /** @description Addresses and user agents that used the old secret since the rotation began. */
                                places: number;
                                items: {
                                    address: string | null;
                                    network: string | null;
                                    userAgent: string | null;
                                    routes: string[];
                                    /** @description In whole UTC days from the day on which the rotation began. */
                                    uses: number;
                                    /** Format: date-time */
                                    lastUsedAt: string;
                                    /** @description The same address has used the new secret since. */
                                    hasMoved: boolean;
                                }[];
                            };
                            isSafeToFinish: boolean;
                            /** @description Why it is safe or not, in words. */
                            reason: string;
                        };
                    };
                };
            };
        };
    };
    postKeysByKeyIdRotationsCurrentCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
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
                        /** Rotation */
                        data: {
                            rotationId: string;
                            keyId: string;
                            /** @enum {unknown} */
                            state: "pending" | "overlap" | "finished" | "cancelled";
                            /** @enum {unknown} */
                            activation: "first_use" | "now";
                            graceSeconds: number;
                            /**
                             * Format: date-time
                             * @description The old secret ends then at the latest.
                             */
                            latestAt: string;
                            isLeak: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            activatedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            endedBy?: string;
                            /** KeySecret */
                            oldSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            /** KeySecret */
                            newSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            stillUsing: {
                                /** @description Addresses and user agents that used the old secret since the rotation began. */
                                places: number;
                                items: {
                                    address: string | null;
                                    network: string | null;
                                    userAgent: string | null;
                                    routes: string[];
                                    /** @description In whole UTC days from the day on which the rotation began. */
                                    uses: number;
                                    /** Format: date-time */
                                    lastUsedAt: string;
                                    /** @description The same address has used the new secret since. */
                                    hasMoved: boolean;
                                }[];
                            };
                            isSafeToFinish: boolean;
                            /** @description Why it is safe or not, in words. */
                            reason: string;
                        };
                    };
                };
            };
        };
    };
    postKeysByKeyIdRotationsCurrentFinish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                keyId: string;
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
                        /** Rotation */
                        data: {
                            rotationId: string;
                            keyId: string;
                            /** @enum {unknown} */
                            state: "pending" | "overlap" | "finished" | "cancelled";
                            /** @enum {unknown} */
                            activation: "first_use" | "now";
                            graceSeconds: number;
                            /**
                             * Format: date-time
                             * @description The old secret ends then at the latest.
                             */
                            latestAt: string;
                            isLeak: boolean;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            activatedAt?: string;
                            /** Format: date-time */
                            endedAt?: string;
                            endedBy?: string;
                            /** KeySecret */
                            oldSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            /** KeySecret */
                            newSecret: {
                                secretId: string;
                                /** @description m2m_live_abcd...wxyz */
                                masked: string;
                                /** @enum {unknown} */
                                status: "pending" | "active" | "retiring" | "ended";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                activatedAt?: string;
                                /** Format: date-time */
                                endsAt?: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                firstUsedAt?: string;
                                /** Format: date-time */
                                lastUsedAt?: string;
                                uses: number;
                            };
                            stillUsing: {
                                /** @description Addresses and user agents that used the old secret since the rotation began. */
                                places: number;
                                items: {
                                    address: string | null;
                                    network: string | null;
                                    userAgent: string | null;
                                    routes: string[];
                                    /** @description In whole UTC days from the day on which the rotation began. */
                                    uses: number;
                                    /** Format: date-time */
                                    lastUsedAt: string;
                                    /** @description The same address has used the new secret since. */
                                    hasMoved: boolean;
                                }[];
                            };
                            isSafeToFinish: boolean;
                            /** @description Why it is safe or not, in words. */
                            reason: string;
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
                        data: {
                            partnerId: string;
                            name: string;
                            slug: string;
                            /** @enum {unknown} */
                            status: "active" | "suspended";
                            /** @enum {unknown} */
                            environment: "sandbox" | "live";
                            branding: {
                                displayName: string;
                                logoUrl: string | null;
                                primaryColor: string | null;
                                theme: string;
                            };
                            settings: {
                                defaultLinkExpirationMinutes: number;
                                allowedPaymentMethods: string[];
                                defaultFlow: string;
                                defaultLanguage: string | null;
                                returnUrl: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getLinks: {
        parameters: {
            query?: {
                page?: number;
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                from?: string;
                to?: string;
                /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
                referenceId?: string;
                status?: "created" | "opened" | "revoked";
                /** @description active: not expired and not revoked. expired: past expiresAt and not revoked. */
                visibility?: "active" | "expired";
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
                                linkId: string;
                                referenceId: string;
                                /** @enum {unknown} */
                                status: "created" | "opened" | "revoked";
                                url: string;
                                /** Format: date-time */
                                expiresAt: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                openedAt?: string;
                                /** Format: date-time */
                                blockedAt?: string;
                                userId: string;
                                operationId?: string;
                                /** MaskedUserData */
                                userData: {
                                    name?: {
                                        firstName?: string;
                                        secondName?: string | null;
                                        lastName?: string;
                                        secondLastName?: string | null;
                                    };
                                    idNumber?: string;
                                    idType?: string;
                                    dob?: string;
                                    paymentMethod?: {
                                        type: string;
                                        bankAccount?: {
                                            country: string;
                                            accountNumber: string;
                                        };
                                        cash?: {
                                            provider: string;
                                            reference: string;
                                        };
                                    };
                                    hasIdImage: boolean;
                                    address?: {
                                        city: string;
                                        state: string;
                                        postalCode: string;
                                        country: string;
                                    };
                                    phone?: string;
                                    email?: string;
                                    taxId?: string;
                                };
                            }[];
                            pagination: {
                                page: number;
                                limit: number;
                                total: number;
                                totalPages: number;
                            } | {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postLinks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
                    referenceId: string;
                    /** @description Default: your setting, else 60. */
                    expiresInMinutes?: number;
                    /** UserData */
                    userData?: {
                        name?: {
                            firstName?: string;
                            /** @description Empty or null: the person has none. */
                            secondName?: string | null;
                            lastName?: string;
                            /** @description Empty or null: the person has none. */
                            secondLastName?: string | null;
                        };
                        idNumber?: string;
                        /** @description CURP, INE, PASSPORT, DRIVER_LICENSE, SSN, ITIN or OTHER. */
                        idType?: string;
                        /** @description YYYY-MM-DD; age 18 to 120. */
                        dob?: string;
                        paymentMethod?: {
                            /** @description bank_account or cash. */
                            type: string;
                            bankAccount?: {
                                country: string;
                                accountNumber: string;
                            };
                            cash?: {
                                provider: string;
                                reference: string;
                            };
                        };
                        /** @description Data URI of a jpeg, png or webp of at most 5 MiB. */
                        idImage?: string;
                        /** @description Asked of those who send much; a street, not a post-office box. */
                        address?: {
                            line1: string;
                            line2?: string;
                            city: string;
                            state: string;
                            postalCode: string;
                            country: string;
                        };
                        /** @description E.164, like +12025550123. */
                        phone?: string;
                        email?: string;
                        /** @description SSN or ITIN. */
                        taxId?: string;
                    };
                    /** @description Comes back in link detail and in every webhook of the link. At most 50 members, 8 KiB. */
                    metadata?: {
                        [key: string]: unknown;
                    };
                    /** @description Default m2m-basic. */
                    flow?: string;
                    /** @description light, dark or one of your named themes. */
                    theme?: string;
                    /**
                     * @description Default: the browser's.
                     * @enum {unknown}
                     */
                    language?: "en" | "es";
                    /** @description https URL that gets this link's events instead of your endpoints. */
                    callbackUrl?: string;
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
                            linkId: string;
                            referenceId: string;
                            /** @enum {string} */
                            status: "created";
                            url: string;
                            token: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: date-time */
                            createdAt: string;
                            ignoredFields?: string[];
                            warnings?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getLinksByLinkId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                        /** LinkDetail */
                        data: {
                            linkId: string;
                            referenceId: string;
                            /** @enum {unknown} */
                            status: "created" | "opened" | "revoked";
                            url: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            openedAt?: string;
                            /** Format: date-time */
                            blockedAt?: string;
                            userId: string;
                            operationId?: string;
                            /** MaskedUserData */
                            userData: {
                                name?: {
                                    firstName?: string;
                                    secondName?: string | null;
                                    lastName?: string;
                                    secondLastName?: string | null;
                                };
                                idNumber?: string;
                                idType?: string;
                                dob?: string;
                                paymentMethod?: {
                                    type: string;
                                    bankAccount?: {
                                        country: string;
                                        accountNumber: string;
                                    };
                                    cash?: {
                                        provider: string;
                                        reference: string;
                                    };
                                };
                                hasIdImage: boolean;
                                address?: {
                                    city: string;
                                    state: string;
                                    postalCode: string;
                                    country: string;
                                };
                                phone?: string;
                                email?: string;
                                taxId?: string;
                            };
                            metadata: {
                                [key: string]: unknown;
                            } | null;
                            flow: string;
                            theme: string | null;
                            language: string | null;
                            callbackUrl: string | null;
                            /** Format: date-time */
                            revokedAt?: string;
                            revokeReason?: string;
                        };
                    };
                };
            };
        };
    };
    postLinksByLinkIdRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                            linkId: string;
                            /** @enum {string} */
                            status: "revoked";
                            /** Format: date-time */
                            revokedAt: string;
                        };
                    };
                };
            };
        };
    };
    postLinksByLinkIdReissue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                            linkId: string;
                            url: string;
                            token: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
    };
    getLinksByLinkIdActivity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                            linkId: string;
                            items: {
                                type: string;
                                /** Format: date-time */
                                timestamp: string;
                                /** @enum {unknown} */
                                actor: "partner" | "user" | "system";
                                details: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    getLinksByLinkIdCipReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                            linkId: string;
                            referenceId: string;
                            ready: boolean;
                            missingFields: string[];
                            cipStatus: string;
                        };
                    };
                };
            };
        };
    };
    postLinksByLinkIdCipTickets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                            ticketId: string;
                            linkId: string;
                            /** @enum {string} */
                            status: "pending";
                            widgetUrl: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
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
                            ticketId: string;
                            linkId: string;
                            /** @enum {string} */
                            status: "pending";
                            widgetUrl: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    putDataRequestsByDataRequestId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                dataRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
                    referenceId: string;
                    /** UserData */
                    userData: {
                        name?: {
                            firstName?: string;
                            /** @description Empty or null: the person has none. */
                            secondName?: string | null;
                            lastName?: string;
                            /** @description Empty or null: the person has none. */
                            secondLastName?: string | null;
                        };
                        idNumber?: string;
                        /** @description CURP, INE, PASSPORT, DRIVER_LICENSE, SSN, ITIN or OTHER. */
                        idType?: string;
                        /** @description YYYY-MM-DD; age 18 to 120. */
                        dob?: string;
                        paymentMethod?: {
                            /** @description bank_account or cash. */
                            type: string;
                            bankAccount?: {
                                country: string;
                                accountNumber: string;
                            };
                            cash?: {
                                provider: string;
                                reference: string;
                            };
                        };
                        /** @description Data URI of a jpeg, png or webp of at most 5 MiB. */
                        idImage?: string;
                        /** @description Asked of those who send much; a street, not a post-office box. */
                        address?: {
                            line1: string;
                            line2?: string;
                            city: string;
                            state: string;
                            postalCode: string;
                            country: string;
                        };
                        /** @description E.164, like +12025550123. */
                        phone?: string;
                        email?: string;
                        /** @description SSN or ITIN. */
                        taxId?: string;
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
                            dataRequestId: string;
                            /** @enum {string} */
                            status: "fulfilled";
                            linkId: string;
                            message: string;
                            /** Format: date-time */
                            fulfilledAt: string;
                            ignoredFields?: string[];
                            warnings?: {
                                path: string;
                                code: string;
                                message: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getUsers: {
        parameters: {
            query?: {
                page?: number;
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                from?: string;
                to?: string;
                /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
                referenceId?: string;
                state?: "pending" | "data_incomplete" | "data_complete" | "cip_pending" | "cip_verified" | "cip_failed";
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
                                userId: string;
                                referenceId: string;
                                /** @enum {unknown} */
                                state: "pending" | "data_incomplete" | "data_complete" | "cip_pending" | "cip_verified" | "cip_failed";
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                updatedAt: string;
                                /**
                                 * Format: date-time
                                 * @description Deleted by you; kept, shown to nobody, until the legal period ends.
                                 */
                                restrictedAt?: string;
                                /**
                                 * Format: date-time
                                 * @description When the data that was kept until then was destroyed.
                                 */
                                erasedAt?: string;
                            }[];
                            pagination: {
                                page: number;
                                limit: number;
                                total: number;
                                totalPages: number;
                            } | {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getUsersByUserId: {
        parameters: {
            query?: never;
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
                            referenceId: string;
                            /** @enum {unknown} */
                            state: "pending" | "data_incomplete" | "data_complete" | "cip_pending" | "cip_verified" | "cip_failed";
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /**
                             * Format: date-time
                             * @description Deleted by you; kept, shown to nobody, until the legal period ends.
                             */
                            restrictedAt?: string;
                            /**
                             * Format: date-time
                             * @description When the data that was kept until then was destroyed.
                             */
                            erasedAt?: string;
                            /** @description Where the person says to live: a State, such as TX. */
                            residenceState?: string;
                            missingFields: string[];
                            units: {
                                field: string;
                                /** @enum {unknown} */
                                source: "partner_api" | "partner_webhook" | "widget";
                                /** @description Masked; null: the person has none. Of idImage only that it is there. */
                                value: unknown;
                            }[];
                            /** @description The newest 100. */
                            links: {
                                linkId: string;
                                status: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                expiresAt: string;
                            }[];
                            /** @description Ids, the newest 100. */
                            operations: string[];
                        };
                    };
                };
            };
        };
    };
    deleteUsersByUserId: {
        parameters: {
            query?: never;
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
                            /** @enum {unknown} */
                            status: "restricted" | "erased";
                            /** Format: date-time */
                            restrictedAt?: string;
                            /**
                             * Format: date-time
                             * @description When the data is destroyed, if no transfer is open by then.
                             */
                            eraseAfter?: string;
                            /** Format: date-time */
                            erasedAt?: string;
                        };
                    };
                };
            };
        };
    };
    getOperations: {
        parameters: {
            query?: {
                page?: number;
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                from?: string;
                to?: string;
                /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
                referenceId?: string;
                userId?: string;
                linkId?: string;
                status?: "created" | "processing" | "completed" | "failed" | "cancelled";
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
                            }[];
                            pagination: {
                                page: number;
                                limit: number;
                                total: number;
                                totalPages: number;
                            } | {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    getOperationsByOperationId: {
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
                        /** Operation */
                        data: {
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
    postOperationsByOperationIdCancel: {
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
                    /** @description For your own records. */
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
                        /** Operation */
                        data: {
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
            /** @description Default Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        /** Operation */
                        data: {
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
    postQuotes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What is sent, without fee and taxes. Give this or receive. */
                    send?: number;
                    /** @description What is to arrive at least. Give this or send. */
                    receive?: number;
                    currency: {
                        source: string;
                        destination: string;
                    };
                    /**
                     * @description How the sender pays: fees and taxes depend on it. Default debit_card.
                     * @enum {unknown}
                     */
                    fundingMethod?: "debit_card" | "ach" | "manual_cash" | "manual_wire";
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
                            quoteId: string;
                            amount: {
                                send: number;
                                receive: number;
                                /** @description A multiple of 0.0001. */
                                rate: number;
                                /** @description On top of send. */
                                fee: number;
                                currency: {
                                    source: string;
                                    destination: string;
                                };
                            };
                            /** @description On top of send, in the sent currency. */
                            taxes: number;
                            /** @description What the sender pays: send, fee and taxes. */
                            total: number;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
    };
    getRates: {
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
                                source: string;
                                destination: string;
                                rate: number;
                                /** Format: date-time */
                                asOf: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
                /** @description Default hour. Minutes are kept 2 days, hours 90 days, days 2 years; hours and days are at most a minute behind. */
                granularity?: "minute" | "hour" | "day";
                /** @description key, route, status (the class, as 2xx) and code, separated by commas. */
                groupBy?: string;
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
                            /** @enum {unknown} */
                            granularity: "minute" | "hour" | "day";
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            items: {
                                /** Format: date-time */
                                start: string;
                                keyId?: string;
                                route?: string;
                                status?: string;
                                code?: string | null;
                                count: number;
                                /** @description Answers of 400 and above. */
                                errors: number;
                                errorRate: number;
                                /** @description From a histogram whose bounds grow by a factor of 1.65. */
                                latencyMs: {
                                    p50: number | null;
                                    p95: number | null;
                                    p99: number | null;
                                };
                            }[];
                            /** @description Requests that could not be recorded, with the minute from which on. */
                            dropped: {
                                usage: number;
                                requestLogs: number;
                                minutes: {
                                    /** Format: date-time */
                                    start: string;
                                    usage: number;
                                    requestLogs: number;
                                }[];
                            };
                        };
                    };
                };
            };
        };
    };
    getRequestLogs: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
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
                                /** Format: date-time */
                                timestamp: string;
                                method: string;
                                route: string;
                                status: number;
                                code: string | null;
                                durationMs: number;
                                keyId: string;
                                secretId: string;
                                address: string;
                                userAgent: string;
                                idempotencyKey: string | null;
                                objectId: string | null;
                                isReplay: boolean;
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
    getRequestLogsByRequestId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                requestId: string;
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
                        /** RequestLogDetail */
                        data: {
                            requestId: string;
                            /** Format: date-time */
                            timestamp: string;
                            method: string;
                            route: string;
                            status: number;
                            code: string | null;
                            durationMs: number;
                            keyId: string;
                            secretId: string;
                            address: string;
                            userAgent: string;
                            idempotencyKey: string | null;
                            objectId: string | null;
                            isReplay: boolean;
                            /** @description Fields that were refused. */
                            errorPaths: string[];
                            /** @description The body with everything masked that is not known to be harmless; null without one. */
                            body: unknown;
                        };
                    };
                };
            };
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                from?: string;
                to?: string;
                /** @description For instance key.created. */
                action?: string;
                /** @description A kind (key, operator, system) or an id. */
                actor?: string;
                /** @description A kind (partner, key) or an id. */
                subject?: string;
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
    getAuditExport: {
        parameters: {
            query: {
                format: "csv" | "ndjson";
                from?: string;
                to?: string;
                /** @description For instance key.created. */
                action?: string;
                /** @description A kind (key, operator, system) or an id. */
                actor?: string;
                /** @description A kind (partner, key) or an id. */
                subject?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
        };
    };
    getNotices: {
        parameters: {
            query?: {
                page?: number;
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                from?: string;
                to?: string;
                /** @description open: neither acknowledged nor muted. */
                state?: "open" | "acknowledged" | "muted";
                rule?: "expiring" | "expired_in_use" | "revoked_in_use" | "new_network" | "test_address" | "unusual_volume" | "denied_burst" | "rate_limited" | "scope_unused" | "idle" | "creator_left" | "rotation_overdue" | "exposed" | "endpoint_failing" | "endpoint_disabled";
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
                            items: {
                                noticeId: string;
                                /** @enum {unknown} */
                                rule: "expiring" | "expired_in_use" | "revoked_in_use" | "new_network" | "test_address" | "unusual_volume" | "denied_burst" | "rate_limited" | "scope_unused" | "idle" | "creator_left" | "rotation_overdue" | "exposed" | "endpoint_failing" | "endpoint_disabled";
                                /** @description The type of the event that told it, unless it was muted. */
                                event: string;
                                /** @enum {unknown} */
                                severity: "info" | "warning" | "critical";
                                /** @description What it is about: this key, or the endpoint below. */
                                keyId?: string;
                                endpointId?: string;
                                title: string;
                                /** @description What happened and what to do. */
                                text: string;
                                /** @description As in the data of the event. */
                                details: {
                                    [key: string]: unknown;
                                };
                                /** @description Neither mailed nor sent as an event. */
                                isMuted: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                acknowledgedAt?: string;
                                acknowledgedBy?: string;
                            }[];
                            pagination: {
                                page: number;
                                limit: number;
                                total: number;
                                totalPages: number;
                            } | {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postNoticesByNoticeIdAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                noticeId: string;
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
                        /** Notice */
                        data: {
                            noticeId: string;
                            /** @enum {unknown} */
                            rule: "expiring" | "expired_in_use" | "revoked_in_use" | "new_network" | "test_address" | "unusual_volume" | "denied_burst" | "rate_limited" | "scope_unused" | "idle" | "creator_left" | "rotation_overdue" | "exposed" | "endpoint_failing" | "endpoint_disabled";
                            /** @description The type of the event that told it, unless it was muted. */
                            event: string;
                            /** @enum {unknown} */
                            severity: "info" | "warning" | "critical";
                            /** @description What it is about: this key, or the endpoint below. */
                            keyId?: string;
                            endpointId?: string;
                            title: string;
                            /** @description What happened and what to do. */
                            text: string;
                            /** @description As in the data of the event. */
                            details: {
                                [key: string]: unknown;
                            };
                            /** @description Neither mailed nor sent as an event. */
                            isMuted: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            acknowledgedAt?: string;
                            acknowledgedBy?: string;
                        };
                    };
                };
            };
        };
    };
    getNoticesMutes: {
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
                                muteId: string;
                                /** @enum {unknown} */
                                rule: "expiring" | "expired_in_use" | "revoked_in_use" | "new_network" | "test_address" | "unusual_volume" | "denied_burst" | "rate_limited" | "scope_unused" | "idle" | "creator_left" | "rotation_overdue" | "exposed";
                                /** @description Left out: of every key. */
                                keyId?: string;
                                /** Format: date-time */
                                until?: string;
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
    postNoticesMutes: {
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
                    rule: "expiring" | "expired_in_use" | "revoked_in_use" | "new_network" | "test_address" | "unusual_volume" | "denied_burst" | "rate_limited" | "scope_unused" | "idle" | "creator_left" | "rotation_overdue" | "exposed";
                    keyId?: string;
                    /**
                     * Format: date-time
                     * @description Left out: until it is deleted.
                     */
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
                        /** NoticeMute */
                        data: {
                            muteId: string;
                            /** @enum {unknown} */
                            rule: "expiring" | "expired_in_use" | "revoked_in_use" | "new_network" | "test_address" | "unusual_volume" | "denied_burst" | "rate_limited" | "scope_unused" | "idle" | "creator_left" | "rotation_overdue" | "exposed";
                            /** @description Left out: of every key. */
                            keyId?: string;
                            /** Format: date-time */
                            until?: string;
                            createdBy: string;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    deleteNoticesMutesByMuteId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                muteId: string;
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
                            muteId: string;
                        };
                    };
                };
            };
        };
    };
    postSandboxReviewsByIdClear: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
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
                            reviews: {
                                reviewId: string;
                                kind: string;
                                status: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postSandboxLinksByLinkIdOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                            linkId: string;
                            status: string;
                            /** Format: date-time */
                            openedAt: string;
                        };
                    };
                };
            };
        };
    };
    postSandboxLinksByLinkIdSimulateBotOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                linkId: string;
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
                            linkId: string;
                            status: string;
                            opened: boolean;
                            fetches: {
                                bot: string;
                                method: string;
                                status: number;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postSandboxClockAdvance: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seconds: number;
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
                            now: string;
                            offsetSeconds: number;
                        };
                    };
                };
            };
        };
    };
    postSandboxClockReset: {
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
                            /** Format: date-time */
                            now: string;
                            offsetSeconds: number;
                        };
                    };
                };
            };
        };
    };
    getSandboxMagic: {
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
                        /** Magic */
                        data: {
                            /** @description idNumber of a person. H, M and X have the same result. */
                            curps: {
                                value: string;
                                result: string;
                            }[];
                            /** @description accountNumber of the recipient. */
                            clabes: {
                                value: string;
                                result: string;
                            }[];
                            /** @description Card numbers that the page takes; none reaches the server. */
                            cards: {
                                value: string;
                                result: string;
                            }[];
                            /** @description Routing and account number that the page takes. */
                            bankAccounts: {
                                value: string;
                                result: string;
                            }[];
                            /** @description Cents of the sent amount; first firm quote of a link. */
                            sendCents: {
                                value: string;
                                result: string;
                            }[];
                            referenceIdSuffixes: {
                                suffix: string;
                                result: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postSandboxOperationsByOperationIdTransition: {
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
                    /** @enum {unknown} */
                    to: "processing" | "completed" | "failed" | "cancelled";
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
                        /** Operation */
                        data: {
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
    getWebhookEndpoints: {
        parameters: {
            query?: {
                page?: number;
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
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
                                endpointId: string;
                                url: string;
                                description: string | null;
                                eventTypes: string[];
                                headerNames: string[];
                                maxConcurrency: number;
                                maxPerSecond: number | null;
                                ordering: string;
                                parkAfterAttempts: number | null;
                                schedule: string;
                                disableAfterHours: number;
                                /** @enum {unknown} */
                                status: "enabled" | "disabled";
                                disabledReason?: string;
                                /** Format: date-time */
                                disabledAt?: string;
                                /** @description Signs with the default secret of the environment, as callbacks do. */
                                hasDefaultSecret: boolean;
                                health: {
                                    /** @enum {unknown} */
                                    state: "well" | "failing" | "paused";
                                    /** Format: date-time */
                                    failingSince?: string;
                                    /**
                                     * Format: date-time
                                     * @description The breaker is open; nothing is sent and no attempt is spent until then.
                                     */
                                    pausedUntil?: string;
                                };
                                lastSequence: number;
                                /** Format: date-time */
                                createdAt: string;
                            }[];
                            pagination: {
                                page: number;
                                limit: number;
                                total: number;
                                totalPages: number;
                            } | {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description https URL; its host must not be on a private network. */
                    url: string;
                    description?: string | null;
                    /** @description Default: the documented types. See GET /partner/event-types. */
                    eventTypes?: string[];
                    /** @description Sent with every delivery. Values are never shown again. */
                    headers?: {
                        [key: string]: string;
                    };
                    /** @description Deliveries at a time at most. Default 32. */
                    maxConcurrency?: number;
                    /** @description Deliveries per second at most, of each worker. */
                    maxPerSecond?: number | null;
                    /**
                     * @description In order: one delivery at a time, of the endpoint or of each link. Default none.
                     * @enum {unknown}
                     */
                    ordering?: "none" | "endpoint" | "link";
                    /** @description With an order: after so many failed attempts a delivery makes way for those behind it. Default: after all of them. */
                    parkAfterAttempts?: number | null;
                    /**
                     * @description documented: at once, 1 min, 5 min, 30 min, 2 h. long: eleven attempts over about three days.
                     * @enum {unknown}
                     */
                    schedule?: "documented" | "long";
                    /** @description Failing so long without one success disables the endpoint. Default 120. */
                    disableAfterHours?: number;
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
                            endpointId: string;
                            url: string;
                            description: string | null;
                            eventTypes: string[];
                            headerNames: string[];
                            maxConcurrency: number;
                            maxPerSecond: number | null;
                            ordering: string;
                            parkAfterAttempts: number | null;
                            schedule: string;
                            disableAfterHours: number;
                            /** @enum {unknown} */
                            status: "enabled" | "disabled";
                            disabledReason?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            /** @description Signs with the default secret of the environment, as callbacks do. */
                            hasDefaultSecret: boolean;
                            health: {
                                /** @enum {unknown} */
                                state: "well" | "failing" | "paused";
                                /** Format: date-time */
                                failingSince?: string;
                                /**
                                 * Format: date-time
                                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                                 */
                                pausedUntil?: string;
                            };
                            lastSequence: number;
                            /** Format: date-time */
                            createdAt: string;
                            secret: string;
                        };
                    };
                };
            };
        };
    };
    getWebhookEndpointsByEndpointId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                            endpointId: string;
                            url: string;
                            description: string | null;
                            eventTypes: string[];
                            headerNames: string[];
                            maxConcurrency: number;
                            maxPerSecond: number | null;
                            ordering: string;
                            parkAfterAttempts: number | null;
                            schedule: string;
                            disableAfterHours: number;
                            /** @enum {unknown} */
                            status: "enabled" | "disabled";
                            disabledReason?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            /** @description Signs with the default secret of the environment, as callbacks do. */
                            hasDefaultSecret: boolean;
                            health: {
                                /** @enum {unknown} */
                                state: "well" | "failing" | "paused";
                                /** Format: date-time */
                                failingSince?: string;
                                /**
                                 * Format: date-time
                                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                                 */
                                pausedUntil?: string;
                            };
                            lastSequence: number;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    deleteWebhookEndpointsByEndpointId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                            endpointId: string;
                            /** Format: date-time */
                            deletedAt: string;
                        };
                    };
                };
            };
        };
    };
    patchWebhookEndpointsByEndpointId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description https URL; its host must not be on a private network. */
                    url?: string;
                    description?: string | null;
                    /** @description Default: the documented types. See GET /partner/event-types. */
                    eventTypes?: string[];
                    /** @description Sent with every delivery. Values are never shown again. */
                    headers?: {
                        [key: string]: string;
                    };
                    /** @description Deliveries at a time at most. Default 32. */
                    maxConcurrency?: number;
                    /** @description Deliveries per second at most, of each worker. */
                    maxPerSecond?: number | null;
                    /**
                     * @description In order: one delivery at a time, of the endpoint or of each link. Default none.
                     * @enum {unknown}
                     */
                    ordering?: "none" | "endpoint" | "link";
                    /** @description With an order: after so many failed attempts a delivery makes way for those behind it. Default: after all of them. */
                    parkAfterAttempts?: number | null;
                    /**
                     * @description documented: at once, 1 min, 5 min, 30 min, 2 h. long: eleven attempts over about three days.
                     * @enum {unknown}
                     */
                    schedule?: "documented" | "long";
                    /** @description Failing so long without one success disables the endpoint. Default 120. */
                    disableAfterHours?: number;
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
                            endpointId: string;
                            url: string;
                            description: string | null;
                            eventTypes: string[];
                            headerNames: string[];
                            maxConcurrency: number;
                            maxPerSecond: number | null;
                            ordering: string;
                            parkAfterAttempts: number | null;
                            schedule: string;
                            disableAfterHours: number;
                            /** @enum {unknown} */
                            status: "enabled" | "disabled";
                            disabledReason?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            /** @description Signs with the default secret of the environment, as callbacks do. */
                            hasDefaultSecret: boolean;
                            health: {
                                /** @enum {unknown} */
                                state: "well" | "failing" | "paused";
                                /** Format: date-time */
                                failingSince?: string;
                                /**
                                 * Format: date-time
                                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                                 */
                                pausedUntil?: string;
                            };
                            lastSequence: number;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdEnable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                            endpointId: string;
                            url: string;
                            description: string | null;
                            eventTypes: string[];
                            headerNames: string[];
                            maxConcurrency: number;
                            maxPerSecond: number | null;
                            ordering: string;
                            parkAfterAttempts: number | null;
                            schedule: string;
                            disableAfterHours: number;
                            /** @enum {unknown} */
                            status: "enabled" | "disabled";
                            disabledReason?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            /** @description Signs with the default secret of the environment, as callbacks do. */
                            hasDefaultSecret: boolean;
                            health: {
                                /** @enum {unknown} */
                                state: "well" | "failing" | "paused";
                                /** Format: date-time */
                                failingSince?: string;
                                /**
                                 * Format: date-time
                                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                                 */
                                pausedUntil?: string;
                            };
                            lastSequence: number;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdDisable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                            endpointId: string;
                            url: string;
                            description: string | null;
                            eventTypes: string[];
                            headerNames: string[];
                            maxConcurrency: number;
                            maxPerSecond: number | null;
                            ordering: string;
                            parkAfterAttempts: number | null;
                            schedule: string;
                            disableAfterHours: number;
                            /** @enum {unknown} */
                            status: "enabled" | "disabled";
                            disabledReason?: string;
                            /** Format: date-time */
                            disabledAt?: string;
                            /** @description Signs with the default secret of the environment, as callbacks do. */
                            hasDefaultSecret: boolean;
                            health: {
                                /** @enum {unknown} */
                                state: "well" | "failing" | "paused";
                                /** Format: date-time */
                                failingSince?: string;
                                /**
                                 * Format: date-time
                                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                                 */
                                pausedUntil?: string;
                            };
                            lastSequence: number;
                            /** Format: date-time */
                            createdAt: string;
                        };
                    };
                };
            };
        };
    };
    getWebhookEndpointsByEndpointIdSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdSecretRegenerate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdSecretRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdSecretActivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How long the old secret signs too. Default 24. */
                    overlapHours?: number;
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    getWebhookEndpointsDefaultSecret: {
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsDefaultSecretRegenerate: {
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsDefaultSecretRotate: {
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsDefaultSecretActivate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description How long the old secret signs too. Default 24. */
                    overlapHours?: number;
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
                            /** @description Left out where no endpoint was asked about. */
                            endpointId?: string;
                            /** @description Signs X-M2M-Signature. */
                            secret: string;
                            /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
                            nextSecret?: string;
                            /** Format: date-time */
                            nextSecretLapsesAt?: string;
                            /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
                            previousSecret?: string;
                            /** Format: date-time */
                            previousSecretEndsAt?: string;
                            isDefaultSecret: boolean;
                        };
                    };
                };
            };
        };
    };
    getEventTypes: {
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
                                type: "link.created" | "link.opened" | "user.data_request" | "operation.created" | "operation.cancelled" | "operation.processing" | "operation.completed" | "operation.failed" | "link.revoked" | "link.expired" | "cip.verified" | "cip.failed" | "user.data_disputed" | "endpoint.failing" | "endpoint.disabled" | "endpoint.recovered" | "delivery.exhausted" | "api_key.expiring" | "api_key.expired_in_use" | "api_key.revoked_in_use" | "api_key.new_network" | "api_key.test_address" | "api_key.unusual_volume" | "api_key.denied_burst" | "api_key.rate_limited" | "api_key.scope_unused" | "api_key.idle" | "api_key.creator_left" | "api_key.rotation_overdue" | "api_key.exposed" | "api_key_rotation.started" | "api_key_rotation.activated" | "api_key_rotation.completed" | "api_key_rotation.cancelled";
                                description: string;
                                /** @description Sent to an endpoint that names no types. */
                                isDefault: boolean;
                                schema: {
                                    [key: string]: unknown;
                                };
                                example: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
            };
        };
    };
    getWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
                from?: string;
                to?: string;
                /** @description undelivered: pending, failed and skipped together. */
                state?: "pending" | "delivered" | "failed" | "skipped" | "undelivered";
                endpointId?: string;
                eventId?: string;
                linkId?: string;
                eventType?: string;
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
                                deliveryId: string;
                                eventId: string;
                                eventType: string;
                                endpointId: string;
                                linkId?: string;
                                /** @enum {unknown} */
                                state: "pending" | "delivered" | "failed" | "skipped";
                                reason?: string;
                                attempts: number;
                                sequence?: number;
                                replayOf?: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                endedAt?: string;
                                /** Format: date-time */
                                nextAttemptAt?: string;
                                lastOutcome?: string;
                                waits?: {
                                    /**
                                     * @description its_time: the next attempt is later. breaker: the endpoint is paused. order: others of its order go first. turn: others go first. answer: it is being sent.
                                     * @enum {unknown}
                                     */
                                    for: "its_time" | "breaker" | "order" | "turn" | "answer";
                                    /** Format: date-time */
                                    until?: string;
                                    /** @description Deliveries that go first, counted up to 1000. */
                                    ahead?: number;
                                };
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
    getWebhookDeliveriesByDeliveryId: {
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
                        data: {
                            deliveryId: string;
                            eventId: string;
                            eventType: string;
                            endpointId: string;
                            linkId?: string;
                            /** @enum {unknown} */
                            state: "pending" | "delivered" | "failed" | "skipped";
                            reason?: string;
                            attempts: number;
                            sequence?: number;
                            replayOf?: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                            /** Format: date-time */
                            nextAttemptAt?: string;
                            lastOutcome?: string;
                            waits?: {
                                /**
                                 * @description its_time: the next attempt is later. breaker: the endpoint is paused. order: others of its order go first. turn: others go first. answer: it is being sent.
                                 * @enum {unknown}
                                 */
                                for: "its_time" | "breaker" | "order" | "turn" | "answer";
                                /** Format: date-time */
                                until?: string;
                                /** @description Deliveries that go first, counted up to 1000. */
                                ahead?: number;
                            };
                            attemptLog: {
                                number: number;
                                /** Format: date-time */
                                startedAt: string;
                                outcome: string;
                                message?: string;
                                httpStatus?: number;
                                durationMs: number;
                                timings: {
                                    dnsMs?: number;
                                    connectMs?: number;
                                    tlsMs?: number;
                                    firstByteMs?: number;
                                };
                                remoteAddress?: string;
                                isConnectionReused?: boolean;
                                /** @description Signatures and your own headers are not shown. */
                                requestHeaders: {
                                    [key: string]: string;
                                };
                                /** @description The first 4 KiB of the answer. */
                                responseHead?: string;
                            }[];
                        };
                    };
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Default link.created. */
                    eventType?: string;
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
                            deliveryId: string;
                            eventId: string;
                            eventType: string;
                        };
                    };
                };
            };
        };
    };
    postWebhookDeliveriesByDeliveryIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                deliveryId: string;
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            deliveryId: string;
                            eventId: string;
                            replayOf: string;
                        };
                    };
                };
            };
        };
    };
    getWebhookReplays: {
        parameters: {
            query?: {
                page?: number;
                /** @description Default 20. */
                limit?: number;
                /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
                cursor?: string;
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
                                replayId: string;
                                endpointId: string;
                                /** @enum {unknown} */
                                what: "failed" | "skipped" | "undelivered" | "everything";
                                eventTypes: string[];
                                /** Format: date-time */
                                from: string;
                                /** Format: date-time */
                                to: string;
                                /** @enum {unknown} */
                                status: "running" | "paused" | "done" | "cancelled";
                                matched: number;
                                queued: number;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                endedAt?: string;
                            }[];
                            pagination: {
                                page: number;
                                limit: number;
                                total: number;
                                totalPages: number;
                            } | {
                                limit: number;
                                nextCursor: string | null;
                            };
                        };
                    };
                };
            };
        };
    };
    postWebhookReplays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    endpointId: string;
                    /**
                     * @description Deliveries of the endpoint that ended so; undelivered (default): failed and skipped. everything: every event of the time, sent there before or not.
                     * @enum {unknown}
                     */
                    what?: "failed" | "skipped" | "undelivered" | "everything";
                    /** @description Default: all; with everything, those of the endpoint. */
                    eventTypes?: string[];
                    /**
                     * Format: date-time
                     * @description By the true time at which the delivery or event was made.
                     */
                    from: string;
                    /**
                     * Format: date-time
                     * @description Default: now.
                     */
                    to?: string;
                    /** @description Only count. */
                    dryRun?: boolean;
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
                            matched: number;
                            /** @enum {boolean} */
                            isDryRun: true;
                        };
                    };
                };
            };
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
                            replayId: string;
                            endpointId: string;
                            /** @enum {unknown} */
                            what: "failed" | "skipped" | "undelivered" | "everything";
                            eventTypes: string[];
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            /** @enum {unknown} */
                            status: "running" | "paused" | "done" | "cancelled";
                            matched: number;
                            queued: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        };
                    };
                };
            };
        };
    };
    getWebhookReplaysByReplayId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replayId: string;
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
                            replayId: string;
                            endpointId: string;
                            /** @enum {unknown} */
                            what: "failed" | "skipped" | "undelivered" | "everything";
                            eventTypes: string[];
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            /** @enum {unknown} */
                            status: "running" | "paused" | "done" | "cancelled";
                            matched: number;
                            queued: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        };
                    };
                };
            };
        };
    };
    postWebhookReplaysByReplayIdPause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replayId: string;
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
                            replayId: string;
                            endpointId: string;
                            /** @enum {unknown} */
                            what: "failed" | "skipped" | "undelivered" | "everything";
                            eventTypes: string[];
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            /** @enum {unknown} */
                            status: "running" | "paused" | "done" | "cancelled";
                            matched: number;
                            queued: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        };
                    };
                };
            };
        };
    };
    postWebhookReplaysByReplayIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replayId: string;
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
                            replayId: string;
                            endpointId: string;
                            /** @enum {unknown} */
                            what: "failed" | "skipped" | "undelivered" | "everything";
                            eventTypes: string[];
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            /** @enum {unknown} */
                            status: "running" | "paused" | "done" | "cancelled";
                            matched: number;
                            queued: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        };
                    };
                };
            };
        };
    };
    postWebhookReplaysByReplayIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                replayId: string;
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
                            replayId: string;
                            endpointId: string;
                            /** @enum {unknown} */
                            what: "failed" | "skipped" | "undelivered" | "everything";
                            eventTypes: string[];
                            /** Format: date-time */
                            from: string;
                            /** Format: date-time */
                            to: string;
                            /** @enum {unknown} */
                            status: "running" | "paused" | "done" | "cancelled";
                            matched: number;
                            queued: number;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            endedAt?: string;
                        };
                    };
                };
            };
        };
    };
    getSandboxEvents: {
        parameters: {
            query?: {
                /** @description Of the last event that was dealt with, or of an answer. Left out: from now on. */
                cursor?: string;
                /** @description Instead of a cursor: events from this time on. */
                from?: string;
                /** @description How long to wait for the next event when there is none. Default 0. */
                waitSeconds?: number;
                /** @description Default 50. */
                limit?: number;
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
                                eventId: string;
                                eventType: string;
                                linkId?: string;
                                isTest: boolean;
                                /** @description The exact text that deliveries carry. */
                                body: string;
                                /** Format: date-time */
                                writtenAt: string;
                                /** @description Where to go on after this event. */
                                cursor: string;
                            }[];
                            /** @description Where to go on after this answer. */
                            cursor: string;
                        };
                    };
                };
            };
        };
    };
    postSandboxEvents: {
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
                    event: "link.created" | "link.opened" | "user.data_request" | "operation.created" | "operation.cancelled" | "operation.processing" | "operation.completed" | "operation.failed" | "link.revoked" | "link.expired" | "cip.verified" | "cip.failed" | "user.data_disputed" | "endpoint.failing" | "endpoint.disabled" | "endpoint.recovered" | "delivery.exhausted" | "api_key.expiring" | "api_key.expired_in_use" | "api_key.revoked_in_use" | "api_key.new_network" | "api_key.test_address" | "api_key.unusual_volume" | "api_key.denied_burst" | "api_key.rate_limited" | "api_key.scope_unused" | "api_key.idle" | "api_key.creator_left" | "api_key.rotation_overdue" | "api_key.exposed" | "api_key_rotation.started" | "api_key_rotation.activated" | "api_key_rotation.completed" | "api_key_rotation.cancelled";
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
                            eventId: string;
                            eventType: string;
                            /** @description Endpoints that it goes to; those that listen hear of it too. */
                            deliveries: number;
                        };
                    };
                };
            };
        };
    };
    getSandboxEventsSecret: {
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
                            /** @description Signs what `m2m listen` forwards; equal for all keys of the sandbox. */
                            secret: string;
                        };
                    };
                };
            };
        };
    };
}
