import { existsSync, readFileSync, statSync } from 'node:fs';
import { isIP } from 'node:net';
import { ENVIRONMENTS, type Environment } from './core/context.ts';
import { parseKeyMaterial, type VersionedKeys } from './core/crypto/keyring.ts';
import { isMailAddress } from './core/mail-address.ts';
import { parseAllowList, parseEgressProxy, type AllowEntry, type EgressProxy } from './core/outbound/index.ts';

export type Env = Record<string, string | undefined>;

/** Reads one variable at a time by its kind, and gathers what is wrong with each in `problems`. */
export class EnvReader {
  readonly #env: Env;
  readonly #problems: string[];

  constructor(env: Env, problems: string[]) {
    this.#env = env;
    this.#problems = problems;
  }

  problem(name: string, text: string): void {
    this.#problems.push(`${name}: ${text}`);
  }

  hasProblem(name: string): boolean {
    return this.#problems.some((text) => text.startsWith(`${name}:`) || text.startsWith(`${name}_FILE:`));
  }

  text(name: string): string | undefined {
    const value = this.#env[name]?.trim();
    return value === '' ? undefined : value;
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name);
    if (text === undefined) return fallback;
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    this.problem(name, `must be a whole number from ${min} to ${max}, not "${text}".`);
    return fallback;
  }

  boolean(name: string, fallback: boolean): boolean {
    const text = this.text(name);
    if (text === undefined) return fallback;
    if (text === '1' || text === 'true') return true;
    if (text === '0' || text === 'false') return false;
    this.problem(name, `must be 1, 0, true or false, not "${text}".`);
    return fallback;
  }

  oneOf<T extends string>(name: string, values: readonly T[], fallback: T): T {
    const text = this.text(name);
    if (text === undefined) return fallback;
    if ((values as readonly string[]).includes(text)) return text as T;
    this.problem(name, `must be one of ${values.join(', ')}, not "${text}".`);
    return fallback;
  }

  list(name: string): string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map((entry) => entry.trim())
      .filter(Boolean);
  }

  roles(name: string): { api: boolean; worker: boolean } {
    const roles = this.text(name) === undefined ? ['api', 'worker'] : this.list(name);
    const unknown = roles.filter((role) => role !== 'api' && role !== 'worker');
    if (unknown.length > 0 || roles.length === 0)
      this.problem(name, `must name api, worker or both, not "${this.text(name)}".`);
    return { api: roles.includes('api'), worker: roles.includes('worker') };
  }

  /** An http(s) base without path; plain http only on loopback, since links and keys travel over it. */
  baseUrl(name: string, fallback: string): URL {
    const text = this.text(name);
    if (text === undefined) return new URL(fallback);
    if (!URL.canParse(text)) {
      this.problem(name, `must be a URL such as https://pay.example.com, not "${text}".`);
      return new URL(fallback);
    }
    const url = new URL(text);
    if (!/^https?:$/.test(url.protocol)) this.problem(name, 'must start with https:// (or http:// on loopback).');
    else if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
      this.problem(
        name,
        `plain http is accepted on loopback only, not on ${url.hostname}. Put TLS in front and use https://.`,
      );
    }
    if (url.pathname !== '/' || url.search || url.hash || url.username) {
      this.problem(name, 'must be an origin only: no path, query, fragment or user name.');
    }
    return url;
  }

  /** A URL that the server calls; plain http on loopback only. */
  callUrl(name: string): URL | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url && !url.username && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
      return url;
    this.problem(name, `must be a URL that starts with https:// and names no user, not "${text}".`);
    return undefined;
  }

  databaseUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
      this.problem(name, 'must be a URL such as postgres://user:password@host:5432/m2m.');
      return undefined;
    }
    return text;
  }

  smtpUrl(name: string): string | undefined {
    const text = this.text(name);
    if (text !== undefined && !/^smtps?:\/\/[^\s]+$/.test(text)) {
      this.problem(name, 'must be a URL such as smtps://user:password@mail.example.com:465.');
    }
    return text;
  }

  mailAddress(name: string, fallback: string): string {
    const text = this.text(name);
    if (text === undefined || isMailAddress(text)) return text ?? fallback;
    this.problem(name, `must be a plain address such as alerts@example.com, not "${text}".`);
    return fallback;
  }

  file(name: string): string | undefined {
    const path = this.text(name);
    if (path !== undefined && !existsSync(path)) this.problem(name, `${path} does not exist.`);
    return path;
  }

  hosts(name: string): Map<string, Environment> {
    const hosts = new Map<string, Environment>();
    for (const entry of this.list(name)) {
      const [host, environment, ...more] = entry.toLowerCase().split('=');
      if (host && more.length === 0 && (ENVIRONMENTS as readonly string[]).includes(environment ?? '')) {
        hosts.set(host.trim(), environment as Environment);
      } else this.problem(name, `"${entry}" must be host=sandbox or host=live.`);
    }
    return hosts;
  }

  cidrs(name: string): string[] {
    return this.list(name).filter((entry) => {
      const [address, bits] = entry.split('/');
      const family = isIP(address ?? '');
      const isGood =
        family !== 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128)));
      if (!isGood) this.problem(name, `"${entry}" is not an address or CIDR such as 10.0.0.0/8.`);
      return isGood;
    });
  }

  egress(name: string, fallback: string): AllowEntry[] {
    const { entries, problems } = parseAllowList(this.text(name) ?? fallback);
    for (const text of problems) this.problem(name, text);
    return entries;
  }

  proxy(name: string): EgressProxy | undefined {
    const text = this.text(name);
    const proxy = text === undefined ? undefined : parseEgressProxy(text);
    if (text !== undefined && !proxy)
      this.problem(name, 'must be a URL such as http://proxy.internal:3128, without path.');
    return proxy;
  }

  /** Key material from the variable or from the file that `<name>_FILE` names; the file must not be open to others. */
  secret(name: string): VersionedKeys | undefined {
    const file = this.text(`${name}_FILE`);
    const inline = this.text(name);
    if (file && inline) {
      this.problem(name, `set either ${name} or ${name}_FILE, not both.`);
      return undefined;
    }
    try {
      if (inline) return parseKeyMaterial(name, inline);
      if (!file) return undefined;
      if (!existsSync(file)) throw new Error(`${name}_FILE: ${file} does not exist.`);
      if ((statSync(file).mode & 0o077) !== 0)
        throw new Error(`${name}_FILE: ${file} can be read by others. Run: chmod 600 ${file}`);
      return parseKeyMaterial(name, readFileSync(file, 'utf8'));
    } catch (error) {
      const { message } = error as Error;
      this.#problems.push(
        message.startsWith(name) ? message.replace(/^(\w+) must/, '$1: must') : `${name}: ${message}`,
      );
      return undefined;
    }
  }
}

const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
