//! Receives M2M webhooks. Rust's standard library has neither HMAC nor an HTTP server: hmac, sha2 and tiny_http have.
//!
//!     M2M_WEBHOOK_SECRETS=whsec_… PORT=3000 cargo run --release

use std::collections::{HashSet, VecDeque};
use std::env;
use std::io::Read;
use std::process::exit;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;
use tiny_http::{Method, Request, Response, Server};
use verify::{verify, Refusal};

// #region verify
mod verify {
    use base64::{engine::general_purpose::STANDARD as BASE64, Engine};
    use hmac::{Hmac, Mac};
    use serde_json::Value;
    use sha2::Sha256;
    use subtle::ConstantTimeEq;

    const M2M_HEADERS: [&str; 3] = ["x-m2m-signature", "x-m2m-signature-next", "x-m2m-signature-previous"];
    const TOLERANCE_SECONDS: u64 = 300;

    /// Why a delivery was refused: the reason for programs, the detail for people. Neither holds a secret.
    #[derive(Debug)]
    pub struct Refusal {
        pub reason: &'static str,
        pub detail: String,
    }

    fn refuse<T>(reason: &'static str, detail: impl Into<String>) -> Result<T, Refusal> {
        Err(Refusal { reason, detail: detail.into() })
    }

    /// All headers, with names in lower case.
    pub type Headers = [(String, String)];

    struct Signatures<'a> {
        timestamp: u64,
        received: Vec<&'a str>,
        expected: Vec<String>,
    }

    /// Returns the parsed event. `body` is the bytes as they came: a parsed and re-written body has other bytes, hence
    /// another signature. `secrets` are all that you hold: two while you change one.
    pub fn verify(body: &[u8], headers: &Headers, secrets: &[String], now_seconds: u64) -> Result<Value, Refusal> {
        let is_m2m = headers.iter().any(|(name, _)| M2M_HEADERS.contains(&name.as_str()));
        let signatures = if is_m2m { read_m2m(body, headers, secrets)? } else { read_standard(body, headers, secrets)? };
        if now_seconds.abs_diff(signatures.timestamp) > TOLERANCE_SECONDS {
            return refuse("timestamp_out_of_range", format!("signed at {}, now {now_seconds}", signatures.timestamp));
        }
        // No early end: the time must not tell which one was nearly right.
        let mut matches = 0;
        for mine in &signatures.expected {
            for theirs in &signatures.received {
                matches += mine.as_bytes().ct_eq(theirs.as_bytes()).unwrap_u8();
            }
        }
        if matches == 0 {
            return refuse("signature_mismatch", "wrong secret, or the body was changed");
        }
        serde_json::from_slice(body)
            .or_else(|_| refuse("body_not_json", "the signature is right, but the body is not JSON"))
    }

    /// M2M's own scheme: the key is the whole secret, the text is `timestamp.body`, the result lower-case hex.
    fn read_m2m<'a>(body: &[u8], headers: &'a Headers, secrets: &[String]) -> Result<Signatures<'a>, Refusal> {
        let timestamp = unix_seconds(headers, "x-m2m-timestamp")?;
        let mut received = Vec::new();
        for name in M2M_HEADERS {
            if headers.iter().any(|(other, _)| other == name) {
                received.push(required(headers, name)?);
            }
        }
        received.retain(|text| {
            text.strip_prefix("sha256=").map_or(false, |hex| {
                hex.len() == 64 && hex.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
            })
        });
        if received.is_empty() {
            return refuse("malformed_header", M2M_HEADERS[0]);
        }
        let sign = |secret: &String| {
            let mac = mac(secret.as_bytes(), &format!("{timestamp}."), body);
            let hex: String = mac.iter().map(|byte| format!("{byte:02x}")).collect();
            format!("sha256={hex}")
        };
        Ok(Signatures { timestamp: timestamp.parse().unwrap_or(0), received, expected: secrets.iter().map(sign).collect() })
    }

    /// Standard Webhooks: the key is what follows `whsec_`, read as base64; the id is signed too; base64 comes out.
    fn read_standard<'a>(body: &[u8], headers: &'a Headers, secrets: &[String]) -> Result<Signatures<'a>, Refusal> {
        let list = required(headers, "webhook-signature")?;
        let id = required(headers, "webhook-id")?;
        let timestamp = unix_seconds(headers, "webhook-timestamp")?;
        let received: Vec<_> = list.split(' ').filter(|text| text.starts_with("v1,") && text.len() == 47).collect();
        if received.is_empty() {
            return refuse("malformed_header", "webhook-signature");
        }
        let expected = secrets
            .iter()
            .filter_map(|secret| BASE64.decode(secret.strip_prefix("whsec_")?).ok())
            .map(|key| format!("v1,{}", BASE64.encode(mac(&key, &format!("{id}.{timestamp}."), body))))
            .collect();
        Ok(Signatures { timestamp: timestamp.parse().unwrap_or(0), received, expected })
    }

    fn mac(key: &[u8], prefix: &str, body: &[u8]) -> Vec<u8> {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes keys of any length");
        mac.update(prefix.as_bytes());
        mac.update(body);
        mac.finalize().into_bytes().to_vec()
    }

    fn unix_seconds<'a>(headers: &'a Headers, name: &str) -> Result<&'a str, Refusal> {
        let text = required(headers, name)?;
        if text.len() > 12 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return refuse("malformed_header", name);
        }
        Ok(text)
    }

    /// A repeated header is refused: two signers cannot both be right.
    pub fn required<'a>(headers: &'a Headers, name: &str) -> Result<&'a str, Refusal> {
        let mut values = headers.iter().filter(|(other, _)| other == name).map(|(_, value)| value.as_str());
        match (values.next(), values.next()) {
            (None, _) => refuse("missing_header", name),
            (Some(value), None) if !value.is_empty() && value.len() <= 2000 => Ok(value),
            _ => refuse("malformed_header", name),
        }
    }
}
// #endregion verify

