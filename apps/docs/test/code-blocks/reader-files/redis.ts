const texts = new Map<string, string>();

/** Stands for the reader's client of Redis, with the two methods of node-redis that a token store needs. */
export const redis = {
  async get(key: string): Promise<string | null> {
    return texts.get(key) ?? null;
  },
  async set(key: string, text: string, _options: { PXAT: number }): Promise<string> {
    texts.set(key, text);
    return "OK";
  },
};
