<?php

// Receives M2M webhooks with PHP's own functions only.
//   M2M_WEBHOOK_SECRETS=whsec_… php -S 127.0.0.1:3000 receiver.php
// In production the same file runs behind php-fpm.

declare(strict_types=1);

// #region verify
const M2M_HEADERS = ['x-m2m-signature', 'x-m2m-signature-next', 'x-m2m-signature-previous'];
const TOLERANCE_SECONDS = 300;

/** `reason` is for programs, the message for people; neither holds a secret. */
final class VerificationError extends RuntimeException
{
    public function __construct(public readonly string $reason, string $message)
    {
        parent::__construct($message);
    }
}

/**
 * Returns the parsed event, or throws a VerificationError.
 *
 * @param string $body the bytes as they came (php://input): a parsed and re-written body has another signature
 * @param array<string, string> $headers names in lower case
 * @param list<string> $secrets all that you hold: two while you change one
 */
function verify(string $body, array $headers, array $secrets, ?int $now = null): array
{
    $isM2m = array_intersect_key($headers, array_flip(M2M_HEADERS)) !== [];
    [$timestamp, $received, $expected] = $isM2m
        ? readM2m($body, $headers, $secrets)
        : readStandard($body, $headers, $secrets);
    if (abs(($now ?? time()) - (int) $timestamp) > TOLERANCE_SECONDS) {
        throw new VerificationError('timestamp_out_of_range', "signed at $timestamp; is this clock right?");
    }
    $matches = 0;
    foreach ($expected as $mine) { // no early end: the time must not tell which one was nearly right
        foreach ($received as $theirs) {
            $matches += (int) hash_equals($mine, $theirs);
        }
    }
    if ($matches === 0) {
        throw new VerificationError('signature_mismatch', 'wrong secret, or the body was changed');
    }
    $event = json_decode($body, true);
    if (!is_array($event)) {
        throw new VerificationError('body_not_json', 'the signature is right, but the body is not a JSON object');
    }
    return $event;
}

/** M2M's own scheme: the key is the whole secret, the text is `timestamp.body`, the result lower-case hex. */
function readM2m(string $body, array $headers, array $secrets): array
{
    $timestamp = required($headers, 'x-m2m-timestamp', '/^[0-9]{1,12}$/D');
    $received = preg_grep('/^sha256=[0-9a-f]{64}$/D', array_map(fn ($name) => $headers[$name] ?? '', M2M_HEADERS));
    if ($received === []) {
        throw new VerificationError('malformed_header', 'x-m2m-signature');
    }
    $sign = fn (string $secret) => 'sha256=' . hash_hmac('sha256', "$timestamp.$body", $secret);
    return [$timestamp, $received, array_map($sign, $secrets)];
}

/** Standard Webhooks: the key is what follows `whsec_`, read as base64; the id is signed too; the result is base64. */
function readStandard(string $body, array $headers, array $secrets): array
{
    $signatures = required($headers, 'webhook-signature', '/^.{1,2000}$/D');
    $id = required($headers, 'webhook-id', '/^[!-~]{1,200}$/D');
    $timestamp = required($headers, 'webhook-timestamp', '/^[0-9]{1,12}$/D');
    $received = preg_grep('#^v1,[A-Za-z0-9+/]{43}=$#D', explode(' ', $signatures));
    if ($received === []) {
        throw new VerificationError('malformed_header', 'webhook-signature');
    }
    $sign = function (string $secret) use ($id, $timestamp, $body): string {
        $key = base64_decode(substr($secret, strlen('whsec_')));
        return 'v1,' . base64_encode(hash_hmac('sha256', "$id.$timestamp.$body", $key, true));
    };
    return [$timestamp, $received, array_map($sign, $secrets)];
}

function required(array $headers, string $name, string $form): string
{
    $value = $headers[$name] ?? throw new VerificationError('missing_header', $name);
    return preg_match($form, $value) ? $value : throw new VerificationError('malformed_header', $name);
}
// #endregion verify

const MAX_BODY_BYTES = 2 * 1024 * 1024;

/**
 * PHP forgets everything between requests, so the ids are files here: mode x makes one or fails, at once for all.
 * In production: a table with a unique column, written in the transaction that does or queues the work.
 */
function isFirst(string $id): bool
{
    $folder = getenv('M2M_SEEN_DIR') ?: sys_get_temp_dir() . '/m2m-webhook-ids';
    @mkdir($folder, 0700, true);
    $file = @fopen("$folder/" . hash('sha256', $id), 'x');
    return $file !== false && fclose($file);
}

/** @return array{int, string} status and text */
function receive(): array
{
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        return [405, 'method_not_allowed: POST only'];
    }
    $body = stream_get_contents(fopen('php://input', 'r'), MAX_BODY_BYTES + 1);
    if (strlen($body) > MAX_BODY_BYTES) {
        return [413, 'body_too_large: more than ' . MAX_BODY_BYTES . ' bytes'];
    }
    $secrets = explode(',', getenv('M2M_WEBHOOK_SECRETS') ?: '');
    if (preg_grep('/^whsec_[0-9a-f]{48}$/D', $secrets, PREG_GREP_INVERT) !== []) {
        error_log('Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.');
        return [500, 'misconfigured'];
    }
    $headers = array_change_key_case(getallheaders());
    $id = $headers['webhook-id'] ?? '';
    try {
        required($headers, 'webhook-id', '/^[!-~]{1,200}$/D');
        $event = verify($body, $headers, $secrets);
    } catch (VerificationError $error) {
        error_log('refused ' . json_encode($id) . ": $error->reason");
        return [400, "$error->reason: {$error->getMessage()}"];
    }
    if (!isFirst($id)) {
        return [200, 'duplicate'];
    }
    // Only note it here and do the work afterwards: the sender waits 30 seconds at most.
    error_log("received {$event['event']} $id");
    return [200, 'accepted'];
}

// Included by another file, only the functions above are wanted.
if (realpath($_SERVER['SCRIPT_FILENAME']) === __FILE__) {
    [$status, $text] = receive();
    http_response_code($status);
    header('Content-Type: text/plain');
    echo $text;
}
