import type { Deps, Environment, Owner } from '../../core/context.ts';
import { findLinkIfThere, isTokenOf, type LinkRow } from '../links/index.ts';
import { findPartnerFaces, type PartnerFace } from '../partners/index.ts';

const LINK_ID = /^link_([a-z0-9]{2,24})_[a-z0-9]{16,64}$/;
const FACE_LIFE_MS = 5_000;
const MAX_FACES = 1_000;

export interface HostedLink {
  owner: Owner;
  face: PartnerFace;
  link: LinkRow;
}

/** Finds links by what a stranger's browser shows of them. Slugs are remembered for seconds, links never. */
export class LinkFinder {
  readonly #deps: Deps;
  readonly #faces = new Map<string, { faces: PartnerFace[]; atMs: number }>();

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** The partner behind the slug in a link id, whether or not such a link exists: nothing is looked up of the link. */
  async face(linkId: string, pinned: Environment | undefined): Promise<PartnerFace | undefined> {
    return (await this.#facesOf(linkId, pinned))[0];
  }

  /** The link, in whichever environment it is; undefined is all that a stranger learns. */
  async find(linkId: string, pinned: Environment | undefined): Promise<HostedLink | undefined> {
    for (const face of await this.#facesOf(linkId, pinned)) {
      const owner = { partnerId: face.partnerId, environment: face.environment };
      const link = await this.#deps.app.asOwner(owner, (trx) => findLinkIfThere(trx, owner, linkId));
      if (link) return { owner, face, link };
    }
    return undefined;
  }

  /** The link if the token opens it. An unknown link and a wrong token are the same. */
  async findByToken(linkId: string, token: string, pinned: Environment | undefined): Promise<HostedLink | undefined> {
    const found = await this.find(linkId, pinned);
    return found && isTokenOf(this.#deps.keyring, found.link, token) ? found : undefined;
  }

  async #facesOf(linkId: string, pinned: Environment | undefined): Promise<PartnerFace[]> {
    const slug = LINK_ID.exec(linkId)?.[1];
    if (slug === undefined) return [];
    const nowMs = performance.now();
    let entry = this.#faces.get(slug);
    if (!entry || nowMs - entry.atMs > FACE_LIFE_MS) {
      entry = { faces: await findPartnerFaces(this.#deps, slug), atMs: nowMs };
      if (this.#faces.size >= MAX_FACES) this.#faces.clear();
      this.#faces.set(slug, entry);
    }
    return entry.faces.filter((face) => pinned === undefined || face.environment === pinned);
  }
}
