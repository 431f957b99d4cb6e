// Receives M2M webhooks with the standard library only.
//
//	M2M_WEBHOOK_SECRETS=whsec_… PORT=3000 go run .
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode/utf8"
)

// #region verify

// Event is the body of every webhook.
type Event struct {
	Event     string          `json:"event"`
	Timestamp string          `json:"timestamp"` // ISO 8601
	Data      json.RawMessage `json:"data"`
}

// VerificationError says why a delivery was refused: Reason for programs, Detail for people. Neither holds a secret.
type VerificationError struct{ Reason, Detail string }

func (e *VerificationError) Error() string { return e.Reason + ": " + e.Detail }

const tolerance = 300 * time.Second

var (
	m2mHeaders        = []string{"X-M2M-Signature", "X-M2M-Signature-Next", "X-M2M-Signature-Previous"}
	m2mSignature      = regexp.MustCompile(`^sha256=[0-9a-f]{64}$`)
	standardSignature = regexp.MustCompile(`^v1,[A-Za-z0-9+/]{43}=$`)
	unixSeconds       = regexp.MustCompile(`^[0-9]{1,12}$`)
	shortText         = regexp.MustCompile(`^[!-~ ]{1,1000}$`)
)

// Verify returns the event, or a *VerificationError. The body is the bytes as they came: a parsed and re-written body
// has other bytes, hence another signature. Secrets are all that you hold: two while you change one.
func Verify(body []byte, headers http.Header, secrets []string, now time.Time) (*Event, error) {
	read := readStandard
	for _, name := range m2mHeaders {
		if len(headers.Values(name)) > 0 {
			read = readM2M
		}
	}
	timestamp, received, expected, err := read(body, headers, secrets)
	if err != nil {
		return nil, err
	}
	seconds, _ := strconv.ParseInt(timestamp, 10, 64) // its form was checked
	if away := now.Sub(time.Unix(seconds, 0)); away > tolerance || away < -tolerance {
		return nil, &VerificationError{"timestamp_out_of_range", "signed at " + timestamp + "; is this clock right?"}
	}
	matches := 0
	for _, mine := range expected { // no early end: the time must not tell which one was nearly right
		for _, theirs := range received {
			if hmac.Equal([]byte(mine), []byte(theirs)) {
				matches++
			}
		}
	}
	if matches == 0 {
		return nil, &VerificationError{"signature_mismatch", "wrong secret, or the body was changed"}
	}
	var event Event
	if !utf8.Valid(body) || json.Unmarshal(body, &event) != nil {
		return nil, &VerificationError{"body_not_json", "the signature is right, but the body is not JSON"}
	}
	return &event, nil
}

// M2M's own scheme: the key is the whole secret, the text is `timestamp.body`, the result lower-case hex.
func readM2M(body []byte, headers http.Header, secrets []string) (timestamp string, received, expected []string, err error) {
	if timestamp, err = required(headers, "X-M2M-Timestamp", unixSeconds); err != nil {
		return
	}
	for _, name := range m2mHeaders {
		if values := headers.Values(name); len(values) == 1 && m2mSignature.MatchString(values[0]) {
			received = append(received, values[0])
		}
	}
	if len(received) == 0 {
		err = &VerificationError{"malformed_header", "X-M2M-Signature"}
		return
	}
	for _, secret := range secrets {
		expected = append(expected, "sha256="+hex.EncodeToString(mac([]byte(secret), timestamp+".", body)))
	}
	return
}

// Standard Webhooks: the key is what follows `whsec_`, read as base64; the id is signed too; the result is base64.
func readStandard(body []byte, headers http.Header, secrets []string) (timestamp string, received, expected []string, err error) {
	var signatures, id string
	if signatures, err = required(headers, "Webhook-Signature", shortText); err != nil {
		return
	}
	if id, err = required(headers, "Webhook-Id", shortText); err != nil {
		return
	}
	if timestamp, err = required(headers, "Webhook-Timestamp", unixSeconds); err != nil {
		return
	}
	for _, signature := range strings.Split(signatures, " ") {
		if standardSignature.MatchString(signature) {
			received = append(received, signature)
		}
	}
	if len(received) == 0 {
		err = &VerificationError{"malformed_header", "webhook-signature"}
		return
	}
	for _, secret := range secrets {
		key, decodeErr := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
		if decodeErr != nil {
			continue // matches nothing
		}
		expected = append(expected, "v1,"+base64.StdEncoding.EncodeToString(mac(key, id+"."+timestamp+".", body)))
	}
	return
}

func mac(key []byte, prefix string, body []byte) []byte {
	hash := hmac.New(sha256.New, key)
	io.WriteString(hash, prefix)
	hash.Write(body)
	return hash.Sum(nil)
}

// A repeated header is refused: two signers cannot both be right.
func required(headers http.Header, name string, form *regexp.Regexp) (string, error) {
	values := headers.Values(name)
	if len(values) == 0 {
		return "", &VerificationError{"missing_header", name}
	}
	if len(values) > 1 || !form.MatchString(values[0]) {
		return "", &VerificationError{"malformed_header", name}
	}
	return values[0], nil
}

// #endregion verify

const (
	maxBodyBytes  = 2 << 20
	maxRemembered = 10_000
)

// Seen remembers the latest ids. In production: a table with a unique column, written in the transaction that does or
// queues the work.
type seen struct {
	mu    sync.Mutex
	ids   map[string]bool
	order []string
}

func (s *seen) isFirst(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ids[id] {
		return false
	}
	s.ids[id] = true
	s.order = append(s.order, id)
	if len(s.order) > maxRemembered {
		delete(s.ids, s.order[0])
		s.order = s.order[1:]
	}
	return true
}

func receiver(secrets []string) http.HandlerFunc {
	known := &seen{ids: map[string]bool{}}
	return func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			http.Error(w, "method_not_allowed: POST only", http.StatusMethodNotAllowed)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBodyBytes))
		if err != nil {
			http.Error(w, fmt.Sprintf("body_too_large: more than %d bytes", maxBodyBytes), http.StatusRequestEntityTooLarge)
			return
		}
		id, err := required(r.Header, "Webhook-Id", shortText)
		var event *Event
		if err == nil {
			event, err = Verify(body, r.Header, secrets, time.Now())
		}
		var refused *VerificationError
		if errors.As(err, &refused) {
			log.Printf("refused %q: %s", id, refused.Reason)
			http.Error(w, refused.Error(), http.StatusBadRequest)
			return
		}
		if !known.isFirst(id) {
			io.WriteString(w, "duplicate")
			return
		}
		// Only note it here and do the work afterwards: the sender waits 30 seconds at most.
		log.Printf("received %s %s", event.Event, id)
		io.WriteString(w, "accepted")
	}
}

func main() {
	secrets := strings.Split(os.Getenv("M2M_WEBHOOK_SECRETS"), ",")
	for _, secret := range secrets {
		if !regexp.MustCompile(`^whsec_[0-9a-f]{48}$`).MatchString(secret) {
			log.Fatal("Set M2M_WEBHOOK_SECRETS to your whsec_… secrets, separated by commas.")
		}
	}
	port := os.Getenv("PORT")
	if port == "" {
		port = "3000"
	}
	server := &http.Server{Addr: ":" + port, Handler: receiver(secrets), ReadTimeout: 30 * time.Second, WriteTimeout: 30 * time.Second}
	log.Printf("listening on %s", port)
	log.Fatal(server.ListenAndServe())
}
