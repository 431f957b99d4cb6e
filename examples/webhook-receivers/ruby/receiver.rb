# frozen_string_literal: true

# Receives M2M webhooks with Ruby's own libraries only.
#   M2M_WEBHOOK_SECRETS=whsec_… PORT=3000 ruby receiver.rb

require 'json'
require 'openssl'
require 'webrick'

# region verify
# Verifies a webhook: M2mWebhook.verify(body, headers, secrets) returns the parsed event or raises.
module M2mWebhook
  M2M_HEADERS = %w[x-m2m-signature x-m2m-signature-next x-m2m-signature-previous].freeze
  TOLERANCE_SECONDS = 300

  # `reason` is for programs, the message for people; neither holds a secret.
  class VerificationError < StandardError
    attr_reader :reason

    def initialize(reason, message)
      super(message)
      @reason = reason
    end
  end

  module_function

  # body: the bytes as they came; a parsed and re-written body has other bytes, hence another signature.
  # headers: a Hash with names in lower case. secrets: all that you hold; two while you change one.
  def verify(body, headers, secrets, now: Time.now)
    is_m2m = M2M_HEADERS.any? { |name| headers.key?(name) }
    timestamp, received, expected = is_m2m ? read_m2m(body, headers, secrets) : read_standard(body, headers, secrets)
    if (now.to_f - timestamp.to_i).abs > TOLERANCE_SECONDS
      raise VerificationError.new('timestamp_out_of_range', "signed at #{timestamp}; is this clock right?")
    end
    # count, not any?: every pair is compared, so that the time does not tell which one was nearly right.
    if expected.product(received).count { |mine, theirs| OpenSSL.secure_compare(mine, theirs) }.zero?
      raise VerificationError.new('signature_mismatch', 'wrong secret, or the body was changed')
    end

    parse(body)
  end

  # M2M's own scheme: the key is the whole secret, the text is `timestamp.body`, the result lower-case hex.
  def read_m2m(body, headers, secrets)
    timestamp = required(headers, 'x-m2m-timestamp', /\A\d{1,12}\z/)
    received = headers.values_at(*M2M_HEADERS).grep(/\Asha256=[0-9a-f]{64}\z/)
    raise VerificationError.new('malformed_header', 'x-m2m-signature') if received.empty?

    [timestamp, received, secrets.map { |secret| "sha256=#{OpenSSL::HMAC.hexdigest('SHA256', secret, "#{timestamp}.".b + body.b)}" }]
  end

  # Standard Webhooks: the key is what follows `whsec_`, read as base64; the id is signed too; the result is base64.
  def read_standard(body, headers, secrets)
    signatures = required(headers, 'webhook-signature', /\A.{1,2000}\z/)
    id = required(headers, 'webhook-id', /\A[!-~]{1,200}\z/)
    timestamp = required(headers, 'webhook-timestamp', /\A\d{1,12}\z/)
    received = signatures.split(' ').grep(%r{\Av1,[A-Za-z0-9+/]{43}=\z})
    raise VerificationError.new('malformed_header', 'webhook-signature') if received.empty?

    expected = secrets.map do |secret|
      key = secret.delete_prefix('whsec_').unpack1('m0')
      "v1,#{[OpenSSL::HMAC.digest('SHA256', key, "#{id}.#{timestamp}.".b + body.b)].pack('m0')}"
    end
    [timestamp, received, expected]
  end

  def required(headers, name, form)
    value = headers.fetch(name) { raise VerificationError.new('missing_header', name) }
    raise VerificationError.new('malformed_header', name) unless value.match?(form)

    value
  end

  def parse(body)
    text = body.dup.force_encoding(Encoding::UTF_8)
    raise JSON::ParserError, 'not UTF-8' unless text.valid_encoding?

    JSON.parse(text)
  rescue JSON::ParserError
    raise VerificationError.new('body_not_json', 'the signature is right, but the body is not JSON')
  end
end
# endregion verify

# Remembers the latest ids. In production: a table with a unique column, written in the transaction that does or queues
# the work.
class Seen
  MAX_REMEMBERED = 10_000

  def initialize
    @ids = {}
    @lock = Mutex.new
  end

  def first?(id)
    @lock.synchronize do
      next false if @ids.key?(id)

      @ids[id] = true
      @ids.shift if @ids.size > MAX_REMEMBERED
      true
    end
  end
end

# Answers POSTs on any path.
class Receiver < WEBrick::HTTPServlet::AbstractServlet
  MAX_BODY_BYTES = 2 * 1024 * 1024

  def initialize(server, secrets, seen)
    super(server)
    @secrets = secrets
    @seen = seen
  end

  def do_POST(request, response) # rubocop:disable Naming/MethodName
    response.content_type = 'text/plain'
    response.status, response.body = receive(request)
  end

  private

  def receive(request)
    body = read(request)
    return [413, "body_too_large: more than #{MAX_BODY_BYTES} bytes"] unless body

    # Repeated headers are joined, so that no form accepts them: two signers cannot both be right.
    headers = request.header.transform_values { |values| values.join(', ') }
    id = headers['webhook-id'].to_s
    raise M2mWebhook::VerificationError.new('missing_header', 'webhook-id') if id.empty?

    event = M2mWebhook.verify(body, headers, @secrets)
    return [200, 'duplicate'] unless @seen.first?(id)

    # Only note it here and do the work afterwards: the sender waits 30 seconds at most.
    puts "received #{event['event']} #{id}"
    [200, 'accepted']
  rescue M2mWebhook::VerificationError => e
    warn "refused #{id.inspect}: #{e.reason}"
    [400, "#{e.reason}: #{e.message}"]
  end

  # The raw body, or nil when it is larger than we take.
  def read(request)
    body = String.new(encoding: Encoding::BINARY)
    request.body { |chunk| body << chunk if body.bytesize <= MAX_BODY_BYTES }
    body if body.bytesize <= MAX_BODY_BYTES
  end
end

if $PROGRAM_NAME == __FILE__
  $stdout.sync = true
  secrets = ENV.fetch('M2M_WEBHOOK_SECRETS', '').split(',', -1)
  unless secrets.any? && secrets.all?(/\Awhsec_[0-9a-f]{48}\z/)
    abort 'Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.'
  end
  port = Integer(ENV.fetch('PORT', '3000'))
  server = WEBrick::HTTPServer.new(
    Port: port, AccessLog: [], Logger: WEBrick::Log.new($stderr, WEBrick::Log::WARN),
    StartCallback: -> { puts "listening on #{port}" }
  )
  server.mount('/', Receiver, secrets, Seen.new)
  %w[INT TERM].each { |signal| trap(signal) { server.shutdown } }
  server.start
end
