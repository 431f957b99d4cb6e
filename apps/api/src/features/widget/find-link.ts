import type { Deps, Environment, Owner } from '../../core/context.ts';
import { findTicketByToken } from '../cip/index.ts';
import { findLinkIfThere, isTokenOf, type LinkRow } from '../links/index.ts';
import { findPartnerFaces, type PartnerFace } from '../partners/index.ts';

const LINK_ID = /^link_([a-z0-9]{2,24})_[a-z0-9]{16,64}$/;
const FACE_LIFE_MS = 1_000;
const MAX_FACES = 1_000;

export interface HostedLink {
  owner: Owner;
  face: PartnerFace;
  link: LinkRow;
}

/** A link is opened by its own token, and by that of its ticket for the identity check (contract 6.8). */
export async function isOpenedBy(deps: Deps, { owner, link }: HostedLink, token: string): Promise<boolean> {
  if (isTokenOf(deps.keyring, link, token)) return true;
  return deps.app.asOwner(owner, async (trx) => (await findTicketByToken(trx, deps, owner, link, token)) !== undefined);
}

/**
 * Finds links by what a stranger's browser shows of them. How a partner’s page looks is remembered for a second; what
 * decides (links, a suspension, the sandbox's clock) is read each time.
 */
export class LinkFinder {
  readonly #deps: Deps;
  readonly #faces = new Map<string, { faces: PartnerFace[]; atMs: number }>();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The partner behind the slug in a link id, whether or not such a link exists: nothing is looked up of the link. */
  async face(linkId: string, pinned: Environment | undefined): Promise<PartnerFace | undefined> {
    const slug = LINK_ID.exec(linkId)?.[1];
    if (slug === undefined) return undefined;
    const faces = (await this.#rememberedFaces(slug)).filter(
      ({ environment }) => pinned === undefined || environment === pinned,
    );
    // The id does not tell the environment: live gives the looks, and either's origins may frame the page.
    return faces[0] && { ...faces[0], allowedOrigins: [...new Set(faces.flatMap((face) => face.allowedOrigins))] };
  }

  /** The link, in whichever environment it is; undefined is all that a stranger learns. */
  async find(linkId: string, pinned: Environment | undefined): Promise<HostedLink | undefined> {
    const slug = LINK_ID.exec(linkId)?.[1];
    if (slug === undefined) return undefined;
    for (const face of await findPartnerFaces(this.#deps, slug)) {
      if (pinned !== undefined && face.environment !== pinned) continue;
      const owner = { partnerId: face.partnerId, environment: face.environment };
      const link = await this.#deps.app.asOwner(owner, (trx) => findLinkIfThere(trx, owner, linkId));
      if (link) return { owner, face, link };
    }
    return undefined;
  }

  /** The link if the token opens it. An unknown link and a wrong token are the same. */
  async findByToken(linkId: string, token: string, pinned: Environment | undefined): Promise<HostedLink | undefined> {
    const found = await this.find(linkId, pinned);
    return found && (await isOpenedBy(this.#deps, found, token)) ? found : undefined;
  }

  async #rememberedFaces(slug: string): Promise<PartnerFace[]> {
    const nowMs = performance.now();
    let entry = this.#faces.get(slug);
    if (!entry || nowMs - entry.atMs > FACE_LIFE_MS) {
      entry = { faces: await findPartnerFaces(this.#deps, slug), atMs: nowMs };
      if (this.#faces.size >= MAX_FACES) this.#faces.clear();
      this.#faces.set(slug, entry);
    }
    return entry.faces;
  }
}
