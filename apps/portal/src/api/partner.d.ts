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
export interface webhooks {
    "link.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * link.created: A magic link was made.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onLinkCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "link.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * link.opened: A person opened the link for the first time.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onLinkOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.data_request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * user.data_request: The link was opened, the user is not verified and data is missing: please send it.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onUserDataRequest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "operation.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * operation.created: The user confirmed a transfer.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onOperationCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "operation.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * operation.cancelled: A transfer was cancelled.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onOperationCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "operation.processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * operation.processing: The payment counts and the payout was handed to the rail.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onOperationProcessing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "operation.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * operation.completed: The money arrived. It may still come back: then operation.failed follows.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onOperationCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "operation.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * operation.failed: A transfer failed, or came back after it was completed. What was paid is refunded.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onOperationFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "link.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * link.revoked: A link was revoked.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onLinkRevoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "link.expired": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * link.expired: A link expired unused or unfinished.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onLinkExpired"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cip.verified": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * cip.verified: The identity of a user was verified.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onCipVerified"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "cip.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * cip.failed: The identity of a user could not be verified. Other data starts a new check.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onCipFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "user.data_disputed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * user.data_disputed: A person says that data you sent of them is wrong. The transfer has stopped.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onUserDataDisputed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * endpoint.failing: Another endpoint has had no success for 50, 75 or 90 % of the time after which it is disabled.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onEndpointFailing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * endpoint.disabled: Another endpoint was disabled: it answered 410, or had no success for too long.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onEndpointDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * endpoint.recovered: An endpoint that you were warned about took a delivery again.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onEndpointRecovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "delivery.exhausted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * delivery.exhausted: Deliveries to another endpoint, or to a callback URL, failed for good; one event per five minutes.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onDeliveryExhausted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.expiring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.expiring: An API key expires in 30, 7 or 1 days.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyExpiring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.expired_in_use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.expired_in_use: An expired API key is still called.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyExpiredInUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.revoked_in_use": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.revoked_in_use: A revoked API key, or a secret that a rotation ended, is still called.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyRevokedInUse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.new_network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.new_network: A live API key that can move money is used from a network for the first time.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyNewNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.test_address": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.test_address: A live API key is used from an address that was seen with test keys only.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyTestAddress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.unusual_volume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.unusual_volume: An API key is called more than four times as often as at this hour in the last 14 days.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyUnusualVolume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.denied_burst": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.denied_burst: Many calls of an API key were refused: no scope for them, not from this address, or the key is disabled.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyDeniedBurst"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.rate_limited": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.rate_limited: More than a fifth of all calls were over the rate limit. The key is the one that was refused most.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyRateLimited"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.scope_unused": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.scope_unused: An API key has scopes that it has not used for 45 days. Nothing is changed; think about taking them away.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyScopeUnused"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.idle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.idle: An API key has not been used for 90 days.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyIdle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.creator_left": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.creator_left: The API key that made this one is revoked, and this one still works.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyCreatorLeft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.rotation_overdue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.rotation_overdue: A rotation is not getting done: its new secret is unused for 7 days, or its old one ends within a day and is still used.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyRotationOverdue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key.exposed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key.exposed: An API key was seen where others can read it. A live key that works is disabled when it is reported.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyExposed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key_rotation.started": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key_rotation.started: A new secret of an API key was made. The old one goes on working for now, unless a leak ended it.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyRotationStarted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key_rotation.activated": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key_rotation.activated: The new secret is in force, by its first use or at once: the grace of the old one runs.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyRotationActivated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key_rotation.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key_rotation.completed: The old secret has ended: its grace is over, somebody ended it, or the key was revoked.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyRotationCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "api_key_rotation.cancelled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * api_key_rotation.cancelled: The new secret was withdrawn before its first use; the old one goes on as before.
         * @description POSTed to your endpoints, signed; see the security page for how to verify it.
         */
        post: operations["onApiKeyRotationCancelled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
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
    headers: {
        /**
         * @description Name it when you ask us about a call; also in the body of every error.
         * @example req_0123456789abcdefghij
         */
        "X-Request-Id": string;
        /**
         * @description Seconds to wait before the next try.
         * @example 7
         */
        "Retry-After": number;
    };
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "scopes": [
                     *           {
                     *             "scope": "links:write",
                     *             "isHeld": false,
                     *             "calls": [
                     *               {
                     *                 "method": "debit_card",
                     *                 "path": "userData.paymentMethod",
                     *                 "summary": "A link was made."
                     *               }
                     *             ],
                     *             "events": [
                     *               "link.created"
                     *             ]
                     *           }
                     *         ],
                     *         "templates": {}
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "keyId": "key_0123456789abcdefghij",
                     *             "name": "payments server",
                     *             "note": "used by the checkout",
                     *             "environment": "sandbox",
                     *             "state": "active",
                     *             "masked": "m2m_sandbox_…wxyz",
                     *             "scopes": [
                     *               "links:write"
                     *             ],
                     *             "template": "send",
                     *             "ipRules": [
                     *               "203.0.113.0/24"
                     *             ],
                     *             "isIpObserveOnly": false,
                     *             "amountCaps": {},
                     *             "isRotatable": false,
                     *             "expiresAt": "2026-02-01T13:00:00.000Z",
                     *             "lastUsed": {
                     *               "at": "2026-02-01T12:00:00.000Z",
                     *               "address": "203.0.113.7",
                     *               "network": "203.0.113.0/24",
                     *               "userAgent": "Mozilla/5.0",
                     *               "route": "POST /partner/links"
                     *             },
                     *             "uses": 1,
                     *             "wouldHaveBlocked": {
                     *               "count": 1,
                     *               "lastAddress": "203.0.113.7"
                     *             },
                     *             "secrets": [
                     *               {
                     *                 "secretId": "sec_0123456789abcdefghij",
                     *                 "masked": "m2m_sandbox_…wxyz",
                     *                 "status": "active",
                     *                 "createdAt": "2026-02-01T12:00:00.000Z",
                     *                 "uses": 1
                     *               }
                     *             ],
                     *             "createdBy": "key_0123456789abcdefghij",
                     *             "createdAt": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "page": 1,
                     *           "limit": 20,
                     *           "total": 1,
                     *           "totalPages": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "payments server",
                 *       "scopes": [
                 *         "links:read",
                 *         "links:write"
                 *       ]
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "name": "payments server",
                     *         "note": "used by the checkout",
                     *         "environment": "sandbox",
                     *         "state": "active",
                     *         "masked": "m2m_sandbox_…wxyz",
                     *         "scopes": [
                     *           "links:write"
                     *         ],
                     *         "template": "send",
                     *         "ipRules": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "isIpObserveOnly": false,
                     *         "amountCaps": {},
                     *         "isRotatable": false,
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "lastUsed": {
                     *           "at": "2026-02-01T12:00:00.000Z",
                     *           "address": "203.0.113.7",
                     *           "network": "203.0.113.0/24",
                     *           "userAgent": "Mozilla/5.0",
                     *           "route": "POST /partner/links"
                     *         },
                     *         "uses": 1,
                     *         "wouldHaveBlocked": {
                     *           "count": 1,
                     *           "lastAddress": "203.0.113.7"
                     *         },
                     *         "secrets": [
                     *           {
                     *             "secretId": "sec_0123456789abcdefghij",
                     *             "masked": "m2m_sandbox_…wxyz",
                     *             "status": "active",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "uses": 1
                     *           }
                     *         ],
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "key": "m2m_sandbox_0123456789abcdefghjkmnpqrstvwxyz"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "name": "payments server",
                     *         "note": "used by the checkout",
                     *         "environment": "sandbox",
                     *         "state": "active",
                     *         "masked": "m2m_sandbox_…wxyz",
                     *         "scopes": [
                     *           "links:write"
                     *         ],
                     *         "template": "send",
                     *         "ipRules": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "isIpObserveOnly": false,
                     *         "amountCaps": {},
                     *         "isRotatable": false,
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "lastUsed": {
                     *           "at": "2026-02-01T12:00:00.000Z",
                     *           "address": "203.0.113.7",
                     *           "network": "203.0.113.0/24",
                     *           "userAgent": "Mozilla/5.0",
                     *           "route": "POST /partner/links"
                     *         },
                     *         "uses": 1,
                     *         "wouldHaveBlocked": {
                     *           "count": 1,
                     *           "lastAddress": "203.0.113.7"
                     *         },
                     *         "secrets": [
                     *           {
                     *             "secretId": "sec_0123456789abcdefghij",
                     *             "masked": "m2m_sandbox_…wxyz",
                     *             "status": "active",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "uses": 1
                     *           }
                     *         ],
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchKeysByKeyId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "used by the checkout"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "name": "payments server",
                     *         "note": "used by the checkout",
                     *         "environment": "sandbox",
                     *         "state": "active",
                     *         "masked": "m2m_sandbox_…wxyz",
                     *         "scopes": [
                     *           "links:write"
                     *         ],
                     *         "template": "send",
                     *         "ipRules": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "isIpObserveOnly": false,
                     *         "amountCaps": {},
                     *         "isRotatable": false,
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "lastUsed": {
                     *           "at": "2026-02-01T12:00:00.000Z",
                     *           "address": "203.0.113.7",
                     *           "network": "203.0.113.0/24",
                     *           "userAgent": "Mozilla/5.0",
                     *           "route": "POST /partner/links"
                     *         },
                     *         "uses": 1,
                     *         "wouldHaveBlocked": {
                     *           "count": 1,
                     *           "lastAddress": "203.0.113.7"
                     *         },
                     *         "secrets": [
                     *           {
                     *             "secretId": "sec_0123456789abcdefghij",
                     *             "masked": "m2m_sandbox_…wxyz",
                     *             "status": "active",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "uses": 1
                     *           }
                     *         ],
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "since": "2026-02-01T12:00:00.000Z",
                     *         "isComplete": false,
                     *         "ipRules": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "items": [
                     *           {
                     *             "rule": "expiring",
                     *             "addresses": 1,
                     *             "uses": 1,
                     *             "lastUsedAt": "2026-02-01T12:00:00.000Z",
                     *             "isCovered": false
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postKeysByKeyIdDisable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "name": "payments server",
                     *         "note": "used by the checkout",
                     *         "environment": "sandbox",
                     *         "state": "active",
                     *         "masked": "m2m_sandbox_…wxyz",
                     *         "scopes": [
                     *           "links:write"
                     *         ],
                     *         "template": "send",
                     *         "ipRules": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "isIpObserveOnly": false,
                     *         "amountCaps": {},
                     *         "isRotatable": false,
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "lastUsed": {
                     *           "at": "2026-02-01T12:00:00.000Z",
                     *           "address": "203.0.113.7",
                     *           "network": "203.0.113.0/24",
                     *           "userAgent": "Mozilla/5.0",
                     *           "route": "POST /partner/links"
                     *         },
                     *         "uses": 1,
                     *         "wouldHaveBlocked": {
                     *           "count": 1,
                     *           "lastAddress": "203.0.113.7"
                     *         },
                     *         "secrets": [
                     *           {
                     *             "secretId": "sec_0123456789abcdefghij",
                     *             "masked": "m2m_sandbox_…wxyz",
                     *             "status": "active",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "uses": 1
                     *           }
                     *         ],
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "effective": {
                     *           "allProcessesAt": "2026-02-01T12:00:00.000Z",
                     *           "waitedMs": 1,
                     *           "processes": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postKeysByKeyIdEnable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "name": "payments server",
                     *         "note": "used by the checkout",
                     *         "environment": "sandbox",
                     *         "state": "active",
                     *         "masked": "m2m_sandbox_…wxyz",
                     *         "scopes": [
                     *           "links:write"
                     *         ],
                     *         "template": "send",
                     *         "ipRules": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "isIpObserveOnly": false,
                     *         "amountCaps": {},
                     *         "isRotatable": false,
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "lastUsed": {
                     *           "at": "2026-02-01T12:00:00.000Z",
                     *           "address": "203.0.113.7",
                     *           "network": "203.0.113.0/24",
                     *           "userAgent": "Mozilla/5.0",
                     *           "route": "POST /partner/links"
                     *         },
                     *         "uses": 1,
                     *         "wouldHaveBlocked": {
                     *           "count": 1,
                     *           "lastAddress": "203.0.113.7"
                     *         },
                     *         "secrets": [
                     *           {
                     *             "secretId": "sec_0123456789abcdefghij",
                     *             "masked": "m2m_sandbox_…wxyz",
                     *             "status": "active",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "uses": 1
                     *           }
                     *         ],
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postKeysByKeyIdRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "leaked"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "name": "payments server",
                     *         "note": "used by the checkout",
                     *         "environment": "sandbox",
                     *         "state": "active",
                     *         "masked": "m2m_sandbox_…wxyz",
                     *         "scopes": [
                     *           "links:write"
                     *         ],
                     *         "template": "send",
                     *         "ipRules": [
                     *           "203.0.113.0/24"
                     *         ],
                     *         "isIpObserveOnly": false,
                     *         "amountCaps": {},
                     *         "isRotatable": false,
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "lastUsed": {
                     *           "at": "2026-02-01T12:00:00.000Z",
                     *           "address": "203.0.113.7",
                     *           "network": "203.0.113.0/24",
                     *           "userAgent": "Mozilla/5.0",
                     *           "route": "POST /partner/links"
                     *         },
                     *         "uses": 1,
                     *         "wouldHaveBlocked": {
                     *           "count": 1,
                     *           "lastAddress": "203.0.113.7"
                     *         },
                     *         "secrets": [
                     *           {
                     *             "secretId": "sec_0123456789abcdefghij",
                     *             "masked": "m2m_sandbox_…wxyz",
                     *             "status": "active",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "uses": 1
                     *           }
                     *         ],
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "effective": {
                     *           "allProcessesAt": "2026-02-01T12:00:00.000Z",
                     *           "waitedMs": 1,
                     *           "processes": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postKeysByKeyIdRotations: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "activation": "first_use",
                 *       "graceSeconds": 3600
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "rotationId": "rot_0123456789abcdefghij",
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "state": "pending",
                     *         "activation": "first_use",
                     *         "graceSeconds": 1,
                     *         "latestAt": "2026-02-01T12:00:00.000Z",
                     *         "isLeak": false,
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "oldSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "newSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "key": "m2m_sandbox_0123456789abcdefghjkmnpqrstvwxyz"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "rotationId": "rot_0123456789abcdefghij",
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "state": "pending",
                     *         "activation": "first_use",
                     *         "graceSeconds": 1,
                     *         "latestAt": "2026-02-01T12:00:00.000Z",
                     *         "isLeak": false,
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "oldSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "newSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "stillUsing": {
                     *           "places": 1,
                     *           "items": [
                     *             {
                     *               "address": "203.0.113.7",
                     *               "network": "203.0.113.0/24",
                     *               "userAgent": "Mozilla/5.0",
                     *               "routes": [
                     *                 "GET /partner/links"
                     *               ],
                     *               "uses": 1,
                     *               "lastUsedAt": "2026-02-01T12:00:00.000Z",
                     *               "hasMoved": false
                     *             }
                     *           ]
                     *         },
                     *         "isSafeToFinish": false,
                     *         "reason": "order cancelled"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postKeysByKeyIdRotationsCurrentCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "rotationId": "rot_0123456789abcdefghij",
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "state": "pending",
                     *         "activation": "first_use",
                     *         "graceSeconds": 1,
                     *         "latestAt": "2026-02-01T12:00:00.000Z",
                     *         "isLeak": false,
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "oldSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "newSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "stillUsing": {
                     *           "places": 1,
                     *           "items": [
                     *             {
                     *               "address": "203.0.113.7",
                     *               "network": "203.0.113.0/24",
                     *               "userAgent": "Mozilla/5.0",
                     *               "routes": [
                     *                 "GET /partner/links"
                     *               ],
                     *               "uses": 1,
                     *               "lastUsedAt": "2026-02-01T12:00:00.000Z",
                     *               "hasMoved": false
                     *             }
                     *           ]
                     *         },
                     *         "isSafeToFinish": false,
                     *         "reason": "order cancelled"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postKeysByKeyIdRotationsCurrentFinish: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                keyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "rotationId": "rot_0123456789abcdefghij",
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "state": "pending",
                     *         "activation": "first_use",
                     *         "graceSeconds": 1,
                     *         "latestAt": "2026-02-01T12:00:00.000Z",
                     *         "isLeak": false,
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "oldSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "newSecret": {
                     *           "secretId": "sec_0123456789abcdefghij",
                     *           "masked": "m2m_sandbox_…wxyz",
                     *           "status": "active",
                     *           "createdAt": "2026-02-01T12:00:00.000Z",
                     *           "uses": 1
                     *         },
                     *         "stillUsing": {
                     *           "places": 1,
                     *           "items": [
                     *             {
                     *               "address": "203.0.113.7",
                     *               "network": "203.0.113.0/24",
                     *               "userAgent": "Mozilla/5.0",
                     *               "routes": [
                     *                 "GET /partner/links"
                     *               ],
                     *               "uses": 1,
                     *               "lastUsedAt": "2026-02-01T12:00:00.000Z",
                     *               "hasMoved": false
                     *             }
                     *           ]
                     *         },
                     *         "isSafeToFinish": false,
                     *         "reason": "order cancelled"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "partnerId": "prt_0123456789abcdefghij",
                     *         "name": "Acme",
                     *         "slug": "acme",
                     *         "status": "active",
                     *         "environment": "sandbox",
                     *         "branding": {
                     *           "displayName": "Acme",
                     *           "logoUrl": "https://acme.example/logo.svg",
                     *           "primaryColor": "#0b5fff",
                     *           "theme": "light"
                     *         },
                     *         "settings": {
                     *           "defaultLinkExpirationMinutes": 60,
                     *           "allowedPaymentMethods": [
                     *             "debit_card"
                     *           ],
                     *           "defaultFlow": "m2m-basic",
                     *           "defaultLanguage": "es",
                     *           "returnUrl": "https://acme.example/back"
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "linkId": "link_acme_0123456789abcdefghijklmn",
                     *             "referenceId": "user_12345",
                     *             "status": "created",
                     *             "url": "https://pay.example.com/link_acme_0123456789abcdefghijklmn/m2m-basic#token",
                     *             "expiresAt": "2026-02-01T13:00:00.000Z",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "userId": "user_acme_0123456789abcdefghijklmn",
                     *             "operationId": "op_acme_0123456789abcdefghijklmn",
                     *             "userData": {
                     *               "name": {
                     *                 "firstName": "Ana",
                     *                 "secondName": "María",
                     *                 "lastName": "García",
                     *                 "secondLastName": "López"
                     *               },
                     *               "idNumber": "**************FRR09",
                     *               "idType": "CURP",
                     *               "dob": "1990-05-17",
                     *               "hasIdImage": false,
                     *               "address": {
                     *                 "city": "Ciudad de México",
                     *                 "state": "active",
                     *                 "postalCode": "06600",
                     *                 "country": "MX"
                     *               },
                     *               "phone": "+525512345678",
                     *               "email": "ana@example.com"
                     *             }
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "page": 1,
                     *           "limit": 20,
                     *           "total": 1,
                     *           "totalPages": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLinks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "referenceId": "user_12345",
                 *       "expiresInMinutes": 60,
                 *       "userData": {
                 *         "name": {
                 *           "firstName": "Ana",
                 *           "secondName": "María",
                 *           "lastName": "García",
                 *           "secondLastName": "López"
                 *         },
                 *         "dob": "1990-05-17",
                 *         "paymentMethod": {
                 *           "type": "bank_account",
                 *           "bankAccount": {
                 *             "country": "MX",
                 *             "accountNumber": "014027000005555558"
                 *           }
                 *         }
                 *       },
                 *       "metadata": {
                 *         "orderId": "ORD-1017"
                 *       }
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "status": "created",
                     *         "url": "https://pay.example.com/link_acme_0123456789abcdefghijklmn/m2m-basic#token",
                     *         "token": "Zm9yIHRoZSB1c2VyIG9ubHk",
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, ACTIVE_LINK_EXISTS */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "status": "created",
                     *         "url": "https://pay.example.com/link_acme_0123456789abcdefghijklmn/m2m-basic#token",
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "userId": "user_acme_0123456789abcdefghijklmn",
                     *         "operationId": "op_acme_0123456789abcdefghijklmn",
                     *         "userData": {
                     *           "name": {
                     *             "firstName": "Ana",
                     *             "secondName": "María",
                     *             "lastName": "García",
                     *             "secondLastName": "López"
                     *           },
                     *           "idNumber": "**************FRR09",
                     *           "idType": "CURP",
                     *           "dob": "1990-05-17",
                     *           "hasIdImage": false,
                     *           "address": {
                     *             "city": "Ciudad de México",
                     *             "state": "active",
                     *             "postalCode": "06600",
                     *             "country": "MX"
                     *           },
                     *           "phone": "+525512345678",
                     *           "email": "ana@example.com"
                     *         },
                     *         "metadata": {},
                     *         "flow": "m2m-basic",
                     *         "theme": "light",
                     *         "language": "es",
                     *         "callbackUrl": "https://api.acme.example/hooks/link"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLinksByLinkIdRevoke: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "order cancelled"
                 *     }
                 */
                "application/json": {
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "status": "revoked",
                     *         "revokedAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST, LINK_EXPIRED */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, LINK_NOT_REVOCABLE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLinksByLinkIdReissue: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "url": "https://pay.example.com/link_acme_0123456789abcdefghijklmn/m2m-basic#token",
                     *         "token": "Zm9yIHRoZSB1c2VyIG9ubHk",
                     *         "expiresAt": "2026-02-01T13:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST, LINK_EXPIRED */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, LINK_REVOKED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "items": [
                     *           {
                     *             "type": "link.created",
                     *             "timestamp": "2026-02-01T12:00:00.000Z",
                     *             "actor": "partner",
                     *             "details": {}
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "ready": false,
                     *         "missingFields": [
                     *           "dob"
                     *         ],
                     *         "cipStatus": "data_incomplete"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postLinksByLinkIdCipTickets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "ticketId": "tkt_0123456789abcdefghij",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "status": "pending",
                     *         "widgetUrl": "https://pay.example.com/link_acme_0123456789abcdefghijklmn/cip#token",
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "ticketId": "tkt_0123456789abcdefghij",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "status": "pending",
                     *         "widgetUrl": "https://pay.example.com/link_acme_0123456789abcdefghijklmn/cip#token",
                     *         "expiresAt": "2026-02-01T13:00:00.000Z",
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST, CIP_NOT_READY, LINK_EXPIRED */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, LINK_REVOKED, CIP_ALREADY_VERIFIED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    putDataRequestsByDataRequestId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                dataRequestId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "referenceId": "user_12345",
                 *       "userData": {
                 *         "dob": "1990-05-17"
                 *       }
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "dataRequestId": "dr_acme_0123456789abcdefghijklmn",
                     *         "status": "fulfilled",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "message": "A sentence that says what to do.",
                     *         "fulfilledAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST, REFERENCE_ID_MISMATCH, LINK_EXPIRED */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, LINK_REVOKED, DATA_REQUEST_ALREADY_FULFILLED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "userId": "user_acme_0123456789abcdefghijklmn",
                     *             "referenceId": "user_12345",
                     *             "state": "pending",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "updatedAt": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "page": 1,
                     *           "limit": 20,
                     *           "total": 1,
                     *           "totalPages": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "userId": "user_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "state": "pending",
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "updatedAt": "2026-02-01T12:00:00.000Z",
                     *         "missingFields": [
                     *           "dob"
                     *         ],
                     *         "units": [
                     *           {
                     *             "field": "name.firstName",
                     *             "source": "partner_api",
                     *             "value": {}
                     *           }
                     *         ],
                     *         "links": [
                     *           {
                     *             "linkId": "link_acme_0123456789abcdefghijklmn",
                     *             "status": "created",
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "expiresAt": "2026-02-01T13:00:00.000Z"
                     *           }
                     *         ],
                     *         "operations": [
                     *           "GET /partner/links"
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "userId": "user_acme_0123456789abcdefghijklmn",
                     *         "status": "restricted"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "operationId": "op_acme_0123456789abcdefghijklmn",
                     *             "userId": "user_acme_0123456789abcdefghijklmn",
                     *             "linkId": "link_acme_0123456789abcdefghijklmn",
                     *             "referenceId": "user_12345",
                     *             "status": "created",
                     *             "amount": {
                     *               "send": 200,
                     *               "receive": 3690.54,
                     *               "rate": 18.4527,
                     *               "fee": 3.99,
                     *               "taxes": 0,
                     *               "total": 203.99,
                     *               "currency": {
                     *                 "source": "USD",
                     *                 "destination": "MXN"
                     *               }
                     *             },
                     *             "createdAt": "2026-02-01T12:00:00.000Z",
                     *             "funding": {
                     *               "method": "debit_card",
                     *               "last4": "5558",
                     *               "status": "pending"
                     *             },
                     *             "payout": {
                     *               "method": "debit_card",
                     *               "country": "MX",
                     *               "last4": "5558",
                     *               "bankName": "Santander",
                     *               "status": "pending"
                     *             }
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "page": 1,
                     *           "limit": 20,
                     *           "total": 1,
                     *           "totalPages": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "operationId": "op_acme_0123456789abcdefghijklmn",
                     *         "userId": "user_acme_0123456789abcdefghijklmn",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "status": "created",
                     *         "amount": {
                     *           "send": 200,
                     *           "receive": 3690.54,
                     *           "rate": 18.4527,
                     *           "fee": 3.99,
                     *           "taxes": 0,
                     *           "total": 203.99,
                     *           "currency": {
                     *             "source": "USD",
                     *             "destination": "MXN"
                     *           }
                     *         },
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "funding": {
                     *           "method": "debit_card",
                     *           "last4": "5558",
                     *           "status": "pending"
                     *         },
                     *         "payout": {
                     *           "method": "debit_card",
                     *           "country": "MX",
                     *           "last4": "5558",
                     *           "bankName": "Santander",
                     *           "status": "pending"
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postOperationsByOperationIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "order cancelled"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "operationId": "op_acme_0123456789abcdefghijklmn",
                     *         "userId": "user_acme_0123456789abcdefghijklmn",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "status": "created",
                     *         "amount": {
                     *           "send": 200,
                     *           "receive": 3690.54,
                     *           "rate": 18.4527,
                     *           "fee": 3.99,
                     *           "taxes": 0,
                     *           "total": 203.99,
                     *           "currency": {
                     *             "source": "USD",
                     *             "destination": "MXN"
                     *           }
                     *         },
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "funding": {
                     *           "method": "debit_card",
                     *           "last4": "5558",
                     *           "status": "pending"
                     *         },
                     *         "payout": {
                     *           "method": "debit_card",
                     *           "country": "MX",
                     *           "last4": "5558",
                     *           "bankName": "Santander",
                     *           "status": "pending"
                     *         }
                     *       }
                     *     }
                     */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "operationId": "op_acme_0123456789abcdefghijklmn",
                     *         "userId": "user_acme_0123456789abcdefghijklmn",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "status": "created",
                     *         "amount": {
                     *           "send": 200,
                     *           "receive": 3690.54,
                     *           "rate": 18.4527,
                     *           "fee": 3.99,
                     *           "taxes": 0,
                     *           "total": 203.99,
                     *           "currency": {
                     *             "source": "USD",
                     *             "destination": "MXN"
                     *           }
                     *         },
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "funding": {
                     *           "method": "debit_card",
                     *           "last4": "5558",
                     *           "status": "pending"
                     *         },
                     *         "payout": {
                     *           "method": "debit_card",
                     *           "country": "MX",
                     *           "last4": "5558",
                     *           "bankName": "Santander",
                     *           "status": "pending"
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, OPERATION_NOT_CANCELLABLE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postQuotes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "send": 200,
                 *       "currency": {
                 *         "source": "USD",
                 *         "destination": "MXN"
                 *       },
                 *       "fundingMethod": "debit_card"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "quoteId": "quo_0123456789abcdefghij",
                     *         "amount": {
                     *           "send": 200,
                     *           "receive": 3690.54,
                     *           "rate": 18.4527,
                     *           "fee": 3.99,
                     *           "currency": {
                     *             "source": "USD",
                     *             "destination": "MXN"
                     *           }
                     *         },
                     *         "taxes": 0,
                     *         "total": 203.99,
                     *         "expiresAt": "2026-02-01T13:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE, CORRIDOR_CLOSED, RAIL_NOT_CONFIGURED */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "source": "USD",
                     *             "destination": "MXN",
                     *             "rate": 18.4527,
                     *             "asOf": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "granularity": "minute",
                     *         "from": "2026-02-01T12:00:00.000Z",
                     *         "to": "2026-02-01T12:00:00.000Z",
                     *         "items": [
                     *           {
                     *             "start": "2026-02-01T12:00:00.000Z",
                     *             "keyId": "key_0123456789abcdefghij",
                     *             "route": "POST /partner/links",
                     *             "status": "created",
                     *             "code": "UNKNOWN_INSTITUTION",
                     *             "count": 1,
                     *             "errors": 1,
                     *             "errorRate": 1,
                     *             "latencyMs": {
                     *               "p50": 1,
                     *               "p95": 1,
                     *               "p99": 1
                     *             }
                     *           }
                     *         ],
                     *         "dropped": {
                     *           "usage": 1,
                     *           "requestLogs": 1,
                     *           "minutes": [
                     *             {
                     *               "start": "2026-02-01T12:00:00.000Z",
                     *               "usage": 1,
                     *               "requestLogs": 1
                     *             }
                     *           ]
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "requestId": "req_0123456789abcdefghij",
                     *             "timestamp": "2026-02-01T12:00:00.000Z",
                     *             "method": "debit_card",
                     *             "route": "POST /partner/links",
                     *             "status": 201,
                     *             "code": "UNKNOWN_INSTITUTION",
                     *             "durationMs": 1,
                     *             "keyId": "key_0123456789abcdefghij",
                     *             "secretId": "sec_0123456789abcdefghij",
                     *             "address": "203.0.113.7",
                     *             "userAgent": "Mozilla/5.0",
                     *             "idempotencyKey": "order-1017",
                     *             "objectId": "text",
                     *             "isReplay": false
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "limit": 20,
                     *           "nextCursor": "eyJhIjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "requestId": "req_0123456789abcdefghij",
                     *         "timestamp": "2026-02-01T12:00:00.000Z",
                     *         "method": "debit_card",
                     *         "route": "POST /partner/links",
                     *         "status": 201,
                     *         "code": "UNKNOWN_INSTITUTION",
                     *         "durationMs": 1,
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "secretId": "sec_0123456789abcdefghij",
                     *         "address": "203.0.113.7",
                     *         "userAgent": "Mozilla/5.0",
                     *         "idempotencyKey": "order-1017",
                     *         "objectId": "text",
                     *         "isReplay": false,
                     *         "errorPaths": [
                     *           "text"
                     *         ],
                     *         "body": {}
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "number": 1,
                     *             "timestamp": "2026-02-01T12:00:00.000Z",
                     *             "environment": "sandbox",
                     *             "action": "link.created",
                     *             "actor": {
                     *               "kind": "key",
                     *               "id": "key_0123456789abcdefghij"
                     *             },
                     *             "subject": {
                     *               "kind": "key",
                     *               "id": "key_0123456789abcdefghij"
                     *             },
                     *             "details": {},
                     *             "requestId": "req_0123456789abcdefghij",
                     *             "address": "203.0.113.7",
                     *             "mac": "70b553ca86572722fa0d48295f5f36ff"
                     *           }
                     *         ],
                     *         "head": {
                     *           "count": 1,
                     *           "mac": "70b553ca86572722fa0d48295f5f36ff"
                     *         },
                     *         "pagination": {
                     *           "limit": 20,
                     *           "nextCursor": "eyJhIjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/x-ndjson": string;
                };
            };
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, INSUFFICIENT_SCOPE, IP_NOT_ALLOWED */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "noticeId": "ntc_0123456789abcdefghij",
                     *             "rule": "expiring",
                     *             "event": "link.created",
                     *             "severity": "info",
                     *             "keyId": "key_0123456789abcdefghij",
                     *             "endpointId": "ep_0123456789abcdefghij",
                     *             "title": "The key \"payments server\" expires in 7 days",
                     *             "text": "Rotate it before then.",
                     *             "details": {},
                     *             "isMuted": false,
                     *             "createdAt": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "page": 1,
                     *           "limit": 20,
                     *           "total": 1,
                     *           "totalPages": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNoticesByNoticeIdAcknowledge: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                noticeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "noticeId": "ntc_0123456789abcdefghij",
                     *         "rule": "expiring",
                     *         "event": "link.created",
                     *         "severity": "info",
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "title": "The key \"payments server\" expires in 7 days",
                     *         "text": "Rotate it before then.",
                     *         "details": {},
                     *         "isMuted": false,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "muteId": "mute_0123456789abcdefghij",
                     *             "rule": "expiring",
                     *             "keyId": "key_0123456789abcdefghij",
                     *             "createdBy": "key_0123456789abcdefghij",
                     *             "createdAt": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postNoticesMutes: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rule": "idle"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "muteId": "mute_0123456789abcdefghij",
                     *         "rule": "expiring",
                     *         "keyId": "key_0123456789abcdefghij",
                     *         "createdBy": "key_0123456789abcdefghij",
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "muteId": "mute_0123456789abcdefghij"
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {boolean} */
                        success: true;
                        data: {
                            muteId: string;
                        };
                    };
                };
            };
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxReviewsByIdClear: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "reviews": [
                     *           {
                     *             "reviewId": "rev_0123456789abcdefghij",
                     *             "kind": "key",
                     *             "status": "created"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxLinksByLinkIdOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "status": "created",
                     *         "openedAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST, LINK_EXPIRED */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, LINK_REVOKED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxLinksByLinkIdSimulateBotOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                linkId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "status": "created",
                     *         "opened": false,
                     *         "fetches": [
                     *           {
                     *             "bot": "text",
                     *             "method": "debit_card",
                     *             "status": 201
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxClockAdvance: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seconds": 3600
                 *     }
                 */
                "application/json": {
                    seconds: number;
                };
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "now": "2026-02-01T12:00:00.000Z",
                     *         "offsetSeconds": 1
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxClockReset: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "now": "2026-02-01T12:00:00.000Z",
                     *         "offsetSeconds": 1
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "curps": [
                     *           {
                     *             "value": "text",
                     *             "result": "verified"
                     *           }
                     *         ],
                     *         "clabes": [
                     *           {
                     *             "value": "text",
                     *             "result": "verified"
                     *           }
                     *         ],
                     *         "cards": [
                     *           {
                     *             "value": "text",
                     *             "result": "verified"
                     *           }
                     *         ],
                     *         "bankAccounts": [
                     *           {
                     *             "value": "text",
                     *             "result": "verified"
                     *           }
                     *         ],
                     *         "sendCents": [
                     *           {
                     *             "value": "text",
                     *             "result": "verified"
                     *           }
                     *         ],
                     *         "referenceIdSuffixes": [
                     *           {
                     *             "suffix": "+verified",
                     *             "result": "verified"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxOperationsByOperationIdTransition: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                operationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "to": "completed"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "operationId": "op_acme_0123456789abcdefghijklmn",
                     *         "userId": "user_acme_0123456789abcdefghijklmn",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "referenceId": "user_12345",
                     *         "status": "created",
                     *         "amount": {
                     *           "send": 200,
                     *           "receive": 3690.54,
                     *           "rate": 18.4527,
                     *           "fee": 3.99,
                     *           "taxes": 0,
                     *           "total": 203.99,
                     *           "currency": {
                     *             "source": "USD",
                     *             "destination": "MXN"
                     *           }
                     *         },
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "funding": {
                     *           "method": "debit_card",
                     *           "last4": "5558",
                     *           "status": "pending"
                     *         },
                     *         "payout": {
                     *           "method": "debit_card",
                     *           "country": "MX",
                     *           "last4": "5558",
                     *           "bankName": "Santander",
                     *           "status": "pending"
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE, TRANSITION_NOT_ALLOWED */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "endpointId": "ep_0123456789abcdefghij",
                     *             "url": "https://api.acme.example/hooks/m2m",
                     *             "description": "What it is for.",
                     *             "eventTypes": [
                     *               "link.created"
                     *             ],
                     *             "headerNames": [
                     *               "X-Tenant"
                     *             ],
                     *             "maxConcurrency": 32,
                     *             "maxPerSecond": 1,
                     *             "ordering": "none",
                     *             "parkAfterAttempts": 1,
                     *             "schedule": "documented",
                     *             "disableAfterHours": 120,
                     *             "status": "enabled",
                     *             "hasDefaultSecret": false,
                     *             "health": {
                     *               "state": "well"
                     *             },
                     *             "lastSequence": 1,
                     *             "createdAt": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "page": 1,
                     *           "limit": 20,
                     *           "total": 1,
                     *           "totalPages": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://api.acme.example/hooks/m2m",
                 *       "eventTypes": [
                 *         "link.created",
                 *         "operation.completed"
                 *       ]
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "url": "https://api.acme.example/hooks/m2m",
                     *         "description": "What it is for.",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "headerNames": [
                     *           "X-Tenant"
                     *         ],
                     *         "maxConcurrency": 32,
                     *         "maxPerSecond": 1,
                     *         "ordering": "none",
                     *         "parkAfterAttempts": 1,
                     *         "schedule": "documented",
                     *         "disableAfterHours": 120,
                     *         "status": "enabled",
                     *         "hasDefaultSecret": false,
                     *         "health": {
                     *           "state": "well"
                     *         },
                     *         "lastSequence": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "url": "https://api.acme.example/hooks/m2m",
                     *         "description": "What it is for.",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "headerNames": [
                     *           "X-Tenant"
                     *         ],
                     *         "maxConcurrency": 32,
                     *         "maxPerSecond": 1,
                     *         "ordering": "none",
                     *         "parkAfterAttempts": 1,
                     *         "schedule": "documented",
                     *         "disableAfterHours": 120,
                     *         "status": "enabled",
                     *         "hasDefaultSecret": false,
                     *         "health": {
                     *           "state": "well"
                     *         },
                     *         "lastSequence": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "deletedAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    patchWebhookEndpointsByEndpointId: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "the checkout",
                 *       "maxPerSecond": 20
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "url": "https://api.acme.example/hooks/m2m",
                     *         "description": "What it is for.",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "headerNames": [
                     *           "X-Tenant"
                     *         ],
                     *         "maxConcurrency": 32,
                     *         "maxPerSecond": 1,
                     *         "ordering": "none",
                     *         "parkAfterAttempts": 1,
                     *         "schedule": "documented",
                     *         "disableAfterHours": 120,
                     *         "status": "enabled",
                     *         "hasDefaultSecret": false,
                     *         "health": {
                     *           "state": "well"
                     *         },
                     *         "lastSequence": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdEnable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "url": "https://api.acme.example/hooks/m2m",
                     *         "description": "What it is for.",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "headerNames": [
                     *           "X-Tenant"
                     *         ],
                     *         "maxConcurrency": 32,
                     *         "maxPerSecond": 1,
                     *         "ordering": "none",
                     *         "parkAfterAttempts": 1,
                     *         "schedule": "documented",
                     *         "disableAfterHours": 120,
                     *         "status": "enabled",
                     *         "hasDefaultSecret": false,
                     *         "health": {
                     *           "state": "well"
                     *         },
                     *         "lastSequence": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdDisable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "url": "https://api.acme.example/hooks/m2m",
                     *         "description": "What it is for.",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "headerNames": [
                     *           "X-Tenant"
                     *         ],
                     *         "maxConcurrency": 32,
                     *         "maxPerSecond": 1,
                     *         "ordering": "none",
                     *         "parkAfterAttempts": 1,
                     *         "schedule": "documented",
                     *         "disableAfterHours": 120,
                     *         "status": "enabled",
                     *         "hasDefaultSecret": false,
                     *         "health": {
                     *           "state": "well"
                     *         },
                     *         "lastSequence": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdSecretRegenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdSecretRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdSecretActivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsDefaultSecretRegenerate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsDefaultSecretRotate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsDefaultSecretActivate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef",
                     *         "isDefaultSecret": false
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "type": "link.created",
                     *             "description": "What it is for.",
                     *             "isDefault": false,
                     *             "schema": {},
                     *             "example": {}
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "deliveryId": "dlv_0123456789abcdefghij",
                     *             "eventId": "evt_0123456789abcdefghij",
                     *             "eventType": "link.created",
                     *             "endpointId": "ep_0123456789abcdefghij",
                     *             "linkId": "link_acme_0123456789abcdefghijklmn",
                     *             "state": "delivered",
                     *             "reason": "order cancelled",
                     *             "attempts": 1,
                     *             "createdAt": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "limit": 20,
                     *           "nextCursor": "eyJhIjoxfQ"
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deliveryId": "dlv_0123456789abcdefghij",
                     *         "eventId": "evt_0123456789abcdefghij",
                     *         "eventType": "link.created",
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "linkId": "link_acme_0123456789abcdefghijklmn",
                     *         "state": "delivered",
                     *         "reason": "order cancelled",
                     *         "attempts": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z",
                     *         "attemptLog": [
                     *           {
                     *             "number": 1,
                     *             "startedAt": "2026-02-01T12:00:00.000Z",
                     *             "outcome": "delivered",
                     *             "message": "A sentence that says what to do.",
                     *             "httpStatus": 200,
                     *             "durationMs": 1,
                     *             "timings": {},
                     *             "remoteAddress": "203.0.113.7:443",
                     *             "requestHeaders": {}
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookEndpointsByEndpointIdTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                endpointId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "eventType": "link.opened"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deliveryId": "dlv_0123456789abcdefghij",
                     *         "eventId": "evt_0123456789abcdefghij",
                     *         "eventType": "link.created"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookDeliveriesByDeliveryIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                deliveryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "deliveryId": "dlv_0123456789abcdefghij",
                     *         "eventId": "evt_0123456789abcdefghij",
                     *         "replayOf": "text"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "replayId": "rpl_0123456789abcdefghij",
                     *             "endpointId": "ep_0123456789abcdefghij",
                     *             "what": "failed",
                     *             "eventTypes": [
                     *               "link.created"
                     *             ],
                     *             "from": "2026-02-01T12:00:00.000Z",
                     *             "to": "2026-02-01T12:00:00.000Z",
                     *             "status": "running",
                     *             "matched": 1,
                     *             "queued": 1,
                     *             "createdAt": "2026-02-01T12:00:00.000Z"
                     *           }
                     *         ],
                     *         "pagination": {
                     *           "page": 1,
                     *           "limit": 20,
                     *           "total": 1,
                     *           "totalPages": 1
                     *         }
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookReplays: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "endpointId": "ep_0123456789abcdefghij",
                 *       "from": "2026-02-01T12:00:00.000Z",
                 *       "dryRun": true
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "matched": 1,
                     *         "isDryRun": true
                     *       }
                     *     }
                     */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "replayId": "rpl_0123456789abcdefghij",
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "what": "failed",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "from": "2026-02-01T12:00:00.000Z",
                     *         "to": "2026-02-01T12:00:00.000Z",
                     *         "status": "running",
                     *         "matched": 1,
                     *         "queued": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "replayId": "rpl_0123456789abcdefghij",
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "what": "failed",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "from": "2026-02-01T12:00:00.000Z",
                     *         "to": "2026-02-01T12:00:00.000Z",
                     *         "status": "running",
                     *         "matched": 1,
                     *         "queued": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookReplaysByReplayIdPause: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "replayId": "rpl_0123456789abcdefghij",
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "what": "failed",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "from": "2026-02-01T12:00:00.000Z",
                     *         "to": "2026-02-01T12:00:00.000Z",
                     *         "status": "running",
                     *         "matched": 1,
                     *         "queued": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookReplaysByReplayIdResume: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "replayId": "rpl_0123456789abcdefghij",
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "what": "failed",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "from": "2026-02-01T12:00:00.000Z",
                     *         "to": "2026-02-01T12:00:00.000Z",
                     *         "status": "running",
                     *         "matched": 1,
                     *         "queued": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postWebhookReplaysByReplayIdCancel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path: {
                replayId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description Default Response */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "replayId": "rpl_0123456789abcdefghij",
                     *         "endpointId": "ep_0123456789abcdefghij",
                     *         "what": "failed",
                     *         "eventTypes": [
                     *           "link.created"
                     *         ],
                     *         "from": "2026-02-01T12:00:00.000Z",
                     *         "to": "2026-02-01T12:00:00.000Z",
                     *         "status": "running",
                     *         "matched": 1,
                     *         "queued": 1,
                     *         "createdAt": "2026-02-01T12:00:00.000Z"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "items": [
                     *           {
                     *             "eventId": "evt_0123456789abcdefghij",
                     *             "eventType": "link.created",
                     *             "linkId": "link_acme_0123456789abcdefghijklmn",
                     *             "isTest": false,
                     *             "body": "text",
                     *             "writtenAt": "2026-02-01T12:00:00.000Z",
                     *             "cursor": "text"
                     *           }
                     *         ],
                     *         "cursor": "text"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    postSandboxEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Repeats of the request with this key and the same body get the first answer. */
                "idempotency-key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "link.opened"
                 *     }
                 */
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "eventId": "evt_0123456789abcdefghij",
                     *         "eventType": "link.created",
                     *         "deliveries": 1
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_IN_USE */
            409: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PAYLOAD_TOO_LARGE */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNSUPPORTED_MEDIA_TYPE */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description IDEMPOTENCY_KEY_REUSED */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
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
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "data": {
                     *         "secret": "whsec_0123456789abcdef0123456789abcdef0123456789abcdef"
                     *       }
                     *     }
                     */
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
            /** @description INVALID_REQUEST */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description UNAUTHORIZED, INVALID_API_KEY */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description PARTNER_SUSPENDED, IP_NOT_ALLOWED, INSUFFICIENT_SCOPE */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RESOURCE_NOT_FOUND */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description RATE_LIMIT_EXCEEDED */
            429: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description INTERNAL_ERROR */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
            /** @description SERVICE_UNAVAILABLE */
            503: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "Retry-After": components["headers"]["Retry-After"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    onLinkCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "link.created",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "url": "https://pay.example.com/link_acme_0123456789abcdefghijklmn/m2m-basic#token",
                 *         "status": "created",
                 *         "expiresAt": "2026-02-01T13:00:00.000Z",
                 *         "createdAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "link.created";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        linkId: string;
                        referenceId: string;
                        url: string;
                        /** @constant */
                        status: "created";
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLinkOpened: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "link.opened",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "openedAt": "2026-02-01T12:00:00.000Z",
                 *         "deviceInfo": {
                 *           "userAgent": "Mozilla/5.0",
                 *           "platform": "iOS",
                 *           "language": "es-MX"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "link.opened";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        linkId: string;
                        referenceId: string;
                        /** Format: date-time */
                        openedAt: string;
                        deviceInfo: {
                            userAgent: string;
                            platform: string;
                            language: string;
                        };
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onUserDataRequest: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "user.data_request",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "dataRequestId": "dr_acme_0123456789abcdefghijklmn",
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "requiredFields": [
                 *           "dob",
                 *           "idType",
                 *           "idNumber"
                 *         ],
                 *         "replyEndpoint": "/partner/data-requests/dr_acme_0123456789abcdefghijklmn",
                 *         "expiresAt": "2026-02-01T13:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "user.data_request";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        dataRequestId: string;
                        linkId: string;
                        referenceId: string;
                        requiredFields: string[];
                        /** @description Path to PUT the missing data to. */
                        replyEndpoint: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOperationCreated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "operation.created",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "operationId": "op_acme_0123456789abcdefghijklmn",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "status": "created",
                 *         "amount": {
                 *           "send": 200,
                 *           "receive": 3690.54,
                 *           "rate": 18.4527,
                 *           "fee": 3.99,
                 *           "taxes": 0,
                 *           "total": 203.99,
                 *           "currency": {
                 *             "source": "USD",
                 *             "destination": "MXN"
                 *           }
                 *         },
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "funding": {
                 *           "method": "debit_card",
                 *           "status": "pending"
                 *         },
                 *         "payout": {
                 *           "method": "bank_account",
                 *           "country": "MX",
                 *           "last4": "5558",
                 *           "bankName": "Santander",
                 *           "status": "none"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "operation.created";
                    /** Format: date-time */
                    timestamp: string;
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
                            status: string;
                        };
                        payout: {
                            method: string;
                            country: string;
                            last4: string;
                            bankName?: string;
                            status: string;
                            trackingKey?: string;
                        };
                        /** Format: date-time */
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
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOperationCancelled: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "operation.cancelled",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "operationId": "op_acme_0123456789abcdefghijklmn",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "status": "cancelled",
                 *         "amount": {
                 *           "send": 200,
                 *           "receive": 3690.54,
                 *           "rate": 18.4527,
                 *           "fee": 3.99,
                 *           "taxes": 0,
                 *           "total": 203.99,
                 *           "currency": {
                 *             "source": "USD",
                 *             "destination": "MXN"
                 *           }
                 *         },
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "funding": {
                 *           "method": "debit_card",
                 *           "last4": "5556",
                 *           "status": "captured"
                 *         },
                 *         "payout": {
                 *           "method": "bank_account",
                 *           "country": "MX",
                 *           "last4": "5558",
                 *           "bankName": "Santander",
                 *           "status": "none"
                 *         },
                 *         "paidAt": "2026-02-01T12:00:00.000Z",
                 *         "cancelRequestedAt": "2026-02-01T13:00:00.000Z",
                 *         "cancelledAt": "2026-02-01T13:00:00.000Z",
                 *         "reason": "wrong account",
                 *         "refund": {
                 *           "amount": 203.99,
                 *           "currency": "USD",
                 *           "status": "due",
                 *           "dueAt": "2026-02-01T13:00:00.000Z",
                 *           "reason": "cancelled"
                 *         }
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "operation.cancelled";
                    /** Format: date-time */
                    timestamp: string;
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
                            status: string;
                        };
                        payout: {
                            method: string;
                            country: string;
                            last4: string;
                            bankName?: string;
                            status: string;
                            trackingKey?: string;
                        };
                        /** Format: date-time */
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
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                        /** Format: date-time */
                        cancelledAt: string;
                        reason?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOperationProcessing: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "operation.processing",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "operationId": "op_acme_0123456789abcdefghijklmn",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "status": "processing",
                 *         "amount": {
                 *           "send": 200,
                 *           "receive": 3690.54,
                 *           "rate": 18.4527,
                 *           "fee": 3.99,
                 *           "taxes": 0,
                 *           "total": 203.99,
                 *           "currency": {
                 *             "source": "USD",
                 *             "destination": "MXN"
                 *           }
                 *         },
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "funding": {
                 *           "method": "debit_card",
                 *           "last4": "5556",
                 *           "status": "authorised"
                 *         },
                 *         "payout": {
                 *           "method": "bank_account",
                 *           "country": "MX",
                 *           "last4": "5558",
                 *           "bankName": "Santander",
                 *           "status": "submitted"
                 *         },
                 *         "paidAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "operation.processing";
                    /** Format: date-time */
                    timestamp: string;
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
                            status: string;
                        };
                        payout: {
                            method: string;
                            country: string;
                            last4: string;
                            bankName?: string;
                            status: string;
                            trackingKey?: string;
                        };
                        /** Format: date-time */
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
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOperationCompleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "operation.completed",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "operationId": "op_acme_0123456789abcdefghijklmn",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "status": "completed",
                 *         "amount": {
                 *           "send": 200,
                 *           "receive": 3690.54,
                 *           "rate": 18.4527,
                 *           "fee": 3.99,
                 *           "taxes": 0,
                 *           "total": 203.99,
                 *           "currency": {
                 *             "source": "USD",
                 *             "destination": "MXN"
                 *           }
                 *         },
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "funding": {
                 *           "method": "debit_card",
                 *           "last4": "5556",
                 *           "status": "captured"
                 *         },
                 *         "payout": {
                 *           "method": "bank_account",
                 *           "country": "MX",
                 *           "last4": "5558",
                 *           "bankName": "Santander",
                 *           "status": "deposited",
                 *           "trackingKey": "M2M0123456789ABCDEF"
                 *         },
                 *         "paidAt": "2026-02-01T12:00:00.000Z",
                 *         "completedAt": "2026-02-01T13:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "operation.completed";
                    /** Format: date-time */
                    timestamp: string;
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
                            status: string;
                        };
                        payout: {
                            method: string;
                            country: string;
                            last4: string;
                            bankName?: string;
                            status: string;
                            trackingKey?: string;
                        };
                        /** Format: date-time */
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
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onOperationFailed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "operation.failed",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "operationId": "op_acme_0123456789abcdefghijklmn",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "status": "failed",
                 *         "amount": {
                 *           "send": 200,
                 *           "receive": 3690.54,
                 *           "rate": 18.4527,
                 *           "fee": 3.99,
                 *           "taxes": 0,
                 *           "total": 203.99,
                 *           "currency": {
                 *             "source": "USD",
                 *             "destination": "MXN"
                 *           }
                 *         },
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "funding": {
                 *           "method": "debit_card",
                 *           "status": "declined"
                 *         },
                 *         "payout": {
                 *           "method": "bank_account",
                 *           "country": "MX",
                 *           "last4": "5558",
                 *           "bankName": "Santander",
                 *           "status": "none"
                 *         },
                 *         "failedAt": "2026-02-01T13:00:00.000Z",
                 *         "failureReason": "The card was declined.",
                 *         "failureCode": "card_declined"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "operation.failed";
                    /** Format: date-time */
                    timestamp: string;
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
                            status: string;
                        };
                        payout: {
                            method: string;
                            country: string;
                            last4: string;
                            bankName?: string;
                            status: string;
                            trackingKey?: string;
                        };
                        /** Format: date-time */
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
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLinkRevoked: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "link.revoked",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "revokedAt": "2026-02-01T12:00:00.000Z",
                 *         "reason": "order cancelled"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "link.revoked";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        linkId: string;
                        referenceId: string;
                        /** Format: date-time */
                        revokedAt: string;
                        reason?: string;
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onLinkExpired: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "link.expired",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "expiredAt": "2026-02-01T13:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "link.expired";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        linkId: string;
                        referenceId: string;
                        /** Format: date-time */
                        expiredAt: string;
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCipVerified: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "cip.verified",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "verifiedAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "cip.verified";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        linkId: string;
                        referenceId: string;
                        userId: string;
                        /** Format: date-time */
                        verifiedAt: string;
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onCipFailed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "cip.failed",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "reasons": [
                 *           "identity_mismatch"
                 *         ],
                 *         "failedAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "cip.failed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        linkId: string;
                        referenceId: string;
                        userId: string;
                        /** @description Codes, like identity_mismatch or curp_check_digit. */
                        reasons: string[];
                        /** Format: date-time */
                        failedAt: string;
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onUserDataDisputed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "user.data_disputed",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "linkId": "link_acme_0123456789abcdefghijklmn",
                 *         "referenceId": "user_12345",
                 *         "userId": "user_acme_0123456789abcdefghijklmn",
                 *         "fields": [
                 *           "name.lastName"
                 *         ],
                 *         "disputedAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "user.data_disputed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        linkId: string;
                        referenceId: string;
                        userId: string;
                        /** @description What the person says is wrong, by name only. */
                        fields: string[];
                        /** Format: date-time */
                        disputedAt: string;
                        /** @description The link's metadata, whenever it is set. */
                        metadata?: {
                            [key: string]: unknown;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEndpointFailing: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "endpoint.failing",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "endpointId": "ep_0123456789abcdefghij",
                 *         "url": "https://hooks.example.com/m2m",
                 *         "failingSince": "2026-02-01T12:00:00.000Z",
                 *         "percent": 50,
                 *         "disabledAfter": "2026-02-06T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "endpoint.failing";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpointId: string;
                        url: string;
                        /** Format: date-time */
                        failingSince: string;
                        /** @description Of the time after which it is disabled. */
                        percent: number;
                        /** Format: date-time */
                        disabledAfter: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEndpointDisabled: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "endpoint.disabled",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "endpointId": "ep_0123456789abcdefghij",
                 *         "url": "https://hooks.example.com/m2m",
                 *         "reason": "no_success",
                 *         "disabledAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "endpoint.disabled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpointId: string;
                        url: string;
                        reason: string;
                        /** Format: date-time */
                        disabledAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEndpointRecovered: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "endpoint.recovered",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "endpointId": "ep_0123456789abcdefghij",
                 *         "url": "https://hooks.example.com/m2m",
                 *         "recoveredAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "endpoint.recovered";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpointId: string;
                        url: string;
                        /** Format: date-time */
                        recoveredAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onDeliveryExhausted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "delivery.exhausted",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "endpointId": "ep_0123456789abcdefghij",
                 *         "url": "https://hooks.example.com/m2m",
                 *         "count": 3,
                 *         "since": "2026-02-01T12:00:00.000Z",
                 *         "until": "2026-02-01T13:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "delivery.exhausted";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        endpointId: string;
                        url: string;
                        /** @description Deliveries to that endpoint that spent their attempts since the event before. */
                        count: number;
                        /** Format: date-time */
                        since: string;
                        /** Format: date-time */
                        until: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyExpiring: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.expiring",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "An API key expires in 30, 7 or 1 days.",
                 *         "details": {
                 *           "expiresAt": "2026-02-08T12:00:00.000Z",
                 *           "daysLeft": 7
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.expiring";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            /** Format: date-time */
                            expiresAt: string;
                            /** @description The stage: 30, 7 or 1. */
                            daysLeft: number;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyExpiredInUse: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.expired_in_use",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "An expired API key is still called.",
                 *         "details": {
                 *           "calls": 12,
                 *           "addresses": [
                 *             "203.0.113.9"
                 *           ],
                 *           "userAgents": [
                 *             "acme/1.4"
                 *           ],
                 *           "lastAt": "2026-02-01T12:00:00.000Z"
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.expired_in_use";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            /** @description In the last hour. */
                            calls: number;
                            /** @description At most ten, the busiest first. */
                            addresses: string[];
                            userAgents: string[];
                            /** Format: date-time */
                            lastAt: string;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRevokedInUse: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.revoked_in_use",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "A revoked API key, or a secret that a rotation ended, is still called.",
                 *         "details": {
                 *           "what": "key",
                 *           "calls": 12,
                 *           "addresses": [
                 *             "203.0.113.9"
                 *           ],
                 *           "userAgents": [
                 *             "acme/1.4"
                 *           ],
                 *           "lastAt": "2026-02-01T12:00:00.000Z"
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.revoked_in_use";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            /**
                             * @description secret: the key works on under its new secret.
                             * @enum {unknown}
                             */
                            what: "key" | "secret";
                            /** @description In the last hour. */
                            calls: number;
                            /** @description At most ten, the busiest first. */
                            addresses: string[];
                            userAgents: string[];
                            /** Format: date-time */
                            lastAt: string;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyNewNetwork: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.new_network",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "A live API key that can move money is used from a network for the first time.",
                 *         "details": {
                 *           "network": "198.51.100.0/24",
                 *           "address": "198.51.100.7",
                 *           "userAgent": "curl/8.9",
                 *           "knownNetworks": 2,
                 *           "firstAt": "2026-02-01T12:00:00.000Z"
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.new_network";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            network: string;
                            address: string;
                            userAgent: string;
                            /** @description Seen before, in 90 days. */
                            knownNetworks: number;
                            /** Format: date-time */
                            firstAt: string;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyTestAddress: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.test_address",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "A live API key is used from an address that was seen with test keys only.",
                 *         "details": {
                 *           "address": "198.51.100.7",
                 *           "userAgent": "curl/8.9",
                 *           "firstAt": "2026-02-01T12:00:00.000Z"
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.test_address";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            address: string;
                            userAgent: string;
                            /** Format: date-time */
                            firstAt: string;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyUnusualVolume: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.unusual_volume",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "An API key is called more than four times as often as at this hour in the last 14 days.",
                 *         "details": {
                 *           "hour": "2026-02-01T12:00:00.000Z",
                 *           "calls": 9000,
                 *           "usual": 700,
                 *           "busiest": 1400
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.unusual_volume";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            /** Format: date-time */
                            hour: string;
                            /** @description So far in this hour. */
                            calls: number;
                            /** @description The most at this time of the day in 14 days. */
                            usual: number;
                            /** @description The busiest hour of 35 days. */
                            busiest: number;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyDeniedBurst: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.denied_burst",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "Many calls of an API key were refused: no scope for them, not from this address, or the key is disabled.",
                 *         "details": {
                 *           "calls": 200,
                 *           "refused": 180,
                 *           "reasons": [
                 *             "INSUFFICIENT_SCOPE"
                 *           ]
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.denied_burst";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            /** @description In the last ten minutes. */
                            calls: number;
                            /** @description Of these. */
                            refused: number;
                            reasons: string[];
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRateLimited: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.rate_limited",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "More than a fifth of all calls were over the rate limit. The key is the one that was refused most.",
                 *         "details": {
                 *           "calls": 12000,
                 *           "limited": 4000
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.rate_limited";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            /** @description Of all keys, in the last ten minutes. */
                            calls: number;
                            /** @description Answered 429. */
                            limited: number;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyScopeUnused: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.scope_unused",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "An API key has scopes that it has not used for 45 days. Nothing is changed; think about taking them away.",
                 *         "details": {
                 *           "unused": [
                 *             "keys:write"
                 *           ],
                 *           "used": [
                 *             "links:write"
                 *           ]
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.scope_unused";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            unused: string[];
                            used: string[];
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyIdle: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.idle",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "An API key has not been used for 90 days.",
                 *         "details": {
                 *           "lastUsedAt": "2025-10-20T08:00:00.000Z",
                 *           "createdAt": "2025-06-01T08:00:00.000Z"
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.idle";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            lastUsedAt: string | null;
                            /** Format: date-time */
                            createdAt: string;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyCreatorLeft: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.creator_left",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "The API key that made this one is revoked, and this one still works.",
                 *         "details": {
                 *           "createdBy": "key_0123456789abcdefghij",
                 *           "leftAt": "2026-02-01T12:00:00.000Z"
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.creator_left";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            createdBy: string;
                            /** Format: date-time */
                            leftAt: string;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRotationOverdue: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.rotation_overdue",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "A rotation is not getting done: its new secret is unused for 7 days, or its old one ends within a day and is still used.",
                 *         "details": {
                 *           "rotationId": "rot_0123456789abcdefghij",
                 *           "state": "overlap",
                 *           "openSince": "2026-01-25T12:00:00.000Z",
                 *           "endsAt": "2026-02-02T12:00:00.000Z"
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.rotation_overdue";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            rotationId: string;
                            /** @enum {unknown} */
                            state: "pending" | "overlap";
                            /** Format: date-time */
                            openSince: string;
                            /**
                             * Format: date-time
                             * @description When the old secret stops working in any case.
                             */
                            endsAt: string;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyExposed: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key.exposed",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "noticeId": "ntc_0123456789abcdefghij",
                 *         "severity": "warning",
                 *         "title": "An example",
                 *         "text": "An API key was seen where others can read it. A live key that works is disabled when it is reported.",
                 *         "details": {
                 *           "where": "report",
                 *           "reporter": "github",
                 *           "source": "https://github.com/acme/shop/blob/main/.env",
                 *           "isDisabled": true
                 *         },
                 *         "foundAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key.exposed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        keyId: string;
                        keyName: string;
                        /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
                        noticeId: string;
                        /** @enum {unknown} */
                        severity: "info" | "warning" | "critical";
                        title: string;
                        /** @description What happened and what to do. */
                        text: string;
                        details: {
                            /**
                             * @description url: it was sent to us in a query string.
                             * @enum {unknown}
                             */
                            where: "url" | "report";
                            /** @description github, operator, or us. */
                            reporter: string;
                            /** @description Where it was found, as it was reported. */
                            source: string | null;
                            /** @description The key was disabled for this. */
                            isDisabled: boolean;
                        };
                        /** Format: date-time */
                        foundAt: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRotationStarted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key_rotation.started",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "rotationId": "rot_0123456789abcdefghij",
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "state": "pending",
                 *         "activation": "first_use",
                 *         "graceSeconds": 3600,
                 *         "isLeak": false,
                 *         "createdBy": "key_0123456789abcdefghij",
                 *         "createdAt": "2026-02-01T12:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key_rotation.started";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        rotationId: string;
                        keyId: string;
                        keyName: string;
                        /** @enum {unknown} */
                        state: "pending" | "overlap" | "finished" | "cancelled";
                        /** @enum {unknown} */
                        activation: "first_use" | "now";
                        /** @description From the activation to the end of the old secret, at most. */
                        graceSeconds: number;
                        isLeak: boolean;
                        /** @description The id of the key that asked for it, or operator. */
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        activatedAt?: string;
                        /**
                         * Format: date-time
                         * @description When the old secret stops working, or stopped.
                         */
                        oldSecretEndsAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** @description The id of a key, operator, or system for the end of the grace. */
                        endedBy?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRotationActivated: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key_rotation.activated",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "rotationId": "rot_0123456789abcdefghij",
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "state": "overlap",
                 *         "activation": "first_use",
                 *         "graceSeconds": 3600,
                 *         "isLeak": false,
                 *         "createdBy": "key_0123456789abcdefghij",
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "activatedAt": "2026-02-01T12:00:00.000Z",
                 *         "oldSecretEndsAt": "2026-02-01T13:00:00.000Z"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key_rotation.activated";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        rotationId: string;
                        keyId: string;
                        keyName: string;
                        /** @enum {unknown} */
                        state: "pending" | "overlap" | "finished" | "cancelled";
                        /** @enum {unknown} */
                        activation: "first_use" | "now";
                        /** @description From the activation to the end of the old secret, at most. */
                        graceSeconds: number;
                        isLeak: boolean;
                        /** @description The id of the key that asked for it, or operator. */
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        activatedAt?: string;
                        /**
                         * Format: date-time
                         * @description When the old secret stops working, or stopped.
                         */
                        oldSecretEndsAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** @description The id of a key, operator, or system for the end of the grace. */
                        endedBy?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRotationCompleted: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key_rotation.completed",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "rotationId": "rot_0123456789abcdefghij",
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "state": "finished",
                 *         "activation": "first_use",
                 *         "graceSeconds": 3600,
                 *         "isLeak": false,
                 *         "createdBy": "key_0123456789abcdefghij",
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "activatedAt": "2026-02-01T12:00:00.000Z",
                 *         "oldSecretEndsAt": "2026-02-01T13:00:00.000Z",
                 *         "endedAt": "2026-02-01T13:00:00.000Z",
                 *         "endedBy": "system"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key_rotation.completed";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        rotationId: string;
                        keyId: string;
                        keyName: string;
                        /** @enum {unknown} */
                        state: "pending" | "overlap" | "finished" | "cancelled";
                        /** @enum {unknown} */
                        activation: "first_use" | "now";
                        /** @description From the activation to the end of the old secret, at most. */
                        graceSeconds: number;
                        isLeak: boolean;
                        /** @description The id of the key that asked for it, or operator. */
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        activatedAt?: string;
                        /**
                         * Format: date-time
                         * @description When the old secret stops working, or stopped.
                         */
                        oldSecretEndsAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** @description The id of a key, operator, or system for the end of the grace. */
                        endedBy?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onApiKeyRotationCancelled: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The type of the event. Not signed: read it from the body.
                 * @example link.opened
                 */
                "X-M2M-Event": string;
                /**
                 * @description Unix seconds, fresh in each attempt. Refuse more than 300 s away.
                 * @example 1769860860
                 */
                "X-M2M-Timestamp": string;
                /**
                 * @description HMAC-SHA256 of `timestamp.body` with the whole secret as key.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature": string;
                /**
                 * @description The same with a pending secret, while one waits.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Next"?: string;
                /**
                 * @description The same with the former secret, during the overlap.
                 * @example sha256=70b553ca86572722fa0d48295f5f36ffea1efdf19a2908bf73f300c8e6a4f8bc
                 */
                "X-M2M-Signature-Previous"?: string;
                /**
                 * @description Equal over the attempts of one delivery.
                 * @example dlv_0123456789abcdefghij
                 */
                "X-M2M-Delivery-Id": string;
                /**
                 * @description The event, equal over all attempts and endpoints: handle each once.
                 * @example evt_0123456789abcdefghij
                 */
                "webhook-id": string;
                /**
                 * @description As X-M2M-Timestamp, for Standard Webhooks.
                 * @example 1769860860
                 */
                "webhook-timestamp": string;
                /**
                 * @description Signatures of Standard Webhooks, separated by spaces.
                 * @example v1,hGV64MRSPbKSFX3ijYQ48PeTDRg+ZKSJDeoq+AlI51I=
                 */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "event": "api_key_rotation.cancelled",
                 *       "timestamp": "2026-02-01T12:00:00.000Z",
                 *       "data": {
                 *         "rotationId": "rot_0123456789abcdefghij",
                 *         "keyId": "key_0123456789abcdefghij",
                 *         "keyName": "payments server",
                 *         "state": "cancelled",
                 *         "activation": "first_use",
                 *         "graceSeconds": 3600,
                 *         "isLeak": false,
                 *         "createdBy": "key_0123456789abcdefghij",
                 *         "createdAt": "2026-02-01T12:00:00.000Z",
                 *         "endedAt": "2026-02-01T13:00:00.000Z",
                 *         "endedBy": "key_0123456789abcdefghij"
                 *       }
                 *     }
                 */
                "application/json": {
                    /** @constant */
                    event: "api_key_rotation.cancelled";
                    /** Format: date-time */
                    timestamp: string;
                    data: {
                        rotationId: string;
                        keyId: string;
                        keyName: string;
                        /** @enum {unknown} */
                        state: "pending" | "overlap" | "finished" | "cancelled";
                        /** @enum {unknown} */
                        activation: "first_use" | "now";
                        /** @description From the activation to the end of the old secret, at most. */
                        graceSeconds: number;
                        isLeak: boolean;
                        /** @description The id of the key that asked for it, or operator. */
                        createdBy: string;
                        /** Format: date-time */
                        createdAt: string;
                        /** Format: date-time */
                        activatedAt?: string;
                        /**
                         * Format: date-time
                         * @description When the old secret stops working, or stopped.
                         */
                        oldSecretEndsAt?: string;
                        /** Format: date-time */
                        endedAt?: string;
                        /** @description The id of a key, operator, or system for the end of the grace. */
                        endedBy?: string;
                    };
                };
            };
        };
        responses: {
            /** @description Disables the endpoint. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, after `Retry-After` if it is set. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Received. Answer within 30 seconds and work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A failure, a redirect too: tried again, five attempts in all. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
