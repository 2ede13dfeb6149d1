/** Headers as undici returns them. */
export type RawHeaders = Record<string, string | string[] | undefined>;

/** Reads undici's headers without copying them: creating a `Headers` costs more than the few lookups of a call. */
export class UndiciHeaders {
  readonly #values: RawHeaders;

  constructor(values: RawHeaders) {
    this.#values = values;
  }

  get(name: string): string | null {
    const value = this.#values[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const [name, values = []] of Object.entries(this.#values)) {
      for (const value of [values].flat()) yield [name, value];
    }
  }
}