const MAX_BODY_BYTES: u64 = 2 * 1024 * 1024;
const MAX_REMEMBERED: usize = 10_000;

/// The latest ids. In production: a table with a unique column, written in the transaction that does or queues the work.
#[derive(Default)]
struct Seen {
    ids: HashSet<String>,
    order: VecDeque<String>,
}

impl Seen {
    fn is_first(&mut self, id: &str) -> bool {
        if !self.ids.insert(id.to_owned()) {
            return false;
        }
        self.order.push_back(id.to_owned());
        if self.order.len() > MAX_REMEMBERED {
            if let Some(oldest) = self.order.pop_front() {
                self.ids.remove(&oldest);
            }
        }
        true
    }
}

fn receive(request: &mut Request, secrets: &[String], seen: &mut Seen) -> (u16, String) {
    if request.method() != &Method::Post {
        return (405, "method_not_allowed: POST only".into());
    }
    let mut body = Vec::new();
    if request.as_reader().take(MAX_BODY_BYTES + 1).read_to_end(&mut body).is_err() {
        return (400, "body_incomplete".into());
    }
    if body.len() as u64 > MAX_BODY_BYTES {
        return (413, format!("body_too_large: more than {MAX_BODY_BYTES} bytes"));
    }
    let headers: Vec<(String, String)> = request
        .headers()
        .iter()
        .map(|header| (header.field.as_str().as_str().to_ascii_lowercase(), header.value.as_str().to_owned()))
        .collect();
    match accept(&body, &headers, secrets) {
        Err(Refusal { reason, detail }) => {
            eprintln!("refused: {reason}");
            (400, format!("{reason}: {detail}"))
        }
        Ok((id, _)) if !seen.is_first(&id) => (200, "duplicate".into()),
        Ok((id, event)) => {
            // Only note it here and do the work afterwards: the sender waits 30 seconds at most.
            println!("received {} {id}", event["event"]);
            (200, "accepted".into())
        }
    }
}

fn accept(body: &[u8], headers: &verify::Headers, secrets: &[String]) -> Result<(String, Value), Refusal> {
    let id = verify::required(headers, "webhook-id")?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    Ok((id.to_owned(), verify(body, headers, secrets, now)?))
}

fn main() {
    let secrets: Vec<String> =
        env::var("M2M_WEBHOOK_SECRETS").unwrap_or_default().split(',').map(str::to_owned).collect();
    if !secrets.iter().all(|secret| secret.starts_with("whsec_") && secret.len() == 54) {
        eprintln!("Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.");
        exit(2);
    }
    let port = env::var("PORT").unwrap_or_else(|_| "3000".into());
    let server = Server::http(format!("0.0.0.0:{port}")).unwrap_or_else(|error| {
        eprintln!("cannot listen on {port}: {error}");
        exit(1);
    });
    println!("listening on {port}");
    let mut seen = Seen::default();
    for mut request in server.incoming_requests() {
        let (status, text) = receive(&mut request, &secrets, &mut seen);
        // A sender that has gone away is none of our business: it will try again.
        let _ = request.respond(Response::from_string(text).with_status_code(status));
    }
}
