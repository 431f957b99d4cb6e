// Written by `npm run generate` from apps/api/openapi.json and the table of error codes. Do not edit.

export type KnownErrorCode =
  | 'ACTIVE_LINK_EXISTS'
  | 'CIP_ALREADY_VERIFIED'
  | 'CIP_NOT_READY'
  | 'CORRIDOR_CLOSED'
  | 'CROSS_SITE_REQUEST'
  | 'DATA_REQUEST_ALREADY_FULFILLED'
  | 'DISCLOSURE_STALE'
  | 'IDEMPOTENCY_KEY_IN_USE'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'INSUFFICIENT_SCOPE'
  | 'INTERNAL_ERROR'
  | 'INVALID_API_KEY'
  | 'INVALID_REQUEST'
  | 'IP_NOT_ALLOWED'
  | 'LIMIT_EXCEEDED'
  | 'LINK_EXPIRED'
  | 'LINK_NOT_REVOCABLE'
  | 'LINK_REVOKED'
  | 'METHOD_NOT_ALLOWED'
  | 'OPERATION_NOT_CANCELLABLE'
  | 'PARTNER_SUSPENDED'
  | 'PAYLOAD_TOO_LARGE'
  | 'RAIL_NOT_CONFIGURED'
  | 'RATE_LIMIT_EXCEEDED'
  | 'REFERENCE_ID_MISMATCH'
  | 'RESOURCE_NOT_FOUND'
  | 'SECOND_FACTOR_REQUIRED'
  | 'SERVICE_UNAVAILABLE'
  | 'SIGN_IN_FAILED'
  | 'STEP_UP_REQUIRED'
  | 'TRANSITION_NOT_ALLOWED'
  | 'UNAUTHORIZED'
  | 'UNSUPPORTED_MEDIA_TYPE';

