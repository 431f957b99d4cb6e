import { EndpointPace, type PaceLimits } from './endpoint-pace.ts';

const MAX_KEPT = 2_000;

/** What this process knows of the endpoints it sends to; idle ones are forgotten when there are many. */
export class Paces {
  readonly #byEndpoint = new Map<string, EndpointPace>();

  of(endpointId: string, limits: PaceLimits, nowMs: number): EndpointPace {
    let pace = this.#byEndpoint.get(endpointId);
    if (!pace) {
      if (this.#byEndpoint.size >= MAX_KEPT) this.#forgetIdle();
      pace = new EndpointPace(limits, nowMs);
      this.#byEndpoint.set(endpointId, pace);
    }
    return pace;
  }

  /** How many more each known endpoint may get; one that is not named may get `FIRST_CAP`. */
  rooms(nowMs: number): Record<string, number> {
    const rooms: Record<string, number> = {};
    for (const [endpointId, pace] of this.#byEndpoint) rooms[endpointId] = pace.room(nowMs);
    return rooms;
  }

  find(endpointId: string): EndpointPace | undefined {
    return this.#byEndpoint.get(endpointId);
  }

  #forgetIdle(): void {
    for (const [endpointId, pace] of this.#byEndpoint) if (pace.inFlight === 0) this.#byEndpoint.delete(endpointId);
  }
}