export interface components {
  schemas: {
    /** Error */
    Error: {
      code: string;
      error: {
        code: string;
        details: ({
          message: string;
          path: string;
        } & {
          [key: string]: unknown;
        })[];
        message: string;
      };
      message: string;
      requestId: string;
      /** @enum {boolean} */
      success: false;
    };
    WebhookBodies: {
      'api_key_rotation.activated': {
        data: {
          /** Format: date-time */
          activatedAt?: string;
          /** @enum {unknown} */
          activation: 'first_use' | 'now';
          /** Format: date-time */
          createdAt: string;
          /** @description The id of the key that asked for it, or operator. */
          createdBy: string;
          /** Format: date-time */
          endedAt?: string;
          /** @description The id of a key, operator, or system for the end of the grace. */
          endedBy?: string;
          /** @description From the activation to the end of the old secret, at most. */
          graceSeconds: number;
          isLeak: boolean;
          keyId: string;
          keyName: string;
          /**
           * Format: date-time
           * @description When the old secret stops working, or stopped.
           */
          oldSecretEndsAt?: string;
          rotationId: string;
          /** @enum {unknown} */
          state: 'pending' | 'overlap' | 'finished' | 'cancelled';
        };
        /** @constant */
        event: 'api_key_rotation.activated';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key_rotation.cancelled': {
        data: {
          /** Format: date-time */
          activatedAt?: string;
          /** @enum {unknown} */
          activation: 'first_use' | 'now';
          /** Format: date-time */
          createdAt: string;
          /** @description The id of the key that asked for it, or operator. */
          createdBy: string;
          /** Format: date-time */
          endedAt?: string;
          /** @description The id of a key, operator, or system for the end of the grace. */
          endedBy?: string;
          /** @description From the activation to the end of the old secret, at most. */
          graceSeconds: number;
          isLeak: boolean;
          keyId: string;
          keyName: string;
          /**
           * Format: date-time
           * @description When the old secret stops working, or stopped.
           */
          oldSecretEndsAt?: string;
          rotationId: string;
          /** @enum {unknown} */
          state: 'pending' | 'overlap' | 'finished' | 'cancelled';
        };
        /** @constant */
        event: 'api_key_rotation.cancelled';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key_rotation.completed': {
        data: {
          /** Format: date-time */
          activatedAt?: string;
          /** @enum {unknown} */
          activation: 'first_use' | 'now';
          /** Format: date-time */
          createdAt: string;
          /** @description The id of the key that asked for it, or operator. */
          createdBy: string;
          /** Format: date-time */
          endedAt?: string;
          /** @description The id of a key, operator, or system for the end of the grace. */
          endedBy?: string;
          /** @description From the activation to the end of the old secret, at most. */
          graceSeconds: number;
          isLeak: boolean;
          keyId: string;
          keyName: string;
          /**
           * Format: date-time
           * @description When the old secret stops working, or stopped.
           */
          oldSecretEndsAt?: string;
          rotationId: string;
          /** @enum {unknown} */
          state: 'pending' | 'overlap' | 'finished' | 'cancelled';
        };
        /** @constant */
        event: 'api_key_rotation.completed';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key_rotation.started': {
        data: {
          /** Format: date-time */
          activatedAt?: string;
          /** @enum {unknown} */
          activation: 'first_use' | 'now';
          /** Format: date-time */
          createdAt: string;
          /** @description The id of the key that asked for it, or operator. */
          createdBy: string;
          /** Format: date-time */
          endedAt?: string;
          /** @description The id of a key, operator, or system for the end of the grace. */
          endedBy?: string;
          /** @description From the activation to the end of the old secret, at most. */
          graceSeconds: number;
          isLeak: boolean;
          keyId: string;
          keyName: string;
          /**
           * Format: date-time
           * @description When the old secret stops working, or stopped.
           */
          oldSecretEndsAt?: string;
          rotationId: string;
          /** @enum {unknown} */
          state: 'pending' | 'overlap' | 'finished' | 'cancelled';
        };
        /** @constant */
        event: 'api_key_rotation.started';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.creator_left': {
        data: {
          details: {
            createdBy: string;
            /** Format: date-time */
            leftAt: string;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.creator_left';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.denied_burst': {
        data: {
          details: {
            /** @description In the last ten minutes. */
            calls: number;
            reasons: string[];
            /** @description Of these. */
            refused: number;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.denied_burst';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.expired_in_use': {
        data: {
          details: {
            /** @description At most ten, the busiest first. */
            addresses: string[];
            /** @description In the last hour. */
            calls: number;
            /** Format: date-time */
            lastAt: string;
            userAgents: string[];
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.expired_in_use';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.expiring': {
        data: {
          details: {
            /** @description The stage: 30, 7 or 1. */
            daysLeft: number;
            /** Format: date-time */
            expiresAt: string;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.expiring';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.exposed': {
        data: {
          details: {
            /** @description The key was disabled for this. */
            isDisabled: boolean;
            /** @description github, operator, or us. */
            reporter: string;
            /** @description Where it was found, as it was reported. */
            source: string | null;
            /**
             * @description url: it was sent to us in a query string.
             * @enum {unknown}
             */
            where: 'url' | 'report';
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.exposed';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.idle': {
        data: {
          details: {
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.idle';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.new_network': {
        data: {
          details: {
            address: string;
            /** Format: date-time */
            firstAt: string;
            /** @description Seen before, in 90 days. */
            knownNetworks: number;
            network: string;
            userAgent: string;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.new_network';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.rate_limited': {
        data: {
          details: {
            /** @description Of all keys, in the last ten minutes. */
            calls: number;
            /** @description Answered 429. */
            limited: number;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.rate_limited';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.revoked_in_use': {
        data: {
          details: {
            /** @description At most ten, the busiest first. */
            addresses: string[];
            /** @description In the last hour. */
            calls: number;
            /** Format: date-time */
            lastAt: string;
            userAgents: string[];
            /**
             * @description secret: the key works on under its new secret.
             * @enum {unknown}
             */
            what: 'key' | 'secret';
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.revoked_in_use';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.rotation_overdue': {
        data: {
          details: {
            /**
             * Format: date-time
             * @description When the old secret stops working in any case.
             */
            endsAt: string;
            /** Format: date-time */
            openSince: string;
            rotationId: string;
            /** @enum {unknown} */
            state: 'pending' | 'overlap';
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.rotation_overdue';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.scope_unused': {
        data: {
          details: {
            unused: string[];
            used: string[];
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.scope_unused';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.test_address': {
        data: {
          details: {
            address: string;
            /** Format: date-time */
            firstAt: string;
            userAgent: string;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.test_address';
        /** Format: date-time */
        timestamp: string;
      };
      'api_key.unusual_volume': {
        data: {
          details: {
            /** @description The busiest hour of 35 days. */
            busiest: number;
            /** @description So far in this hour. */
            calls: number;
            /** Format: date-time */
            hour: string;
            /** @description The most at this time of the day in 14 days. */
            usual: number;
          };
          /** Format: date-time */
          foundAt: string;
          keyId: string;
          keyName: string;
          /** @description To acknowledge it: POST /partner/notices/{noticeId}/acknowledge. */
          noticeId: string;
          /** @enum {unknown} */
          severity: 'info' | 'warning' | 'critical';
          /** @description What happened and what to do. */
          text: string;
          title: string;
        };
        /** @constant */
        event: 'api_key.unusual_volume';
        /** Format: date-time */
        timestamp: string;
      };
      'cip.failed': {
        data: {
          /** Format: date-time */
          failedAt: string;
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          /** @description Codes, like identity_mismatch or curp_check_digit. */
          reasons: string[];
          referenceId: string;
          userId: string;
        };
        /** @constant */
        event: 'cip.failed';
        /** Format: date-time */
        timestamp: string;
      };
      'cip.verified': {
        data: {
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          referenceId: string;
          userId: string;
          /** Format: date-time */
          verifiedAt: string;
        };
        /** @constant */
        event: 'cip.verified';
        /** Format: date-time */
        timestamp: string;
      };
      'delivery.exhausted': {
        data: {
          /** @description Deliveries to that endpoint that spent their attempts since the event before. */
          count: number;
          endpointId: string;
          /** Format: date-time */
          since: string;
          /** Format: date-time */
          until: string;
          url: string;
        };
        /** @constant */
        event: 'delivery.exhausted';
        /** Format: date-time */
        timestamp: string;
      };
      'endpoint.disabled': {
        data: {
          /** Format: date-time */
          disabledAt: string;
          endpointId: string;
          reason: string;
          url: string;
        };
        /** @constant */
        event: 'endpoint.disabled';
        /** Format: date-time */
        timestamp: string;
      };
      'endpoint.failing': {
        data: {
          /** Format: date-time */
          disabledAfter: string;
          endpointId: string;
          /** Format: date-time */
          failingSince: string;
          /** @description Of the time after which it is disabled. */
          percent: number;
          url: string;
        };
        /** @constant */
        event: 'endpoint.failing';
        /** Format: date-time */
        timestamp: string;
      };
      'endpoint.recovered': {
        data: {
          endpointId: string;
          /** Format: date-time */
          recoveredAt: string;
          url: string;
        };
        /** @constant */
        event: 'endpoint.recovered';
        /** Format: date-time */
        timestamp: string;
      };
      'link.created': {
        data: {
          /** Format: date-time */
          createdAt: string;
          /** Format: date-time */
          expiresAt: string;
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          referenceId: string;
          /** @constant */
          status: 'created';
          url: string;
        };
        /** @constant */
        event: 'link.created';
        /** Format: date-time */
        timestamp: string;
      };
      'link.expired': {
        data: {
          /** Format: date-time */
          expiredAt: string;
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          referenceId: string;
        };
        /** @constant */
        event: 'link.expired';
        /** Format: date-time */
        timestamp: string;
      };
      'link.opened': {
        data: {
          deviceInfo: {
            language: string;
            platform: string;
            userAgent: string;
          };
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          /** Format: date-time */
          openedAt: string;
          referenceId: string;
        };
        /** @constant */
        event: 'link.opened';
        /** Format: date-time */
        timestamp: string;
      };
      'link.revoked': {
        data: {
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          reason?: string;
          referenceId: string;
          /** Format: date-time */
          revokedAt: string;
        };
        /** @constant */
        event: 'link.revoked';
        /** Format: date-time */
        timestamp: string;
      };
      'operation.cancelled': {
        data: {
          amount: {
            currency: {
              destination: string;
              source: string;
            };
            /** @description On top of send. */
            fee: number;
            rate: number;
            receive: number;
            send: number;
            /** @description On top of send. */
            taxes: number;
            /** @description What the sender pays: send, fee and taxes. */
            total: number;
          };
          /** Format: date-time */
          cancelledAt: string;
          /** Format: date-time */
          cancelRequestedAt?: string;
          /** Format: date-time */
          completedAt?: string;
          /** Format: date-time */
          createdAt: string;
          /** Format: date-time */
          failedAt?: string;
          failureCode?: string;
          /** @description A sentence. */
          failureReason?: string;
          funding: {
            last4?: string;
            method: string;
            status: string;
          };
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          operationId: string;
          /** Format: date-time */
          paidAt?: string;
          payout: {
            bankName?: string;
            country: string;
            last4: string;
            method: string;
            status: string;
            trackingKey?: string;
          };
          reason?: string;
          referenceId: string;
          refund?: {
            amount: number;
            currency: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            paidAt?: string;
            /** @description cancelled, failed or returned */
            reason: string;
            /** @enum {unknown} */
            status: 'due' | 'paid';
          };
          /** @enum {unknown} */
          status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
          userId: string;
        };
        /** @constant */
        event: 'operation.cancelled';
        /** Format: date-time */
        timestamp: string;
      };
      'operation.completed': {
        data: {
          amount: {
            currency: {
              destination: string;
              source: string;
            };
            /** @description On top of send. */
            fee: number;
            rate: number;
            receive: number;
            send: number;
            /** @description On top of send. */
            taxes: number;
            /** @description What the sender pays: send, fee and taxes. */
            total: number;
          };
          /** Format: date-time */
          cancelRequestedAt?: string;
          /** Format: date-time */
          completedAt?: string;
          /** Format: date-time */
          createdAt: string;
          /** Format: date-time */
          failedAt?: string;
          failureCode?: string;
          /** @description A sentence. */
          failureReason?: string;
          funding: {
            last4?: string;
            method: string;
            status: string;
          };
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          operationId: string;
          /** Format: date-time */
          paidAt?: string;
          payout: {
            bankName?: string;
            country: string;
            last4: string;
            method: string;
            status: string;
            trackingKey?: string;
          };
          referenceId: string;
          refund?: {
            amount: number;
            currency: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            paidAt?: string;
            /** @description cancelled, failed or returned */
            reason: string;
            /** @enum {unknown} */
            status: 'due' | 'paid';
          };
          /** @enum {unknown} */
          status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
          userId: string;
        };
        /** @constant */
        event: 'operation.completed';
        /** Format: date-time */
        timestamp: string;
      };
      'operation.created': {
        data: {
          amount: {
            currency: {
              destination: string;
              source: string;
            };
            /** @description On top of send. */
            fee: number;
            rate: number;
            receive: number;
            send: number;
            /** @description On top of send. */
            taxes: number;
            /** @description What the sender pays: send, fee and taxes. */
            total: number;
          };
          /** Format: date-time */
          cancelRequestedAt?: string;
          /** Format: date-time */
          completedAt?: string;
          /** Format: date-time */
          createdAt: string;
          /** Format: date-time */
          failedAt?: string;
          failureCode?: string;
          /** @description A sentence. */
          failureReason?: string;
          funding: {
            last4?: string;
            method: string;
            status: string;
          };
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          operationId: string;
          /** Format: date-time */
          paidAt?: string;
          payout: {
            bankName?: string;
            country: string;
            last4: string;
            method: string;
            status: string;
            trackingKey?: string;
          };
          referenceId: string;
          refund?: {
            amount: number;
            currency: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            paidAt?: string;
            /** @description cancelled, failed or returned */
            reason: string;
            /** @enum {unknown} */
            status: 'due' | 'paid';
          };
          /** @enum {unknown} */
          status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
          userId: string;
        };
        /** @constant */
        event: 'operation.created';
        /** Format: date-time */
        timestamp: string;
      };
      'operation.failed': {
        data: {
          amount: {
            currency: {
              destination: string;
              source: string;
            };
            /** @description On top of send. */
            fee: number;
            rate: number;
            receive: number;
            send: number;
            /** @description On top of send. */
            taxes: number;
            /** @description What the sender pays: send, fee and taxes. */
            total: number;
          };
          /** Format: date-time */
          cancelRequestedAt?: string;
          /** Format: date-time */
          completedAt?: string;
          /** Format: date-time */
          createdAt: string;
          /** Format: date-time */
          failedAt?: string;
          failureCode?: string;
          /** @description A sentence. */
          failureReason?: string;
          funding: {
            last4?: string;
            method: string;
            status: string;
          };
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          operationId: string;
          /** Format: date-time */
          paidAt?: string;
          payout: {
            bankName?: string;
            country: string;
            last4: string;
            method: string;
            status: string;
            trackingKey?: string;
          };
          referenceId: string;
          refund?: {
            amount: number;
            currency: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            paidAt?: string;
            /** @description cancelled, failed or returned */
            reason: string;
            /** @enum {unknown} */
            status: 'due' | 'paid';
          };
          /** @enum {unknown} */
          status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
          userId: string;
        };
        /** @constant */
        event: 'operation.failed';
        /** Format: date-time */
        timestamp: string;
      };
      'operation.processing': {
        data: {
          amount: {
            currency: {
              destination: string;
              source: string;
            };
            /** @description On top of send. */
            fee: number;
            rate: number;
            receive: number;
            send: number;
            /** @description On top of send. */
            taxes: number;
            /** @description What the sender pays: send, fee and taxes. */
            total: number;
          };
          /** Format: date-time */
          cancelRequestedAt?: string;
          /** Format: date-time */
          completedAt?: string;
          /** Format: date-time */
          createdAt: string;
          /** Format: date-time */
          failedAt?: string;
          failureCode?: string;
          /** @description A sentence. */
          failureReason?: string;
          funding: {
            last4?: string;
            method: string;
            status: string;
          };
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          operationId: string;
          /** Format: date-time */
          paidAt?: string;
          payout: {
            bankName?: string;
            country: string;
            last4: string;
            method: string;
            status: string;
            trackingKey?: string;
          };
          referenceId: string;
          refund?: {
            amount: number;
            currency: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            paidAt?: string;
            /** @description cancelled, failed or returned */
            reason: string;
            /** @enum {unknown} */
            status: 'due' | 'paid';
          };
          /** @enum {unknown} */
          status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
          userId: string;
        };
        /** @constant */
        event: 'operation.processing';
        /** Format: date-time */
        timestamp: string;
      };
      'user.data_disputed': {
        data: {
          /** Format: date-time */
          disputedAt: string;
          /** @description What the person says is wrong, by name only. */
          fields: string[];
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          referenceId: string;
          userId: string;
        };
        /** @constant */
        event: 'user.data_disputed';
        /** Format: date-time */
        timestamp: string;
      };
      'user.data_request': {
        data: {
          dataRequestId: string;
          /** Format: date-time */
          expiresAt: string;
          linkId: string;
          /** @description The link's metadata, whenever it is set. */
          metadata?: {
            [key: string]: unknown;
          };
          referenceId: string;
          /** @description Path to PUT the missing data to. */
          replyEndpoint: string;
          requiredFields: string[];
        };
        /** @constant */
        event: 'user.data_request';
        /** Format: date-time */
        timestamp: string;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export interface operations {
  getAudit: {
    parameters: {
      query?: {
        /** @description For instance key.created. */
        action?: string;
        /** @description A kind (key, operator, system) or an id. */
        actor?: string;
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        /** @description A kind (partner, key) or an id. */
        subject?: string;
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
          'application/json': {
            data: {
              /** @description The newest entry of your chain. Note it outside: with it the operator can show that nothing was cut. */
              head: {
                count: number;
                mac: string;
              } | null;
              items: {
                action: string;
                actor: {
                  id: string;
                  kind: string;
                };
                address: string | null;
                details: {
                  [key: string]: unknown;
                };
                environment: string | null;
                mac: string;
                /** @description Place in your chain, which holds both environments and so may show gaps here. */
                number: number;
                requestId: string | null;
                subject: {
                  id: string;
                  kind: string;
                };
                /** Format: date-time */
                timestamp: string;
              }[];
              pagination: {
                limit: number;
                nextCursor: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getAuditExport: {
    parameters: {
      query: {
        /** @description For instance key.created. */
        action?: string;
        /** @description A kind (key, operator, system) or an id. */
        actor?: string;
        format: 'csv' | 'ndjson';
        from?: string;
        /** @description A kind (partner, key) or an id. */
        subject?: string;
        to?: string;
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
          'application/x-ndjson': string;
          'text/csv': string;
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
        'application/json': {
          /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
          referenceId: string;
          /** UserData */
          userData: {
            /** @description Asked of those who send much; a street, not a post-office box. */
            address?: {
              city: string;
              country: string;
              line1: string;
              line2?: string;
              postalCode: string;
              state: string;
            };
            /** @description YYYY-MM-DD; age 18 to 120. */
            dob?: string;
            email?: string;
            /** @description Data URI of a jpeg, png or webp of at most 5 MiB. */
            idImage?: string;
            idNumber?: string;
            /** @description CURP, INE, PASSPORT, DRIVER_LICENSE, SSN, ITIN or OTHER. */
            idType?: string;
            name?: {
              firstName?: string;
              lastName?: string;
              /** @description Empty or null: the person has none. */
              secondLastName?: string | null;
              /** @description Empty or null: the person has none. */
              secondName?: string | null;
            };
            paymentMethod?: {
              bankAccount?: {
                accountNumber: string;
                country: string;
              };
              cash?: {
                provider: string;
                reference: string;
              };
              /** @description bank_account or cash. */
              type: string;
            };
            /** @description E.164, like +12025550123. */
            phone?: string;
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
          'application/json': {
            data: {
              dataRequestId: string;
              /** Format: date-time */
              fulfilledAt: string;
              ignoredFields?: string[];
              linkId: string;
              message: string;
              /** @enum {string} */
              status: 'fulfilled';
              warnings?: {
                code: string;
                message: string;
                path: string;
              }[];
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              items: {
                description: string;
                example: {
                  [key: string]: unknown;
                };
                /** @description Sent to an endpoint that names no types. */
                isDefault: boolean;
                schema: {
                  [key: string]: unknown;
                };
                /** @enum {unknown} */
                type:
                  | 'link.created'
                  | 'link.opened'
                  | 'user.data_request'
                  | 'operation.created'
                  | 'operation.cancelled'
                  | 'operation.processing'
                  | 'operation.completed'
                  | 'operation.failed'
                  | 'link.revoked'
                  | 'link.expired'
                  | 'cip.verified'
                  | 'cip.failed'
                  | 'user.data_disputed'
                  | 'endpoint.failing'
                  | 'endpoint.disabled'
                  | 'endpoint.recovered'
                  | 'delivery.exhausted'
                  | 'api_key.expiring'
                  | 'api_key.expired_in_use'
                  | 'api_key.revoked_in_use'
                  | 'api_key.new_network'
                  | 'api_key.test_address'
                  | 'api_key.unusual_volume'
                  | 'api_key.denied_burst'
                  | 'api_key.rate_limited'
                  | 'api_key.scope_unused'
                  | 'api_key.idle'
                  | 'api_key.creator_left'
                  | 'api_key.rotation_overdue'
                  | 'api_key.exposed'
                  | 'api_key_rotation.started'
                  | 'api_key_rotation.activated'
                  | 'api_key_rotation.completed'
                  | 'api_key_rotation.cancelled';
              }[];
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getKeys: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        page?: number;
        state?: 'active' | 'disabled' | 'expired' | 'revoked';
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
          'application/json': {
            data: {
              items: {
                amountCaps: {
                  /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                  corridors?: {
                    [key: string]: {
                      perDay?: number;
                      perMonth?: number;
                      perTransfer?: number;
                    };
                  };
                  perDay?: number;
                  perMonth?: number;
                  perTransfer?: number;
                } | null;
                /** Format: date-time */
                createdAt: string;
                /** @description The key or the operator that made it. */
                createdBy: string;
                /** Format: date-time */
                disabledAt?: string;
                disabledBy?: string;
                /** @enum {unknown} */
                environment: 'sandbox' | 'live';
                expiresAt: string | null;
                ipRules: string[];
                isIpObserveOnly: boolean;
                isRotatable: boolean;
                keyId: string;
                lastUsed: {
                  address: string | null;
                  /**
                   * Format: date-time
                   * @description At most 15 s behind.
                   */
                  at: string;
                  network: string | null;
                  route: string | null;
                  userAgent: string | null;
                } | null;
                masked: string;
                name: string;
                note: string | null;
                /** Format: date-time */
                revokedAt?: string;
                revokedBy?: string;
                revokeReason?: string;
                scopes: string[];
                /** @description Those that work, and the newest five of those that have ended. */
                secrets: {
                  /** Format: date-time */
                  activatedAt?: string;
                  /** Format: date-time */
                  createdAt: string;
                  /** Format: date-time */
                  endedAt?: string;
                  /** Format: date-time */
                  endsAt?: string;
                  /** Format: date-time */
                  firstUsedAt?: string;
                  /** Format: date-time */
                  lastUsedAt?: string;
                  /** @description m2m_live_abcd...wxyz */
                  masked: string;
                  secretId: string;
                  /** @enum {unknown} */
                  status: 'pending' | 'active' | 'retiring' | 'ended';
                  uses: number;
                }[];
                /** Format: date-time */
                seenInUrlAt?: string;
                /** @enum {unknown} */
                state: 'active' | 'disabled' | 'expired' | 'revoked';
                template: string | null;
                uses: number;
                /** @description Uses from outside of the IP rules while they only observe. */
                wouldHaveBlocked: {
                  count: number;
                  lastAddress: string | null;
                };
              }[];
              pagination:
                | {
                    limit: number;
                    page: number;
                    total: number;
                    totalPages: number;
                  }
                | {
                    limit: number;
                    nextCursor: string | null;
                  };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          amountCaps?: {
            /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
            corridors?: {
              [key: string]: {
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              };
            };
            perDay?: number;
            perMonth?: number;
            perTransfer?: number;
          } | null;
          /**
           * @description That of the calling key, also when left out.
           * @enum {unknown}
           */
          environment?: 'sandbox' | 'live';
          expiresAt?: string | null;
          /** @description Networks that the key may be used from; empty: any address. */
          ipRules?: string[];
          /** @description Only counts what the IP rules would have refused. */
          isIpObserveOnly?: boolean;
          /** @description The key may rotate itself without keys:write. */
          isRotatable?: boolean;
          /** @description What the key is for. */
          name: string;
          /** @description Where it is stored, who looks after it. */
          note?: string | null;
          scopes?: (
            | 'links:read'
            | 'links:write'
            | 'operations:read'
            | 'operations:write'
            | 'data_requests:write'
            | 'cip:read'
            | 'cip:write'
            | 'keys:read'
            | 'keys:write'
            | 'webhooks:read'
            | 'webhooks:write'
            | 'logs:read'
            | 'sandbox:write'
          )[];
          /**
           * @description A named set instead of scopes.
           * @enum {unknown}
           */
          template?: 'full' | 'send' | 'quotes' | 'reporting' | 'webhooks';
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
          'application/json': {
            /** CreatedKey */
            data: {
              amountCaps: {
                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                corridors?: {
                  [key: string]: {
                    perDay?: number;
                    perMonth?: number;
                    perTransfer?: number;
                  };
                };
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              } | null;
              /** Format: date-time */
              createdAt: string;
              /** @description The key or the operator that made it. */
              createdBy: string;
              /** Format: date-time */
              disabledAt?: string;
              disabledBy?: string;
              /** @enum {unknown} */
              environment: 'sandbox' | 'live';
              expiresAt: string | null;
              ipRules: string[];
              isIpObserveOnly: boolean;
              isRotatable: boolean;
              /** @description Shown this once. */
              key: string;
              keyId: string;
              lastUsed: {
                address: string | null;
                /**
                 * Format: date-time
                 * @description At most 15 s behind.
                 */
                at: string;
                network: string | null;
                route: string | null;
                userAgent: string | null;
              } | null;
              masked: string;
              name: string;
              note: string | null;
              /** Format: date-time */
              revokedAt?: string;
              revokedBy?: string;
              revokeReason?: string;
              scopes: string[];
              /** @description Those that work, and the newest five of those that have ended. */
              secrets: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              }[];
              /** Format: date-time */
              seenInUrlAt?: string;
              /** @enum {unknown} */
              state: 'active' | 'disabled' | 'expired' | 'revoked';
              template: string | null;
              uses: number;
              /** @description Uses from outside of the IP rules while they only observe. */
              wouldHaveBlocked: {
                count: number;
                lastAddress: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            /** Key */
            data: {
              amountCaps: {
                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                corridors?: {
                  [key: string]: {
                    perDay?: number;
                    perMonth?: number;
                    perTransfer?: number;
                  };
                };
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              } | null;
              /** Format: date-time */
              createdAt: string;
              /** @description The key or the operator that made it. */
              createdBy: string;
              /** Format: date-time */
              disabledAt?: string;
              disabledBy?: string;
              /** @enum {unknown} */
              environment: 'sandbox' | 'live';
              expiresAt: string | null;
              ipRules: string[];
              isIpObserveOnly: boolean;
              isRotatable: boolean;
              keyId: string;
              lastUsed: {
                address: string | null;
                /**
                 * Format: date-time
                 * @description At most 15 s behind.
                 */
                at: string;
                network: string | null;
                route: string | null;
                userAgent: string | null;
              } | null;
              masked: string;
              name: string;
              note: string | null;
              /** Format: date-time */
              revokedAt?: string;
              revokedBy?: string;
              revokeReason?: string;
              scopes: string[];
              /** @description Those that work, and the newest five of those that have ended. */
              secrets: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              }[];
              /** Format: date-time */
              seenInUrlAt?: string;
              /** @enum {unknown} */
              state: 'active' | 'disabled' | 'expired' | 'revoked';
              template: string | null;
              uses: number;
              /** @description Uses from outside of the IP rules while they only observe. */
              wouldHaveBlocked: {
                count: number;
                lastAddress: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          amountCaps?: {
            /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
            corridors?: {
              [key: string]: {
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              };
            };
            perDay?: number;
            perMonth?: number;
            perTransfer?: number;
          } | null;
          expiresAt?: string | null;
          /** @description Networks that the key may be used from; empty: any address. */
          ipRules?: string[];
          /** @description Only counts what the IP rules would have refused. */
          isIpObserveOnly?: boolean;
          /** @description The key may rotate itself without keys:write. */
          isRotatable?: boolean;
          /** @description What the key is for. */
          name?: string;
          /** @description Where it is stored, who looks after it. */
          note?: string | null;
          scopes?: (
            | 'links:read'
            | 'links:write'
            | 'operations:read'
            | 'operations:write'
            | 'data_requests:write'
            | 'cip:read'
            | 'cip:write'
            | 'keys:read'
            | 'keys:write'
            | 'webhooks:read'
            | 'webhooks:write'
            | 'logs:read'
            | 'sandbox:write'
          )[];
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
          'application/json': {
            /** Key */
            data: {
              amountCaps: {
                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                corridors?: {
                  [key: string]: {
                    perDay?: number;
                    perMonth?: number;
                    perTransfer?: number;
                  };
                };
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              } | null;
              /** Format: date-time */
              createdAt: string;
              /** @description The key or the operator that made it. */
              createdBy: string;
              /** Format: date-time */
              disabledAt?: string;
              disabledBy?: string;
              /** @enum {unknown} */
              environment: 'sandbox' | 'live';
              expiresAt: string | null;
              ipRules: string[];
              isIpObserveOnly: boolean;
              isRotatable: boolean;
              keyId: string;
              lastUsed: {
                address: string | null;
                /**
                 * Format: date-time
                 * @description At most 15 s behind.
                 */
                at: string;
                network: string | null;
                route: string | null;
                userAgent: string | null;
              } | null;
              masked: string;
              name: string;
              note: string | null;
              /** Format: date-time */
              revokedAt?: string;
              revokedBy?: string;
              revokeReason?: string;
              scopes: string[];
              /** @description Those that work, and the newest five of those that have ended. */
              secrets: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              }[];
              /** Format: date-time */
              seenInUrlAt?: string;
              /** @enum {unknown} */
              state: 'active' | 'disabled' | 'expired' | 'revoked';
              template: string | null;
              uses: number;
              /** @description Uses from outside of the IP rules while they only observe. */
              wouldHaveBlocked: {
                count: number;
                lastAddress: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              amountCaps: {
                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                corridors?: {
                  [key: string]: {
                    perDay?: number;
                    perMonth?: number;
                    perTransfer?: number;
                  };
                };
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              } | null;
              /** Format: date-time */
              createdAt: string;
              /** @description The key or the operator that made it. */
              createdBy: string;
              /** Format: date-time */
              disabledAt?: string;
              disabledBy?: string;
              /** Effective */
              effective: {
                allProcessesAt: string | null;
                processes: number;
                waitedMs: number;
              };
              /** @enum {unknown} */
              environment: 'sandbox' | 'live';
              expiresAt: string | null;
              ipRules: string[];
              isIpObserveOnly: boolean;
              isRotatable: boolean;
              keyId: string;
              lastUsed: {
                address: string | null;
                /**
                 * Format: date-time
                 * @description At most 15 s behind.
                 */
                at: string;
                network: string | null;
                route: string | null;
                userAgent: string | null;
              } | null;
              masked: string;
              name: string;
              note: string | null;
              /** Format: date-time */
              revokedAt?: string;
              revokedBy?: string;
              revokeReason?: string;
              scopes: string[];
              /** @description Those that work, and the newest five of those that have ended. */
              secrets: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              }[];
              /** Format: date-time */
              seenInUrlAt?: string;
              /** @enum {unknown} */
              state: 'active' | 'disabled' | 'expired' | 'revoked';
              template: string | null;
              uses: number;
              /** @description Uses from outside of the IP rules while they only observe. */
              wouldHaveBlocked: {
                count: number;
                lastAddress: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Key */
            data: {
              amountCaps: {
                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                corridors?: {
                  [key: string]: {
                    perDay?: number;
                    perMonth?: number;
                    perTransfer?: number;
                  };
                };
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              } | null;
              /** Format: date-time */
              createdAt: string;
              /** @description The key or the operator that made it. */
              createdBy: string;
              /** Format: date-time */
              disabledAt?: string;
              disabledBy?: string;
              /** @enum {unknown} */
              environment: 'sandbox' | 'live';
              expiresAt: string | null;
              ipRules: string[];
              isIpObserveOnly: boolean;
              isRotatable: boolean;
              keyId: string;
              lastUsed: {
                address: string | null;
                /**
                 * Format: date-time
                 * @description At most 15 s behind.
                 */
                at: string;
                network: string | null;
                route: string | null;
                userAgent: string | null;
              } | null;
              masked: string;
              name: string;
              note: string | null;
              /** Format: date-time */
              revokedAt?: string;
              revokedBy?: string;
              revokeReason?: string;
              scopes: string[];
              /** @description Those that work, and the newest five of those that have ended. */
              secrets: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              }[];
              /** Format: date-time */
              seenInUrlAt?: string;
              /** @enum {unknown} */
              state: 'active' | 'disabled' | 'expired' | 'revoked';
              template: string | null;
              uses: number;
              /** @description Uses from outside of the IP rules while they only observe. */
              wouldHaveBlocked: {
                count: number;
                lastAddress: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** @description Ready to be sent as ipRules. */
              ipRules: string[];
              /** @description False when there were more places than are kept apart: the list may lack some. */
              isComplete: boolean;
              items: {
                addresses: number;
                isCovered: boolean;
                /** Format: date-time */
                lastUsedAt: string;
                rule: string;
                uses: number;
              }[];
              keyId: string;
              /** Format: date-time */
              since: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
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
          'application/json': {
            data: {
              amountCaps: {
                /** @description Caps of single corridors, as USD-MXN, beside those of all together. */
                corridors?: {
                  [key: string]: {
                    perDay?: number;
                    perMonth?: number;
                    perTransfer?: number;
                  };
                };
                perDay?: number;
                perMonth?: number;
                perTransfer?: number;
              } | null;
              /** Format: date-time */
              createdAt: string;
              /** @description The key or the operator that made it. */
              createdBy: string;
              /** Format: date-time */
              disabledAt?: string;
              disabledBy?: string;
              /** Effective */
              effective: {
                allProcessesAt: string | null;
                processes: number;
                waitedMs: number;
              };
              /** @enum {unknown} */
              environment: 'sandbox' | 'live';
              expiresAt: string | null;
              ipRules: string[];
              isIpObserveOnly: boolean;
              isRotatable: boolean;
              keyId: string;
              lastUsed: {
                address: string | null;
                /**
                 * Format: date-time
                 * @description At most 15 s behind.
                 */
                at: string;
                network: string | null;
                route: string | null;
                userAgent: string | null;
              } | null;
              masked: string;
              name: string;
              note: string | null;
              /** Format: date-time */
              revokedAt?: string;
              revokedBy?: string;
              revokeReason?: string;
              scopes: string[];
              /** @description Those that work, and the newest five of those that have ended. */
              secrets: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              }[];
              /** Format: date-time */
              seenInUrlAt?: string;
              /** @enum {unknown} */
              state: 'active' | 'disabled' | 'expired' | 'revoked';
              template: string | null;
              uses: number;
              /** @description Uses from outside of the IP rules while they only observe. */
              wouldHaveBlocked: {
                count: number;
                lastAddress: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          /**
           * @description When the new secret becomes the active one and the grace of the old one begins. Default first_use.
           * @enum {unknown}
           */
          activation?: 'first_use' | 'now';
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
          'application/json': {
            data: {
              /** Format: date-time */
              activatedAt?: string;
              /** @enum {unknown} */
              activation: 'first_use' | 'now';
              /** Format: date-time */
              createdAt: string;
              createdBy: string;
              /** Effective */
              effective?: {
                allProcessesAt: string | null;
                processes: number;
                waitedMs: number;
              };
              /** Format: date-time */
              endedAt?: string;
              endedBy?: string;
              graceSeconds: number;
              isLeak: boolean;
              /** @description The new secret, shown this once. */
              key: string;
              keyId: string;
              /**
               * Format: date-time
               * @description The old secret ends then at the latest.
               */
              latestAt: string;
              /** KeySecret */
              newSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              /** KeySecret */
              oldSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              rotationId: string;
              /** @enum {unknown} */
              state: 'pending' | 'overlap' | 'finished' | 'cancelled';
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            /** Rotation */
            data: {
              /** Format: date-time */
              activatedAt?: string;
              /** @enum {unknown} */
              activation: 'first_use' | 'now';
              /** Format: date-time */
              createdAt: string;
              createdBy: string;
              /** Format: date-time */
              endedAt?: string;
              endedBy?: string;
              graceSeconds: number;
              isLeak: boolean;
              isSafeToFinish: boolean;
              keyId: string;
              /**
               * Format: date-time
               * @description The old secret ends then at the latest.
               */
              latestAt: string;
              /** KeySecret */
              newSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              /** KeySecret */
              oldSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              /** @description Why it is safe or not, in words. */
              reason: string;
              rotationId: string;
              /** @enum {unknown} */
              state: 'pending' | 'overlap' | 'finished' | 'cancelled';
              stillUsing: {
                items: {
                  address: string | null;
                  /** @description The same address has used the new secret since. */
                  hasMoved: boolean;
                  /** Format: date-time */
                  lastUsedAt: string;
                  network: string | null;
                  routes: string[];
                  userAgent: string | null;
                  /** @description In whole UTC days from the day on which the rotation began. */
                  uses: number;
                }[];
                /** @description Addresses and user agents that used the old secret since the rotation began. */
                places: number;
              };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Rotation */
            data: {
              /** Format: date-time */
              activatedAt?: string;
              /** @enum {unknown} */
              activation: 'first_use' | 'now';
              /** Format: date-time */
              createdAt: string;
              createdBy: string;
              /** Format: date-time */
              endedAt?: string;
              endedBy?: string;
              graceSeconds: number;
              isLeak: boolean;
              isSafeToFinish: boolean;
              keyId: string;
              /**
               * Format: date-time
               * @description The old secret ends then at the latest.
               */
              latestAt: string;
              /** KeySecret */
              newSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              /** KeySecret */
              oldSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              /** @description Why it is safe or not, in words. */
              reason: string;
              rotationId: string;
              /** @enum {unknown} */
              state: 'pending' | 'overlap' | 'finished' | 'cancelled';
              stillUsing: {
                items: {
                  address: string | null;
                  /** @description The same address has used the new secret since. */
                  hasMoved: boolean;
                  /** Format: date-time */
                  lastUsedAt: string;
                  network: string | null;
                  routes: string[];
                  userAgent: string | null;
                  /** @description In whole UTC days from the day on which the rotation began. */
                  uses: number;
                }[];
                /** @description Addresses and user agents that used the old secret since the rotation began. */
                places: number;
              };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Rotation */
            data: {
              /** Format: date-time */
              activatedAt?: string;
              /** @enum {unknown} */
              activation: 'first_use' | 'now';
              /** Format: date-time */
              createdAt: string;
              createdBy: string;
              /** Format: date-time */
              endedAt?: string;
              endedBy?: string;
              graceSeconds: number;
              isLeak: boolean;
              isSafeToFinish: boolean;
              keyId: string;
              /**
               * Format: date-time
               * @description The old secret ends then at the latest.
               */
              latestAt: string;
              /** KeySecret */
              newSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              /** KeySecret */
              oldSecret: {
                /** Format: date-time */
                activatedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                /** Format: date-time */
                endsAt?: string;
                /** Format: date-time */
                firstUsedAt?: string;
                /** Format: date-time */
                lastUsedAt?: string;
                /** @description m2m_live_abcd...wxyz */
                masked: string;
                secretId: string;
                /** @enum {unknown} */
                status: 'pending' | 'active' | 'retiring' | 'ended';
                uses: number;
              };
              /** @description Why it is safe or not, in words. */
              reason: string;
              rotationId: string;
              /** @enum {unknown} */
              state: 'pending' | 'overlap' | 'finished' | 'cancelled';
              stillUsing: {
                items: {
                  address: string | null;
                  /** @description The same address has used the new secret since. */
                  hasMoved: boolean;
                  /** Format: date-time */
                  lastUsedAt: string;
                  network: string | null;
                  routes: string[];
                  userAgent: string | null;
                  /** @description In whole UTC days from the day on which the rotation began. */
                  uses: number;
                }[];
                /** @description Addresses and user agents that used the old secret since the rotation began. */
                places: number;
              };
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getLinks: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        page?: number;
        /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
        referenceId?: string;
        status?: 'created' | 'opened' | 'revoked';
        to?: string;
        /** @description active: not expired and not revoked. expired: past expiresAt and not revoked. */
        visibility?: 'active' | 'expired';
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
          'application/json': {
            data: {
              items: {
                /** Format: date-time */
                blockedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                linkId: string;
                /** Format: date-time */
                openedAt?: string;
                operationId?: string;
                referenceId: string;
                /** @enum {unknown} */
                status: 'created' | 'opened' | 'revoked';
                url: string;
                /** MaskedUserData */
                userData: {
                  address?: {
                    city: string;
                    country: string;
                    postalCode: string;
                    state: string;
                  };
                  dob?: string;
                  email?: string;
                  hasIdImage: boolean;
                  idNumber?: string;
                  idType?: string;
                  name?: {
                    firstName?: string;
                    lastName?: string;
                    secondLastName?: string | null;
                    secondName?: string | null;
                  };
                  paymentMethod?: {
                    bankAccount?: {
                      accountNumber: string;
                      country: string;
                    };
                    cash?: {
                      provider: string;
                      reference: string;
                    };
                    type: string;
                  };
                  phone?: string;
                  taxId?: string;
                };
                userId: string;
              }[];
              pagination:
                | {
                    limit: number;
                    page: number;
                    total: number;
                    totalPages: number;
                  }
                | {
                    limit: number;
                    nextCursor: string | null;
                  };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          /** @description https URL that gets this link's events instead of your endpoints. */
          callbackUrl?: string;
          /** @description Default: your setting, else 60. */
          expiresInMinutes?: number;
          /** @description Default m2m-basic. */
          flow?: string;
          /**
           * @description Default: the browser's.
           * @enum {unknown}
           */
          language?: 'en' | 'es';
          /** @description Comes back in link detail and in every webhook of the link. At most 50 members, 8 KiB. */
          metadata?: {
            [key: string]: unknown;
          };
          /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
          referenceId: string;
          /** @description light, dark or one of your named themes. */
          theme?: string;
          /** UserData */
          userData?: {
            /** @description Asked of those who send much; a street, not a post-office box. */
            address?: {
              city: string;
              country: string;
              line1: string;
              line2?: string;
              postalCode: string;
              state: string;
            };
            /** @description YYYY-MM-DD; age 18 to 120. */
            dob?: string;
            email?: string;
            /** @description Data URI of a jpeg, png or webp of at most 5 MiB. */
            idImage?: string;
            idNumber?: string;
            /** @description CURP, INE, PASSPORT, DRIVER_LICENSE, SSN, ITIN or OTHER. */
            idType?: string;
            name?: {
              firstName?: string;
              lastName?: string;
              /** @description Empty or null: the person has none. */
              secondLastName?: string | null;
              /** @description Empty or null: the person has none. */
              secondName?: string | null;
            };
            paymentMethod?: {
              bankAccount?: {
                accountNumber: string;
                country: string;
              };
              cash?: {
                provider: string;
                reference: string;
              };
              /** @description bank_account or cash. */
              type: string;
            };
            /** @description E.164, like +12025550123. */
            phone?: string;
            /** @description SSN or ITIN. */
            taxId?: string;
          };
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
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              expiresAt: string;
              ignoredFields?: string[];
              linkId: string;
              referenceId: string;
              /** @enum {string} */
              status: 'created';
              token: string;
              url: string;
              warnings?: {
                code: string;
                message: string;
                path: string;
              }[];
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            /** LinkDetail */
            data: {
              /** Format: date-time */
              blockedAt?: string;
              callbackUrl: string | null;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              expiresAt: string;
              flow: string;
              language: string | null;
              linkId: string;
              metadata: {
                [key: string]: unknown;
              } | null;
              /** Format: date-time */
              openedAt?: string;
              operationId?: string;
              referenceId: string;
              /** Format: date-time */
              revokedAt?: string;
              revokeReason?: string;
              /** @enum {unknown} */
              status: 'created' | 'opened' | 'revoked';
              theme: string | null;
              url: string;
              /** MaskedUserData */
              userData: {
                address?: {
                  city: string;
                  country: string;
                  postalCode: string;
                  state: string;
                };
                dob?: string;
                email?: string;
                hasIdImage: boolean;
                idNumber?: string;
                idType?: string;
                name?: {
                  firstName?: string;
                  lastName?: string;
                  secondLastName?: string | null;
                  secondName?: string | null;
                };
                paymentMethod?: {
                  bankAccount?: {
                    accountNumber: string;
                    country: string;
                  };
                  cash?: {
                    provider: string;
                    reference: string;
                  };
                  type: string;
                };
                phone?: string;
                taxId?: string;
              };
              userId: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              items: {
                /** @enum {unknown} */
                actor: 'partner' | 'user' | 'system';
                details: {
                  [key: string]: unknown;
                };
                /** Format: date-time */
                timestamp: string;
                type: string;
              }[];
              linkId: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              cipStatus: string;
              linkId: string;
              missingFields: string[];
              ready: boolean;
              referenceId: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              expiresAt: string;
              linkId: string;
              /** @enum {string} */
              status: 'pending';
              ticketId: string;
              widgetUrl: string;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              expiresAt: string;
              linkId: string;
              /** @enum {string} */
              status: 'pending';
              ticketId: string;
              widgetUrl: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              expiresAt: string;
              linkId: string;
              token: string;
              url: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
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
          'application/json': {
            data: {
              linkId: string;
              /** Format: date-time */
              revokedAt: string;
              /** @enum {string} */
              status: 'revoked';
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              branding: {
                displayName: string;
                logoUrl: string | null;
                primaryColor: string | null;
                theme: string;
              };
              /** @enum {unknown} */
              environment: 'sandbox' | 'live';
              name: string;
              partnerId: string;
              settings: {
                allowedPaymentMethods: string[];
                defaultFlow: string;
                defaultLanguage: string | null;
                defaultLinkExpirationMinutes: number;
                returnUrl: string | null;
              };
              slug: string;
              /** @enum {unknown} */
              status: 'active' | 'suspended';
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getNotices: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        keyId?: string;
        /** @description Default 20. */
        limit?: number;
        page?: number;
        rule?:
          | 'expiring'
          | 'expired_in_use'
          | 'revoked_in_use'
          | 'new_network'
          | 'test_address'
          | 'unusual_volume'
          | 'denied_burst'
          | 'rate_limited'
          | 'scope_unused'
          | 'idle'
          | 'creator_left'
          | 'rotation_overdue'
          | 'exposed'
          | 'endpoint_failing'
          | 'endpoint_disabled';
        /** @description open: neither acknowledged nor muted. */
        state?: 'open' | 'acknowledged' | 'muted';
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
          'application/json': {
            data: {
              items: {
                /** Format: date-time */
                acknowledgedAt?: string;
                acknowledgedBy?: string;
                /** Format: date-time */
                createdAt: string;
                /** @description As in the data of the event. */
                details: {
                  [key: string]: unknown;
                };
                endpointId?: string;
                /** @description The type of the event that told it, unless it was muted. */
                event: string;
                /** @description Neither mailed nor sent as an event. */
                isMuted: boolean;
                /** @description What it is about: this key, or the endpoint below. */
                keyId?: string;
                noticeId: string;
                /** @enum {unknown} */
                rule:
                  | 'expiring'
                  | 'expired_in_use'
                  | 'revoked_in_use'
                  | 'new_network'
                  | 'test_address'
                  | 'unusual_volume'
                  | 'denied_burst'
                  | 'rate_limited'
                  | 'scope_unused'
                  | 'idle'
                  | 'creator_left'
                  | 'rotation_overdue'
                  | 'exposed'
                  | 'endpoint_failing'
                  | 'endpoint_disabled';
                /** @enum {unknown} */
                severity: 'info' | 'warning' | 'critical';
                /** @description What happened and what to do. */
                text: string;
                title: string;
              }[];
              pagination:
                | {
                    limit: number;
                    page: number;
                    total: number;
                    totalPages: number;
                  }
                | {
                    limit: number;
                    nextCursor: string | null;
                  };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Notice */
            data: {
              /** Format: date-time */
              acknowledgedAt?: string;
              acknowledgedBy?: string;
              /** Format: date-time */
              createdAt: string;
              /** @description As in the data of the event. */
              details: {
                [key: string]: unknown;
              };
              endpointId?: string;
              /** @description The type of the event that told it, unless it was muted. */
              event: string;
              /** @description Neither mailed nor sent as an event. */
              isMuted: boolean;
              /** @description What it is about: this key, or the endpoint below. */
              keyId?: string;
              noticeId: string;
              /** @enum {unknown} */
              rule:
                | 'expiring'
                | 'expired_in_use'
                | 'revoked_in_use'
                | 'new_network'
                | 'test_address'
                | 'unusual_volume'
                | 'denied_burst'
                | 'rate_limited'
                | 'scope_unused'
                | 'idle'
                | 'creator_left'
                | 'rotation_overdue'
                | 'exposed'
                | 'endpoint_failing'
                | 'endpoint_disabled';
              /** @enum {unknown} */
              severity: 'info' | 'warning' | 'critical';
              /** @description What happened and what to do. */
              text: string;
              title: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              items: {
                /** Format: date-time */
                createdAt: string;
                createdBy: string;
                /** @description Left out: of every key. */
                keyId?: string;
                muteId: string;
                /** @enum {unknown} */
                rule:
                  | 'expiring'
                  | 'expired_in_use'
                  | 'revoked_in_use'
                  | 'new_network'
                  | 'test_address'
                  | 'unusual_volume'
                  | 'denied_burst'
                  | 'rate_limited'
                  | 'scope_unused'
                  | 'idle'
                  | 'creator_left'
                  | 'rotation_overdue'
                  | 'exposed';
                /** Format: date-time */
                until?: string;
              }[];
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          keyId?: string;
          /** @enum {unknown} */
          rule:
            | 'expiring'
            | 'expired_in_use'
            | 'revoked_in_use'
            | 'new_network'
            | 'test_address'
            | 'unusual_volume'
            | 'denied_burst'
            | 'rate_limited'
            | 'scope_unused'
            | 'idle'
            | 'creator_left'
            | 'rotation_overdue'
            | 'exposed';
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
          'application/json': {
            /** NoticeMute */
            data: {
              /** Format: date-time */
              createdAt: string;
              createdBy: string;
              /** @description Left out: of every key. */
              keyId?: string;
              muteId: string;
              /** @enum {unknown} */
              rule:
                | 'expiring'
                | 'expired_in_use'
                | 'revoked_in_use'
                | 'new_network'
                | 'test_address'
                | 'unusual_volume'
                | 'denied_burst'
                | 'rate_limited'
                | 'scope_unused'
                | 'idle'
                | 'creator_left'
                | 'rotation_overdue'
                | 'exposed';
              /** Format: date-time */
              until?: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              muteId: string;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getOperations: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        linkId?: string;
        page?: number;
        /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
        referenceId?: string;
        status?: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
        to?: string;
        userId?: string;
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
          'application/json': {
            data: {
              items: {
                amount: {
                  currency: {
                    destination: string;
                    source: string;
                  };
                  /** @description On top of send. */
                  fee: number;
                  /** @description A multiple of 0.0001. */
                  rate: number;
                  receive: number;
                  send: number;
                  /** @description On top of send. */
                  taxes: number;
                  /** @description What the sender pays: send, fee and taxes. */
                  total: number;
                };
                /** Format: date-time */
                cancelledAt?: string;
                /** Format: date-time */
                cancelRequestedAt?: string;
                /** Format: date-time */
                completedAt?: string;
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                failedAt?: string;
                failureCode?: string;
                /** @description A sentence. */
                failureReason?: string;
                funding: {
                  last4?: string;
                  method: string;
                  /** @description pending, authorised, captured, declined, voided, returned or refunded */
                  status: string;
                };
                linkId: string;
                operationId: string;
                /**
                 * Format: date-time
                 * @description When the payment was authorised; 30 minutes of cancelling start.
                 */
                paidAt?: string;
                payout: {
                  bankName?: string;
                  country: string;
                  last4: string;
                  method: string;
                  /** @description none, queued, held, submitted, unknown, deposited, rejected, recalled or returned */
                  status: string;
                  trackingKey?: string;
                };
                referenceId: string;
                refund?: {
                  amount: number;
                  currency: string;
                  /** Format: date-time */
                  dueAt: string;
                  /** Format: date-time */
                  paidAt?: string;
                  /** @description cancelled, failed or returned */
                  reason: string;
                  /** @enum {unknown} */
                  status: 'due' | 'paid';
                };
                /** @enum {unknown} */
                status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
                userId: string;
              }[];
              pagination:
                | {
                    limit: number;
                    page: number;
                    total: number;
                    totalPages: number;
                  }
                | {
                    limit: number;
                    nextCursor: string | null;
                  };
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            /** Operation */
            data: {
              amount: {
                currency: {
                  destination: string;
                  source: string;
                };
                /** @description On top of send. */
                fee: number;
                /** @description A multiple of 0.0001. */
                rate: number;
                receive: number;
                send: number;
                /** @description On top of send. */
                taxes: number;
                /** @description What the sender pays: send, fee and taxes. */
                total: number;
              };
              /** Format: date-time */
              cancelledAt?: string;
              /** Format: date-time */
              cancelRequestedAt?: string;
              /** Format: date-time */
              completedAt?: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              failedAt?: string;
              failureCode?: string;
              /** @description A sentence. */
              failureReason?: string;
              funding: {
                last4?: string;
                method: string;
                /** @description pending, authorised, captured, declined, voided, returned or refunded */
                status: string;
              };
              linkId: string;
              operationId: string;
              /**
               * Format: date-time
               * @description When the payment was authorised; 30 minutes of cancelling start.
               */
              paidAt?: string;
              payout: {
                bankName?: string;
                country: string;
                last4: string;
                method: string;
                /** @description none, queued, held, submitted, unknown, deposited, rejected, recalled or returned */
                status: string;
                trackingKey?: string;
              };
              referenceId: string;
              refund?: {
                amount: number;
                currency: string;
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                paidAt?: string;
                /** @description cancelled, failed or returned */
                reason: string;
                /** @enum {unknown} */
                status: 'due' | 'paid';
              };
              /** @enum {unknown} */
              status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
              userId: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
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
          'application/json': {
            /** Operation */
            data: {
              amount: {
                currency: {
                  destination: string;
                  source: string;
                };
                /** @description On top of send. */
                fee: number;
                /** @description A multiple of 0.0001. */
                rate: number;
                receive: number;
                send: number;
                /** @description On top of send. */
                taxes: number;
                /** @description What the sender pays: send, fee and taxes. */
                total: number;
              };
              /** Format: date-time */
              cancelledAt?: string;
              /** Format: date-time */
              cancelRequestedAt?: string;
              /** Format: date-time */
              completedAt?: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              failedAt?: string;
              failureCode?: string;
              /** @description A sentence. */
              failureReason?: string;
              funding: {
                last4?: string;
                method: string;
                /** @description pending, authorised, captured, declined, voided, returned or refunded */
                status: string;
              };
              linkId: string;
              operationId: string;
              /**
               * Format: date-time
               * @description When the payment was authorised; 30 minutes of cancelling start.
               */
              paidAt?: string;
              payout: {
                bankName?: string;
                country: string;
                last4: string;
                method: string;
                /** @description none, queued, held, submitted, unknown, deposited, rejected, recalled or returned */
                status: string;
                trackingKey?: string;
              };
              referenceId: string;
              refund?: {
                amount: number;
                currency: string;
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                paidAt?: string;
                /** @description cancelled, failed or returned */
                reason: string;
                /** @enum {unknown} */
                status: 'due' | 'paid';
              };
              /** @enum {unknown} */
              status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
              userId: string;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
      /** @description Default Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            /** Operation */
            data: {
              amount: {
                currency: {
                  destination: string;
                  source: string;
                };
                /** @description On top of send. */
                fee: number;
                /** @description A multiple of 0.0001. */
                rate: number;
                receive: number;
                send: number;
                /** @description On top of send. */
                taxes: number;
                /** @description What the sender pays: send, fee and taxes. */
                total: number;
              };
              /** Format: date-time */
              cancelledAt?: string;
              /** Format: date-time */
              cancelRequestedAt?: string;
              /** Format: date-time */
              completedAt?: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              failedAt?: string;
              failureCode?: string;
              /** @description A sentence. */
              failureReason?: string;
              funding: {
                last4?: string;
                method: string;
                /** @description pending, authorised, captured, declined, voided, returned or refunded */
                status: string;
              };
              linkId: string;
              operationId: string;
              /**
               * Format: date-time
               * @description When the payment was authorised; 30 minutes of cancelling start.
               */
              paidAt?: string;
              payout: {
                bankName?: string;
                country: string;
                last4: string;
                method: string;
                /** @description none, queued, held, submitted, unknown, deposited, rejected, recalled or returned */
                status: string;
                trackingKey?: string;
              };
              referenceId: string;
              refund?: {
                amount: number;
                currency: string;
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                paidAt?: string;
                /** @description cancelled, failed or returned */
                reason: string;
                /** @enum {unknown} */
                status: 'due' | 'paid';
              };
              /** @enum {unknown} */
              status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
              userId: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          currency: {
            destination: string;
            source: string;
          };
          /**
           * @description How the sender pays: fees and taxes depend on it. Default debit_card.
           * @enum {unknown}
           */
          fundingMethod?: 'debit_card' | 'ach' | 'manual_cash' | 'manual_wire';
          /** @description What is to arrive at least. Give this or send. */
          receive?: number;
          /** @description What is sent, without fee and taxes. Give this or receive. */
          send?: number;
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
          'application/json': {
            data: {
              amount: {
                currency: {
                  destination: string;
                  source: string;
                };
                /** @description On top of send. */
                fee: number;
                /** @description A multiple of 0.0001. */
                rate: number;
                receive: number;
                send: number;
              };
              /** Format: date-time */
              expiresAt: string;
              quoteId: string;
              /** @description On top of send, in the sent currency. */
              taxes: number;
              /** @description What the sender pays: send, fee and taxes. */
              total: number;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              items: {
                /** Format: date-time */
                asOf: string;
                destination: string;
                rate: number;
                source: string;
              }[];
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getRequestLogs: {
    parameters: {
      query?: {
        address?: string;
        code?: string;
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        idempotencyKey?: string;
        keyId?: string;
        /** @description Default 20. */
        limit?: number;
        method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
        /** @description A link, data request, key or another object whose id was in the path or in the answer. */
        objectId?: string;
        requestId?: string;
        /** @description The template, such as /partner/links/{linkId}. */
        route?: string;
        secretId?: string;
        status?: number;
        /** @description Of the status. */
        statusClass?: '2xx' | '3xx' | '4xx' | '5xx';
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
          'application/json': {
            data: {
              items: {
                address: string;
                code: string | null;
                durationMs: number;
                idempotencyKey: string | null;
                isReplay: boolean;
                keyId: string;
                method: string;
                objectId: string | null;
                requestId: string;
                route: string;
                secretId: string;
                status: number;
                /** Format: date-time */
                timestamp: string;
                userAgent: string;
              }[];
              pagination: {
                limit: number;
                nextCursor: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            /** RequestLogDetail */
            data: {
              address: string;
              /** @description The body with everything masked that is not known to be harmless; null without one. */
              body: unknown;
              code: string | null;
              durationMs: number;
              /** @description Fields that were refused. */
              errorPaths: string[];
              idempotencyKey: string | null;
              isReplay: boolean;
              keyId: string;
              method: string;
              objectId: string | null;
              requestId: string;
              route: string;
              secretId: string;
              status: number;
              /** Format: date-time */
              timestamp: string;
              userAgent: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
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
          'application/json': {
            data: {
              /** Format: date-time */
              now: string;
              offsetSeconds: number;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              now: string;
              offsetSeconds: number;
            };
            /** @enum {boolean} */
            success: true;
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
        /** @description Default 50. */
        limit?: number;
        /** @description How long to wait for the next event when there is none. Default 0. */
        waitSeconds?: number;
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
          'application/json': {
            data: {
              /** @description Where to go on after this answer. */
              cursor: string;
              items: {
                /** @description The exact text that deliveries carry. */
                body: string;
                /** @description Where to go on after this event. */
                cursor: string;
                eventId: string;
                eventType: string;
                isTest: boolean;
                linkId?: string;
                /** Format: date-time */
                writtenAt: string;
              }[];
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          /** @enum {unknown} */
          event:
            | 'link.created'
            | 'link.opened'
            | 'user.data_request'
            | 'operation.created'
            | 'operation.cancelled'
            | 'operation.processing'
            | 'operation.completed'
            | 'operation.failed'
            | 'link.revoked'
            | 'link.expired'
            | 'cip.verified'
            | 'cip.failed'
            | 'user.data_disputed'
            | 'endpoint.failing'
            | 'endpoint.disabled'
            | 'endpoint.recovered'
            | 'delivery.exhausted'
            | 'api_key.expiring'
            | 'api_key.expired_in_use'
            | 'api_key.revoked_in_use'
            | 'api_key.new_network'
            | 'api_key.test_address'
            | 'api_key.unusual_volume'
            | 'api_key.denied_burst'
            | 'api_key.rate_limited'
            | 'api_key.scope_unused'
            | 'api_key.idle'
            | 'api_key.creator_left'
            | 'api_key.rotation_overdue'
            | 'api_key.exposed'
            | 'api_key_rotation.started'
            | 'api_key_rotation.activated'
            | 'api_key_rotation.completed'
            | 'api_key_rotation.cancelled';
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
          'application/json': {
            data: {
              /** @description Endpoints that it goes to; those that listen hear of it too. */
              deliveries: number;
              eventId: string;
              eventType: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** @description Signs what `m2m listen` forwards; equal for all keys of the sandbox. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              linkId: string;
              /** Format: date-time */
              openedAt: string;
              status: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              fetches: {
                bot: string;
                method: string;
                status: number;
              }[];
              linkId: string;
              opened: boolean;
              status: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            /** Magic */
            data: {
              /** @description Routing and account number that the page takes. */
              bankAccounts: {
                result: string;
                value: string;
              }[];
              /** @description Card numbers that the page takes; none reaches the server. */
              cards: {
                result: string;
                value: string;
              }[];
              /** @description accountNumber of the recipient. */
              clabes: {
                result: string;
                value: string;
              }[];
              /** @description idNumber of a person. H, M and X have the same result. */
              curps: {
                result: string;
                value: string;
              }[];
              referenceIdSuffixes: {
                result: string;
                suffix: string;
              }[];
              /** @description Cents of the sent amount; first firm quote of a link. */
              sendCents: {
                result: string;
                value: string;
              }[];
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          /** @enum {unknown} */
          to: 'processing' | 'completed' | 'failed' | 'cancelled';
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
          'application/json': {
            /** Operation */
            data: {
              amount: {
                currency: {
                  destination: string;
                  source: string;
                };
                /** @description On top of send. */
                fee: number;
                /** @description A multiple of 0.0001. */
                rate: number;
                receive: number;
                send: number;
                /** @description On top of send. */
                taxes: number;
                /** @description What the sender pays: send, fee and taxes. */
                total: number;
              };
              /** Format: date-time */
              cancelledAt?: string;
              /** Format: date-time */
              cancelRequestedAt?: string;
              /** Format: date-time */
              completedAt?: string;
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              failedAt?: string;
              failureCode?: string;
              /** @description A sentence. */
              failureReason?: string;
              funding: {
                last4?: string;
                method: string;
                /** @description pending, authorised, captured, declined, voided, returned or refunded */
                status: string;
              };
              linkId: string;
              operationId: string;
              /**
               * Format: date-time
               * @description When the payment was authorised; 30 minutes of cancelling start.
               */
              paidAt?: string;
              payout: {
                bankName?: string;
                country: string;
                last4: string;
                method: string;
                /** @description none, queued, held, submitted, unknown, deposited, rejected, recalled or returned */
                status: string;
                trackingKey?: string;
              };
              referenceId: string;
              refund?: {
                amount: number;
                currency: string;
                /** Format: date-time */
                dueAt: string;
                /** Format: date-time */
                paidAt?: string;
                /** @description cancelled, failed or returned */
                reason: string;
                /** @enum {unknown} */
                status: 'due' | 'paid';
              };
              /** @enum {unknown} */
              status: 'created' | 'processing' | 'completed' | 'failed' | 'cancelled';
              userId: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              reviews: {
                kind: string;
                reviewId: string;
                status: string;
              }[];
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
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
          'application/json': {
            data: {
              scopes: {
                calls: {
                  method: string;
                  path: string;
                  summary: string;
                }[];
                events: string[];
                /** @description The calling key has it. */
                isHeld: boolean;
                scope: string;
              }[];
              templates: {
                [key: string]: string[];
              };
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getUsage: {
    parameters: {
      query?: {
        from?: string;
        /** @description Default hour. Minutes are kept 2 days, hours 90 days, days 2 years; hours and days are at most a minute behind. */
        granularity?: 'minute' | 'hour' | 'day';
        /** @description key, route, status (the class, as 2xx) and code, separated by commas. */
        groupBy?: string;
        keyId?: string;
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
          'application/json': {
            data: {
              /** @description Requests that could not be recorded, with the minute from which on. */
              dropped: {
                minutes: {
                  requestLogs: number;
                  /** Format: date-time */
                  start: string;
                  usage: number;
                }[];
                requestLogs: number;
                usage: number;
              };
              /** Format: date-time */
              from: string;
              /** @enum {unknown} */
              granularity: 'minute' | 'hour' | 'day';
              items: {
                code?: string | null;
                count: number;
                errorRate: number;
                /** @description Answers of 400 and above. */
                errors: number;
                keyId?: string;
                /** @description From a histogram whose bounds grow by a factor of 1.65. */
                latencyMs: {
                  p50: number | null;
                  p95: number | null;
                  p99: number | null;
                };
                route?: string;
                /** Format: date-time */
                start: string;
                status?: string;
              }[];
              /** Format: date-time */
              to: string;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getUsers: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        page?: number;
        /** @description Your id of the user; 1 to 255 characters, case-sensitive, trimmed. */
        referenceId?: string;
        state?: 'pending' | 'data_incomplete' | 'data_complete' | 'cip_pending' | 'cip_verified' | 'cip_failed';
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
          'application/json': {
            data: {
              items: {
                /** Format: date-time */
                createdAt: string;
                /**
                 * Format: date-time
                 * @description When the data that was kept until then was destroyed.
                 */
                erasedAt?: string;
                referenceId: string;
                /**
                 * Format: date-time
                 * @description Deleted by you; kept, shown to nobody, until the legal period ends.
                 */
                restrictedAt?: string;
                /** @enum {unknown} */
                state: 'pending' | 'data_incomplete' | 'data_complete' | 'cip_pending' | 'cip_verified' | 'cip_failed';
                /** Format: date-time */
                updatedAt: string;
                userId: string;
              }[];
              pagination:
                | {
                    limit: number;
                    page: number;
                    total: number;
                    totalPages: number;
                  }
                | {
                    limit: number;
                    nextCursor: string | null;
                  };
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /**
               * Format: date-time
               * @description When the data that was kept until then was destroyed.
               */
              erasedAt?: string;
              /** @description The newest 100. */
              links: {
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                expiresAt: string;
                linkId: string;
                status: string;
              }[];
              missingFields: string[];
              /** @description Ids, the newest 100. */
              operations: string[];
              referenceId: string;
              /** @description Where the person says to live: a State, such as TX. */
              residenceState?: string;
              /**
               * Format: date-time
               * @description Deleted by you; kept, shown to nobody, until the legal period ends.
               */
              restrictedAt?: string;
              /** @enum {unknown} */
              state: 'pending' | 'data_incomplete' | 'data_complete' | 'cip_pending' | 'cip_verified' | 'cip_failed';
              units: {
                field: string;
                /** @enum {unknown} */
                source: 'partner_api' | 'partner_webhook' | 'widget';
                /** @description Masked; null: the person has none. Of idImage only that it is there. */
                value: unknown;
              }[];
              /** Format: date-time */
              updatedAt: string;
              userId: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /**
               * Format: date-time
               * @description When the data is destroyed, if no transfer is open by then.
               */
              eraseAfter?: string;
              /** Format: date-time */
              erasedAt?: string;
              /** Format: date-time */
              restrictedAt?: string;
              /** @enum {unknown} */
              status: 'restricted' | 'erased';
              userId: string;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getWebhookDeliveries: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        endpointId?: string;
        eventId?: string;
        eventType?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        linkId?: string;
        /** @description undelivered: pending, failed and skipped together. */
        state?: 'pending' | 'delivered' | 'failed' | 'skipped' | 'undelivered';
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
          'application/json': {
            data: {
              items: {
                attempts: number;
                /** Format: date-time */
                createdAt: string;
                deliveryId: string;
                /** Format: date-time */
                endedAt?: string;
                endpointId: string;
                eventId: string;
                eventType: string;
                lastOutcome?: string;
                linkId?: string;
                /** Format: date-time */
                nextAttemptAt?: string;
                reason?: string;
                replayOf?: string;
                sequence?: number;
                /** @enum {unknown} */
                state: 'pending' | 'delivered' | 'failed' | 'skipped';
                waits?: {
                  /** @description Deliveries that go first, counted up to 1000. */
                  ahead?: number;
                  /**
                   * @description its_time: the next attempt is later. breaker: the endpoint is paused. order: others of its order go first. turn: others go first. answer: it is being sent.
                   * @enum {unknown}
                   */
                  for: 'its_time' | 'breaker' | 'order' | 'turn' | 'answer';
                  /** Format: date-time */
                  until?: string;
                };
              }[];
              pagination: {
                limit: number;
                nextCursor: string | null;
              };
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              attemptLog: {
                durationMs: number;
                httpStatus?: number;
                isConnectionReused?: boolean;
                message?: string;
                number: number;
                outcome: string;
                remoteAddress?: string;
                /** @description Signatures and your own headers are not shown. */
                requestHeaders: {
                  [key: string]: string;
                };
                /** @description The first 4 KiB of the answer. */
                responseHead?: string;
                /** Format: date-time */
                startedAt: string;
                timings: {
                  connectMs?: number;
                  dnsMs?: number;
                  firstByteMs?: number;
                  tlsMs?: number;
                };
              }[];
              attempts: number;
              /** Format: date-time */
              createdAt: string;
              deliveryId: string;
              /** Format: date-time */
              endedAt?: string;
              endpointId: string;
              eventId: string;
              eventType: string;
              lastOutcome?: string;
              linkId?: string;
              /** Format: date-time */
              nextAttemptAt?: string;
              reason?: string;
              replayOf?: string;
              sequence?: number;
              /** @enum {unknown} */
              state: 'pending' | 'delivered' | 'failed' | 'skipped';
              waits?: {
                /** @description Deliveries that go first, counted up to 1000. */
                ahead?: number;
                /**
                 * @description its_time: the next attempt is later. breaker: the endpoint is paused. order: others of its order go first. turn: others go first. answer: it is being sent.
                 * @enum {unknown}
                 */
                for: 'its_time' | 'breaker' | 'order' | 'turn' | 'answer';
                /** Format: date-time */
                until?: string;
              };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              deliveryId: string;
              eventId: string;
              replayOf: string;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getWebhookEndpoints: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        page?: number;
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
          'application/json': {
            data: {
              items: {
                /** Format: date-time */
                createdAt: string;
                description: string | null;
                disableAfterHours: number;
                /** Format: date-time */
                disabledAt?: string;
                disabledReason?: string;
                endpointId: string;
                eventTypes: string[];
                /** @description Signs with the default secret of the environment, as callbacks do. */
                hasDefaultSecret: boolean;
                headerNames: string[];
                health: {
                  /** Format: date-time */
                  failingSince?: string;
                  /**
                   * Format: date-time
                   * @description The breaker is open; nothing is sent and no attempt is spent until then.
                   */
                  pausedUntil?: string;
                  /** @enum {unknown} */
                  state: 'well' | 'failing' | 'paused';
                };
                lastSequence: number;
                maxConcurrency: number;
                maxPerSecond: number | null;
                ordering: string;
                parkAfterAttempts: number | null;
                schedule: string;
                /** @enum {unknown} */
                status: 'enabled' | 'disabled';
                url: string;
              }[];
              pagination:
                | {
                    limit: number;
                    page: number;
                    total: number;
                    totalPages: number;
                  }
                | {
                    limit: number;
                    nextCursor: string | null;
                  };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          description?: string | null;
          /** @description Failing so long without one success disables the endpoint. Default 120. */
          disableAfterHours?: number;
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
          ordering?: 'none' | 'endpoint' | 'link';
          /** @description With an order: after so many failed attempts a delivery makes way for those behind it. Default: after all of them. */
          parkAfterAttempts?: number | null;
          /**
           * @description documented: at once, 1 min, 5 min, 30 min, 2 h. long: eleven attempts over about three days.
           * @enum {unknown}
           */
          schedule?: 'documented' | 'long';
          /** @description https URL; its host must not be on a private network. */
          url: string;
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
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              description: string | null;
              disableAfterHours: number;
              /** Format: date-time */
              disabledAt?: string;
              disabledReason?: string;
              endpointId: string;
              eventTypes: string[];
              /** @description Signs with the default secret of the environment, as callbacks do. */
              hasDefaultSecret: boolean;
              headerNames: string[];
              health: {
                /** Format: date-time */
                failingSince?: string;
                /**
                 * Format: date-time
                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                 */
                pausedUntil?: string;
                /** @enum {unknown} */
                state: 'well' | 'failing' | 'paused';
              };
              lastSequence: number;
              maxConcurrency: number;
              maxPerSecond: number | null;
              ordering: string;
              parkAfterAttempts: number | null;
              schedule: string;
              secret: string;
              /** @enum {unknown} */
              status: 'enabled' | 'disabled';
              url: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              description: string | null;
              disableAfterHours: number;
              /** Format: date-time */
              disabledAt?: string;
              disabledReason?: string;
              endpointId: string;
              eventTypes: string[];
              /** @description Signs with the default secret of the environment, as callbacks do. */
              hasDefaultSecret: boolean;
              headerNames: string[];
              health: {
                /** Format: date-time */
                failingSince?: string;
                /**
                 * Format: date-time
                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                 */
                pausedUntil?: string;
                /** @enum {unknown} */
                state: 'well' | 'failing' | 'paused';
              };
              lastSequence: number;
              maxConcurrency: number;
              maxPerSecond: number | null;
              ordering: string;
              parkAfterAttempts: number | null;
              schedule: string;
              /** @enum {unknown} */
              status: 'enabled' | 'disabled';
              url: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** Format: date-time */
              deletedAt: string;
              endpointId: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          description?: string | null;
          /** @description Failing so long without one success disables the endpoint. Default 120. */
          disableAfterHours?: number;
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
          ordering?: 'none' | 'endpoint' | 'link';
          /** @description With an order: after so many failed attempts a delivery makes way for those behind it. Default: after all of them. */
          parkAfterAttempts?: number | null;
          /**
           * @description documented: at once, 1 min, 5 min, 30 min, 2 h. long: eleven attempts over about three days.
           * @enum {unknown}
           */
          schedule?: 'documented' | 'long';
          /** @description https URL; its host must not be on a private network. */
          url?: string;
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
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              description: string | null;
              disableAfterHours: number;
              /** Format: date-time */
              disabledAt?: string;
              disabledReason?: string;
              endpointId: string;
              eventTypes: string[];
              /** @description Signs with the default secret of the environment, as callbacks do. */
              hasDefaultSecret: boolean;
              headerNames: string[];
              health: {
                /** Format: date-time */
                failingSince?: string;
                /**
                 * Format: date-time
                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                 */
                pausedUntil?: string;
                /** @enum {unknown} */
                state: 'well' | 'failing' | 'paused';
              };
              lastSequence: number;
              maxConcurrency: number;
              maxPerSecond: number | null;
              ordering: string;
              parkAfterAttempts: number | null;
              schedule: string;
              /** @enum {unknown} */
              status: 'enabled' | 'disabled';
              url: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              description: string | null;
              disableAfterHours: number;
              /** Format: date-time */
              disabledAt?: string;
              disabledReason?: string;
              endpointId: string;
              eventTypes: string[];
              /** @description Signs with the default secret of the environment, as callbacks do. */
              hasDefaultSecret: boolean;
              headerNames: string[];
              health: {
                /** Format: date-time */
                failingSince?: string;
                /**
                 * Format: date-time
                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                 */
                pausedUntil?: string;
                /** @enum {unknown} */
                state: 'well' | 'failing' | 'paused';
              };
              lastSequence: number;
              maxConcurrency: number;
              maxPerSecond: number | null;
              ordering: string;
              parkAfterAttempts: number | null;
              schedule: string;
              /** @enum {unknown} */
              status: 'enabled' | 'disabled';
              url: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              description: string | null;
              disableAfterHours: number;
              /** Format: date-time */
              disabledAt?: string;
              disabledReason?: string;
              endpointId: string;
              eventTypes: string[];
              /** @description Signs with the default secret of the environment, as callbacks do. */
              hasDefaultSecret: boolean;
              headerNames: string[];
              health: {
                /** Format: date-time */
                failingSince?: string;
                /**
                 * Format: date-time
                 * @description The breaker is open; nothing is sent and no attempt is spent until then.
                 */
                pausedUntil?: string;
                /** @enum {unknown} */
                state: 'well' | 'failing' | 'paused';
              };
              lastSequence: number;
              maxConcurrency: number;
              maxPerSecond: number | null;
              ordering: string;
              parkAfterAttempts: number | null;
              schedule: string;
              /** @enum {unknown} */
              status: 'enabled' | 'disabled';
              url: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
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
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
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
          'application/json': {
            data: {
              deliveryId: string;
              eventId: string;
              eventType: string;
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
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
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** @description Left out where no endpoint was asked about. */
              endpointId?: string;
              isDefaultSecret: boolean;
              /** @description Pending; signs X-M2M-Signature-Next until it is activated. */
              nextSecret?: string;
              /** Format: date-time */
              nextSecretLapsesAt?: string;
              /** @description Signs X-M2M-Signature-Previous until its overlap ends. */
              previousSecret?: string;
              /** Format: date-time */
              previousSecretEndsAt?: string;
              /** @description Signs X-M2M-Signature. */
              secret: string;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
  getWebhookReplays: {
    parameters: {
      query?: {
        /** @description nextCursor of the answer before; excludes page. Empty: from the newest. */
        cursor?: string;
        from?: string;
        /** @description Default 20. */
        limit?: number;
        page?: number;
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
          'application/json': {
            data: {
              items: {
                /** Format: date-time */
                createdAt: string;
                /** Format: date-time */
                endedAt?: string;
                endpointId: string;
                eventTypes: string[];
                /** Format: date-time */
                from: string;
                matched: number;
                queued: number;
                replayId: string;
                /** @enum {unknown} */
                status: 'running' | 'paused' | 'done' | 'cancelled';
                /** Format: date-time */
                to: string;
                /** @enum {unknown} */
                what: 'failed' | 'skipped' | 'undelivered' | 'everything';
              }[];
              pagination:
                | {
                    limit: number;
                    page: number;
                    total: number;
                    totalPages: number;
                  }
                | {
                    limit: number;
                    nextCursor: string | null;
                  };
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': {
          /** @description Only count. */
          dryRun?: boolean;
          endpointId: string;
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
          /**
           * @description Deliveries of the endpoint that ended so; undelivered (default): failed and skipped. everything: every event of the time, sent there before or not.
           * @enum {unknown}
           */
          what?: 'failed' | 'skipped' | 'undelivered' | 'everything';
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
          'application/json': {
            data: {
              /** @enum {boolean} */
              isDryRun: true;
              matched: number;
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              endedAt?: string;
              endpointId: string;
              eventTypes: string[];
              /** Format: date-time */
              from: string;
              matched: number;
              queued: number;
              replayId: string;
              /** @enum {unknown} */
              status: 'running' | 'paused' | 'done' | 'cancelled';
              /** Format: date-time */
              to: string;
              /** @enum {unknown} */
              what: 'failed' | 'skipped' | 'undelivered' | 'everything';
            };
            /** @enum {boolean} */
            success: true;
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
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              endedAt?: string;
              endpointId: string;
              eventTypes: string[];
              /** Format: date-time */
              from: string;
              matched: number;
              queued: number;
              replayId: string;
              /** @enum {unknown} */
              status: 'running' | 'paused' | 'done' | 'cancelled';
              /** Format: date-time */
              to: string;
              /** @enum {unknown} */
              what: 'failed' | 'skipped' | 'undelivered' | 'everything';
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              endedAt?: string;
              endpointId: string;
              eventTypes: string[];
              /** Format: date-time */
              from: string;
              matched: number;
              queued: number;
              replayId: string;
              /** @enum {unknown} */
              status: 'running' | 'paused' | 'done' | 'cancelled';
              /** Format: date-time */
              to: string;
              /** @enum {unknown} */
              what: 'failed' | 'skipped' | 'undelivered' | 'everything';
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              endedAt?: string;
              endpointId: string;
              eventTypes: string[];
              /** Format: date-time */
              from: string;
              matched: number;
              queued: number;
              replayId: string;
              /** @enum {unknown} */
              status: 'running' | 'paused' | 'done' | 'cancelled';
              /** Format: date-time */
              to: string;
              /** @enum {unknown} */
              what: 'failed' | 'skipped' | 'undelivered' | 'everything';
            };
            /** @enum {boolean} */
            success: true;
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
        'application/json': Record<string, never>;
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': {
            data: {
              /** Format: date-time */
              createdAt: string;
              /** Format: date-time */
              endedAt?: string;
              endpointId: string;
              eventTypes: string[];
              /** Format: date-time */
              from: string;
              matched: number;
              queued: number;
              replayId: string;
              /** @enum {unknown} */
              status: 'running' | 'paused' | 'done' | 'cancelled';
              /** Format: date-time */
              to: string;
              /** @enum {unknown} */
              what: 'failed' | 'skipped' | 'undelivered' | 'everything';
            };
            /** @enum {boolean} */
            success: true;
          };
        };
      };
    };
  };
}
